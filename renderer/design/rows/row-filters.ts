// Owns the filters of the strategy list: by the values of a column, by a range of numbers, by a part of the text.
import type { Cell, RowColumn } from '../../../shared/rows/row-columns.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
import { matchesSearch } from '../../kit/ui/matches-search.ts';
import type { Say } from '../../kit/ui/say.ts';
import { cellText, isWords } from '../grid/grid-table.ts';

export type ColumnFilter =
  | { readonly type: 'values'; readonly values: readonly string[] }
  | { readonly type: 'range'; readonly least?: number; readonly most?: number }
  | { readonly type: 'text'; readonly text: string };

const RANGES: readonly string[] = ['offsetDay', 'slaHours', 'expectedVolume', 'takeUpPct', 'holdoutPct'];
/** Every row has another text here, or a long one. */
const TEXTS: readonly string[] = [
  'rowCode',
  'trigger',
  'note',
  'scriptApprovalNo',
  'expectedAmount',
  'avgTicket',
  'quota',
];

export function filterType(column: string): ColumnFilter['type'] {
  if (RANGES.includes(column)) return 'range';
  return TEXTS.includes(column) ? 'text' : 'values';
}

/** What a cell is chosen by, the same in both languages; a list is found by each of its items, nothing by ''. */
export function cellKeys(cell: Cell): readonly string[] {
  if (cell === undefined || cell === '') return [''];
  if (typeof cell === 'string' || typeof cell === 'number') return [String(cell)];
  if (!isWords(cell)) return [cell.zh];
  return cell.length === 0 ? [''] : cell;
}

/** The test of one filter; made once, asked for every row. */
export function filterTest(filter: ColumnFilter, say: Say): (cell: Cell) => boolean {
  if (filter.type === 'values') {
    const values = new Set(filter.values);
    return (cell) => cellKeys(cell).some((key) => values.has(key));
  }
  if (filter.type === 'text') return (cell) => matchesSearch([cellText(cell, say)], filter.text);
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = filter;
  return (cell) => typeof cell === 'number' && cell >= least && cell <= most;
}

export interface ColumnValue {
  readonly key: string;
  readonly label: string;
  readonly rows: number;
}

/** The values that a column has, with how many rows have each; nothing comes last. */
export function columnValues(rows: readonly StrategyRow[], column: RowColumn, say: Say): readonly ColumnValue[] {
  const values = new Map<string, { label: string; rows: number }>();
  for (const row of rows) {
    const cell = column.cell(row);
    for (const key of cellKeys(cell)) {
      const known = values.get(key);
      if (known) known.rows += 1;
      else values.set(key, { label: cell !== undefined && isWords(cell) ? key : cellText(cell, say), rows: 1 });
    }
  }
  return [...values]
    .map(([key, value]) => ({ key, ...value }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || byText.compare(a.label, b.label));
}

const byText = new Intl.Collator('zh-CN', { numeric: true });
