// Owns sorting the rows of the strategy list by several columns: keys are worked out once, so that comparing is arithmetic.
import type { ColumnSort } from './list-settings.ts';

export interface Sortable<R> {
  readonly subRows: readonly R[];
  getValue(column: string): unknown;
}

/** The rows in order, those of groups too; what has no value comes last in both directions, equals keep their order. */
export function sortRows<R extends Sortable<R>>(rows: readonly R[], sorting: readonly ColumnSort[]): readonly R[] {
  if (sorting.length === 0) return rows;
  const keys = sorting.map(({ id }) => sortKeys(rows.map((row) => row.getValue(id))));
  const signs = sorting.map(({ desc }) => (desc ? -1 : 1));
  const compare = (a: number, b: number) => {
    for (const [index, values] of keys.entries()) {
      const difference = compareKeys(values[a] ?? Number.NaN, values[b] ?? Number.NaN, signs[index] ?? 1);
      if (difference !== 0) return difference;
    }
    return a - b;
  };
  const order = Uint32Array.from(rows, (_, index) => index).sort(compare);
  return Array.from(order, (index) => withSortedRows(rows[index] as R, sorting));
}

function compareKeys(a: number, b: number, sign: number): number {
  if (a === b) return 0;
  // NaN stands for nothing.
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : sign * (a - b);
}

function withSortedRows<R extends Sortable<R>>(row: R, sorting: readonly ColumnSort[]): R {
  if (row.subRows.length === 0) return row;
  const sorted = sortRows(row.subRows, sorting);
  // Everything else of the row is found on the one that it is made from.
  return Object.create(row, { subRows: { value: sorted, enumerable: true } }) as R;
}

/** Numbers as they are; where there are texts, their places among all; NaN for nothing. */
function sortKeys(values: readonly unknown[]): Float64Array {
  if (values.every((value) => value === undefined || typeof value === 'number')) {
    return Float64Array.from(values, (value) => (value === undefined ? Number.NaN : (value as number)));
  }
  const ranks = rankTexts(new Set(values.flatMap((value) => (value === undefined ? [] : String(value)))));
  return Float64Array.from(values, (value) =>
    value === undefined ? Number.NaN : (ranks.get(String(value)) ?? Number.NaN),
  );
}

const byText = new Intl.Collator('zh-CN', { numeric: true });
const CODE = /^[A-Za-z0-9-]*$/;

/** Codes, of which every row has another one, are compared as plain texts: collating 200,000 of them takes seconds. */
function rankTexts(texts: ReadonlySet<string>): ReadonlyMap<string, number> {
  const list = [...texts];
  if (!list.every((text) => CODE.test(text))) {
    return new Map(list.sort(byText.compare).map((text, index) => [text, index]));
  }
  const plain = list.map((text) => [withLongNumbers(text), text] as const);
  plain.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new Map(plain.map(([, text], index) => [text, index]));
}

/** `s2-ch10` as `s000000000002-ch000000000010`, so that 2 stands before 10. */
function withLongNumbers(code: string): string {
  return code.toLowerCase().replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(12, '0'));
}
