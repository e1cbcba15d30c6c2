// Tests the library in the store: items, the index of placements, updates of closed maps and their way back, files.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { toSheetFile } from '../../../electron/store/files/sheets.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import type { LibraryItem } from '../../../shared/library/library-item.ts';
import { placeItem } from '../../../shared/library/placements.ts';
import { openTestStore, type TestStore, temporaryFolder } from './store-under-test.ts';

const LOWVOL = 'LIB-LOWVOL';

async function itemOf(store: TestStore, id: string): Promise<LibraryItem> {
  const { items } = await store.value('library.list', {});
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

/** Sets fields of an item and answers it as saved. */
async function change(store: TestStore, id: string, fields: object): Promise<LibraryItem> {
  const item = await itemOf(store, id);
  const saved = await store.value('library.save', {
    items: [{ id, kind: item.kind, fields: { ...item.fields, ...fields }, base: item.revision }],
  });
  return saved[0] as LibraryItem;
}

async function edit(store: TestStore, id: string, change: Edit): Promise<MapDocument> {
  const { revision, document } = await store.value('maps.open', { id });
  const next = change(document);
  await store.value('maps.change', {
    id,
    changeId: `${id}-${revision}`,
    baseRevision: revision,
    change: diffDocuments(document, next),
  });
  return next;
}

const elder = async (store: TestStore) => (await store.value('maps.create', { templateCode: 'TPL-ELDER' })).document;
const usageOf = async (store: TestStore, id: string) => (await store.value('library.list', {})).usage[id];

test('an item with customer data is refused whole, whatever way it comes', async () => {
  const store = openTestStore();
  const before = await itemOf(store, LOWVOL);
  const problem = await store.problem('library.save', {
    items: [
      { id: 'LIB-NEW', kind: before.kind, fields: { ...before.fields, name: '新产品' } },
      { id: LOWVOL, kind: before.kind, fields: { ...before.fields, sellingPoints: '找王经理 13912345678' } },
    ],
  });
  expect(problem.code).toBe('E_LIBRARY_ITEM_PERSONAL');
  expect(JSON.stringify(problem)).not.toContain('13912345678');
  const { items } = await store.value('library.list', {});
  expect(items.find(({ id }) => id === 'LIB-NEW')).toBeUndefined();
  expect(items.find(({ id }) => id === LOWVOL)).toEqual(before);
});

test('a fresh workbench has the starter library, marked as samples until touched', async () => {
  const store = openTestStore();
  const { items } = await store.value('library.list', {});
  expect(items.length).toBeGreaterThan(100);
  expect(items.every(({ sample }) => sample)).toBe(true);
  expect(items.filter(({ kind }) => kind === 'segment').map(({ fields }) => fields.name)).toContain('村民客群');
  const saved = await change(store, LOWVOL, { quota: 5000 });
  expect(saved).toMatchObject({ revision: 2, sample: false, fields: { quota: 5000 } });
});

test('saving is all or nothing, refuses an older base and another kind, and outlives a restart', async () => {
  const store = openTestStore();
  const item = await itemOf(store, LOWVOL);
  await change(store, LOWVOL, { quota: 1 });
  const stale = { id: item.id, kind: item.kind, fields: item.fields, base: item.revision };
  const fresh = { id: 'NEW', kind: 'material' as const, fields: { name: '折页', type: 'leaflet' } };
  expect(await store.problem('library.save', { items: [fresh, stale] })).toMatchObject({ code: 'E_LIBRARY_CONFLICT' });
  expect((await store.value('library.list', {})).items.some(({ id }) => id === 'NEW')).toBe(false);
  const other = { ...fresh, id: LOWVOL };
  expect(await store.problem('library.save', { items: [other] })).toMatchObject({ code: 'E_LIBRARY_KIND' });
  const bad = { ...fresh, fields: { name: '', type: 'leaflet' } };
  expect(await store.problem('library.save', { items: [bad] })).toMatchObject({ code: 'E_BAD_ARGUMENT' });
  await store.value('library.save', { items: [fresh] });
  store.close();
  const again = openTestStore({ dataDir: store.dataDir });
  expect(await itemOf(again, 'NEW')).toMatchObject({ revision: 1, fields: fresh.fields });
});

test('a removed item is gone from the list and comes back', async () => {
  const store = openTestStore();
  await store.value('library.remove', { ids: [LOWVOL] });
  expect((await store.value('library.list', {})).items.some(({ id }) => id === LOWVOL)).toBe(false);
  expect(await store.value('library.restore', { ids: [LOWVOL] })).toHaveLength(1);
  expect(await itemOf(store, LOWVOL)).toMatchObject({ sample: true });
});

test('placements follow every change of a map, and a deleted map places nothing', async () => {
  const store = openTestStore();
  const map = await elder(store);
  expect(await usageOf(store, LOWVOL)).toEqual({ maps: 1, placements: 2, differing: 0 });
  const item = await itemOf(store, LOWVOL);
  await edit(store, map.id, placeItem(item, { y: 2000 }, new Map()));
  expect(await usageOf(store, LOWVOL)).toEqual({ maps: 1, placements: 3, differing: 0 });
  await edit(store, map.id, setField('P2', 'quota', 1));
  expect(await usageOf(store, LOWVOL)).toEqual({ maps: 1, placements: 3, differing: 1 });
  const uses = await store.value('library.whereUsed', { id: LOWVOL });
  expect(
    uses.map(({ mapId, placements }) => [mapId, placements.map((each) => [each.nodeId, each.differences.length])]),
  ).toEqual([
    [
      map.id,
      [
        ['P2', 1],
        ['P4', 0],
        ['P6', 0],
      ],
    ],
  ]);
  expect(uses[0]?.placements[0]?.differences).toMatchObject([
    { path: 'quota', item: 4000, placement: 1, label: { zh: '额度' } },
  ]);
  await edit(store, map.id, setField('P6', 'libraryId', undefined));
  const copy = await store.value('maps.duplicate', { id: map.id });
  expect(await usageOf(store, LOWVOL)).toEqual({ maps: 2, placements: 4, differing: 2 });
  await store.value('maps.delete', { id: copy.id });
  expect(await usageOf(store, LOWVOL)).toEqual({ maps: 1, placements: 2, differing: 1 });
});

test('events count the scenarios that they trigger', async () => {
  const store = openTestStore();
  await store.value('maps.create', { templateCode: 'TPL-MERCHANT' });
  expect(Object.keys((await store.value('library.list', {})).usage)).toContain('event:MOT-B02');
});

test('maps made before there was a library are indexed when it is opened', async () => {
  const store = openTestStore();
  const map = await elder(store);
  store.close();
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(databaseFile(store.dataDir));
  database.exec("DELETE FROM placements; DELETE FROM settings WHERE key = 'placements.fields'");
  database.close();
  const again = openTestStore({ dataDir: store.dataDir });
  expect((await again.value('library.whereUsed', { id: LOWVOL })).map(({ mapId }) => mapId)).toEqual([map.id]);
});

test('an approved map that is brought up to date is a draft again, and the answer says so', async () => {
  const store = openTestStore();
  const [first, second] = [await elder(store), await elder(store)];
  await edit(store, first.id, setMapField('approvalStatus', 'approved'));
  await change(store, LOWVOL, { name: '低波理财' });
  const { changed } = await store.value('library.updateMaps', { itemIds: [LOWVOL], mapIds: [first.id, second.id] });
  expect(changed.map(({ approvalEnded }) => approvalEnded)).toEqual([true, false]);
  const { document } = await store.value('maps.open', { id: first.id });
  expect((document as MapDocument).approvalStatus).toBe('draft');
});

test('closed maps are brought up to date, each as one change, and set back except where they were changed since', async () => {
  const store = openTestStore();
  const maps = [await elder(store), await elder(store)];
  const [first, second] = maps as [MapDocument, MapDocument];
  await change(store, LOWVOL, { name: '低波理财', quota: 9000 });
  expect(await usageOf(store, LOWVOL)).toMatchObject({ differing: 2 });
  const done = await store.value('library.updateMaps', {
    itemIds: [LOWVOL],
    mapIds: [...maps.map(({ id }) => id), 'no-such-map'],
  });
  expect(done.changed.map(({ revision, placements }) => [revision, placements])).toEqual([
    [2, 2],
    [2, 2],
  ]);
  expect(done.left).toEqual([{ mapId: 'no-such-map', code: 'E_MAP_NOT_FOUND' }]);
  expect(await usageOf(store, LOWVOL)).toMatchObject({ differing: 0 });
  await edit(store, second.id, setField('P2', 'quota', 123));
  await store.value('library.undoUpdate', { updateId: done.updateId });
  const open = async (id: string) => (await store.value('maps.open', { id })).document;
  expect((await open(first.id)).nodes).toEqual(first.nodes);
  const kept = (await open(second.id)).nodes.find(({ id }) => id === 'P2');
  expect(kept).toMatchObject({ name: '稳健低波理财 180 天', quota: 123 });
  expect(await store.problem('library.undoUpdate', { updateId: done.updateId })).toMatchObject({
    code: 'E_LIBRARY_UPDATE_GONE',
  });
});

test('keeping both makes an item of what the map has and turns its placements over', async () => {
  const store = openTestStore();
  const map = await elder(store);
  await edit(store, map.id, setField('P2', 'quota', 77));
  const { item, revision } = await store.value('library.keepBoth', {
    id: LOWVOL,
    mapId: map.id,
    name: '低波理财（养老）',
  });
  expect(revision).toBe(3);
  expect(item).toMatchObject({ kind: 'product', fields: { name: '低波理财（养老）', quota: 77 } });
  expect(await usageOf(store, LOWVOL)).toBeUndefined();
  expect(await usageOf(store, item.id)).toEqual({ maps: 1, placements: 2, differing: 0 });
  expect(await itemOf(store, LOWVOL)).toMatchObject({ revision: 1 });
});

test('where an item is used is known of 40 maps', async () => {
  const store = openTestStore();
  const map = await elder(store);
  for (let n = 0; n < 39; n += 1) await store.value('maps.duplicate', { id: map.id });
  expect(await store.value('library.whereUsed', { id: LOWVOL })).toHaveLength(40);
  expect(await usageOf(store, LOWVOL)).toEqual({ maps: 40, placements: 80, differing: 0 });
}, 60_000);

test('stock is replaced without touching maps and reaches the checks', async () => {
  const store = openTestStore();
  const map = await elder(store);
  const file = `${store.dataDir}-stock.csv`;
  writeFileSync(file, '产品,额度,单位,日期\n稳健低波理财 180 天,3500,万元,2026-09-01\n');
  const preview = await store.value('store.readStockFile', { file });
  expect(preview).toMatchObject({ faultCount: 0, rows: [{ itemId: LOWVOL, after: { amount: 3500, unit: '万元' } }] });
  const put = Object.fromEntries(preview.rows.map(({ itemId, after }) => [itemId, after]));
  expect(await store.value('stock.save', { put, remove: [] })).toEqual({ before: {} });
  expect((await store.value('knowledge.read', {})).stock).toEqual({
    [LOWVOL]: { amount: 3500, unit: '万元', asOf: '2026-09-01' },
  });
  expect((await store.value('maps.open', { id: map.id })).revision).toBe(1);
  const { before } = await store.value('stock.save', { put: {}, remove: [LOWVOL] });
  expect(before).toHaveProperty(LOWVOL);
  expect((await store.value('knowledge.read', {})).stock).toEqual({});
});

test.each(['xlsx', 'csv'])('the library goes out as .%s and comes back the same', async (ending) => {
  const store = openTestStore();
  const tricky = { name: '=1+1', type: 'leaflet', location: '@柜台' };
  await store.value('library.save', { items: [{ id: 'X-1', kind: 'material', fields: tricky }] });
  const { items } = await store.value('library.list', {});
  const file = `${store.dataDir}.${ending}`;
  await store.value('store.writeLibraryFile', { file, ids: items.map(({ id }) => id), language: 'zh' });
  if (ending === 'csv') expect(readFileSync(file, 'utf8')).not.toMatch(/(^|,|")[=@]/m);
  const preview = await store.value('store.readLibraryFile', { file });
  expect(preview.faults).toEqual([]);
  expect(preview.rows).toHaveLength(items.length);
  expect(preview.rows.filter(({ changes, match }) => !match || changes.length > 0)).toEqual([]);
});

test('a table with a bad cell brings nothing in', async () => {
  const store = openTestStore();
  const file = `${store.dataDir}.xlsx`;
  const header = ['名称', '产品类别', '费率'];
  const rows = [
    ['甲', '存款', 1],
    ['乙', '彩票', 150],
  ];
  writeFileSync(file, await toSheetFile(file, [{ name: '产品', header, rows }]));
  const before = (await store.value('library.list', {})).items.length;
  const preview = await store.value('store.readLibraryFile', { file });
  expect(preview.faults.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
    '3 B 产品类别 L_OPTION',
    '3 C 费率 L_RANGE',
  ]);
  expect((await store.value('library.list', {})).items).toHaveLength(before);
});

test('another workspace is read without being touched, a map file brings its items', async () => {
  const other = openTestStore();
  await other.value('library.save', {
    items: [{ id: 'OTHER-1', kind: 'material', fields: { name: '海报', type: 'poster' } }],
  });
  const map = await elder(other);
  other.close();
  const file = join(temporaryFolder('').replace(/\/$/, ''), 'workbench.db');
  copyFileSync(databaseFile(other.dataDir), file);
  const bytes = readFileSync(file);
  const store = openTestStore();
  const preview = await store.value('store.readLibraryFile', { file });
  expect(preview.rows.filter(({ match }) => !match).map(({ id }) => id)).toEqual(['OTHER-1']);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  writeFileSync(`${file}.db`, 'not a database');
  expect(await store.problem('store.readLibraryFile', { file: `${file}.db` })).toMatchObject({
    code: 'E_LIBRARY_NO_WORKSPACE',
  });
  const mapFile = `${file}.json`;
  writeFileSync(mapFile, writeDocument(map));
  const fromMap = await store.value('store.readLibraryFile', { file: mapFile });
  expect(fromMap.source).toBe('map');
  expect(fromMap.rows.find(({ id }) => id === LOWVOL)).toMatchObject({ changes: [], match: { id: LOWVOL } });
});
