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
  expect(await binOn(dataDir, 3650)).toEqual([['甲', 0]]);
  expect(await binOn(dataDir, 3650)).toHaveLength(1);
  expect(await binOn(dataDir, 2)).toEqual([['甲', 28]]);
  expect(await binOn(dataDir, 3)).toEqual([['甲', 27]]);
});

it('counts from the day that is believable when a map was deleted under a clock of years ago', async () => {
  const dataDir = temporaryFolder();
  const first = openOn(dataDir, 0);
  const { document } = await first.value('maps.create', { title: '甲' });
  first.close();
  const ago = openOn(dataDir, -3650);
  await ago.value('maps.delete', { id: document.id });
  ago.close();
  expect(await binOn(dataDir, 1)).toHaveLength(1);
  expect(await binOn(dataDir, 2)).toEqual([['甲', 30]]);
});

it('is not emptied after a long absence before somebody could look', async () => {
  const { dataDir } = await deletedOn(0);
  expect(await binOn(dataDir, 90)).toHaveLength(1);
  expect(await binOn(dataDir, 91)).toEqual([]);
});
