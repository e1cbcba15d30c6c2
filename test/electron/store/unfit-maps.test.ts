// Owns the proof that a stored map that does not fit is shown, takes no change, leaves its bytes and harms no other map.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { DICTIONARY_FORMAT_VERSION } from '../../../shared/dictionary/dictionary-file.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import { FORMAT_VERSION } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import type { Overlay } from '../../../shared/overlay/overlay.ts';
import { OVERLAY_FORMAT_VERSION } from '../../../shared/overlay/overlay-file.ts';
import { makePastDatabase, mapToday, oldMap, oldOverlay, sha256 } from './past-database.ts';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

const id = oldMap.id;

/** A store with a map whose stored text is `text`, its checksum right, beside a sound one. */
async function storeWith(text: string) {
  const dataDir = temporaryFolder();
  makePastDatabase(dataDir, 80, { maps: text });
  const store = openTestStore({ dataDir });
  const sound = (await store.value('maps.create', { title: '好的' })).document;
  const stored = () => {
    const database = new Database(databaseFile(dataDir));
    const row = database.prepare('SELECT document, document_sha256, revision FROM maps WHERE id = ?').raw().get(id);
    database.close();
    return row;
  };
  return { dataDir, store, sound, stored };
}

/** The segment has a name that is no text. */
const broken = JSON.stringify({
  ...oldMap,
  nodes: oldMap.nodes.map((node) => (node.id === 'S1' ? { ...node, name: 7 } : node)),
});
const UNFIT = { code: 'E_MAP_STORED_INVALID', params: { title: oldMap.title, count: 6 } };

describe('a stored map that does not fit', () => {
  it('is opened as far as it fits, with what does not', async () => {
    const { store } = await storeWith(broken);
    const { revision, document, unfit } = await store.value('maps.open', { id });
    expect(revision).toBe(3);
    expect(document.nodes.map((node) => node.id)).toEqual(['G1', 'SC1', 'P1', 'B1', 'CH1', 'T1', 'CH2', 'S2']);
    expect(unfit).toMatchObject(UNFIT);
    expect(unfit?.details?.[0]).toBe('nodes[1] S1 · name 名称 / Name · = string');
  });

  it('takes no change by any way and keeps every byte', async () => {
    const { store, stored, dataDir } = await storeWith(broken);
    const before = stored();
    const { document } = await store.value('maps.open', { id });
    const change = diffDocuments(document, setField('CH1', 'note', '改过')(document));
    const refused = [
      store.problem('maps.change', { id, changeId: 'c', baseRevision: 3, change }),
      store.problem('maps.rename', { id, title: '新名' }),
      store.problem('maps.duplicate', { id }),
      store.problem('packages.check', { id, branches: [{ branchCode: 'B', branchName: '支行', listCount: 1 }] }),
      store.problem('store.exportRows', { id, columns: ['rowCode'], language: 'zh', file: join(dataDir, 'x.csv') }),
    ];
    for (const problem of await Promise.all(refused)) expect(problem).toMatchObject(UNFIT);
    const { left } = await store.value('library.updateMaps', { itemIds: ['SEG-X'], mapIds: [id] });
    expect(left).toEqual([{ mapId: id, code: 'E_MAP_STORED_INVALID' }]);
    expect(stored()).toEqual(before);
  });

  it('is exported as it is stored, byte by byte, and says so', async () => {
    const { store, dataDir } = await storeWith(broken);
    const file = join(dataDir, 'out.json');
    const { unfit } = await store.value('store.exportMap', { id, file });
    expect(unfit).toMatchObject(UNFIT);
    expect(readFileSync(file, 'utf8')).toBe(broken);
  });

  it('can be deleted and restored, and the search names it as left out', async () => {
    const { store, sound } = await storeWith(broken);
    expect(await store.value('maps.search', { query: '好的', limit: 5 })).toMatchObject({ leftOut: [oldMap.title] });
    await store.value('maps.delete', { id });
    expect((await store.value('maps.list', {})).map((map) => map.id)).toEqual([sound.id]);
    await store.value('maps.restore', { id });
    expect((await store.value('maps.open', { id })).unfit).toMatchObject(UNFIT);
  });

  it('fits again once what is stored does', async () => {
    const { store, dataDir } = await storeWith(broken);
    await store.value('maps.open', { id });
    const whole = JSON.stringify(mapToday);
    const database = new Database(databaseFile(dataDir));
    database.prepare('UPDATE maps SET document = ?, document_sha256 = ? WHERE id = ?').run(whole, sha256(whole), id);
    database.close();
    expect(await store.value('maps.open', { id })).toEqual({ revision: 3, document: mapToday });
  });
});

it('a map of a later format is shown as far as this program knows it', async () => {
  const { store } = await storeWith(JSON.stringify({ ...oldMap, formatVersion: '2.0' }));
  const { document, unfit } = await store.value('maps.open', { id });
  expect(document.nodes).toHaveLength(9);
  expect(unfit).toMatchObject({
    code: 'E_MAP_STORED_NEWER',
    params: { title: oldMap.title, found: '2.0', supported: FORMAT_VERSION },
  });
  expect((await store.problem('maps.rename', { id, title: '新名' })).code).toBe('E_MAP_STORED_NEWER');
});

it.each([['{}'], ['[]'], ['null'], ['{"nodes":7}'], ['{"nodes":[null]}'], ['not JSON'], [''], [broken.slice(0, 60)]])(
  'a row that holds %j harms neither the opening of the database nor the list',
  async (text) => {
    const { store, sound } = await storeWith(text);
    expect((await store.value('maps.list', {})).map((map) => map.id).sort()).toEqual([sound.id, id].sort());
    expect((await store.value('maps.open', { id })).unfit?.code).toBe('E_MAP_STORED_INVALID');
    expect((await store.value('maps.open', { id: sound.id })).document).toEqual(sound);
    expect((await store.value('maps.search', { query: '好的', limit: 5 })).leftOut).toEqual([oldMap.title]);
    expect(await store.value('dictionaries.usage', {})).toBeDefined();
    expect(await store.value('library.list', {})).toBeDefined();
  },
);

it('a document under the id of another is not stored over it', async () => {
  const { store } = await storeWith(JSON.stringify({ ...oldMap, id: 'another' }));
  const { document, unfit } = await store.value('maps.open', { id });
  expect(document.id).toBe(id);
  expect(unfit).toMatchObject({ code: 'E_MAP_STORED_INVALID', details: ['id'] });
});

it('library items and dictionaries that cannot be read are named and keep no other from being read', async () => {
  const dataDir = temporaryFolder();
  makePastDatabase(dataDir, 80, { library_items: '{"name":', dictionaries: '[7]' });
  const store = openTestStore({ dataDir });
  const { items, left } = await store.value('library.list', {});
  expect(left).toEqual(['OWN-1']);
  expect(items.length).toBeGreaterThan(20);
  expect((await store.value('dictionaries.read', {})).damaged).toEqual(['executorRoles']);
  const fields = { name: '新折页', type: 'leaflet' };
  await store.value('library.save', { items: [{ id: 'OWN-1', kind: 'material', fields }] });
  expect((await store.value('library.list', {})).left).toEqual([]);
});

it('what is stored beside the maps carries its version, and is not used when that is a later one', async () => {
  const dataDir = temporaryFolder();
  makePastDatabase(dataDir, 80);
  const store = openTestStore({ dataDir });
  const rows = [{ id: 'rm', label: { zh: '客户经理', en: 'RM' } }];
  await store.value('dictionaries.save', { changes: [{ id: 'executorRoles', baseRevision: 4, rows }] });
  await store.value('overlays.save', { overlay: oldOverlay as Overlay });
  const fields = { name: '折页', type: 'leaflet' };
  await store.value('library.save', { items: [{ id: 'OWN-1', kind: 'material', fields }] });
  const database = new Database(databaseFile(dataDir));
  const versions = ['dictionaries', 'overlays', "library_items WHERE id = 'OWN-1'"].map((from) =>
    database.prepare(`SELECT format_version FROM ${from}`).pluck().get(),
  );
  expect(versions).toEqual([DICTIONARY_FORMAT_VERSION, OVERLAY_FORMAT_VERSION, FORMAT_VERSION]);
  expect((await store.value('overlays.read', { id })).length).toBe(1);
  for (const table of ['dictionaries', 'overlays']) database.exec(`UPDATE ${table} SET format_version = '2.0'`);
  database.exec('UPDATE dictionaries SET revision = revision + 1');
  database.close();
  expect((await store.value('dictionaries.read', {})).damaged).toEqual(['executorRoles']);
  expect(await store.problem('overlays.read', { id })).toEqual({
    code: 'E_OVERLAY_DAMAGED',
    params: { branch: 'b001' },
  });
});

it('a run of the export that was noted in a form that cannot be read is not offered, and not gone on with', async () => {
  const { store, dataDir } = await storeWith(broken);
  const database = new Database(databaseFile(dataDir));
  const add = database.prepare("INSERT INTO export_runs VALUES (?, ?, 't', 'f', '2025-01-01', ?)");
  add.run('r1', 'm1', '{"document":{},"overlays":[],"branches":[]}');
  add.run('r2', 'm2', '{"document":');
  database.close();
  expect(await store.value('packages.unfinished', {})).toMatchObject({ runId: 'r1' });
  for (const runId of ['r1', 'r2']) {
    expect(await store.problem('store.resumeExport', { runId })).toEqual({ code: 'E_EXPORT_RUN_GONE' });
  }
});
