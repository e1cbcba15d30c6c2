// Owns the check of the restore drill: it reads a backup through, says what a restore would lose and keep, changes nothing, and is noted.
import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { listBackups } from '../../../electron/store/database/backups.ts';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { createKeyFile } from '../../../electron/store/packages/keys.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import type { DrillResult } from '../../../shared/safekeeping.ts';
import { isPassed } from '../../../shared/safekeeping.ts';
import { approved } from '../../approved-map.ts';
import { makePastDatabase } from './past-database.ts';
import { openTestStore, type TestStore, temporaryFolder } from './store-under-test.ts';

const branch = (code: string) => ({ branchCode: code, branchName: `${code}支行`, listCount: 1 });
const newestBackup = ({ dataDir }: TestStore) => listBackups(dataDir)[0]?.name ?? '';
const rowsOf = ({ tables }: DrillResult, name: string) => tables.find(({ table }) => table === name);
const scratchFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('strategy-map-drill-'));

/** All bytes of the data folder, save the note of the drill. */
function bytesOf(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'last-drill.json')
    .map(({ name, parentPath }) => `${name} ${readFileSync(join(parentPath, name)).toString('base64')}`)
    .sort();
}

async function workspace(): Promise<TestStore> {
  const store = openTestStore();
  await store.value('maps.create', { title: '甲' });
  const { document } = await store.value('maps.create', { title: '乙' });
  await store.value('branches.save', { branches: [branch('B1'), branch('B2')] });
  await store.value('backups.make', {});
  await store.value('maps.rename', { id: document.id, title: '丙' });
  await store.value('maps.create', { title: '丁' });
  await store.value('branches.save', { branches: [branch('B1'), branch('B3')] });
  return store;
}

it('says what the backup holds and what a restore would lose, set back and keep; nothing here changes, nothing is left', async () => {
  const store = await workspace();
  const before = bytesOf(store.dataDir);
  expect(await store.value('backups.lastDrill', {})).toBeNull();
  const name = newestBackup(store);
  const result = await store.value('backups.drill', { name });
  expect(result).toMatchObject({ name, maps: 2, spoilt: [], damaged: 0, isRemoved: true });
  expect(isPassed(result)).toBe(true);
  expect(rowsOf(result, 'maps')).toEqual({
    ...{ table: 'maps', there: 2 },
    here: { rows: 3, same: 1, changed: 1, onlyHere: 1 },
  });
  expect(rowsOf(result, 'branches')).toEqual({
    ...{ table: 'branches', there: 2 },
    here: { rows: 2, same: 1, changed: 0, onlyHere: 1 },
  });
  expect(bytesOf(store.dataDir)).toEqual(before);
  expect(scratchFolders()).toEqual([]);
  store.close();
  expect(await openTestStore({ dataDir: store.dataDir }).value('backups.lastDrill', {})).toEqual(result);
});

it('opens issued packages again, and tells those that are not at their place from those that were changed', async () => {
  const store = openTestStore();
  await createKeyFile(join(store.dataDir, 'signing-key.json'), { by: 'none' });
  const open = await store.value('maps.create', { templateCode: 'TPL-ELDER' });
  const change = diffDocuments(open.document, approved(open.document));
  await store.value('maps.change', { id: open.document.id, changeId: 'c', baseRevision: 1, change });
  const folder = temporaryFolder('packages');
  const branches = ['B1', 'B2', 'B3'].map(branch);
  const order = { id: open.document.id, branches, folder, allowBlanks: true, reason: '演练' };
  const { packages } = await store.value('store.exportPackages', order);
  await store.value('backups.make', {});
  const drill = async () => (await store.value('backups.drill', { name: newestBackup(store) })).packages;
  expect(await drill()).toEqual({ opened: 3, missing: 0, wrong: [] });
  const [first, second] = packages.map(({ file }) => join(folder, file)) as [string, string];
  truncateSync(first, 100);
  rmSync(second);
  expect(await drill()).toEqual({ opened: 1, missing: 1, wrong: [first.split('/').at(-1)] });
});

it('a backup that was struck fails, by the titles of its maps, and one that cannot be opened says so', async () => {
  const store = await workspace();
  const name = newestBackup(store);
  const file = join(store.dataDir, 'backups', name);
  const copy = new Database(file);
  copy.exec("UPDATE maps SET document = replace(document, '甲', '申') WHERE title = '甲'");
  copy.exec("UPDATE branches SET branch_name = 'x' WHERE branch_key = 'b1'");
  copy.close();
  const struck = await store.value('backups.drill', { name });
  expect(struck).toMatchObject({ spoilt: ['甲'], damaged: 1 });
  expect(isPassed(struck)).toBe(false);
  truncateSync(file, 9000);
  const broken = await store.value('backups.drill', { name });
  expect(broken.problem).toEqual({ code: 'E_BACKUP_UNSOUND', params: { file: name } });
  expect(isPassed(broken)).toBe(false);
  expect(scratchFolders()).toEqual([]);
});

it('is possible where the present database cannot be opened, and for a backup of an older program', async () => {
  const store = await workspace();
  store.close();
  truncateSync(databaseFile(store.dataDir), 0);
  const emptied = openTestStore({ dataDir: store.dataDir });
  const result = await emptied.value('backups.drill', { name: newestBackup(store) });
  expect([isPassed(result), rowsOf(result, 'maps')]).toEqual([true, { table: 'maps', there: 2 }]);
  const dataDir = temporaryFolder();
  makePastDatabase(dataDir, 80);
  const old = openTestStore({ dataDir });
  const count = (await old.value('maps.list', {})).length;
  const [before] = listBackups(dataDir);
  expect(before?.reason).toBe('upgrade');
  const upgraded = await old.value('backups.drill', { name: before?.name ?? '' });
  expect(upgraded).toMatchObject({ spoilt: [], damaged: 0 });
  expect(isPassed(upgraded)).toBe(true);
  expect(upgraded.maps).toBe(count);
  expect(rowsOf(upgraded, 'maps')?.here).toMatchObject({ rows: count, same: count });
});
