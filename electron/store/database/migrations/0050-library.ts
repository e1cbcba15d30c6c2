// Owns the tables of the library: items, an index of their placements over all maps, current stock, and updates that can be taken back.
import { starterItems } from '../../../../shared/library/starter.ts';
import type { Migration } from './migration.ts';

export const library: Migration = {
  version: 50,
  up(database) {
    database.exec(`
      CREATE TABLE library_items (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        revision INTEGER NOT NULL,
        sample INTEGER NOT NULL,
        fields TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
      ) STRICT;

      CREATE TABLE placements (
        map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
        node_id TEXT NOT NULL,
        item_id TEXT NOT NULL,
        name TEXT NOT NULL,
        compared TEXT NOT NULL,
        compared_sha256 TEXT NOT NULL,
        PRIMARY KEY (map_id, node_id, item_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX placements_by_item ON placements (item_id, map_id, compared_sha256);

      CREATE TABLE stock (
        item_id TEXT PRIMARY KEY,
        amount REAL NOT NULL,
        unit TEXT NOT NULL,
        as_of TEXT NOT NULL,
        expires TEXT
      ) STRICT;

      CREATE TABLE library_updates (
        update_id TEXT NOT NULL,
        map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
        made_at TEXT NOT NULL,
        trace TEXT NOT NULL,
        PRIMARY KEY (update_id, map_id)
      ) STRICT;
    `);
    const insert = database.prepare(
      `INSERT INTO library_items (id, kind, revision, sample, fields, updated_at)
       VALUES (?, ?, 1, 1, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`,
    );
    for (const { id, kind, fields } of starterItems()) insert.run(id, kind, JSON.stringify(fields));
  },
};
