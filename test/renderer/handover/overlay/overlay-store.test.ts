import { expect, test } from 'vitest';
import {
  editOverlay,
  loadOverlays,
  redoOverlay,
  setReason,
  setValue,
  undoOverlay,
  useOverlays,
} from '../../../../renderer/handover/overlay/overlay-store.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { writeDocument } from '../../../../shared/document/read-document.ts';
import { openTestStore } from '../../../electron/store/store-under-test.ts';
import { chain } from '../../../shared/build-map.ts';

const base = chain({ CH1: { lockLevel: 'free', offsetDay: 1 } });
const PLACE = { nodeId: 'CH1', field: 'offsetDay' };

/** The window's calls go to a real store. */
async function openOverlays() {
  const store = openTestStore();
  const { id } = await store.value('maps.importText', { name: 'map.json', text: writeDocument(base) });
  const written: string[] = [];
  const call = async (name: never, args: string) => {
    const { overlay, branchCode } = JSON.parse(args);
    if (name !== 'overlays.read') written.push(overlay?.branchCode ?? branchCode);
    return JSON.stringify({ ok: true, value: await store.value(name, JSON.parse(args) as never) });
  };
  Object.assign(globalThis, { window: { workbench: { call } } });
  await loadOverlays(id);
  const stored = async () => {
    const list = await store.value('overlays.read', { id });
    return list.map(({ branchCode, changes }) => [branchCode, changes.map(({ value }) => value)]);
  };
  return { map: { ...base, id } as MapDocument, written, stored };
}

function decide(map: MapDocument, branchCode: string, value: number): void {
  editOverlay(map, branchCode, (overlay) => setReason(PLACE, '集市日')(setValue(map, PLACE, value)(overlay)));
}

test('steps of several branches are taken back in their order, and each writes its own branch alone', async () => {
  const { map, written, stored } = await openOverlays();
  decide(map, 'B1', 3);
  decide(map, 'B2', 5);
  decide(map, 'B1', 7);
  await expect.poll(stored).toEqual([
    ['B1', [7]],
    ['B2', [5]],
  ]);
  undoOverlay();
  undoOverlay();
  await expect.poll(stored).toEqual([['B1', [3]]]);
  redoOverlay();
  await expect.poll(stored).toEqual([
    ['B1', [3]],
    ['B2', [5]],
  ]);
  expect(written).toEqual(['B1', 'B2', 'B1', 'B1', 'B2', 'B2']);
});

test('typing for one branch is one step, and none of another branch’s typing', async () => {
  const { map, written } = await openOverlays();
  const type = (branchCode: string, value: number) => editOverlay(map, branchCode, setValue(map, PLACE, value), 'stay');
  for (const value of [1, 12, 123]) type('B1', value);
  type('B2', 4);
  const { past, overlays } = useOverlays.getState();
  expect([past.length, overlays.size]).toEqual([2, 2]);
  undoOverlay();
  undoOverlay();
  expect(useOverlays.getState().overlays.size).toBe(0);
  // What still waits to be written must not reach the next test's store.
  await expect.poll(() => written.at(-1)).toBe('B1');
  await expect.poll(() => useOverlays.getState().saving).toBe('saved');
});

test('overlays that cannot be read leave neither those of another map on the screen nor a way to write over them', async () => {
  const { map, written, stored } = await openOverlays();
  decide(map, 'B1', 3);
  await expect.poll(stored).toEqual([['B1', [3]]]);
  const other: MapDocument = { ...map, id: 'another-map' };
  const answer = { ok: false, error: { code: 'E_OVERLAY_DAMAGED', params: { branch: 'b1' } } };
  const { call } = window.workbench;
  Object.assign(window.workbench, { call: async () => JSON.stringify(answer) });
  await loadOverlays(other.id);
  Object.assign(window.workbench, { call });
  expect(useOverlays.getState()).toMatchObject({ mapId: undefined, problem: answer.error });
  expect([...useOverlays.getState().overlays]).toEqual([]);
  decide(other, 'B1', 9);
  expect([...useOverlays.getState().overlays]).toEqual([]);
  await loadOverlays(map.id);
  expect([new Set(written), await stored()]).toEqual([new Set(['B1']), [['B1', [3]]]]);
  expect(useOverlays.getState().problem).toBeUndefined();
});

test('a value that is set back to the base’s is stored no longer, reason or not', async () => {
  const { map, stored } = await openOverlays();
  decide(map, 'B1', 3);
  await expect.poll(stored).toEqual([['B1', [3]]]);
  editOverlay(map, 'B1', setValue(map, PLACE, 1));
  await expect.poll(stored).toEqual([]);
  editOverlay(map, 'B1', setValue(map, PLACE, 4));
  await expect.poll(stored).toEqual([['B1', [4]]]);
});
