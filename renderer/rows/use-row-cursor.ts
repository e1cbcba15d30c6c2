// Owns the cursor of the strategy list, kept in step with the canvas: a chosen row selects its path, a selection finds its rows.
import { useEffect, useMemo, useRef, useState } from 'react';
import { pathOfRow, type RowPath } from '../../shared/document/row-path.ts';
import type { StrategyRow } from '../../shared/document/strategy-row.ts';
import { buildGraph } from '../../shared/lint/graph.ts';
import { useView } from '../state/view-store.ts';
import { isOnPath } from './row-places.ts';
import type { RowLine } from './row-table.ts';
import type { ListedRows } from './use-rows.ts';

export function lineKey(line: RowLine): string {
  return line.type === 'group' ? `group ${line.segment}` : line.row.rowCode;
}

export interface RowCursor {
  /** Key of the line with the cursor; the first line while it was not moved. */
  readonly at: string | undefined;
  readonly index: number;
  readonly column: number;
  /** Rows that a copy takes: from where Shift was pressed to the cursor. */
  readonly chosen: readonly StrategyRow[];
  /** Codes of the rows on whose path lies all that is selected on the canvas. */
  readonly matched: ReadonlySet<string>;
  /** Moves to line `index` and cell `column`; `extend` keeps the other end of the chosen rows. */
  move(index: number, column: number, extend?: boolean): void;
  chooseAll(): void;
}

export function useRowCursor(listed: ListedRows, lines: readonly RowLine[], columns: number): RowCursor {
  const selection = useView((state) => state.selection);
  const [place, setPlace] = useState<{ at?: string; anchor?: string; column: number }>({ column: 0 });
  const own = useRef<ReadonlySet<string> | undefined>(undefined);
  const paths = usePaths(listed);
  const indexOf = useMemo(() => new Map(lines.map((line, index) => [lineKey(line), index])), [lines]);
  const matched = useMemo(
    () => new Set(listed.rows.filter((row) => isOnPath(paths(row), selection)).map(({ rowCode }) => rowCode)),
    [listed, paths, selection],
  );
  const index = indexOf.get(place.at ?? '') ?? 0;

  useEffect(() => {
    if (selection === own.current || matched.size === 0) return;
    setPlace((current) => {
      if (current.at !== undefined && matched.has(current.at)) return current;
      const first = lines.find((line) => line.type === 'row' && matched.has(line.row.rowCode));
      return first ? { at: lineKey(first), column: current.column } : current;
    });
  }, [selection, matched, lines]);

  const rowsBetween = (one: number, other: number) =>
    lines
      .slice(Math.min(one, other), Math.max(one, other) + 1)
      .flatMap((line) => (line.type === 'row' ? [line.row] : []));
  const anchor = indexOf.get(place.anchor ?? '') ?? index;
  const show = (rows: readonly StrategyRow[], near: RowLine | undefined) => {
    const { select } = useView.getState();
    select(rows.flatMap((row) => [...paths(row).nodes, ...paths(row).edges]));
    own.current = useView.getState().selection;
    if (near?.type === 'row') useView.setState({ reveal: { id: near.row.ids.channel, at: performance.now() } });
  };
  return {
    at: place.at,
    index,
    column: Math.min(place.column, columns - 1),
    chosen: place.at === undefined ? [] : rowsBetween(anchor, index),
    matched,
    move: (to, column, extend = false) => {
      const line = lines[to];
      if (!line) return;
      const from = extend ? anchor : to;
      const start = lines[from];
      setPlace({ at: lineKey(line), ...(start && extend && { anchor: lineKey(start) }), column });
      if (to !== index || extend || place.at === undefined) show(rowsBetween(from, to), line);
    },
    chooseAll: () => {
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) return;
      setPlace({ at: lineKey(last), anchor: lineKey(first), column: place.column });
    },
  };
}

/** The path of each row, worked out when it is asked for and kept as long as the rows are. */
function usePaths({ document, rows }: ListedRows): (row: StrategyRow) => RowPath {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows begin with an empty memory
  return useMemo(() => {
    const known = new Map<StrategyRow, RowPath>();
    let graph: ReturnType<typeof buildGraph> | undefined;
    return (row) => {
      const path = known.get(row);
      if (path) return path;
      graph ??= buildGraph(document);
      const found = pathOfRow(document, row, graph);
      known.set(row, found);
      return found;
    };
  }, [document, rows]);
}
