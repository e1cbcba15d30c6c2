// Owns what a seal is made of, in the words of SQL: which tables are sealed, their keys, and the sum of a row.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

export interface Sealed {
  readonly table: string;
  readonly keys: readonly string[];
  /** The columns that the seal sums. */
  readonly columns: readonly string[];
  readonly all: readonly string[];
}

/** Documents carry a checksum of their own, which is among the sealed columns: sealing them would write them twice. */
const OWN_CHECKSUM: Readonly<Record<string, string>> = { maps: 'document' };
const UNSEALED = new Set(['seals', 'workspace']);
/** Made anew from the maps: nothing of its own is lost with it. */
export const DERIVED = new Set(['placements']);

/** Registers the function that sums a row. Columns without a value do not count, so that a new one changes no seal. */
export function defineSum(database: Database): void {
  database.function('row_sum', { varargs: true, deterministic: true }, (...pairs: unknown[]) => {
    const values: unknown[] = [];
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at + 1] !== null) values.push(pairs[at], pairs[at + 1]);
    return createHash('sha256').update(JSON.stringify(values)).digest('base64url');
  });
}

export function sealedTables(database: Database): Sealed[] {
  const names = database
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  return names.filter((name) => !UNSEALED.has(name)).map((table) => describe(database, table));
}

export function describe(database: Database, table: string): Sealed {
  const columns = database.pragma(`main.table_info(${quoted(table)})`) as { name: string; pk: number }[];
  const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  if (keys.length === 0) throw new Error(`${table} has no primary key`);
  const all = columns.map(({ name }) => name);
  const summed = all.filter((name) => name !== OWN_CHECKSUM[table]).sort();
  return { table, keys: keys.map(({ name }) => name), columns: summed, all };
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const from = (row: string | undefined, column: string): string =>
  `${row === undefined ? '' : `${row}.`}${quoted(column)}`;
export const keyOf = (keys: readonly string[], row?: string): string =>
  `json_array(${keys.map((key) => from(row, key)).join(', ')})`;
export const sumOf = (columns: readonly string[], row?: string): string =>
  `row_sum(${columns.map((column) => `${text(column)}, ${from(row, column)}`).join(', ')})`;
export const keepOf = ({ table, all }: Sealed, row?: string): string =>
  `keep_row(${text(table)}, ${all.map((column) => `${text(column)}, typeof(${from(row, column)}), CAST(${from(row, column)} AS BLOB)`).join(', ')})`;
