// Owns the proof that a database of every past schema opens in today's program with everything that was in it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { versionOf } from '../../../electron/store/database/migrate.ts';
import { LATEST_VERSION, migrations } from '../../../electron/store/database/migrations/index.ts';
import type { StoredTable } from '../../../shared/dictionary/dictionary-calls.ts';
import { CONTENT, makePastDatabase, mapToday, oldMap, overlayToday, tables } from './past-database.ts';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

it.each(migrations.map(({ version }) => version))(
  'a database of schema %i opens with all that is in it',
  async (version) => {
    const dataDir = temporaryFolder();
    makePastDatabase(dataDir, version);
    const knew = (() => {
      const database = new Database(databaseFile(dataDir), { readonly: true });
      const known = tables(database);
      database.close();
      return (table: keyof typeof CONTENT) => known.includes(table);
    })();
    const store = openTestStore({ dataDir });

    // A step that gives rows another column must not make them look damaged.
    expect(await store.value('workspace.damage', {})).toEqual([]);
    const listed = await store.value('maps.list', {});
    expect(listed).toMatchObject([{ id: oldMap.id, title: oldMap.title, revision: 3, nodeCount: 9 }]);
    expect(await store.value('maps.open', { id: oldMap.id })).toMatchObject({ revision: 3, document: mapToday });
    expect(await store.value('maps.rename', { id: oldMap.id, title: '还能改' })).toMatchObject({ revision: 4 });

    const { items, left } = await store.value('library.list', {});
    expect(left).toEqual([]);
    expect(items.length).toBeGreaterThan(20);
    const own = { id: 'OWN-1', revision: 2, fields: JSON.parse(CONTENT.library_items) };
    expect(items.filter(({ id }) => id === own.id)).toMatchObject(knew('library_items') ? [own] : []);

    const { tables: dictionaries, damaged } = await store.value('dictionaries.read', {});
    expect(damaged).toEqual([]);
    const roles = dictionaries.find(({ id }) => id === 'executorRoles') as StoredTable;
    expect(roles).toMatchObject(
      knew('dictionaries')
        ? { revision: 4, touched: true, rows: JSON.parse(CONTENT.dictionaries) }
        : { revision: 0, touched: false },
    );
    expect(await store.value('overlays.read', { id: oldMap.id })).toEqual(knew('overlays') ? [overlayToday] : []);
    expect(await store.value('store.readSettings', {})).toMatchObject(knew('settings') ? { issuer: '中台' } : {});
    expect(await store.value('packages.issued', { id: oldMap.id })).toMatchObject(
      knew('packages_issued') ? [{ packageId: CONTENT.packages_issued, branchCode: 'B001' }] : [],
    );
    store.close();

    const database = new Database(databaseFile(dataDir), { readonly: true });
    expect(versionOf(database)).toBe(LATEST_VERSION);
    database.close();
    const backups = version === LATEST_VERSION ? [] : readdirSync(join(dataDir, 'backups'));
    expect(backups).toHaveLength(version === LATEST_VERSION ? 0 : 1);
    for (const backup of backups) {
      const copy = new Database(join(dataDir, 'backups', backup), { readonly: true });
      expect(versionOf(copy)).toBe(version);
      expect(copy.prepare('SELECT document FROM maps').pluck().all()).toEqual([CONTENT.maps]);
      copy.close();
    }
  },
);

it('what was damaged before an upgrade is named after it', async () => {
  const dataDir = temporaryFolder();
  makePastDatabase(dataDir, 100);
  const database = new Database(databaseFile(dataDir));
  database.exec("UPDATE packages_issued SET branch_code = 'B002'");
  database.close();
  const store = openTestStore({ dataDir });
  expect(await store.value('workspace.damage', {})).toMatchObject([{ table: 'packages_issued', isGone: false }]);
});
