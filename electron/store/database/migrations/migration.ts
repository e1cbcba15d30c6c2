// Owns the shape of a migration of the database.
import type { Database } from 'better-sqlite3';

export interface Migration {
  /** `user_version` after it ran; also the number at the head of its file name. */
  readonly version: number;
  /** Runs inside a transaction; throws to leave everything as it was. */
  up(database: Database): void;
}
