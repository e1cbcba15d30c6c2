// Owns rows on screen: only those in sight are drawn, each can be pressed, and the active one has the focus.
import {
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  type RefObject,
  useRef,
} from 'react';
import { useOption } from 'react-aria/useListBox';
import { shallow } from 'zustand/shallow';
import { classes } from '../ui/Button.tsx';
import type { Row } from './row-collection.ts';
import type { RowBoxState } from './use-row-box.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';
import { useSteady } from './use-steady.ts';
import './collections.css';

export interface RowState {
  readonly active: boolean;
  readonly selected: boolean;
}

export interface RowsLook<R extends Row> {
  /** Of a row, in px; all are equal. */
  readonly height: number;
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

function RowsInSight<R extends Row>(props: RowBoxProps<R>) {
  const { list, box, role, height, draw } = props;
  const { rows, count } = list.collection;
  const { drawn, topOf, total } = useRowsInSight(list, box, height);
  const live = useSteady(props);
  return (
    <div role="presentation" className="rows-all" style={{ height: total }}>
      {drawn.map((place) => {
        const row = rows[place] as R;
        const active = place === list.at;
        const common = { row, draw, height, top: topOf(place) };
        return row.isHeading ? (
          <Heading key={row.key} {...common} list={list} owned={rowsBelow(rows, place, drawn)} />
        ) : (
          <RowView
            key={row.key}
            {...common}
            {...{ live, role, place, count, active }}
            selected={list.selected.has(row.key)}
            focused={active && list.state.selectionManager.isFocused}
          />
        );
      })}
    </div>
  );
}

function rowsBelow(rows: readonly Row[], heading: number, drawn: readonly number[]): number[] {
  const next = rows.findIndex(({ isHeading }, place) => isHeading && place > heading);
  return drawn.filter((place) => place > heading && (next < 0 || place < next));
}

interface HeadingProps<R extends Row> extends Pick<RowBoxProps<R>, 'list' | 'draw' | 'height'> {
  readonly row: R;
  readonly top: number;
  /** Rows stand side by side, so that any may be left out; the heading owns those that are drawn below it. */
  readonly owned: readonly number[];
}

function Heading<R extends Row>({ row, top, height, list, draw, owned }: HeadingProps<R>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div
      role="group"
      aria-label={list.textsOf(row)[0]}
      aria-owns={owned.map((place) => rowId(list, place)).join(' ')}
      className="rows-heading"
      style={{ top, height }}
    >
      <span aria-hidden="true">{draw(row, { active: false, selected: false })}</span>
    </div>
  );
}

interface RowViewProps<R extends Row> extends RowState, Pick<RowBoxProps<R>, 'role' | 'draw' | 'height'> {
  readonly row: R;
  readonly top: number;
  readonly place: number;
  readonly count: number;
  readonly focused: boolean;
  /** What may change without the row looking different. */
  readonly live: RowBoxProps<R>;
}

const RowView = memo(function RowView<R extends Row>(props: RowViewProps<R>) {
  const { row, top, height, place, count, active, selected, role, draw, live } = props;
  const ref = useRef<HTMLDivElement>(null);
  const { optionProps } = useOption({ key: row.key }, live.list.state, ref);
  const attributes: HTMLAttributes<HTMLElement> = {
    ...(optionProps as HTMLAttributes<HTMLElement>),
    role: role === 'tree' ? 'treeitem' : 'option',
    'aria-selected': selected,
    'aria-posinset': live.list.collection.positionOf(place),
    'aria-setsize': count,
    ...live.rowAttributes?.(row),
    id: rowId(live.list, place),
    onContextMenu: (event) => {
      if (!live.onMenu) return;
      event.preventDefault();
      if (!selected) live.list.goTo(place);
      live.onMenu(row, menuPoint(event));
    },
  };
  return (
    <div
      {...attributes}
      ref={ref}
      className={classes('row', active && 'active', selected && 'on')}
      style={{ top, height }}
    >
      {draw(row, { active, selected })}
    </div>
  );
}, isSameView) as <R extends Row>(props: RowViewProps<R>) => ReactNode;

/** Rows are made anew with every change of the list; most say what they said before. */
function isSameView({ row: before, ...a }: RowViewProps<Row>, { row: after, ...b }: RowViewProps<Row>): boolean {
  return shallow(a, b) && shallow(before, after);
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
