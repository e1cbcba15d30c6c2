// Owns the version of what is stored beside the maps, whose documents carry their own: dictionaries, overlays, library items.
import { FORMAT_VERSION } from '../../../../shared/document/document.ts';
import { starterItems } from '../../../../shared/library/starter.ts';
import type { Migration } from './migration.ts';

export const formatVersions: Migration = {
  version: 90,
  up(database) {
    // Null for what was written before: it is of the first version.
    for (const table of ['dictionaries', 'overlays', 'library_items']) {
      database.exec(`ALTER TABLE ${table} ADD COLUMN format_version TEXT`);
    }
    // In a new database the starter's items were written a moment ago, in the form of today.
    const mark = database.prepare(
      'UPDATE library_items SET format_version = ? WHERE id = ? AND sample = 1 AND fields = ?',
    );
    for (const { id, fields } of starterItems()) mark.run(FORMAT_VERSION, id, JSON.stringify(fields));
  },
};
