// Owns opening the database: refuses what it must not touch, sets durability and reads it back, then migrates.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { ProblemError } from '../../../shared/problem.ts';
import { listBackups } from './backups.ts';
import { databaseFile, prepareDataFolder } from './data-folder.ts';
import { type Marker, readMarker } from './marker.ts';
import { APPLICATION_ID, migrate, versionOf } from './migrate.ts';
import { LATEST_VERSION } from './migrations/index.ts';
import { ASIDE } from './put-aside.ts';
import { hasSeals, lookThrough, schemaSum } from './seals.ts';
import { storageProblem } from './sqlite-problem.ts';

/** How long a write waits for another process, in milliseconds. */
const BUSY_MS = 5000;

/**
 * Opens the database of `dataDir`, making folder and file when they are missing. `now` names a backup; with `beginEmpty` the
 * caller knows that there was a database and has put it aside.
 * Throws E_DATA_DIR, E_DATA_READ_ONLY, E_DISK_FULL, E_DATABASE_NEWER, E_DATABASE_DAMAGED, E_DATABASE_GONE,
 * E_DATABASE_BEHIND, E_DATABASE_OTHER, E_BACKUP_FAILED, E_DATABASE_BUSY or E_DATABASE_IO; a file that is refused is left as
 * it is, and so is its log.
 */
export function openDatabase(dataDir: string, now: Date, beginEmpty = false): Database.Database {
  prepareDataFolder(dataDir);
  const file = databaseFile(dataDir);
  let database: Database.Database | undefined;
  try {
    const marker = readMarker(dataDir);
    let staleIndexes = false;
    if (sizeOf(file) > 0) staleIndexes = inspect(file, marker).staleIndexes;
    else if (!beginEmpty) refuseLoss(file, marker);
    database = new Database(file, { timeout: BUSY_MS });
    makeDurable(database);
    migrate(database, now);
    // An index holds nothing of its own; what it is made from is sealed row by row.
    if (staleIndexes) database.exec('REINDEX');
    lookThrough(database);
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof ProblemError ? error : (storageProblem(error, dataDir, file) ?? error);
  }
}

/** An empty or missing database is a first start only where nothing says that there was one. */
function refuseLoss(file: string, marker: Marker | 'torn' | undefined): void {
  const isTraced =
    marker !== undefined ||
    // Somebody put a database aside here.
    existsSync(join(dirname(file), ASIDE)) ||
    listBackups(dirname(file)).length > 0 ||
    [`${file}-wal`, `${file}-journal`].some((log) => sizeOf(log) > 0);
  if (isTraced) throw new ProblemError('E_DATABASE_GONE', { file, maps: mapsOf(marker) });
}

const mapsOf = (marker: Marker | 'torn' | undefined) => (typeof marker === 'object' ? marker.maps : 'unknown');

/** 0 for a file that is not there. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Compares the database with what was acknowledged last in this folder. */
function refuseOlder(database: Database.Database, file: string, marker: Marker | 'torn' | undefined): void {
  if (typeof marker !== 'object') return;
  const found = hasSeals(database)
    ? (database.prepare('SELECT workspace_id AS id, sequence FROM workspace').get() as { id: string; sequence: number })
    : undefined;
  if (found?.id !== marker.workspace) throw new ProblemError('E_DATABASE_OTHER', { file, maps: marker.maps });
  if (found.sequence >= marker.sequence) return;
  const { maps, sequence, at } = marker;
  throw new ProblemError('E_DATABASE_BEHIND', { file, maps, count: sequence - found.sequence, at });
}

/** Findings about single rows and about indexes, which the seals of the rows name better. All others are about the file's frame. */
const ABOUT_A_ROW =
  /^(?:row \d+ missing from index|wrong # of entries in index|non-unique entry in index|.* missing from index|(?:NULL|NUMERIC|TEXT|non-[A-Z]+) value in|rowid not at end-of-record for row|row \d+ values missing)/;

interface Look {
  readonly staleIndexes: boolean;
}

/** Looks at an existing file without writing to it. */
function inspect(file: string, marker: Marker | 'torn' | undefined): Look {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  try {
    const version = versionOf(database);
    const ours = database.pragma('application_id', { simple: true }) === APPLICATION_ID;
    if (!ours && hasTables(database)) throw new ProblemError('E_DATABASE_DAMAGED', { file });
    if (version > LATEST_VERSION) {
      throw new ProblemError('E_DATABASE_NEWER', { file, found: version, supported: LATEST_VERSION });
    }
    const findings = (database.pragma('integrity_check(200)') as { integrity_check: string }[])
      .map((line) => line.integrity_check)
      .filter((line) => line !== 'ok');
    if (findings.some((line) => !ABOUT_A_ROW.test(line))) throw new ProblemError('E_DATABASE_DAMAGED', { file });
    refuseOtherWords(database, file);
    refuseOlder(database, file, marker);
    return { staleIndexes: findings.length > 0 };
  } finally {
    database.close();
  }
}

/** Only while the file is of today's version: an older one had other words, and its migration changes them. */
function refuseOtherWords(database: Database.Database, file: string): void {
  if (versionOf(database) !== LATEST_VERSION || !hasSeals(database)) return;
  const sum = database.prepare('SELECT schema_sum FROM workspace').pluck().get();
  if (sum !== schemaSum(database)) throw new ProblemError('E_DATABASE_DAMAGED', { file });
}

function hasTables(database: Database.Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
}

/**
 * WAL alone lets better-sqlite3 drop to NORMAL, which loses acknowledged edits at power loss: FULL is set and read back.
 * Folders without shared memory (network drives) keep SQLite's rollback journal, which is as durable and slower.
 */
function makeDurable(database: Database.Database): void {
  const mode = database.pragma('journal_mode = WAL', { simple: true });
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const synchronous = database.pragma('synchronous', { simple: true });
  if ((mode !== 'wal' && mode !== 'delete') || synchronous !== 2) {
    throw new ProblemError('E_DATABASE_IO', { detail: `journal_mode ${mode}, synchronous ${synchronous}` });
  }
}
