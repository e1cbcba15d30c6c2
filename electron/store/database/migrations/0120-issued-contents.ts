// Owns the content of what was issued: each package can be read again, and the next one can say what is other in it.
import type { Migration } from './migration.ts';

export const issuedContents: Migration = {
  version: 120,
  up(database) {
    // Most of a package is the same for all branches: it is kept once per run, the rest by package.
    database.exec(`
      CREATE TABLE issued_shared (
        sha256 TEXT PRIMARY KEY,
        content BLOB NOT NULL
      ) STRICT;
      CREATE TABLE issued_contents (
        sha256 TEXT PRIMARY KEY,
        shared_sha256 TEXT NOT NULL REFERENCES issued_shared (sha256),
        own BLOB NOT NULL
      ) STRICT;
    `);
  },
};
