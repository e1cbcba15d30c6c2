// Owns the seals of rows: a checksum beside every stored row, kept by triggers, so that a flipped bit or a vanished row is known by name.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { defineKeeping } from './kept-rows.ts';
import {
  DERIVED,
  defineSum,
  describe,
  keepOf,
  keyOf,
  quoted,
  type Sealed,
  sealedTables,
  sumOf,
  text,
} from './seal-terms.ts';

/** A row whose content does not match its seal, one without a seal, or a seal whose row is gone. */
export interface Damage {
  readonly table: string;
  /** The primary key, one text per column. */
  readonly key: readonly string[];
  readonly isGone: boolean;
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
  defineKeeping(database);
  database.function('is_suspect', (table: unknown) => Number(suspected.get(database)?.has(String(table)) ?? false));
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

function setTriggers(database: Database, sealed: Sealed): void {
  const { table, keys, columns } = sealed;
  const damaged = `(SELECT sum FROM seals WHERE of = ${text(table)} AND key = ${keyOf(keys, 'old')}) IS NOT ${sumOf(columns, 'old')}`;
  // Nested, for the sum is made only where something is known to be damaged.
  const keep = DERIVED.has(table)
    ? ''
    : `SELECT CASE WHEN is_suspect(${text(table)}) THEN CASE WHEN ${damaged} THEN ${keepOf(sealed, 'old')} END END;`;
  const forget = `DELETE FROM seals WHERE of = ${text(table)} AND key = ${keyOf(keys, 'old')};`;
  const seal = `INSERT OR REPLACE INTO seals VALUES (${text(table)}, ${keyOf(keys, 'new')}, ${sumOf(columns, 'new')});`;
  const count = 'UPDATE workspace SET sequence = sequence + 1;';
  for (const [event, work] of [
    ['INSERT', seal],
    ['UPDATE', keep + forget + seal],
    ['DELETE', keep + forget],
  ]) {
    const name = quoted(`seal_${table}_${event}`);
    database.exec(
      `DROP TRIGGER IF EXISTS temp.${name};
       CREATE TEMP TRIGGER ${name} AFTER ${event} ON main.${quoted(table)} BEGIN ${work} ${count} END;`,
    );
  }
}

/** Of the words that all tables and indexes were made with: a turned bit there changes what rows mean. */
export function schemaSum(database: Database): string {
  const words = database.prepare('SELECT type, name, tbl_name, sql FROM main.sqlite_schema ORDER BY type, name').raw();
  return createHash('sha256').update(JSON.stringify(words.all())).digest('base64url');
}

/** Tables in which damage was found when the database was opened; only these are looked through again. */
const suspected = new WeakMap<Database, Set<string>>();

/** Looks through all rows; whoever reads the tables afterwards leaves out what is damaged. */
export function lookThrough(database: Database): void {
  suspected.set(database, new Set(findDamage(database).map(({ table }) => table)));
}

/** Something in `table` could not be read: it is looked through from now on. */
export function suspect(database: Database, table: string): void {
  suspected.set(database, (suspected.get(database) ?? new Set()).add(table));
}

/** What is damaged now, of all tables or one; a row that was written anew is sound again. */
export function damageOf(database: Database, only?: string): Damage[] {
  const tables = [...(suspected.get(database) ?? [])].filter((table) => only === undefined || table === only);
  return tables.flatMap((table) => findDamage(database, table));
}

/** Which rows of `table` may be shown, by their primary key. */
export function soundRows(database: Database, table: string): (...key: readonly (string | number)[]) => boolean {
  const damaged = damageOf(database, table).filter(({ isGone }) => !isGone);
  if (damaged.length === 0) return () => true;
  const keys = new Set(damaged.map(({ key }) => JSON.stringify(key)));
  return (...key) => !keys.has(JSON.stringify(key.map(String)));
}

/** Every row of every table, or of one, that is not as it was sealed. */
export function findDamage(database: Database, only?: string): Damage[] {
  defineSum(database);
  return sealedTables(database)
    .filter(({ table }) => only === undefined || table === only)
    .flatMap((sealed) => [...damagedRows(database, sealed), ...goneRows(database, sealed)]);
}

/** Keeps the bytes of a row that cannot be used; to be called before it is written over. */
export function keepRow(database: Database, table: string, key: readonly string[]): void {
  // One that is not as it was sealed is kept by the triggers, also when it was struck only now.
  suspect(database, table);
  const sealed = describe(database, table);
  const row = sealed.keys.map((name) => `${quoted(name)} = ?`).join(' AND ');
  database
    .prepare(
      `SELECT ${keepOf(sealed)} FROM main.${quoted(table)} WHERE ${row} AND ${sumOf(sealed.columns)} IS
         (SELECT sum FROM seals WHERE of = ${text(table)} AND key = ${keyOf(sealed.keys)})`,
    )
    .all(...key);
}

/** Seals what does not match now and did before the schema changed: everything but `damaged`. */
export function sealAnew(database: Database, damaged: readonly Damage[]): void {
  const before = new Set(damaged.map(({ table, key }) => JSON.stringify([table, key])));
  for (const { table, key, isGone } of findDamage(database)) {
    if (isGone || before.has(JSON.stringify([table, key]))) continue;
    const { keys, columns } = describe(database, table);
    const row = keys.map((name) => `${quoted(name)} = ?`).join(' AND ');
    database
      .prepare(
        `INSERT OR REPLACE INTO seals SELECT ${text(table)}, ${keyOf(keys)}, ${sumOf(columns)} FROM main.${quoted(table)}
         WHERE ${row}`,
      )
      .run(...key);
  }
}

type Named = Pick<Damage, 'table' | 'key'>;

export function keyColumns(database: Database, table: string): readonly string[] {
  return describe(database, table).keys;
}

/** The seal under that name, also where the row is gone. */
export function sealOf(database: Database, named: Named): string | undefined {
  return sealsNamed(database, named)[0]?.sum;
}

/** The row is there and as it was sealed. */
export function isSoundRow(database: Database, { table, key }: Named): boolean {
  defineSum(database);
  const { keys, columns } = describe(database, table);
  const row = keys.map((name) => `${quoted(name)} = ?`).join(' AND ');
  const sum = database.prepare(`SELECT ${sumOf(columns)} FROM main.${quoted(table)} WHERE ${row}`).pluck();
  return sum.get(...key) === (sealOf(database, { table, key }) ?? '');
}

/** A row that is gone is not missed any more. */
export function forgetSeal(database: Database, named: Named): void {
  const forget = database.prepare('DELETE FROM seals WHERE of = ? AND key = ?');
  for (const { key } of sealsNamed(database, named)) forget.run(named.table, key);
  database.prepare('UPDATE workspace SET sequence = sequence + 1').run();
}

/** The seals of a table whose rows are there, by key. */
export function sealsOf(database: Database, table: string): ReadonlyMap<string, string> {
  const seals = new Map(
    database.prepare('SELECT key, sum FROM seals WHERE of = ?').raw().all(table) as [string, string][],
  );
  for (const { key, isGone } of damageOf(database, table)) if (isGone) seals.delete(JSON.stringify(key));
  return seals;
}

function sealsNamed(database: Database, { table, key }: Named): { key: string; sum: string }[] {
  const seals = database.prepare('SELECT key, sum FROM seals WHERE of = ?').all(table) as {
    key: string;
    sum: string;
  }[];
  return seals.filter((seal) => JSON.stringify(readKey(seal.key)) === JSON.stringify(key));
}

function damagedRows(database: Database, { table, keys, columns }: Sealed): Damage[] {
  const found = database
    .prepare(
      `SELECT ${keyOf(keys, 't')} FROM main.${quoted(table)} AS t NOT INDEXED
       LEFT JOIN seals ON seals.of = ${text(table)} AND seals.key = ${keyOf(keys, 't')}
       WHERE seals.sum IS NOT ${sumOf(columns, 't')}`,
    )
    .pluck()
    .all() as string[];
  return found.map((key) => ({ table, key: readKey(key), isGone: false }));
}

function goneRows(database: Database, { table, keys }: Sealed): Damage[] {
  const found = database
    .prepare(
      `SELECT key FROM seals WHERE of = ${text(table)}
       AND key NOT IN (SELECT ${keyOf(keys, 't')} FROM main.${quoted(table)} AS t NOT INDEXED)`,
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
