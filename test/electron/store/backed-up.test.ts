// Owns the check that every import, and every act that changes much, is preceded by a backup of what was there before it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { handlers } from '../../../electron/store/all-handlers.ts';
import { listBackups } from '../../../electron/store/database/backups.ts';
import { BACKED_UP } from '../../../electron/store/door/backed-up.ts';
import { argsSchema, type StoreName } from '../../../electron/store/door/store-calls.ts';
import { starterTables } from '../../../shared/dictionary/table-rows.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { emptyOverlay } from '../../../shared/overlay/overlay.ts';
import { writeOverlay } from '../../../shared/overlay/overlay-file.ts';
import { chain } from '../../shared/build-map.ts';
import { openTestStore, type TestStore, temporaryFolder } from './store-under-test.ts';

interface Given {
  readonly store: TestStore;
  readonly document: MapDocument;
  /** A file with this content. */
  fileOf(content: string): string;
}

const item = { id: 'LIB-1', kind: 'material' as const, fields: { name: '折页', type: 'leaflet' } };

/** Arguments with which each call does its act; those that also keep what was typed say that it is an import. */
const ACTS: { readonly [C in StoreName]?: (given: Given) => unknown } = {
  'maps.importText': () => ({ name: 'x.json', text: writeDocument(chain()) }),
  'store.importMap': ({ fileOf }) => ({ file: fileOf(writeDocument(chain())) }),
  'backups.takeMap': ({ store, document }) => ({ name: listBackups(store.dataDir)[0]?.name, id: document.id }),
  'store.importOverlay': ({ document, fileOf }) => {
    const change = { nodeId: 'CH1', field: 'capacityPerDay', value: 1, base: null, reason: '人少' };
    const overlay = { ...emptyOverlay(document, 'B1'), changes: [change] };
    return { id: document.id, file: fileOf(writeOverlay(overlay, document)) };
  },
  'library.save': () => ({ items: [item], imported: true }),
  'stock.save': () => ({ put: { 'LIB-1': { amount: 1, unit: '份', asOf: '2026-01-01' } }, remove: [], imported: true }),
  'branches.save': () => ({ branches: [{ branchCode: 'B1', branchName: '一', listCount: 1 }], imported: true }),
  'dictionaries.save': () => ({
    changes: [{ id: 'executorRoles', baseRevision: 0, rows: starterTables.executorRoles }],
    imported: true,
  }),
  'library.updateMaps': ({ document }) => ({ itemIds: ['LIB-1'], mapIds: [document.id] }),
  'library.undoUpdate': () => ({ updateId: 'none' }),
  'bin.remove': ({ document }) => ({ ids: [document.id] }),
  'backups.make': () => ({}),
};

/** Calls that bring something in by their name or by what they are given, wherever they stand in the tables. */
function importingCalls(): StoreName[] {
  return (Object.keys(handlers) as StoreName[]).filter((name) => {
    const takes = Object.keys((argsSchema(name) as unknown as { shape?: object }).shape ?? {});
    return /import|takeMap|updateMaps|undoUpdate/i.test(name) || takes.includes('imported');
  });
}

it('names every call that imports', () => {
  expect(Object.keys(BACKED_UP)).toEqual(expect.arrayContaining(importingCalls()));
  expect(Object.keys(ACTS).sort()).toEqual(Object.keys(BACKED_UP).sort());
});

async function setUp(): Promise<Given & { readonly clock: { at: number } }> {
  const clock = { at: Date.parse('2026-03-02T01:00:00Z') };
  const store = openTestStore({ now: () => new Date(clock.at) });
  const { document } = await store.value('maps.create', { title: '甲' });
  await store.value('backups.make', {});
  // What no backup holds yet.
  await store.value('maps.rename', { id: document.id, title: '乙' });
  clock.at += 1000;
  const fileOf = (content: string) => {
    const folder = temporaryFolder('files');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'file.json');
    writeFileSync(file, content);
    return file;
  };
  return { store, document, fileOf, clock };
}

it.each(Object.keys(ACTS) as StoreName[])('%s: the state before it lies in a backup', async (name) => {
  const given = await setUp();
  const before = listBackups(given.store.dataDir).length;
  const args = ACTS[name]?.(given);
  await given.store.value(name, args as never).catch(() => undefined);
  const [newest, ...others] = listBackups(given.store.dataDir);
  expect(others).toHaveLength(before);
  const copy = new Database(join(given.store.dataDir, 'backups', newest?.name ?? ''), { readonly: true });
  expect(copy.prepare('SELECT title FROM maps').pluck().all()).toEqual(['乙']);
  copy.close();
});

it.each(Object.keys(ACTS) as StoreName[])('%s: is not done when the backup cannot be made', async (name) => {
  const given = await setUp();
  const args = ACTS[name]?.(given);
  const folder = join(given.store.dataDir, 'backups');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'in the way');
  const before = await given.store.value('maps.list', {});
  expect((await given.store.problem(name, args)).code).toBe('E_BACKUP_FAILED');
  expect(await given.store.value('maps.list', {})).toEqual(before);
  expect(await given.store.value('branches.read', {})).toEqual([]);
});

it('what is typed makes no backup of its own', async () => {
  const { store } = await setUp();
  const before = listBackups(store.dataDir).length;
  for (const name of ['library.save', 'stock.save', 'branches.save', 'dictionaries.save'] as const) {
    const given = ACTS[name]?.({} as never) as object;
    await store.value(name, { ...given, imported: false } as never);
  }
  expect(listBackups(store.dataDir)).toHaveLength(before);
});

it('an act after a restore is backed up although its number was given before', async () => {
  const { store, document, clock } = await setUp();
  const [first] = listBackups(store.dataDir);
  await store.value('backups.make', {});
  await store.value('backups.restore', { name: first?.name ?? '' });
  clock.at += 1000;
  // The same count of changes as in the newest backup, other content.
  await store.value('maps.rename', { id: document.id, title: '丙' });
  store.close();
  const again = openTestStore({ dataDir: store.dataDir, now: () => new Date(clock.at) });
  const count = listBackups(store.dataDir).length;
  await again.value('store.importMap', ACTS['store.importMap']?.((await setUp()) as never) as never);
  expect(listBackups(store.dataDir)).toHaveLength(count + 1);
});
