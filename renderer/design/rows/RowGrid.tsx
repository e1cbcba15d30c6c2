// Owns the grid of the strategy list: of its lines and columns only those in sight are drawn.
import { type ClipboardEvent, type CSSProperties, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { RowColumn } from '../../../shared/rows/row-columns.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useCellEditing } from './cell-editing.ts';
import { takeGridKey } from './grid-keys.ts';
import { HeadCell } from './HeadCell.tsx';
import { moveColumn, nextSorting, setList, setWidth, useListSettings } from './list-settings.ts';
import { useMapViews } from './map-views.ts';
import { GroupCells, type RowActs, RowCells } from './RowLines.tsx';
import { type ListLine, rowOfLine } from './row-lines.ts';
import { type GridCursor, HEAD, useGridCursor } from './use-grid-cursor.ts';
import { sum, useScrollTo, useSight } from './use-grid-sight.ts';
import type { Narrowing } from './use-row-table.ts';
import type { ListedRows } from './use-rows.ts';

interface RowGridProps {
  readonly listed: ListedRows;
  readonly lines: readonly ListLine[];
  readonly columns: readonly RowColumn[];
  readonly columnIds: readonly string[];
  readonly widths: readonly number[];
  readonly narrowing: Narrowing;
  onNarrow(narrowing: Narrowing): void;
  onFold(key: string, fold: boolean): void;
  /** Told what is chosen, for the export. */
  onChosen(rows: readonly StrategyRow[], columns: readonly RowColumn[]): void;
}

/** The element of the cell, for the grid that names its active one. */
export function cellId(line: number, column: number): string {
  return `row-cell-${line}-${column}`;
}

export function RowGrid(props: RowGridProps) {
  const { listed, lines, columns, columnIds, widths } = props;
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [menu, setMenu] = useState<string>();
  const cursor = useGridCursor(listed, lines, columns.length);
  const sorting = useListSettings((settings) => settings.sorting);
  const worst = useFindings((state) => state.worst);
  const focus = () => grid.current?.focus({ preventScroll: true });
  const editing = useCellEditing({ listed, lines, columns, cursor, focus });
  const acts = useRowActs(cursor, editing);
  const { rows, shown } = useSight(scroller, lines.length, columns, widths);
  useScrollTo(scroller, cursor, widths);
  useWantedFocus(grid);
  useOwnClipboard(grid, editing.copy, editing.paste);
  useChosen(props, cursor);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== grid.current) return;
    const column = columns[cursor.column];
    const taken = takeGridKey(event, cursor, {
      lines: lines.length,
      columns: columns.length,
      ...editing,
      fold: (fold) => foldAt(lines[cursor.line], fold, props.onFold),
      sort: (add) => column && setList({ sorting: nextSorting(sorting, column.id, add) }),
      openMenu: () => setMenu(column?.id),
      resize: (by) => column && setWidth(column.id, (widths[cursor.column] ?? 0) + by),
      moveColumn: (step) => {
        if (!column) return;
        moveColumn(columnIds, column.id, step);
        cursor.move(HEAD, Math.max(0, Math.min(columns.length - 1, cursor.column + step)));
      },
    });
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const style = { '--row-columns': widths.map((width) => `${width}px`).join(' '), '--row-width': `${sum(widths)}px` };
  return (
    <div ref={scroller} className="row-scroll">
      <table
        ref={grid}
        className="row-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked, edited and opened by keys
        role="grid"
        tabIndex={0}
        aria-label={say({ zh: '策略清单', en: 'Strategy list' })}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-activedescendant={cursor.at === undefined ? undefined : cellId(cursor.line, activeColumn(lines, cursor))}
        style={style as CSSProperties}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr className="row-line row-head" aria-rowindex={1}>
            {shown.map(({ column, index }) => (
              <HeadCell
                key={column.id}
                {...{ column, index, sorting, listed, columnIds, menu, setMenu }}
                width={widths[index] ?? 0}
                narrowing={props.narrowing}
                onNarrow={props.onNarrow}
                current={cursor.line === HEAD && cursor.column === index && cursor.at !== undefined}
                onClosed={focus}
              />
            ))}
          </tr>
        </thead>
        <tbody style={{ paddingTop: rows.before, paddingBottom: rows.after }}>
          {rows.indexes.map((index) => {
            const line = lines[index];
            if (!line) return null;
            const at = index === cursor.line && cursor.at !== undefined ? cursor.column : undefined;
            return line.type === 'group' ? (
              <GroupCells
                key={line.key}
                {...{ line, index, columns: columns.length, onFold: props.onFold }}
                current={at !== undefined}
              />
            ) : (
              <RowCells
                key={line.key}
                {...{ index, at, worst, shown, listed, editing, acts }}
                row={line.row}
                range={isIn(cursor, index) ? cursor.range : undefined}
                matched={cursor.matched.has(line.key)}
                draft={editing.draft?.line === line.key ? editing.draft : undefined}
              />
            );
          })}
        </tbody>
      </table>
      {editing.faults}
    </div>
  );
}

/** What a press on a row does. The lines in sight are not drawn again for every move, so they must not hold on to an old cursor. */
function useRowActs(cursor: GridCursor, editing: Editing): RowActs {
  const latest = useRef({ cursor, editing });
  latest.current = { cursor, editing };
  const pressed = useRef(false);
  return useMemo(
    () => ({
      press: (line, column, extend) => {
        pressed.current = true;
        const onUp = () => {
          pressed.current = false;
        };
        window.addEventListener('mouseup', onUp, { once: true });
        latest.current.cursor.move(line, column, extend);
      },
      drag: (line, column) => {
        const { cursor: now } = latest.current;
        const isElsewhere = now.line !== line || now.column !== column;
        if (pressed.current && isElsewhere && !latest.current.editing.draft) now.move(line, column, true);
      },
      open: (row, column) => latest.current.editing.open(row, column),
    }),
    [],
  );
}

function activeColumn(lines: readonly ListLine[], { line, column }: GridCursor): number {
  return lines[line]?.type === 'group' ? 0 : column;
}

function isIn({ range }: GridCursor, line: number): boolean {
  return range !== undefined && line >= range.fromLine && line <= range.toLine;
}

function foldAt(line: ListLine | undefined, fold: boolean | undefined, onFold: RowGridProps['onFold']): boolean {
  if (line?.type !== 'group') return false;
  onFold(line.key, fold ?? line.open);
  return true;
}

function useWantedFocus(grid: RefObject<HTMLElement | null>): void {
  const wanted = useMapViews((state) => state.rowsWantFocus);
  useEffect(() => {
    if (!wanted) return;
    grid.current?.focus({ preventScroll: true });
    useMapViews.setState({ rowsWantFocus: false });
  }, [grid, wanted]);
}

/** Where nothing is selected, the browser sends the clipboard's events to the body; they are the grid's while it has the focus. */
function useOwnClipboard(
  grid: RefObject<HTMLElement | null>,
  copy: (withHead: boolean) => void,
  paste: (text: string) => void,
): void {
  const acts = useRef({ copy, paste });
  acts.current = { copy, paste };
  useEffect(() => {
    const onPaste = (event: Event) => {
      if (document.activeElement !== grid.current || grid.current === null) return;
      event.preventDefault();
      acts.current.paste((event as unknown as ClipboardEvent).clipboardData.getData('text/plain'));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [grid]);
}

function useChosen({ lines, columns, onChosen }: RowGridProps, { range }: GridCursor): void {
  const key = range && `${range.fromLine} ${range.toLine} ${range.fromColumn} ${range.toColumn}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the range is made anew with every drawing
  useEffect(() => {
    if (!range) return onChosen([], []);
    const rows = lines.slice(range.fromLine, range.toLine + 1).flatMap((line) => rowOfLine(line) ?? []);
    onChosen(rows, columns.slice(range.fromColumn, range.toColumn + 1));
  }, [key, lines, columns]);
}

export type Editing = ReturnType<typeof useCellEditing>;
