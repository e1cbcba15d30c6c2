// Owns a list (名单) as a table of counts: the lines of a file read as counts, and a list or a blank form written as lines.
import type { Language, Message } from '../i18n/message.ts';
import { shorten } from '../text/shorten.ts';
import { branchKey } from './branches.ts';
import type { CustomerList } from './map-records.ts';

/** What a line of the file is about; a file of branches alone needs no such column. */
export type LineItem = 'asOf' | 'total' | 'excluded' | 'branch' | 'control';

const LINE_ITEMS: Readonly<Record<LineItem, Message>> = {
  asOf: { zh: '名单日期', en: 'As of' },
  total: { zh: '总人数', en: 'Total' },
  excluded: { zh: '剔除', en: 'Excluded' },
  branch: { zh: '支行', en: 'Branch' },
  control: { zh: '对照组', en: 'Control group' },
};

export type ListColumn = 'item' | 'code' | 'branchName' | 'count' | 'asOf';

/** A line of a file, its cells by column; `row` is its number in the file. */
export interface ListLine {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ListColumn, string>>>;
}

export interface ListCounts {
  readonly asOf?: string;
  readonly totalCount: number;
  readonly branchCounts: NonNullable<CustomerList['branchCounts']>;
  readonly excludedCounts: NonNullable<CustomerList['excludedCounts']>;
  readonly controlCount?: number;
}

export interface LineFault {
  readonly row: number;
  readonly column: ListColumn;
  readonly value: string;
  readonly sameAs?: number;
}

type Reading = { readonly counts: ListCounts; readonly faults: readonly LineFault[] };

/** The counts of the lines, and every cell that cannot be used. A total that is not given is the sum of the parts. */
export function readListLines(lines: readonly ListLine[]): Reading {
  const faults: LineFault[] = [];
  const single = new Map<'asOf' | 'total' | 'control', { row: number; value: string | number }>();
  const branchCounts: ListCounts['branchCounts'] = [];
  const excludedCounts: ListCounts['excludedCounts'] = [];
  const first = new Map<string, number>();
  const fail = (row: number, column: ListColumn, value = '', sameAs?: number) =>
    void faults.push({ row, column, value, ...(sameAs !== undefined && { sameAs }) });
  const once = (row: number, item: 'asOf' | 'total' | 'control', column: ListColumn, value: string | number) => {
    const known = single.get(item);
    if (known && known.value !== value) fail(row, column, String(value), known.row);
    else if (!known) single.set(item, { row, value });
  };
  for (const { row, cells } of lines) {
    const item = cells.item === undefined ? 'branch' : itemOf(cells.item);
    if (!item) {
      fail(row, 'item', cells.item);
      continue;
    }
    if (item === 'asOf' || cells.asOf) {
      const text = cells.asOf || cells.code || cells.count || '';
      const day = dayOf(text);
      if (day === undefined) fail(row, cells.asOf === undefined ? 'code' : 'asOf', text);
      else once(row, 'asOf', 'asOf', day);
      if (item === 'asOf') continue;
    }
    const count = countOf(cells.count);
    if (count === undefined) {
      fail(row, 'count', cells.count);
      continue;
    }
    if (item === 'total' || item === 'control') once(row, item, 'count', count);
    else if (!isUsable(cells.code, item === 'branch' ? 20 : 60)) fail(row, 'code', cells.code);
    else {
      const code = (cells.code ?? '').normalize('NFKC').trim();
      const key = `${item} ${branchKey(code)}`;
      const sameAs = first.get(key);
      if (sameAs !== undefined) fail(row, 'code', cells.code, sameAs);
      else if (item === 'excluded') excludedCounts.push({ reason: code, count });
      else
        branchCounts.push({
          branchCode: code,
          count,
          ...(cells.branchName && { branchName: shorten(cells.branchName, 60) }),
        });
      if (sameAs === undefined) first.set(key, row);
    }
  }
  const parts = [...branchCounts, ...excludedCounts].reduce((sum, { count }) => sum + count, 0);
  const numberOf = (item: 'total' | 'control') => single.get(item)?.value as number | undefined;
  const asOf = single.get('asOf')?.value as string | undefined;
  const controlCount = numberOf('control');
  return {
    faults,
    counts: {
      totalCount: numberOf('total') ?? parts,
      branchCounts,
      excludedCounts,
      ...(asOf !== undefined && { asOf }),
      ...(controlCount !== undefined && { controlCount }),
    },
  };
}

function itemOf(text: string): LineItem | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return (Object.keys(LINE_ITEMS) as LineItem[]).find((item) =>
    [item, LINE_ITEMS[item].zh, LINE_ITEMS[item].en].some((name) => name.toLowerCase() === plain),
  );
}

/** Whole people; a grouped 1,200 in one cell is 1200. */
function countOf(text = ''): number | undefined {
  const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

/** 2026-9-1, 2026/09/01, 20260901 and 2026年9月1日 as `2026-09-01`. */
function dayOf(text: string): string | undefined {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text.normalize('NFKC').trim());
  if (!match) return undefined;
  const [, year, month = match[4] ?? '', day = match[5] ?? ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? undefined : date;
}

function isUsable(text: string | undefined, length: number): boolean {
  return text !== undefined && text.trim() !== '' && text.length <= length && !/[\p{Cc}\p{Cf}]/u.test(text);
}

export interface ListTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** The list as a file that reads back as it is; without one, a form to fill in. */
export function listTable(list: CustomerList | undefined, language: Language): ListTable {
  const name = (item: LineItem) => LINE_ITEMS[item][language];
  const header = HEADINGS.map((heading) => heading[language]);
  if (!list) {
    const blank = (item: LineItem) => [name(item), undefined, undefined, undefined];
    return { header, rows: [blank('asOf'), blank('total'), blank('excluded'), blank('branch'), blank('control')] };
  }
  const { asOf, totalCount, excludedCounts = [], branchCounts = [], controlCount } = list;
  return {
    header,
    rows: [
      [name('asOf'), asOf, undefined, undefined],
      [name('total'), undefined, undefined, totalCount],
      ...excludedCounts.map(({ reason, count }) => [name('excluded'), reason, undefined, count]),
      ...branchCounts.map(({ branchCode, branchName, count }) => [name('branch'), branchCode, branchName, count]),
      ...(controlCount === undefined ? [] : [[name('control'), undefined, undefined, controlCount]]),
    ],
  };
}

const HEADINGS: readonly Message[] = [
  { zh: '项目', en: 'Item' },
  { zh: '编号或原因', en: 'Code or reason' },
  { zh: '支行名称', en: 'Branch name' },
  { zh: '人数', en: 'Count' },
];
