import { expect, it } from 'vitest';
import { openTestStore, type TestStore, temporaryFolder } from './store-under-test.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-03-02T01:00:00Z');

/** Opens the folder as at a day, counted from the start. */
function openOn(dataDir: string, day: number): TestStore {
  return openTestStore({ dataDir, now: () => new Date(START + day * DAY) });
}

async function deletedOn(day: number): Promise<{ dataDir: string; id: string }> {
  const dataDir = temporaryFolder();
  const store = openOn(dataDir, day);
  const { document } = await store.value('maps.create', { title: '甲' });
  await store.value('maps.delete', { id: document.id });
  store.close();
  return { dataDir, id: document.id };
}

async function binOn(dataDir: string, day: number) {
  const store = openOn(dataDir, day);
  const bin = await store.value('bin.list', {});
  store.close();
  return bin.map(({ title, daysLeft }) => [title, daysLeft]);
}

it('keeps a deleted map for 30 days and says how long it still lies there', async () => {
  const { dataDir } = await deletedOn(0);
  expect(await binOn(dataDir, 0)).toEqual([['甲', 30]]);
  expect(await binOn(dataDir, 28)).toEqual([['甲', 2]]);
  expect(await binOn(dataDir, 29)).toEqual([['甲', 1]]);
  expect(await binOn(dataDir, 31)).toEqual([]);
});

it('gives it back as it was, and removes for good only what is asked for', async () => {
  const { dataDir, id } = await deletedOn(0);
  const store = openOn(dataDir, 1);
  const kept = await store.value('maps.create', { title: '乙' });
  expect(await store.value('bin.remove', { ids: [kept.document.id] })).toEqual({ removed: 0 });
  await store.value('maps.restore', { id });
  expect((await store.value('maps.list', {})).map(({ title }) => title).sort()).toEqual(['乙', '甲']);
  await store.value('maps.delete', { id });
  expect(await store.value('bin.remove', { ids: [id] })).toEqual({ removed: 1 });
  expect(await store.value('bin.list', {})).toEqual([]);
  expect((await store.value('backups.list', {})).backups).toHaveLength(1);
});

it('loses nothing to a clock that is years ahead once', async () => {
  const { dataDir } = await deletedOn(0);
  expect(await binOn(dataDir, 3650)).toEqual([['甲', 29]]);
  expect(await binOn(dataDir, 3650)).toHaveLength(1);
  expect(await binOn(dataDir, 2)).toEqual([['甲', 29]]);
  expect(await binOn(dataDir, 3)).toEqual([['甲', 28]]);
});

it.each([-365, -3650])('counts days that pass when a map was deleted under a clock of %i days', async (wrong) => {
  const dataDir = temporaryFolder();
  const first = openOn(dataDir, -1000);
  // Older than the wrong clock, so that nothing about it looks odd.
  const { document } = await first.value('maps.create', { title: '甲' });
  first.close();
  for (const day of [0, wrong]) expect(await binOn(dataDir, day)).toEqual([]);
  // Not only once: on the second day the clock goes on as a right one does.
  const ago = openOn(dataDir, wrong + 1);
  await ago.value('maps.delete', { id: document.id });
  ago.close();
  for (const day of [1, 2, 3, 20]) expect(await binOn(dataDir, day)).toHaveLength(1);
  expect(await binOn(dataDir, 40)).toEqual([]);
});

it('keeps deleted library items as long, and counts anew for what was deleted again', async () => {
  const { dataDir, id } = await deletedOn(0);
  const item = { id: 'LIB-1', kind: 'material' as const, fields: { name: '折页', type: 'leaflet' } };
  const store = openOn(dataDir, 20);
  await store.value('library.save', { items: [item] });
  await store.value('library.remove', { ids: [item.id] });
  await store.value('maps.restore', { id });
  await store.value('maps.delete', { id });
  store.close();
  expect(await binOn(dataDir, 31)).toEqual([['甲', 19]]);
  const later = openOn(dataDir, 45);
  expect(await later.value('library.restore', { ids: [item.id] })).toMatchObject([{ id: item.id }]);
  later.close();
  expect(await binOn(dataDir, 51)).toEqual([]);
});

it('is not emptied after a long absence: nobody saw the days pass', async () => {
  const { dataDir } = await deletedOn(0);
  expect(await binOn(dataDir, 90)).toEqual([['甲', 29]]);
  expect(await binOn(dataDir, 119)).toEqual([]);
});
