// Owns the rows of a table that are chosen and acted on as wholes; buttons in a row are reached by Left and Right, or by Tab.
import { type HTMLAttributes, type ReactNode, type Ref, type SyntheticEvent, useImperativeHandle, useRef } from 'react';
import { useGridList, useGridListItem } from 'react-aria/useGridList';
import { menuPoint, type RowsLook } from './RowBox.tsx';
import { nodeOf, type Row } from './row-collection.ts';
import type { BoxGiven } from './use-row-box.ts';
import { type Rows, useRows } from './use-rows.ts';
import './collections.css';

export interface TableRowsHandle {
  /** Puts the focus on the active row. */
  focus(): void;
}

interface TableRowsProps<R extends Row> extends BoxGiven<R>, Pick<RowsLook<R>, 'onMenu'> {
  /** The cells. */
  readonly draw: (row: R, isActive: boolean) => ReactNode;
  readonly ref?: Ref<TableRowsHandle>;
}

/** To stand in a table whose role is `grid`. */
export function TableRows<R extends Row>(props: TableRowsProps<R>) {
  const { label, rows, onAction, onMenu, draw, ref } = props;
  const box = useRef<HTMLTableSectionElement>(null);
  const list = useRows(props, box);
  const { state, collection, keyboardDelegate } = list;
  const { gridProps } = useGridList(
    {
      'aria-label': label,
      keyboardDelegate,
      escapeKeyBehavior: 'none',
      onAction: (key) => {
        const row = collection.getItem(key)?.value;
        if (row) onAction?.(row);
      },
    },
    state,
    box,
  );
  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }));
  // The table is the grid and has the name.
  const { role: _, id: __, 'aria-label': ___, ...own } = gridProps as HTMLAttributes<HTMLElement>;
  return (
    <tbody {...own} {...list.hear(own)} ref={box}>
      {rows.map((row) => (
        <TableRow key={row.key} {...{ row, list, onMenu, draw }} />
      ))}
    </tbody>
  );
}

interface TableRowProps<R extends Row> extends Pick<TableRowsProps<R>, 'onMenu' | 'draw'> {
  readonly row: R;
  readonly list: Rows<R>;
}

function TableRow<R extends Row>({ row, list, onMenu, draw }: TableRowProps<R>) {
  const ref = useRef<HTMLTableRowElement>(null);
  const { state, collection, at, selected } = list;
  const place = collection.placeOf(row.key);
  const { rowProps } = useGridListItem({ node: nodeOf(row, place) }, state, ref);
  const { onClick, onDoubleClick, onKeyDown, ...held } = rowProps as HTMLAttributes<HTMLElement>;
  return (
    <tr
      {...held}
      ref={ref}
      aria-selected={selected.has(row.key)}
      onClick={own(onClick)}
      onDoubleClick={own(onDoubleClick)}
      onKeyDown={own(onKeyDown)}
      onContextMenu={(event) => {
        if (!onMenu) return;
        event.preventDefault();
        list.goTo(place);
        onMenu(row, menuPoint(event));
      }}
    >
      {draw(row, place === at)}
    </tr>
  );
}

/** What is pressed on a button of the row is the button's. */
function own<E extends SyntheticEvent>(handler: ((event: E) => void) | undefined): (event: E) => void {
  return (event) => {
    const isButtons = event.target instanceof Element && event.target.closest('button') !== null;
    if (!isButtons) handler?.(event);
  };
}
