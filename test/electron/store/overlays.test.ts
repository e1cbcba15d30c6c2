// Owns the checks of stored overlays: kept over a restart, gone with their decisions, never read damaged, as files both ways.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { emptyOverlay, type Overlay } from '../../../shared/overlay/overlay.ts';
import { OVERLAY_FORMAT_VERSION } from '../../../shared/overlay/overlay-file.ts';
import { chain } from '../../shared/build-map.ts';
import { openTestStore, type TestStore, temporaryFolder } from './store-under-test.ts';

const base = chain({ CH1: { lockLevel: 'free' } });
const change = { nodeId: 'CH1', field: 'capacityPerDay', value: 60, base: null, reason: '坐席少' };

async function storeWithMap(): Promise<{ store: TestStore; overlay: Overlay }> {
  const store = openTestStore();
  const { id } = await store.value('maps.importText', { name: 'map.json', text: writeDocument(base) });
  return { store, overlay: { ...emptyOverlay({ id, version: 1 }, 'B001'), changes: [change] } };
}

test('an overlay is there after a restart, one per branch whatever the case of its code, and can be taken away', async () => {
  const { store, overlay } = await storeWithMap();
  await store.value('overlays.save', { overlay });
  await store.value('overlays.save', { overlay: { ...overlay, branchCode: 'b001' } });
  store.close();
  const again = openTestStore({ dataDir: store.dataDir });
  const id = overlay.baseMapId;
  expect(await again.value('overlays.read', { id })).toEqual([{ ...overlay, branchCode: 'b001' }]);
  await again.value('overlays.remove', { id, branchCode: 'B001' });
  expect(await again.value('overlays.read', { id })).toEqual([]);
});

test.each([
  ['a changed value', "UPDATE overlays SET overlay = replace(overlay, '60', '61')"],
  ['half of it', 'UPDATE overlays SET overlay = substr(overlay, 1, 40), overlay_sha256 = NULL'],
])('%s is never read as a decision', async (_what, sql) => {
  const { store, overlay } = await storeWithMap();
  await store.value('overlays.save', { overlay });
  const database = new Database(databaseFile(store.dataDir));
  database.exec(sql);
  database.close();
  const id = overlay.baseMapId;
  const branches = [
    { branchCode: 'B001', branchName: '一支行', listCount: 10 },
    { branchCode: 'B002', branchName: '二支行', listCount: 10 },
  ];
  expect(await store.value('overlays.read', { id })).toEqual([]);
  expect(await store.value('workspace.damage', {})).toMatchObject([{ table: 'overlays', key: [id, 'b001'] }]);
  expect(await store.value('packages.check', { id, branches })).toMatchObject([
    { branchCode: 'B001', findings: [{ ruleId: 'BR003', severity: 'error', params: { branch: '一支行' } }] },
  ]);
  for (const [call, args] of [
    ['packages.branchPreview', { id, branch: branches[0] }],
    ['store.exportOverlay', { id, branchCode: 'B001', file: '/nowhere/overlay.json' }],
  ] as const) {
    expect(await store.problem(call, args)).toMatchObject({ code: 'E_OVERLAY_DAMAGED' });
  }
  await store.value('overlays.save', { overlay });
  expect(await store.value('overlays.read', { id })).toEqual([overlay]);
  expect(await store.value('workspace.damage', {})).toEqual([]);
});

test('goes out as a file, comes back filled in, and only to its own map', async () => {
  const { store, overlay } = await storeWithMap();
  const id = overlay.baseMapId;
  const folder = temporaryFolder('files');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'overlay.json');
  await store.value('store.exportOverlay', { id, branchCode: 'B001', file });
  const blank = JSON.parse(readFileSync(file, 'utf8'));
  expect(blank).toMatchObject({
    formatVersion: OVERLAY_FORMAT_VERSION,
    mapTitle: base.title,
    branchCode: 'B001',
    changes: [],
  });
  writeFileSync(file, JSON.stringify({ ...blank, changes: [change] }));
  expect(await store.value('store.importOverlay', { id, file })).toEqual({ branchCode: 'B001' });
  expect(await store.value('overlays.read', { id })).toEqual([overlay]);
  writeFileSync(file, JSON.stringify({ ...blank, baseMapId: 'another', changes: [] }));
  expect(await store.problem('store.importOverlay', { id, file })).toMatchObject({ code: 'E_OVERLAY_OTHER_MAP' });
  expect(await store.value('overlays.read', { id })).toEqual([overlay]);
});
