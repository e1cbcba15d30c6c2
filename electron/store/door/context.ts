// Owns what every call handler is given: the database, the open documents, clock, randomness and the way to send events.
import type { Database } from 'better-sqlite3';
import type { LogEntry } from '../../../shared/diagnostics/log-line.ts';
import type { AppEvent } from '../../../shared/ipc.ts';
import type { ProblemError } from '../../../shared/problem.ts';
import type { BackupReason } from '../database/backups.ts';
import type { OpenDocuments } from './open-documents.ts';

export interface StoreContext {
  readonly dataDir: string;
  /** Opens the database on first use and again after a failure; throws the coded problem that keeps it closed. */
  readonly database: () => Database;
  /** Closes the database for `work`; it is opened again with the next call that needs it. */
  readonly whileClosed: <T>(work: () => T) => T;
  /** Makes a backup when there is anything that the last one does not hold. Throws E_BACKUP_FAILED. */
  readonly backUp: (reason: BackupReason) => Promise<void>;
  /** Why the last backup that was due could not be made. */
  readonly backupFailure: () => ProblemError | undefined;
  /** Puts a line into the log. */
  readonly record: (entry: LogEntry) => void;
  /** The folder can only be read, and what is open is a copy of it. */
  readonly isCopy: () => boolean;
  readonly documents: OpenDocuments;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly emit: (event: AppEvent) => void;
  /** The export that is running, if any, and the run in the journal that it is. */
  readonly running: {
    export?: AbortController | undefined;
    runId?: string | undefined;
    picture?: AbortController | undefined;
  };
  /** The package that was verified last. */
  readonly shown: { bytes?: Buffer; title?: string };
  /** The template of branch pages. Throws E_EXPORT_NO_PAGE. */
  readonly pageTemplate: () => Promise<string>;
}
