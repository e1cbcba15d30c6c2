// Owns the table of settings that belong to the data folder rather than to one window.
import type { Migration } from './migration.ts';

export const settings: Migration = {
  version: 30,
  up(database) {
    database.exec('CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;');
  },
};
