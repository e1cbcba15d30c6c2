// Owns which cells a pasted table or a fill meets.

import type { CellInput } from './cell-values.ts';
import type { GridColumn, GridLine } from './grid.ts';
import { rowOfLine, rowsBetween } from './grid.ts';
import type { CellRange } from './use-grid-cursor.ts';

interface Cells<R> {
  readonly lines: readonly GridLine<R>[];
  readonly columns: readonly GridColumn<R>[];
  readonly range: CellRange;
}

export type Table = readonly (readonly string[])[];

/**
 * The cells that a pasted table meets from the top left chosen one on, and the lines of the table and how many values found
 * no cell. One value alone, or one row of them, fills all that is chosen.
 */
export function pastedInputs<R>(
  given: Table,
  { lines, columns, range }: Cells<R>,
): { readonly inputs: CellInput<R>[]; readonly below: Table; readonly left: number } {
  const chosen = range.toLine - range.fromLine + 1;
  const rows = rowsBetween(lines, range.fromLine, lines.length - 1);
  const single = given.length === 1 ? given[0] : undefined;
  const repeated = single && rowsBetween(lines, range.fromLine, range.toLine).map(() => widened(single, range));
  const table = repeated && chosen > 1 ? repeated : single ? [widened(single, range)] : given;
  const inputs = table.flatMap((cells, down) =>
    cells.flatMap((text, across) => {
      const [row, column] = [rows[down], columns[range.fromColumn + across]];
      return row !== undefined && column ? [{ row, column, text }] : [];
    }),
  );
  const below = table.slice(rows.length);
  return { inputs, below, left: table.flat().length - inputs.length - below.flat().length };
}

/** One value goes into every chosen column. */
function widened(cells: readonly string[], { fromColumn, toColumn }: CellRange): readonly string[] {
  return cells.length === 1 ? Array<string>(toColumn - fromColumn + 1).fill(cells[0] ?? '') : cells;
}

export interface FillStep<R> {
  /** The cells in which the values stand, and those that get them. */
  readonly from: { readonly row: R; readonly column: GridColumn<R> };
  readonly to: { readonly row: R; readonly column: GridColumn<R> };
}

/** What fills down: the first chosen row into the others, the row above into a single one. */
export function filledDown<R>({ lines, columns, range }: Cells<R>): readonly FillStep<R>[] {
  const chosen = rowsBetween(lines, range.fromLine, range.toLine);
  const above = lines.slice(0, range.fromLine).flatMap((line) => rowOfLine(line) ?? []);
  const [first, ...others] = chosen.length === 1 ? [above.at(-1), ...chosen] : chosen;
  if (first === undefined) return [];
  return others.flatMap((row) =>
    columns
      .slice(range.fromColumn, range.toColumn + 1)
      .map((column) => ({ from: { row: first, column }, to: { row: row as R, column } })),
  );
}

/** What fills right: the first chosen column into the others, the column before into a single one. */
export function filledRight<R>({ lines, columns, range }: Cells<R>): readonly FillStep<R>[] {
  const isSingle = range.fromColumn === range.toColumn;
  const first = columns[isSingle ? range.fromColumn - 1 : range.fromColumn];
  if (!first) return [];
  const targets = columns.slice(range.fromColumn + (isSingle ? 0 : 1), range.toColumn + 1);
  return rowsBetween(lines, range.fromLine, range.toLine).flatMap((row) =>
    targets.map((column) => ({ from: { row, column: first }, to: { row, column } })),
  );
}

/** What a drag of the handle fills: the chosen cells, one after the other, into those beside or under them. */
export function filledTo<R>({ lines, columns, range }: Cells<R>, line: number, column: number): readonly FillStep<R>[] {
  const rows = rowsBetween(lines, range.fromLine, range.toLine);
  const chosen = columns.slice(range.fromColumn, range.toColumn + 1);
  const steps: FillStep<R>[] = [];
  const under = lines.slice(range.toLine + 1, line + 1).flatMap((each) => rowOfLine(each) ?? []);
  for (const [index, row] of under.entries()) {
    const from = rows[index % rows.length];
    if (from !== undefined)
      steps.push(...chosen.map((each) => ({ from: { row: from, column: each }, to: { row, column: each } })));
  }
  if (steps.length > 0) return steps;
  for (const [index, to] of columns.slice(range.toColumn + 1, column + 1).entries()) {
    const from = chosen[index % chosen.length];
    if (from) steps.push(...rows.map((row) => ({ from: { row, column: from }, to: { row, column: to } })));
  }
  return steps;
}
