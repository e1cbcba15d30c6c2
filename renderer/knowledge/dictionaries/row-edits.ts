// Owns the edits of a dictionary's rows: add, duplicate, remove, move, set a cell; pure, and sound wherever they can be.
import { type Column, columnsOf, withCell } from '../../../shared/dictionary/columns.ts';
import { keyOf, type Row, type TableId, tables } from '../../../shared/dictionary/tables.ts';
import { initialValues } from '../../../shared/document/defaults.ts';

type Rows = readonly Row[];

/** A new entry after `index`, whole from the start: its key is free and its names say that it is new. */
export function withNewRow(table: TableId, rows: Rows, index: number): { rows: Rows; at: number } {
  let row: Row = initialValues(tables[table].row);
  for (const column of columnsOf(table)) {
    const isNeeded = column.info.need === 'save' || column.path === tables[table].key.at(-1);
    if (!isNeeded || column.optionalGroup || row[column.path] !== undefined) continue;
    if (column.info.control === 'text' || column.info.control === 'longText') {
      row = withCell(row, column, column.language === 'en' ? 'New entry' : '新条目');
    }
  }
  return inserted(table, rows, table === 'tiers' ? rows.length - 1 : index, joined(table, rows, row));
}

export function withCopy(table: TableId, rows: Rows, index: number): { rows: Rows; at: number } {
  const row = rows[index];
  return row ? inserted(table, rows, index, joined(table, rows, row)) : { rows, at: index };
}

function inserted(table: TableId, rows: Rows, index: number, row: Row): { rows: Rows; at: number } {
  const at = Math.min(index + 1, rows.length);
  return { rows: rows.toSpliced(at, 0, withFreeKey(table, rows, row)), at };
}

/** The last part of the key with a number behind it, or another of its choices, so that no row has the same. */
function withFreeKey(table: TableId, rows: Rows, row: Row): Row {
  const taken = new Set(rows.map((other) => keyOf(table, other)));
  const field = tables[table].key.at(-1);
  const column = columnsOf(table).find(({ path }) => path === field);
  if (field === undefined || !column) return row;
  const options = column.info.options?.map(({ value }) => value);
  if (options) {
    const free = options.find((value) => !taken.has(keyOf(table, { ...row, [field]: value })));
    return { ...row, [field]: free ?? row[field] };
  }
  if (column.info.control === 'date')
    return { ...row, [field]: freeDay(String(row[field] ?? latestOf(rows, field)), (day) => taken.has(day)) };
  const base = String(row[field] ?? '新条目').replace(/ \d+$/, '');
  let candidate = base;
  for (let n = 2; taken.has(keyOf(table, { ...row, [field]: candidate })); n += 1) candidate = `${base} ${n}`;
  return { ...row, [field]: candidate };
}

const DAY_MS = 86_400_000;

/** The day after `date`, or the next one that no row has. */
function freeDay(date: string, isTaken: (day: string) => boolean): string {
  const start = Number.isNaN(Date.parse(date)) ? Date.UTC(2000, 0, 1) : Date.parse(date);
  let time = start + DAY_MS;
  const text = () => new Date(time).toISOString().slice(0, 10);
  while (isTaken(text())) time += DAY_MS;
  return text();
}

function latestOf(rows: Rows, field: string): string {
  return rows.reduce((latest, row) => (String(row[field]) > latest ? String(row[field]) : latest), '');
}

/** A tier is added on top: it begins where the highest one began plus room, which ends there from now on. */
function joined(table: TableId, rows: Rows, row: Row): Row {
  if (table !== 'tiers') return row;
  const last = rows.at(-1);
  const from = Number(last?.to ?? Number(last?.from ?? 0) * 2);
  const { to: _open, ...rest } = row;
  return { ...rest, from: from || 1 };
}

export function withoutRow(rows: Rows, index: number): Rows {
  return rows.toSpliced(index, 1);
}

export function withMovedRow(rows: Rows, from: number, to: number): Rows {
  const row = rows[from];
  if (!row || to < 0 || to >= rows.length || to === from) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

export function withCellAt(table: TableId, rows: Rows, index: number, column: Column, value: unknown): Rows {
  const row = rows[index];
  if (!row) return rows;
  const next = withCell(row, column, value);
  if (next === row) return rows;
  return settled(table, rows.with(index, next), index, column.path);
}

/** Where tiers meet, one bound is the other's: after an edit the neighbour follows. */
function settled(table: TableId, rows: Rows, index: number, path?: string): Rows {
  if (table !== 'tiers') return rows;
  const [row, before, after] = [rows[index], rows[index - 1], rows[index + 1]];
  if (path === 'from' && before && typeof row?.from === 'number')
    return rows.with(index - 1, { ...before, to: row.from });
  if (path === 'to' && after && typeof row?.to === 'number') return rows.with(index + 1, { ...after, from: row.to });
  return rows;
}

/** Tiers after one was added on top or taken out: every upper end is the next one's lower end, the last is open. */
export function rejoined(table: TableId, rows: Rows): Rows {
  if (table !== 'tiers') return rows;
  return rows.map((row, index) => {
    const next = rows[index + 1];
    const { to, ...rest } = row;
    if (!next) return to === undefined ? row : rest;
    return to === next.from ? row : { ...rest, to: next.from };
  });
}
