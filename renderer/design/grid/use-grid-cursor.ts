// Owns the cursor of a grid, kept in step with the canvas: chosen rows select what they stand for, a selection finds its rows.
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useView } from '../../session/view-store.ts';
import { type GridLine, rowOfLine, rowsBetween } from './grid.ts';

/** The line of the column heads; the lines of the list follow from 0 on. */
export const HEAD = -1;
const HEAD_KEY = '#head';
/** What more rows than this stand for is the whole map; the canvas is left alone. */
const MOST_SHOWN = 200;

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
  /** Keys of the rows that stand for what is selected on the canvas. */
  readonly matched: ReadonlySet<string>;
  /** Moves to a cell; `extend` keeps the other corner of the chosen cells. */
  move(line: number, column: number, extend?: boolean): void;
  /** Moves to a line that may not be there yet. */
  goTo(key: string, column: number): void;
  /** Chooses whole lines, or whole columns, of what is chosen. */
  choose(what: 'rows' | 'columns' | 'all'): void;
}

interface Place {
  readonly at?: string;
  readonly column: number;
  readonly anchor?: { readonly at: string; readonly column: number };
}

/** What rows are on the canvas. */
export interface CanvasStep<R> {
  /** The elements that rows stand for. */
  readonly idsOf: (rows: readonly R[]) => Iterable<string>;
  /** The one to bring into view. */
  readonly nearest: (row: R) => string;
  /** The keys of the rows that stand for a selection. */
  readonly keysWith: (selection: ReadonlySet<string>) => ReadonlySet<string>;
}

export function useGridCursor<R>(step: CanvasStep<R>, lines: readonly GridLine<R>[], columns: number): GridCursor {
  const [place, setPlace] = useState<Place>({ column: 0 });
  const { matched, own } = useCanvasStep(step, lines, setPlace);
  const indexOf = useMemo(() => new Map(lines.map((line, index) => [line.key, index])), [lines]);
  const keyAt = (line: number) => (line === HEAD ? HEAD_KEY : lines[line]?.key);
  const lineOf = (at: string | undefined) => (at === HEAD_KEY ? HEAD : (indexOf.get(at ?? '') ?? 0));
  const line = lineOf(place.at);
  const column = Math.min(place.column, Math.max(0, columns - 1));
  const anchor = place.anchor ?? { at: place.at, column };
  const range =
    place.at === undefined || line === HEAD ? undefined : rangeOf(lineOf(anchor.at), anchor.column, line, column);

  const show = (from: number, to: number) => {
    if (Math.abs(to - from) >= MOST_SHOWN) return;
    const rows = rowsBetween(lines, from, to);
    if (rows.length === 0) return;
    useView.getState().select(step.idsOf(rows));
    own.current = useView.getState().selection;
    const near = rowOfLine(lines[to]);
    if (near) useView.setState({ reveal: { id: step.nearest(near), at: performance.now() } });
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
    goTo: (key, toColumn) => setPlace({ at: key, column: toColumn }),
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

function useCanvasStep<R>(
  step: CanvasStep<R>,
  lines: readonly GridLine<R>[],
  setPlace: (change: (place: Place) => Place) => void,
) {
  const selection = useDeferredValue(useView((state) => state.selection));
  const own = useRef<ReadonlySet<string> | undefined>(undefined);
  const matched = useMemo(() => step.keysWith(selection), [step, selection]);
  useEffect(() => {
    // The selection of a moment ago says nothing about the cell that was chosen since.
    if (selection !== useView.getState().selection || selection === own.current || matched.size === 0) return;
    setPlace((current) => {
      if (current.at !== undefined && matched.has(current.at)) return current;
      const first = lines.find((line) => matched.has(line.key));
      return first ? { at: first.key, column: current.column } : current;
    });
  }, [selection, matched, lines, setPlace]);
  return { matched, own };
}

function rangeOf(line: number, column: number, otherLine: number, otherColumn: number): CellRange {
  return {
    fromLine: Math.max(0, Math.min(line, otherLine)),
    toLine: Math.max(line, otherLine),
    fromColumn: Math.min(column, otherColumn),
    toColumn: Math.max(column, otherColumn),
  };
}
