// Owns the table of dictionaries that were changed; one that never was has no row and is the starter's.
import type { Migration } from './migration.ts';

export const dictionaries: Migration = {
  version: 60,
  up(database) {
    // Without `content` the dictionary is the starter's again; its revision goes on all the same.
    database.exec(`
      CREATE TABLE dictionaries (
        id TEXT PRIMARY KEY,
        revision INTEGER NOT NULL,
        updated_at TEXT NOT NULL,
        content TEXT,
        content_sha256 TEXT
      ) STRICT;
    `);
  },
};
