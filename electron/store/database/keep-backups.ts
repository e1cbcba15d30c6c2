// Owns when backups are made: after half an hour of changes, before acts that change much, and never twice of the same state.
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { ProblemError } from '../../../shared/problem.ts';
import { type BackupReason, backupFile, listBackups, makeBackup } from './backups.ts';
import { findInBackups } from './mend.ts';
import { damageOf } from './seals.ts';

/** A change waits at most this long for a backup, ms. */
const INTERVAL = 30 * 60_000;
/** So long after the last change the log is taken into the database, ms; a copied workbench.db is whole then. */
const IDLE = 4_000;

export interface BackupKeeper {
  /** To be called when the database was opened: earlier runs may have left changes that no backup holds. */
  opened(): void;
  /** To be called after each change. */
  changed(): void;
  /** Makes what is due; to be called every few seconds. Never rejects: what fails is tried again. */
  tick(): Promise<void>;
  /** Throws E_BACKUP_FAILED and E_DATA_MOVED: what the backup is for must not be done then. */
  backUp(reason: BackupReason): Promise<void>;
  /** Why the last backup could not be made. */
  failure(): ProblemError | undefined;
}

export function keepBackups(
  dataDir: string,
  /** Throws E_DATA_MOVED. */
  database: () => Database.Database | undefined,
  now: () => Date,
): BackupKeeper {
  let waitingSince: number | undefined;
  let changedAt: number | undefined;
  let failure: ProblemError | undefined;
  let running: Promise<void> = Promise.resolve();

  const make = async (reason: BackupReason): Promise<void> => {
    const open = database();
    if (!open || (reason !== 'manual' && isHeld(open, dataDir))) {
      waitingSince = undefined;
      return;
    }
    const since = waitingSince;
    waitingSince = undefined;
    try {
      await makeBackup(open, dataDir, { reason, now: now(), keep: neededFor(open, dataDir) });
      failure = undefined;
    } catch (error) {
      waitingSince = since;
      failure = error instanceof ProblemError ? error : new ProblemError('E_BACKUP_FAILED', { detail: String(error) });
      throw failure;
    }
  };
  const backUp = (reason: BackupReason): Promise<void> => {
    const made = running.then(() => make(reason));
    running = made.catch(() => {});
    return made;
  };
  return {
    opened: () => {
      const open = database();
      const [newest] = listBackups(dataDir);
      if (!open || open.prepare('SELECT 1 FROM maps LIMIT 1').get() === undefined) return;
      const at = now().getTime();
      if (newest && Math.abs(at - newest.at.getTime()) < INTERVAL) waitingSince = newest.at.getTime();
      else if (!isHeld(open, dataDir)) waitingSince = at - INTERVAL;
    },
    changed: () => {
      changedAt = now().getTime();
      waitingSince ??= changedAt;
    },
    tick: async () => {
      const at = now().getTime();
      // A clock that was set back must not put off the next one for ever.
      if (waitingSince !== undefined && Math.abs(at - waitingSince) >= INTERVAL) await backUp('timed').catch(() => {});
      if (changedAt === undefined || Math.abs(at - changedAt) < IDLE) return;
      try {
        database()?.pragma('wal_checkpoint(TRUNCATE)');
        changedAt = undefined;
      } catch {
        // A full disk, or a folder that is away: the log holds everything, and the next tick tries again.
      }
    },
    backUp,
    failure: () => failure,
  };
}

/** Whether the newest backup holds what is in the database now. */
function isHeld(open: Database.Database, dataDir: string): boolean {
  const [newest] = listBackups(dataDir);
  return newest !== undefined && stateIn(backupFile(dataDir, newest.name)) === stateOf(open);
}

/** Backups from which a damaged row can still be had. */
function neededFor(open: Database.Database, dataDir: string): ReadonlySet<string> {
  const damaged = damageOf(open);
  const holding = damaged.length > 0 ? findInBackups(open, dataDir, damaged) : [];
  return new Set(holding.flatMap((found) => found?.name ?? []));
}

/** The number of the last change is not enough: after a restore the same numbers are given again. */
function stateOf(database: Database.Database): string {
  const hash = createHash('sha256');
  for (const row of database.prepare('SELECT * FROM workspace').raw().iterate()) hash.update(JSON.stringify(row));
  const seals = database.prepare('SELECT of, key, sum FROM seals ORDER BY of, key').raw();
  for (const row of seals.iterate()) hash.update(JSON.stringify(row));
  return hash.digest('base64url');
}

/** Undefined for a backup of an older schema, or one that cannot be opened. */
function stateIn(file: string): string | undefined {
  try {
    const copy = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return stateOf(copy);
    } finally {
      copy.close();
    }
  } catch {
    return undefined;
  }
}
