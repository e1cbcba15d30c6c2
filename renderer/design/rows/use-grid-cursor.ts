// Owns the cursor of the strategy list, kept in step with the canvas: a chosen row selects its path, a selection finds its rows.
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
import { useView } from '../../session/view-store.ts';
import { type ListLine, rowOfLine } from './row-lines.ts';
import { pathFinder } from './row-paths.ts';
import type { ListedRows } from './use-rows.ts';

/** The line of the column heads; the lines of the list follow from 0 on. */
export const HEAD = -1;
const HEAD_KEY = '#head';
/** Paths of more rows than this are the whole map; the canvas is left alone. */
const MOST_PATHS = 200;

/** Ends included. */
export interface CellRange {
  readonly fromLine: number;
  readonly toLine: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

export interface GridCursor {
  /** Key of the line with the cursor; undefined while it was not moved. */
  readonly at: string | undefined;
  readonly line: number;
  readonly column: number;
  /** The cells that a copy takes and a paste begins in; undefined on the heads. */
  readonly range: CellRange | undefined;
  /** Codes of the rows on whose path lies all that is selected on the canvas. */
  readonly matched: ReadonlySet<string>;
  /** Moves to a cell; `extend` keeps the other corner of the chosen cells. */
  move(line: number, column: number, extend?: boolean): void;
  /** Chooses whole lines, or whole columns, of what is chosen. */
  choose(what: 'rows' | 'columns' | 'all'): void;
}

interface Place {
  readonly at?: string;
  readonly column: number;
  readonly anchor?: { readonly at: string; readonly column: number };
}

export function useGridCursor(listed: ListedRows, lines: readonly ListLine[], columns: number): GridCursor {
  const [place, setPlace] = useState<Place>({ column: 0 });
  const { finder, matched, own } = useCanvasStep(listed, lines, setPlace);
  const indexOf = useMemo(() => new Map(lines.map((line, index) => [line.key, index])), [lines]);
  const keyAt = (line: number) => (line === HEAD ? HEAD_KEY : lines[line]?.key);
  const lineOf = (at: string | undefined) => (at === HEAD_KEY ? HEAD : (indexOf.get(at ?? '') ?? 0));
  const line = lineOf(place.at);
  const column = Math.min(place.column, Math.max(0, columns - 1));
  const anchor = place.anchor ?? { at: place.at, column };
  const range =
    place.at === undefined || line === HEAD ? undefined : rangeOf(lineOf(anchor.at), anchor.column, line, column);

  const show = (from: number, to: number) => {
    if (Math.abs(to - from) >= MOST_PATHS) return;
    const rows = rowsBetween(lines, from, to);
    if (rows.length === 0) return;
    useView
      .getState()
      .select(new Set(rows.flatMap((row) => [...finder.pathOf(row).nodes, ...finder.pathOf(row).edges])));
    own.current = useView.getState().selection;
    const near = rowOfLine(lines[to]);
    if (near) useView.setState({ reveal: { id: near.ids.channel, at: performance.now() } });
  };
  return {
    at: place.at,
    line,
    column,
    range,
    matched,
    move: (to, toColumn, extend = false) => {
      const key = keyAt(to);
      if (key === undefined) return;
      const start = extend && to !== HEAD && anchor.at !== undefined && line !== HEAD ? anchor : undefined;
      setPlace({ at: key, column: toColumn, ...(start?.at !== undefined && { anchor: { ...start, at: start.at } }) });
      if (to !== HEAD && (to !== line || extend || place.at === undefined)) show(start ? lineOf(start.at) : to, to);
    },
    choose: (what) => {
      const [first, last] = [lines[0]?.key, lines.at(-1)?.key];
      if (first === undefined || last === undefined || !range) return;
      const lineEnds = what === 'rows' ? [keyAt(range.fromLine), keyAt(range.toLine)] : [first, last];
      const columnEnds = what === 'columns' ? [range.fromColumn, range.toColumn] : [0, columns - 1];
      const [at, from] = [lineEnds[1] ?? last, lineEnds[0] ?? first];
      setPlace({ at, column: columnEnds[1] ?? 0, anchor: { at: from, column: columnEnds[0] ?? 0 } });
    },
  };
}

function useCanvasStep(
  listed: ListedRows,
  lines: readonly ListLine[],
  setPlace: (change: (place: Place) => Place) => void,
) {
  const selection = useDeferredValue(useView((state) => state.selection));
  const own = useRef<ReadonlySet<string> | undefined>(undefined);
  const finder = useMemo(() => pathFinder(listed.document), [listed.document]);
  const matched = useMemo(() => finder.rowsWith(listed.rows, selection), [finder, listed.rows, selection]);
  useEffect(() => {
    if (selection === own.current || matched.size === 0) return;
    setPlace((current) => {
      if (current.at !== undefined && matched.has(current.at)) return current;
      const first = lines.find((line) => matched.has(line.key));
      return first ? { at: first.key, column: current.column } : current;
    });
  }, [selection, matched, lines, setPlace]);
  return { finder, matched, own };
}

function rangeOf(line: number, column: number, otherLine: number, otherColumn: number): CellRange {
  return {
    fromLine: Math.max(0, Math.min(line, otherLine)),
    toLine: Math.max(line, otherLine),
    fromColumn: Math.min(column, otherColumn),
    toColumn: Math.max(column, otherColumn),
  };
}

export function rowsBetween(lines: readonly ListLine[], one: number, other: number): readonly StrategyRow[] {
  return lines
    .slice(Math.max(0, Math.min(one, other)), Math.max(one, other) + 1)
    .flatMap((line) => (line.type === 'row' ? [line.row] : []));
}
