// Owns the table of maps: one JSON document per map beside the columns that lists and conflicts need.
import type { Migration } from './migration.ts';

export const maps: Migration = {
  version: 10,
  up(database) {
    database.exec(`
      CREATE TABLE maps (
        id TEXT PRIMARY KEY,
        code TEXT NOT NULL,
        title TEXT NOT NULL,
        revision INTEGER NOT NULL,
        node_count INTEGER NOT NULL,
        edge_count INTEGER NOT NULL,
        illustrative INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        last_change_id TEXT,
        document TEXT NOT NULL,
        document_sha256 TEXT NOT NULL
      ) STRICT;
      CREATE INDEX maps_by_update ON maps (updated_at DESC) WHERE deleted_at IS NULL;
      CREATE INDEX maps_by_code ON maps (code);
    `);
  },
};
