// Owns reading current quotas and stocks from sheets; maps and items stay as they are (DOMAIN §1 E-07).

import { date, fieldInfo, number } from '../../document/field.ts';
import { readText } from '../../document/field-text.ts';
import type { ItemKind } from '../../document/item-kind.ts';
import type { Stock, StockEntry } from '../../knowledge/stock.ts';
import { ProblemError } from '../../problem.ts';
import { findPersonalData } from '../../text/personal-data.ts';
import type { StockRow } from '../library-calls.ts';
import { itemName, type LibraryItem } from '../library-item.ts';
import { foldHeading, isPersonalHeading, splitHeading } from './columns.ts';
import { columnLetter, type Fault } from './faults.ts';

const HEADINGS = {
  item: [
    'id',
    '编号',
    '库项编号',
    '库项',
    'itemid',
    'libraryid',
    '名称',
    'name',
    '产品',
    '产品名称',
    '物料',
    '物料名称',
    '权益',
    '权益名称',
    'item',
  ],
  amount: ['amount', '额度', '库存', '数量', '剩余额度', '可用额度', 'stock', 'quota'],
  unit: ['unit', '单位', '额度单位'],
  asOf: ['asof', '日期', '截至日期', '额度日期', '库存日期', '更新日期', 'date', 'stockasof', 'quotaasof'],
  expires: ['expires', '失效日', '有效期', '有效期至', 'expiredate'],
} as const;
type Column = keyof typeof HEADINGS;

const UNITS: Readonly<Partial<Record<ItemKind, readonly string[]>>> = {
  product: ['万元', '份', '户'],
  benefit: ['份'],
  material: ['份'],
};

const amountField = number({ zh: '数量', en: 'Amount' }, { minimum: 0, maximum: 1e12 });
const dateField = date({ zh: '日期', en: 'Date' });

/** So many lines of titles and notes may stand above the headings. */
const TITLE_LINES = 20;
const NEEDED = ['item', 'amount', 'asOf'] as const;

/** The line that has the headings of the table; -1 for a sheet without them. */
export function headingLine(rows: readonly (readonly string[])[]): number {
  return rows.slice(0, TITLE_LINES).findIndex((header) => {
    const places = foundPlaces(header);
    return NEEDED.every((column) => places[column] >= 0);
  });
}

/** Throws `E_LIBRARY_EMPTY`, `E_LIBRARY_COLUMNS` and `E_LIBRARY_PERSONAL`. */
export function readStockSheet(
  file: string,
  rows: readonly (readonly string[])[],
  given: { readonly items: ReadonlyMap<string, LibraryItem>; readonly stock: Stock },
) {
  const headed = headingLine(rows);
  const at = headed >= 0 ? headed : rows.findIndex((row) => row.some((cell) => cell !== ''));
  const header = rows[at];
  if (!header) throw new ProblemError('E_LIBRARY_EMPTY', { file });
  const personal = header.filter(isPersonalHeading);
  if (personal.length > 0) throw new ProblemError('E_LIBRARY_PERSONAL', { file, columns: personal });
  const places = placesOf(header, file);
  const reader = { header, places, items: given.items, stock: given.stock, faults: [] as Fault[] };
  const seen = new Map<string, number>();
  const read = rows.slice(at + 1).flatMap((cells, index): StockRow[] => {
    if (cells.every((cell) => cell === '')) return [];
    const row = readRow(reader, cells, at + 2 + index);
    if (!row) return [];
    const before = seen.get(row.itemId);
    if (before !== undefined) tell(reader, row.line, 'item', 'L_DUPLICATE', { line: before });
    seen.set(row.itemId, row.line);
    return [row];
  });
  if (read.length === 0 && reader.faults.length === 0) throw new ProblemError('E_LIBRARY_EMPTY', { file });
  const used: readonly number[] = Object.values(places);
  return { rows: read, faults: reader.faults, ignored: header.filter((name, i) => name !== '' && !used.includes(i)) };
}

type Places = Readonly<Record<Column, number>>;
interface Reader {
  readonly header: readonly string[];
  readonly places: Places;
  readonly items: ReadonlyMap<string, LibraryItem>;
  readonly stock: Stock;
  readonly faults: Fault[];
}

function placesOf(header: readonly string[], file: string): Places {
  const places = foundPlaces(header);
  const missing = NEEDED.filter((column) => places[column] < 0);
  const names = { item: '编号 / id', amount: '额度 / amount', asOf: '日期 / asOf' };
  if (missing.length > 0) throw new ProblemError('E_LIBRARY_COLUMNS', { file, columns: missing.map((c) => names[c]) });
  return places;
}

function foundPlaces(header: readonly string[]): Places {
  const folded = header.map((heading) => foldHeading(splitHeading(heading).name));
  const placeOf = (column: Column) =>
    folded.findIndex((heading) => (HEADINGS[column] as readonly string[]).includes(heading));
  return {
    item: placeOf('item'),
    amount: placeOf('amount'),
    unit: placeOf('unit'),
    asOf: placeOf('asOf'),
    expires: placeOf('expires'),
  };
}

function tell(reader: Reader, line: number, column: Column, code: Fault['code'], params?: Fault['params']): undefined {
  const index = Math.max(0, reader.places[column]);
  reader.faults.push({
    line,
    column: `${columnLetter(index)} ${reader.header[index] ?? ''}`.trim(),
    code,
    ...(params && { params }),
  });
  return undefined;
}

function readRow(reader: Reader, cells: readonly string[], line: number): StockRow | undefined {
  const { items, places } = reader;
  const cell = (column: Column) => (places[column] < 0 ? '' : (cells[places[column]] ?? ''));
  for (const column of ['item', 'unit'] as const) {
    if (/^[=+\-@＝＋－＠]/.test(cell(column)))
      return tell(reader, line, column, 'L_FORMULA', { value: cell(column)[0] as string });
  }
  cells.forEach((text, index) => {
    if (index === places.amount || findPersonalData(text.slice(0, 20_000)).length === 0) return;
    const column = `${columnLetter(index)} ${reader.header[index] ?? ''}`.trim();
    reader.faults.push({ line, column, code: 'L_PERSONAL', params: { what: { zh: '客户信息', en: 'customer data' } } });
  });
  if (cell('item') === '') return tell(reader, line, 'item', 'L_REQUIRED');
  const item = items.get(cell('item')) ?? byName(items, cell('item'));
  if (!item || !UNITS[item.kind]) {
    return tell(reader, line, 'item', 'L_UNKNOWN', {
      value: cell('item').slice(0, 40),
      list: { zh: '元素库', en: 'the library' },
    });
  }
  const after = readEntry(reader, cell, line, item);
  const before = reader.stock[item.id];
  return after && { line, itemId: item.id, name: itemName(item), ...(before && { before }), after };
}

function byName(items: ReadonlyMap<string, LibraryItem>, name: string): LibraryItem | undefined {
  return [...items.values()].find((item) => UNITS[item.kind] && itemName(item) === name);
}

function readEntry(
  reader: Reader,
  cell: (column: Column) => string,
  line: number,
  item: LibraryItem,
): StockEntry | undefined {
  const faultsBefore = reader.faults.length;
  const [, figure = '', suffix = ''] = /^([\d,.\s+-]*)(.*)$/.exec(cell('amount').normalize('NFKC')) ?? [];
  const amount = readText(amountField, fieldInfo(amountField), figure);
  if (!amount.ok || amount.value === undefined) {
    const value = cell('amount').slice(0, 40);
    const isNumber = /^-?[\d,.]+$/.test(figure.trim());
    if (value === '') tell(reader, line, 'amount', 'L_REQUIRED');
    else if (isNumber) tell(reader, line, 'amount', 'L_RANGE', { value, range: '0–' });
    else tell(reader, line, 'amount', 'L_NUMBER', { value });
  }
  const own = typeof item.fields.quotaUnit === 'string' ? item.fields.quotaUnit : undefined;
  const allowed = own ? [own] : (UNITS[item.kind] ?? []);
  const headed = splitHeading(reader.header[reader.places.amount] ?? '').unit;
  const unit = suffix.trim() || cell('unit') || headed || (allowed.length === 1 ? allowed[0] : '');
  if (!amount.ok || amount.value === undefined) return undefined;
  if (!unit) tell(reader, line, 'unit', 'L_REQUIRED');
  else if (!allowed.includes(unit))
    tell(reader, line, reader.places.unit < 0 ? 'amount' : 'unit', 'L_UNIT', {
      value: unit.slice(0, 12),
      unit: allowed.join('/'),
    });
  const asOf = readDay(reader, cell('asOf'), line, 'asOf', true);
  const expires = readDay(reader, cell('expires'), line, 'expires', false);
  if (asOf && expires && expires < asOf) tell(reader, line, 'expires', 'L_REVERSED', { value: expires, from: asOf });
  if (reader.faults.length > faultsBefore || !unit || !asOf) return undefined;
  return { amount: amount.value as number, unit, asOf, ...(expires && { expires }) };
}

function readDay(reader: Reader, text: string, line: number, column: Column, required: boolean): string | undefined {
  if (text === '') return required ? tell(reader, line, column, 'L_REQUIRED') : undefined;
  const reading = readText(dateField, fieldInfo(dateField), text);
  return reading.ok ? (reading.value as string) : tell(reader, line, column, 'L_DATE', { value: text.slice(0, 40) });
}
