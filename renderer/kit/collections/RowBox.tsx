// Owns rows on screen: only those in sight are drawn, each can be pressed, and the active one has the focus.
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import { useOption } from 'react-aria/useListBox';
import { classes } from '../ui/Button.tsx';
import type { Row } from './row-collection.ts';
import type { RowBoxState } from './use-row-box.ts';
import './collections.css';

/** Rows drawn beyond both ends, so that quick scrolling shows no gaps. */
const MARGIN = 12;
/** Blank above the first row and below the last (px). */
const PADDING = 4;
/** Taken for the box's height until it is measured (px). */
const FIRST_HEIGHT = 640;

export interface RowState {
  readonly active: boolean;
  readonly selected: boolean;
}

export interface RowsLook<R extends Row> {
  /** In px; a number where all rows are equal. */
  readonly height: number | ((row: R) => number);
  readonly draw: (row: R, state: RowState) => ReactNode;
  /** The right button, or the menu key. */
  readonly onMenu?: ((row: R, point: { x: number; y: number }) => void) | undefined;
  readonly className?: string | undefined;
  /** Said where there are no rows. */
  readonly empty?: string | undefined;
  /** Why the rows could not be read; said in their place. */
  readonly problem?: string | undefined;
}

interface RowBoxProps<R extends Row> extends RowsLook<R> {
  readonly list: RowBoxState<R>;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly role: 'listbox' | 'tree';
  /** Hears keys before the rows do. */
  readonly onKeyFirst?: (event: KeyboardEvent) => void;
  /** What a row is beside an option of a list. */
  readonly rowAttributes?: (row: R) => HTMLAttributes<HTMLElement>;
}

export function RowBox<R extends Row>(props: RowBoxProps<R>) {
  const { list, box, role, className, onKeyFirst, empty, problem } = props;
  const { boxProps, onCanvas } = list;
  if (problem !== undefined) {
    return (
      <p role="alert" className="rows-note problem">
        {problem}
      </p>
    );
  }
  if (list.collection.size === 0) return <p className="rows-note">{empty}</p>;
  return (
    <div
      {...boxProps}
      ref={box}
      role={role}
      className={classes('rows', className)}
      data-shortcuts={onCanvas ? 'canvas' : undefined}
      onKeyDownCapture={onKeyFirst}
    >
      <RowsInSight {...props} />
    </div>
  );
}

function RowsInSight<R extends Row>({ list, box, role, height, draw, onMenu, rowAttributes }: RowBoxProps<R>) {
  const { rows } = list.collection;
  const { at } = list;
  const seen = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (place) => (typeof height === 'number' ? height : height(rows[place] as R)),
    getItemKey: (place) => rows[place]?.key ?? place,
    initialRect: { width: 0, height: FIRST_HEIGHT },
    paddingStart: PADDING,
    paddingEnd: PADDING,
    scrollPaddingStart: PADDING,
    scrollPaddingEnd: PADDING,
    // The active row is always there: it has the focus, or is the one that Tab goes to.
    rangeExtractor: ({ startIndex, endIndex }) => {
      const places = [];
      const to = Math.min(endIndex + MARGIN, rows.length - 1);
      for (let place = Math.max(0, startIndex - MARGIN); place <= to; place += 1) places.push(place);
      if (at >= 0 && !places.includes(at)) places.push(at);
      return places;
    },
  });
  const active = rows[at]?.key;
  const shown = useRef(active);
  useEffect(() => {
    if (active !== shown.current && at >= 0) seen.scrollToIndex(at, { align: 'auto' });
    shown.current = active;
  });
  return (
    <div role="presentation" className="rows-all" style={{ height: seen.getTotalSize() }}>
      {seen.getVirtualItems().map(({ index, start, size }) => {
        const row = rows[index] as R;
        const style = { top: start, height: size };
        return row.isHeading ? (
          <div key={row.key} role="presentation" className="rows-heading" style={style}>
            {draw(row, { active: false, selected: false })}
          </div>
        ) : (
          <RowView key={row.key} {...{ row, list, role, style, draw, onMenu, rowAttributes }} />
        );
      })}
    </div>
  );
}

interface RowViewProps<R extends Row>
  extends Pick<RowBoxProps<R>, 'list' | 'role' | 'draw' | 'onMenu' | 'rowAttributes'> {
  readonly row: R;
  readonly style: { top: number; height: number };
}

function RowView<R extends Row>({ row, list, role, style, draw, onMenu, rowAttributes }: RowViewProps<R>) {
  const ref = useRef<HTMLDivElement>(null);
  const { collection } = list;
  const { optionProps } = useOption({ key: row.key }, list.state, ref);
  const place = collection.placeOf(row.key);
  const active = place === list.at;
  const selected = list.selected.has(row.key);
  const attributes: HTMLAttributes<HTMLElement> = {
    ...(optionProps as HTMLAttributes<HTMLElement>),
    role: role === 'tree' ? 'treeitem' : 'option',
    'aria-selected': selected,
    'aria-posinset': collection.positionOf(place),
    'aria-setsize': collection.count,
    ...rowAttributes?.(row),
    id: rowId(list, place),
    onContextMenu: (event) => {
      if (!onMenu) return;
      event.preventDefault();
      if (!selected) list.goTo(place);
      onMenu(row, menuPoint(event));
    },
  };
  return (
    <div {...attributes} ref={ref} className={classes('row', active && 'active', selected && 'on')} style={style}>
      {draw(row, { active, selected })}
    </div>
  );
}

/** The id of a row's element, by which a text field names the active one. */
export function rowId({ boxProps }: Pick<RowBoxState<Row>, 'boxProps'>, place: number): string {
  return `${boxProps.id}-${place}`;
}

/** The menu key sends no place of its own worth the name: the row's is taken. */
export function menuPoint({ clientX, clientY, button, currentTarget }: MouseEvent<HTMLElement>): {
  x: number;
  y: number;
} {
  if (button === 2) return { x: clientX, y: clientY };
  const { left, bottom } = currentTarget.getBoundingClientRect();
  return { x: left + 24, y: bottom };
}
