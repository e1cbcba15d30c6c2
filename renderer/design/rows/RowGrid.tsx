// Owns the grid of the strategy list: its rows, the heads of its groups and columns.
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { RowColumn } from '../../../shared/rows/row-columns.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useCellEditing } from '../grid/cell-editing.ts';
import { Grid } from '../grid/Grid.tsx';
import { rowOfLine } from '../grid/grid.ts';
import { PendingBar } from '../grid/PendingBar.tsx';
import { type GridCursor, HEAD, useGridCursor } from '../grid/use-grid-cursor.ts';
import { GroupCells } from './GroupCells.tsx';
import { HeadCell } from './HeadCell.tsx';
import { moveColumn, nextSorting, setList, setWidth, useListSettings } from './list-settings.ts';
import { useMapViews } from './map-views.ts';
import type { ListLine } from './row-lines.ts';
import { rowLook, rowSource, rowsOnCanvas } from './row-source.ts';
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

const LINE_HEIGHT = 28;

export function RowGrid(props: RowGridProps) {
  const { listed, lines, columns, columnIds, widths } = props;
  const say = useSay();
  const grid = useRef<HTMLInputElement>(null);
  const [menu, setMenu] = useState<string>();
  const onCanvas = useMemo(() => rowsOnCanvas(listed), [listed]);
  const source = useMemo(() => rowSource(listed), [listed]);
  const cursor = useGridCursor(onCanvas, lines, columns.length);
  const sorting = useListSettings((settings) => settings.sorting);
  const worst = useFindings((state) => state.worst);
  const look = useMemo(() => rowLook(worst, say), [worst, say]);
  const focus = () => grid.current?.focus({ preventScroll: true });
  const editing = useCellEditing({ source, lines, columns, cursor, focus, name: NAME });
  useWantedFocus(grid);
  useChosen(props, cursor);
  const column = columns[cursor.column];
  return (
    <>
      <Grid
        label={say(NAME)}
        {...{ grid, lines, columns, widths, cursor, editing, source, look }}
        lineHeight={LINE_HEIGHT}
        actions={{
          fold: (fold) => foldAt(lines[cursor.line], fold, props.onFold),
          sort: (add) => column && setList({ sorting: nextSorting(sorting, column.id, add) }),
          openMenu: () => setMenu(column?.id),
          resize: (by) => column && setWidth(column.id, (widths[cursor.column] ?? 0) + by),
          moveColumn: (step) => {
            if (!column) return;
            moveColumn(columnIds, column.id, step);
            cursor.move(HEAD, Math.max(0, Math.min(columns.length - 1, cursor.column + step)));
          },
        }}
        renderHead={({ index }, current) => {
          const own = columns[index];
          return (
            own && (
              <HeadCell
                key={own.id}
                {...{ index, sorting, listed, columnIds, menu, setMenu, current }}
                column={own}
                width={widths[index] ?? 0}
                narrowing={props.narrowing}
                onNarrow={props.onNarrow}
                onClosed={focus}
              />
            )
          );
        }}
        renderLine={(line, index, current) => {
          const own = lines[index];
          return (
            own?.type === 'group' && (
              <GroupCells
                key={line.key}
                {...{ line: own, index, current, columns: columns.length, onFold: props.onFold }}
              />
            )
          );
        }}
      />
      {editing.pending && <PendingBar pending={editing.pending} {...{ editing, source }} />}
    </>
  );
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

function useChosen({ lines, columns, onChosen }: RowGridProps, { range }: GridCursor): void {
  const key = range && `${range.fromLine} ${range.toLine} ${range.fromColumn} ${range.toColumn}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the range is made anew with every drawing
  useEffect(() => {
    if (!range) return onChosen([], []);
    const rows = lines.slice(range.fromLine, range.toLine + 1).flatMap((line) => rowOfLine(line) ?? []);
    onChosen(rows, columns.slice(range.fromColumn, range.toColumn + 1));
  }, [key, lines, columns]);
}

const NAME = { zh: '策略清单', en: 'Strategy list' };
