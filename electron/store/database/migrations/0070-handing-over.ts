// Owns the tables of handing over: branches and their overlays, the journal of runs, packages seen, whose keys are known.
import type { Migration } from './migration.ts';

export const handingOver: Migration = {
  version: 70,
  up(database) {
    // `input` is what the run works from, so that its rest is made from the same map after a crash.
    // `branch_key` is what tells branches apart: their code without case and width.
    database.exec(`
      CREATE TABLE branches (
        branch_key TEXT PRIMARY KEY,
        branch_code TEXT NOT NULL,
        branch_name TEXT NOT NULL,
        area TEXT,
        list_count INTEGER NOT NULL,
        place INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE overlays (
        map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
        branch_key TEXT NOT NULL,
        overlay TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        PRIMARY KEY (map_id, branch_key)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE export_runs (
        run_id TEXT PRIMARY KEY,
        map_id TEXT NOT NULL,
        map_title TEXT NOT NULL,
        folder TEXT NOT NULL,
        started_at TEXT NOT NULL,
        input TEXT NOT NULL
      ) STRICT;
      CREATE TABLE export_targets (
        run_id TEXT NOT NULL REFERENCES export_runs (run_id) ON DELETE CASCADE,
        branch_key TEXT NOT NULL,
        intended TEXT NOT NULL,
        done INTEGER NOT NULL,
        PRIMARY KEY (run_id, branch_key)
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE packages_issued ADD COLUMN branch_name TEXT;
      ALTER TABLE packages_issued ADD COLUMN map_version INTEGER;
      ALTER TABLE packages_issued ADD COLUMN valid_to TEXT;
      ALTER TABLE packages_issued ADD COLUMN file TEXT;
      ALTER TABLE packages_issued ADD COLUMN content_sha256 TEXT;
      ALTER TABLE packages_issued ADD COLUMN page_sha256 TEXT;
      ALTER TABLE packages_issued ADD COLUMN sheet_sha256 TEXT;

      CREATE TABLE packages_seen (
        map_id TEXT NOT NULL,
        branch_key TEXT NOT NULL,
        key_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (map_id, branch_key, key_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE known_keys (
        fingerprint TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        added_at TEXT NOT NULL
      ) STRICT;
    `);
  },
};
