// Owns the checksum of each overlay: a flipped bit must not become a branch's decision.
import type { Migration } from './migration.ts';

export const overlaySums: Migration = {
  version: 80,
  up(database) {
    // Null for overlays written before.
    database.exec('ALTER TABLE overlays ADD COLUMN overlay_sha256 TEXT');
  },
};
