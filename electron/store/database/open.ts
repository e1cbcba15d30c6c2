// Owns opening the database: refuses what it must not touch, sets durability and reads it back, then migrates.
import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { ProblemError } from '../../../shared/problem.ts';
import { databaseFile, prepareDataFolder } from './data-folder.ts';
import { APPLICATION_ID, migrate, versionOf } from './migrate.ts';
import { LATEST_VERSION } from './migrations/index.ts';
import { storageProblem } from './sqlite-problem.ts';

/** How long a write waits for another process, in milliseconds. */
const BUSY_MS = 5000;

/**
 * Opens the database of `dataDir`, making folder and file when they are missing. `now` names a backup.
 * Throws E_DATA_DIR, E_DATA_READ_ONLY, E_DISK_FULL, E_DATABASE_NEWER, E_DATABASE_DAMAGED, E_BACKUP_FAILED,
 * E_DATABASE_BUSY or E_DATABASE_IO; a newer or damaged file is left as it is.
 */
export function openDatabase(dataDir: string, now: Date): Database.Database {
  prepareDataFolder(dataDir);
  const file = databaseFile(dataDir);
  let database: Database.Database | undefined;
  try {
    if (existsSync(file) && statSync(file).size > 0) inspect(file);
    database = new Database(file, { timeout: BUSY_MS });
    makeDurable(database);
    migrate(database, now);
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof ProblemError ? error : (storageProblem(error, dataDir, file) ?? error);
  }
}

/** Looks at an existing file without writing to it. */
function inspect(file: string): void {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  try {
    const version = versionOf(database);
    const ours = database.pragma('application_id', { simple: true }) === APPLICATION_ID;
    if (!ours && hasTables(database)) throw new ProblemError('E_DATABASE_DAMAGED', { file });
    if (version > LATEST_VERSION) {
      throw new ProblemError('E_DATABASE_NEWER', { file, found: version, supported: LATEST_VERSION });
    }
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new ProblemError('E_DATABASE_DAMAGED', { file });
  } finally {
    database.close();
  }
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
