// Owns the audit table of packages issued to branches; its lines outlive the maps they came from.
import type { Migration } from './migration.ts';

export const packages: Migration = {
  version: 20,
  up(database) {
    database.exec(`
      CREATE TABLE packages_issued (
        package_id TEXT PRIMARY KEY,
        map_id TEXT NOT NULL,
        branch_code TEXT NOT NULL,
        revision INTEGER NOT NULL,
        issued_at TEXT NOT NULL,
        key_id TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        previous TEXT
      ) STRICT;
      CREATE INDEX packages_by_branch ON packages_issued (map_id, branch_code, revision DESC);
    `);
  },
};
