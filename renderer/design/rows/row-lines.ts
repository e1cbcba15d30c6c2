// Owns the lines of the strategy list as they are shown one under the other: heads of groups, and rows.
import { type RowCounts, type RowTotals, totalsOf } from '../../../shared/rows/row-totals.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
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

/** What each group adds up to, by its key; folding changes nothing of it. */
export function groupTotals(top: readonly TableRow[], counts: RowCounts): ReadonlyMap<string, RowTotals> {
  const totals = new Map<string, RowTotals>();
  const visit = (row: TableRow): readonly StrategyRow[] => {
    if (row.groupingColumnId === undefined) return [row.original];
    const leaves = row.subRows.flatMap(visit);
    totals.set(row.id, totalsOf(leaves, counts));
    return leaves;
  };
  top.forEach(visit);
  return totals;
}

const NOTHING: RowTotals = { rows: 0, volume: undefined, amounts: undefined };

/** The groups with the rows of those that are not folded. */
export function listLines(
  top: readonly TableRow[],
  folded: ReadonlySet<string>,
  totals: ReadonlyMap<string, RowTotals>,
): ListLine[] {
  const lines: ListLine[] = [];
  const visit = (row: TableRow): void => {
    const { id: key, groupingColumnId: by, depth, original: first } = row;
    if (by === undefined) {
      lines.push({ type: 'row', key, row: first });
      return;
    }
    const open = !folded.has(key);
    lines.push({ type: 'group', key, depth, by, first, open, totals: totals.get(key) ?? NOTHING });
    if (open) row.subRows.forEach(visit);
  };
  top.forEach(visit);
  return lines;
}

/** The keys of all groups, for folding everything. */
export function groupKeys(top: readonly TableRow[]): string[] {
  return top.flatMap((row) => (row.groupingColumnId === undefined ? [] : [row.id, ...groupKeys(row.subRows)]));
}
