// Owns the mark of trial packages (试用包) in the audit: they have a chain of revisions of their own.
import type { Migration } from './migration.ts';

export const trials: Migration = {
  version: 110,
  up(database) {
    // Nothing before knew of trials; what was issued stays what it was called then.
    database.exec('ALTER TABLE packages_issued ADD COLUMN trial INTEGER NOT NULL DEFAULT 0');
  },
};
