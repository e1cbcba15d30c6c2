// Owns the lines of the strategy list as it is shown: grouped by segment, sorted inside the groups, and as text to copy.
import { type Cell, type RowColumn, rowColumns } from '../../shared/document/row-columns.ts';
import type { StrategyRow } from '../../shared/document/strategy-row.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { Say } from '../ui/say.ts';

export interface RowSorting {
  readonly column: string;
  readonly descending: boolean;
}

export type RowLine =
  | {
      readonly type: 'group';
      readonly segment: string;
      readonly name: string;
      readonly count: number;
      readonly open: boolean;
    }
  | { readonly type: 'row'; readonly row: StrategyRow };

export interface Arrangement {
  /** Undefined for the rows' own order: by priority, scenario class, wave and day. */
  readonly sorting: RowSorting | undefined;
  readonly grouped: boolean;
  /** Segments whose rows are folded away. */
  readonly folded: ReadonlySet<string>;
}

export function rowLines(rows: readonly StrategyRow[], arrangement: Arrangement, say: Say): RowLine[] {
  const { sorting, grouped, folded } = arrangement;
  if (!grouped) return sorted(rows, sorting, say).map((row) => ({ type: 'row', row }));
  const bySegment = new Map<string, StrategyRow[]>();
  for (const row of rows) {
    const group = bySegment.get(row.ids.segment);
    if (group) group.push(row);
    else bySegment.set(row.ids.segment, [row]);
  }
  return [...bySegment].flatMap(([segment, group]): RowLine[] => {
    const open = !folded.has(segment);
    const head: RowLine = { type: 'group', segment, name: group[0]?.segmentName ?? '', count: group.length, open };
    return [head, ...(open ? sorted(group, sorting, say).map((row) => ({ type: 'row' as const, row })) : [])];
  });
}

/** A first click sorts upwards, a second downwards, a third goes back to the rows' own order. */
export function nextSorting(sorting: RowSorting | undefined, column: string): RowSorting | undefined {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? undefined : { column, descending: true };
}

const byText = new Intl.Collator('zh-CN', { numeric: true });

function sorted(rows: readonly StrategyRow[], sorting: RowSorting | undefined, say: Say): readonly StrategyRow[] {
  const column = rowColumns.find(({ id }) => id === sorting?.column);
  if (!sorting || !column) return rows;
  const keyed = rows.map((row) => ({ row, value: column.cell(row) }));
  const direction = sorting.descending ? -1 : 1;
  return keyed
    .sort((a, b) => {
      const [textA, textB] = [cellText(a.value, say), cellText(b.value, say)];
      // Nothing stands last in either direction.
      if (textA === '' || textB === '') return Number(textA === '') - Number(textB === '');
      const numbers = typeof a.value === 'number' && typeof b.value === 'number';
      return direction * (numbers ? Number(a.value) - Number(b.value) : byText.compare(textA, textB));
    })
    .map(({ row }) => row);
}

export function cellText(cell: Cell, say: Say): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  return isList(cell) ? cell.join(say({ zh: '、', en: ', ' })) : say(cell);
}

function isList(cell: Message | readonly string[]): cell is readonly string[] {
  return Array.isArray(cell);
}

/** A cell that begins so is read as a formula by spreadsheets, in half or full width. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** The rows with a head line, tab-separated as spreadsheets paste it; no text runs there as a formula. */
export function rowsAsText(rows: readonly StrategyRow[], say: Say, columns: readonly RowColumn[] = rowColumns): string {
  const lines = rows.map((row) => columns.map((column) => plain(column.cell(row), say)));
  return [columns.map(({ title }) => say(title)), ...lines].map((cells) => cells.join('\t')).join('\r\n');
}

function plain(cell: Cell, say: Say): string {
  if (typeof cell === 'number') return String(cell);
  const text = cellText(cell, say).replace(/[\t\r\n]+/g, ' ');
  return FORMULA.test(text) ? `'${text}` : text;
}
