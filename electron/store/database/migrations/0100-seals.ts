// Owns what tells a lost or damaged row from one that was never there: a seal per row, and how many changes the workspace took.
import { randomUUID } from 'node:crypto';
import type { Migration } from './migration.ts';

export const seals: Migration = {
  version: 100,
  up(database) {
    // `of` is the row's table, `key` its primary key as a JSON array; see database/seals.ts for `sum`.
    database.exec(`
      CREATE TABLE seals (
        of TEXT NOT NULL,
        key TEXT NOT NULL,
        sum TEXT NOT NULL,
        PRIMARY KEY (of, key)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE workspace (
        workspace_id TEXT PRIMARY KEY,
        sequence INTEGER NOT NULL,
        -- Of the words that the tables are made with; set when the last migration is done.
        schema_sum TEXT
      ) STRICT;
    `);
    database.prepare('INSERT INTO workspace VALUES (?, 0, NULL)').run(randomUUID());
  },
};
