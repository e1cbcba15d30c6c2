// Owns when backups are made: after half an hour of changes, before acts that change much, and never twice of the same state.
import Database from 'better-sqlite3';
import { ProblemError } from '../../../shared/problem.ts';
import { type BackupReason, backupFile, listBackups, makeBackup } from './backups.ts';

/** A change waits at most this long for a backup, ms. */
const INTERVAL = 30 * 60_000;
/** So long after the last change the log is taken into the database, ms; a copied workbench.db is whole then. */
const IDLE = 4_000;

export interface BackupKeeper {
  /** To be called when the database was opened: earlier runs may have left changes that no backup holds. */
  opened(): void;
  /** To be called after each change. */
  changed(): void;
  /** Makes what is due; to be called every few seconds. */
  tick(): Promise<void>;
  backUp(reason: BackupReason): Promise<void>;
  /** Why the last backup could not be made. */
  failure(): ProblemError | undefined;
}

export function keepBackups(
  dataDir: string,
  database: () => Database.Database | undefined,
  now: () => Date,
): BackupKeeper {
  let waitingSince: number | undefined;
  let changedAt: number | undefined;
  let failure: ProblemError | undefined;
  let running: Promise<void> | undefined;

  const make = async (reason: BackupReason): Promise<void> => {
    const open = database();
    const isHeld = waitingSince === undefined && listBackups(dataDir).length > 0;
    if (!open || (isHeld && reason !== 'manual')) return;
    const since = waitingSince;
    waitingSince = undefined;
    try {
      await makeBackup(open, dataDir, { reason, now: now() });
      failure = undefined;
    } catch (error) {
      waitingSince = since;
      failure = error instanceof ProblemError ? error : new ProblemError('E_BACKUP_FAILED', { detail: String(error) });
    }
  };
  const backUp = (reason: BackupReason): Promise<void> => {
    running = (running ?? Promise.resolve()).then(() => make(reason));
    return running;
  };
  return {
    opened: () => {
      const open = database();
      const [newest] = listBackups(dataDir);
      if (!open || open.prepare('SELECT 1 FROM maps LIMIT 1').get() === undefined) return;
      const at = now().getTime();
      if (newest && Math.abs(at - newest.at.getTime()) < INTERVAL) waitingSince = newest.at.getTime();
      else if (!newest || sequenceIn(backupFile(dataDir, newest.name)) !== sequenceOf(open))
        waitingSince = at - INTERVAL;
    },
    changed: () => {
      changedAt = now().getTime();
      waitingSince ??= changedAt;
    },
    tick: async () => {
      const at = now().getTime();
      // A clock that was set back must not put off the next one for ever.
      if (waitingSince !== undefined && Math.abs(at - waitingSince) >= INTERVAL) await backUp('timed');
      if (changedAt === undefined || Math.abs(at - changedAt) < IDLE) return;
      changedAt = undefined;
      database()?.pragma('wal_checkpoint(TRUNCATE)');
    },
    backUp,
    failure: () => failure,
  };
}

function sequenceOf(database: Database.Database): unknown {
  return database.prepare('SELECT sequence FROM workspace').pluck().get();
}

/** Undefined for a backup of an older schema, or one that cannot be opened. */
function sequenceIn(file: string): unknown {
  try {
    const copy = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return sequenceOf(copy);
    } finally {
      copy.close();
    }
  } catch {
    return undefined;
  }
}
