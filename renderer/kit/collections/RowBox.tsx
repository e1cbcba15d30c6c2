// Owns rows on screen: only those in sight are drawn, each can be pressed, and the active one has the focus.
import {
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useRef,
} from 'react';
import { useOption } from 'react-aria/useListBox';
import { classes } from '../ui/Button.tsx';
import type { Row } from './row-collection.ts';
import type { RowBoxState } from './use-row-box.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';
import './collections.css';

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
  const { drawn, total } = useRowsInSight(list, box, height);
  return (
    <div role="presentation" className="rows-all" style={{ height: total }}>
      {drawn.map(({ index, start, size }) => {
        const row = rows[index] as R;
        const style = { top: start, height: size };
        if (!row.isHeading)
          return <RowView key={row.key} {...{ row, list, role, style, draw, onMenu, rowAttributes }} />;
        const owned = rowsBelow(rows, index, drawn).map((place) => rowId(list, place));
        return (
          // Rows stand side by side, so that any may be left out; the heading owns those that are drawn below it.
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div
            key={row.key}
            role="group"
            aria-label={list.textsOf(row)[0]}
            aria-owns={owned.join(' ')}
            className="rows-heading"
            style={style}
          >
            <span aria-hidden="true">{draw(row, { active: false, selected: false })}</span>
          </div>
        );
      })}
    </div>
  );
}

function rowsBelow(rows: readonly Row[], heading: number, drawn: readonly { readonly index: number }[]): number[] {
  const next = rows.findIndex(({ isHeading }, place) => isHeading && place > heading);
  return drawn.map(({ index }) => index).filter((place) => place > heading && (next < 0 || place < next));
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
