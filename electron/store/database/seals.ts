// Owns the seals of rows: a checksum beside every stored row, kept by triggers, so that a flipped bit or a vanished row is known by name.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** A row whose content does not match its seal, one without a seal, or a seal whose row is gone. */
export interface Damage {
  readonly table: string;
  /** The primary key, one text per column. */
  readonly key: readonly string[];
  readonly isGone: boolean;
}

interface Sealed {
  readonly table: string;
  readonly keys: readonly string[];
  readonly columns: readonly string[];
}

/** Documents carry a checksum of their own, which is among the sealed columns: sealing them would write them twice. */
const OWN_CHECKSUM: Readonly<Record<string, string>> = { maps: 'document' };
const UNSEALED = new Set(['seals', 'workspace']);

/** Registers the function that sums a row. Columns without a value do not count, so that a new one changes no seal. */
function defineSum(database: Database): void {
  database.function('row_sum', { varargs: true, deterministic: true }, (...pairs: unknown[]) => {
    const values: unknown[] = [];
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at + 1] !== null) values.push(pairs[at], pairs[at + 1]);
    return createHash('sha256').update(JSON.stringify(values)).digest('base64url');
  });
}

function sealedTables(database: Database): Sealed[] {
  const names = database
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  return names.filter((name) => !UNSEALED.has(name)).map((table) => describe(database, table));
}

function describe(database: Database, table: string): Sealed {
  const columns = database.pragma(`main.table_info(${quoted(table)})`) as { name: string; pk: number }[];
  const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  if (keys.length === 0) throw new Error(`${table} has no primary key`);
  const names = columns.map(({ name }) => name).filter((name) => name !== OWN_CHECKSUM[table]);
  return { table, keys: keys.map(({ name }) => name), columns: names.sort() };
}

/** True from the migration on that made the table of seals. */
export function hasSeals(database: Database): boolean {
  return database.prepare("SELECT 1 FROM main.sqlite_schema WHERE name = 'seals'").get() !== undefined;
}

/**
 * From now on every row that this connection writes is sealed and the workspace's sequence counts it. Rows of tables that
 * are not in `known` are sealed as they are. The triggers are the connection's own: the file needs no function of ours.
 * To be called again after the schema changed.
 */
export function keepSeals(database: Database, known: ReadonlySet<string> | undefined): void {
  defineSum(database);
  for (const sealed of sealedTables(database)) {
    if (known && !known.has(sealed.table)) sealAll(database, sealed);
    setTriggers(database, sealed);
  }
}

export function tableNames(database: Database): Set<string> {
  return new Set(sealedTables(database).map(({ table }) => table));
}

function sealAll(database: Database, { table, keys, columns }: Sealed): void {
  database.exec(
    `INSERT OR REPLACE INTO seals
     SELECT ${text(table)}, ${keyOf(keys)}, ${sumOf(columns)} FROM main.${quoted(table)}`,
  );
}

function setTriggers(database: Database, { table, keys, columns }: Sealed): void {
  const forget = `DELETE FROM seals WHERE of = ${text(table)} AND key = ${keyOf(keys, 'old')};`;
  const seal = `INSERT OR REPLACE INTO seals VALUES (${text(table)}, ${keyOf(keys, 'new')}, ${sumOf(columns, 'new')});`;
  const count = 'UPDATE workspace SET sequence = sequence + 1;';
  for (const [event, work] of [
    ['INSERT', seal],
    ['UPDATE', forget + seal],
    ['DELETE', forget],
  ]) {
    const name = quoted(`seal_${table}_${event}`);
    database.exec(
      `DROP TRIGGER IF EXISTS temp.${name};
       CREATE TEMP TRIGGER ${name} AFTER ${event} ON main.${quoted(table)} BEGIN ${work} ${count} END;`,
    );
  }
}

/** Every row of every table, or of one, that is not as it was sealed. */
export function findDamage(database: Database, only?: string): Damage[] {
  defineSum(database);
  return sealedTables(database)
    .filter(({ table }) => only === undefined || table === only)
    .flatMap((sealed) => [...damagedRows(database, sealed), ...goneRows(database, sealed)]);
}

function damagedRows(database: Database, { table, keys, columns }: Sealed): Damage[] {
  const found = database
    .prepare(
      `SELECT ${keyOf(keys)} FROM main.${quoted(table)} NOT INDEXED
       LEFT JOIN seals ON of = ${text(table)} AND seals.key = ${keyOf(keys, quoted(table))}
       WHERE seals.sum IS NOT ${sumOf(columns, quoted(table))}`,
    )
    .pluck()
    .all() as string[];
  return found.map((key) => ({ table, key: readKey(key), isGone: false }));
}

function goneRows(database: Database, { table, keys }: Sealed): Damage[] {
  const found = database
    .prepare(
      `SELECT key FROM seals WHERE of = ${text(table)}
       AND key NOT IN (SELECT ${keyOf(keys)} FROM main.${quoted(table)} NOT INDEXED)`,
    )
    .pluck()
    .all() as string[];
  return found.map((key) => ({ table, key: readKey(key), isGone: true }));
}

/** A flipped bit may have struck the key itself. */
function readKey(key: string): string[] {
  try {
    return (JSON.parse(key) as unknown[]).map(String);
  } catch {
    return [key];
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const from = (row: string | undefined, column: string): string =>
  `${row === undefined ? '' : `${row}.`}${quoted(column)}`;
const keyOf = (keys: readonly string[], row?: string): string =>
  `json_array(${keys.map((key) => from(row, key)).join(', ')})`;
const sumOf = (columns: readonly string[], row?: string): string =>
  `row_sum(${columns.map((column) => `${text(column)}, ${from(row, column)}`).join(', ')})`;
