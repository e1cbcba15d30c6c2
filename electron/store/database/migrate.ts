// Owns bringing an older database up to date, after a backup that was read back.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { ProblemError } from '../../../shared/problem.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { findDamage, hasSeals, keepSeals, lookThrough, schemaSum, sealAnew, tableNames } from './seals.ts';

/** Marks a file as this program's, in SQLite's own header: the letters SMWB. */
export const APPLICATION_ID = 0x534d5742;

export function versionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Runs the migrations that `database` lacks, each in its own transaction, after a verified backup of a database that
 * holds anything. Throws E_BACKUP_FAILED before the first change when the backup cannot be made.
 */
export function migrate(database: Database.Database, now: Date, steps: readonly Migration[] = migrations): void {
  const from = versionOf(database);
  const missing = steps.filter((step) => step.version > from);
  if (hasSeals(database)) keepSeals(database, undefined);
  // What is damaged before a step writes over it is kept aside.
  if (hasSeals(database) && missing.length > 0) lookThrough(database);
  if (missing.length === 0) return;
  if (from > 0) backUp(database, from, now);
  for (const step of missing) {
    const run = database.transaction(() => {
      const sealed = hasSeals(database) ? tableNames(database) : new Set<string>();
      const damaged = hasSeals(database) ? findDamage(database) : [];
      step.up(database);
      // A step may add tables with rows in them, and columns that have a value. One that builds a table anew must seal its rows itself.
      if (hasSeals(database)) {
        keepSeals(database, sealed);
        sealAnew(database, damaged);
      }
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${step.version}`);
      if (hasSeals(database)) database.prepare('UPDATE workspace SET schema_sum = ?').run(schemaSum(database));
    });
    run.immediate();
  }
  // Puts the version into the file's own header, where it can be read without SQLite.
  database.pragma('wal_checkpoint(TRUNCATE)');
}

function backUp(database: Database.Database, version: number, now: Date): void {
  const folder = join(dirname(database.name), 'backups');
  const stamp = now.toISOString().replaceAll(/[-:.]/g, '');
  const file = join(folder, `workbench-v${version}-${stamp}.db`);
  try {
    mkdirSync(folder, { recursive: true });
    database.prepare('VACUUM INTO ?').run(file);
    verifyBackup(database, file);
  } catch (error) {
    if (existsSync(file)) rmSync(file);
    const detail = error instanceof Error ? error.message : String(error);
    throw new ProblemError('E_BACKUP_FAILED', { detail });
  }
}

function verifyBackup(original: Database.Database, file: string): void {
  const copy = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const health = copy.pragma('integrity_check(1)', { simple: true });
    if (health !== 'ok') throw new Error(String(health));
    if (versionOf(copy) !== versionOf(original)) throw new Error('user_version differs');
    if (contentOf(copy) !== contentOf(original)) throw new Error('the copy holds other rows');
  } finally {
    copy.close();
  }
}

/** Every table with the number of its rows. */
function contentOf(database: Database.Database): string {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  return tables
    .map((name) => {
      const quoted = `"${String(name).replaceAll('"', '""')}"`;
      return `${name} ${database.prepare(`SELECT count(*) FROM ${quoted}`).pluck().get()}`;
    })
    .join('\n');
}
