// Owns the lines of the strategy list as they are shown one under the other: heads of groups, and rows.
import { type RowCounts, type RowTotals, totalsOf } from '../../shared/document/row-totals.ts';
import type { StrategyRow } from '../../shared/document/strategy-row.ts';
import type { TableRow } from './use-row-table.ts';

export interface GroupLine {
  readonly type: 'group';
  /** Stays the same while the group's segment, scenario, wave or channel does. */
  readonly key: string;
  readonly depth: number;
  /** The column that it is grouped by. */
  readonly by: string;
  /** Any of its rows, for the name. */
  readonly first: StrategyRow;
  readonly open: boolean;
  readonly totals: RowTotals;
}

export type ListLine = GroupLine | { readonly type: 'row'; readonly key: string; readonly row: StrategyRow };

/** The groups with the rows of those that are not folded. */
export function listLines(top: readonly TableRow[], folded: ReadonlySet<string>, counts: RowCounts): ListLine[] {
  const lines: ListLine[] = [];
  const visit = (row: TableRow): void => {
    const by = row.groupingColumnId;
    if (by === undefined) {
      lines.push({ type: 'row', key: row.id, row: row.original });
      return;
    }
    const open = !folded.has(row.id);
    const totals = totalsOf(leavesOf(row), counts);
    lines.push({ type: 'group', key: row.id, depth: row.depth, by, first: row.original, open, totals });
    if (open) row.subRows.forEach(visit);
  };
  top.forEach(visit);
  return lines;
}

function leavesOf(row: TableRow): StrategyRow[] {
  return row.subRows.flatMap((child) => (child.groupingColumnId === undefined ? [child.original] : leavesOf(child)));
}

/** The keys of all groups, for folding everything. */
export function groupKeys(top: readonly TableRow[]): string[] {
  return top.flatMap((row) => (row.groupingColumnId === undefined ? [] : [row.id, ...groupKeys(row.subRows)]));
}

export function rowOfLine(line: ListLine | undefined): StrategyRow | undefined {
  return line?.type === 'row' ? line.row : undefined;
}
