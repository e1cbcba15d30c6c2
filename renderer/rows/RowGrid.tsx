// Owns the grid of the strategy list: head, lines in sight, and the keys that move in it.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { rowColumns } from '../../shared/document/row-columns.ts';
import type { StrategyRow } from '../../shared/document/strategy-row.ts';
import { useWindow } from '../outline/use-window.ts';
import { useFindings } from '../state/findings-store.ts';
import { useView } from '../state/view-store.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';
import { cellId, columnsStyle, ROW_HEIGHT } from './column-widths.ts';
import { useMapViews } from './map-views.ts';
import { GroupLine, RowCells } from './RowLines.tsx';
import { placeOfCell } from './row-places.ts';
import type { RowLine, RowSorting } from './row-table.ts';
import { lineKey, type RowCursor, useRowCursor } from './use-row-cursor.ts';
import type { ListedRows } from './use-rows.ts';

const PAGE = 12;

interface RowGridProps {
  readonly listed: ListedRows;
  readonly lines: readonly RowLine[];
  readonly sorting: RowSorting | undefined;
  onSort(column: string): void;
  onFold(segment: string, fold: boolean): void;
  onCopy(rows: readonly StrategyRow[]): void;
}

export function RowGrid(props: RowGridProps) {
  const { listed, lines, sorting, onSort, onFold } = props;
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useRowCursor(listed, lines, rowColumns.length);
  const { from, to } = useWindow(scroller, lines.length, ROW_HEIGHT);
  const worst = useFindings((state) => state.worst);
  useScrollTo(scroller, cursor);
  useWantedFocus(scroller);
  const chosen = new Set(cursor.chosen);
  const open = (row: StrategyRow, column: number) => revealCell(listed, row, column);
  return (
    <div ref={scroller} className="row-scroll">
      <table
        className="row-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked and opened by keys
        role="grid"
        tabIndex={0}
        aria-label={say({ zh: '策略清单', en: 'Strategy list' })}
        aria-rowcount={lines.length + 1}
        aria-colcount={rowColumns.length}
        aria-multiselectable="true"
        aria-activedescendant={cursor.at === undefined ? undefined : cellId(cursor.index, cursor.column)}
        style={columnsStyle}
        onKeyDown={(event) => onKey(event, cursor, props, open)}
      >
        <thead>
          <tr className="row-line row-head" aria-rowindex={1}>
            {rowColumns.map(({ id, title }) => (
              <HeadCell key={id} title={say(title)} order={orderOf(sorting, id)} onSort={() => onSort(id)} />
            ))}
          </tr>
        </thead>
        <tbody style={{ paddingTop: from * ROW_HEIGHT, paddingBottom: (lines.length - to) * ROW_HEIGHT }}>
          {lines.slice(from, to).map((line, offset) => {
            const index = from + offset;
            const at = index === cursor.index && cursor.at !== undefined ? cursor.column : undefined;
            return line.type === 'group' ? (
              <GroupLine key={lineKey(line)} line={line} index={index} current={at !== undefined} onFold={onFold} />
            ) : (
              <RowCells
                key={lineKey(line)}
                row={line.row}
                index={index}
                at={at}
                chosen={chosen.has(line.row)}
                matched={cursor.matched.has(line.row.rowCode)}
                worst={worst}
                onMove={cursor.move}
                onOpen={open}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type Order = 'ascending' | 'descending' | 'none';

function orderOf(sorting: RowSorting | undefined, column: string): Order {
  if (sorting?.column !== column) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}

function HeadCell({ title, order, onSort }: { title: string; order: Order; onSort: () => void }) {
  return (
    <th className="row-cell" scope="col" aria-sort={order}>
      <button type="button" className="row-sort" tabIndex={-1} title={title} onClick={onSort}>
        <span className="ellipsis">{title}</span>
        {order !== 'none' && <Icon name={order === 'descending' ? 'down' : 'up'} size={12} />}
      </button>
    </th>
  );
}

/** Shows the node or edge that a cell comes from in the inspector, at its field. */
function revealCell({ document }: ListedRows, row: StrategyRow, column: number): void {
  const id = rowColumns[column]?.id;
  if (!id) return;
  const place = placeOfCell(document, row, id);
  useView.getState().revealElement(place.id, place.field);
}

function onKey(
  event: KeyboardEvent,
  cursor: RowCursor,
  { lines, onFold, onCopy }: RowGridProps,
  open: (row: StrategyRow, column: number) => void,
): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (event.nativeEvent.isComposing || altKey) return;
  const { index, column } = cursor;
  const line = lines[index];
  const last = lines.length - 1;
  const control = ctrlKey || metaKey;
  if (control && key.toLowerCase() === 'c') onCopy(cursor.chosen);
  else if (control && key.toLowerCase() === 'a') cursor.chooseAll();
  else if (key === 'Enter' && line?.type === 'row') open(line.row, column);
  else if (line?.type === 'group' && ['Enter', 'ArrowLeft', 'ArrowRight'].includes(key)) {
    onFold(line.segment, key === 'Enter' ? line.open : key === 'ArrowLeft');
  } else {
    const rows: Partial<Record<string, number>> = {
      ArrowDown: cursor.at === undefined ? 0 : index + 1,
      ArrowUp: index - 1,
      PageDown: index + PAGE,
      PageUp: index - PAGE,
      ...(control && { Home: 0, End: last }),
    };
    const columns: Partial<Record<string, number>> = {
      ArrowRight: column + 1,
      ArrowLeft: column - 1,
      ...(!control && { Home: 0, End: rowColumns.length - 1 }),
    };
    const [row, cell] = [rows[key], columns[key]];
    if (row === undefined && cell === undefined) return;
    const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
    cursor.move(clamp(row ?? index, last), clamp(cell ?? column, rowColumns.length - 1), shiftKey && row !== undefined);
  }
  event.preventDefault();
  event.stopPropagation();
}

function useWantedFocus(scroller: React.RefObject<HTMLDivElement | null>): void {
  const wanted = useMapViews((state) => state.rowsWantFocus);
  useEffect(() => {
    if (!wanted) return;
    scroller.current?.querySelector('table')?.focus({ preventScroll: true });
    useMapViews.setState({ rowsWantFocus: false });
  }, [scroller, wanted]);
}

/** Keeps the cursor's line and cell in sight; the head covers the top, the first column the left. */
function useScrollTo(scroller: React.RefObject<HTMLDivElement | null>, { at, index, column }: RowCursor): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element || at === undefined) return;
    const top = index * ROW_HEIGHT;
    const height = element.clientHeight - ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_HEIGHT > element.scrollTop + height) element.scrollTop = top + ROW_HEIGHT - height;
    const cell = document.getElementById(cellId(index, column));
    const first = element.querySelector('.row-head > .row-cell')?.getBoundingClientRect();
    const box = cell?.getBoundingClientRect();
    if (!box || !first || column === 0) return;
    const right = element.getBoundingClientRect().left + element.clientWidth;
    if (box.left < first.right) element.scrollLeft -= first.right - box.left;
    else if (box.right > right) element.scrollLeft += box.right - right;
  }, [scroller, at, index, column]);
}
