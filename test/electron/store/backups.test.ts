import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createStore } from '../../../electron/store/create-store.ts';
import { type BackupFile, backupsToDrop, listBackups } from '../../../electron/store/database/backups.ts';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

const MINUTE = 60_000;

/** A store whose clock stands until it is moved. */
function storeWithClock(dataDir = temporaryFolder()) {
  const clock = { at: Date.parse('2026-03-02T01:00:00Z') };
  const now = () => new Date(clock.at);
  const store = createStore({ dataDir, now });
  const value = async (name: string, args: unknown) => {
    const answer = await store.call(name as never, args as never);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value as never;
  };
  return { store, dataDir, clock, value };
}

const titlesIn = (file: string) => {
  const copy = new Database(file, { readonly: true });
  const titles = copy.prepare('SELECT title FROM maps WHERE deleted_at IS NULL ORDER BY title').pluck().all();
  copy.close();
  return titles;
};

describe('backups by themselves', () => {
  it('come after half an hour of changes, whole and without anything beside them, and not without changes', async () => {
    const { store, dataDir, clock, value } = storeWithClock();
    await value('maps.create', { title: '甲' });
    clock.at += 29 * MINUTE;
    await store.tick();
    expect(listBackups(dataDir)).toEqual([]);
    clock.at += MINUTE;
    await store.tick();
    expect(listBackups(dataDir)).toMatchObject([{ reason: 'timed' }]);
    expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1);
    expect(titlesIn(join(dataDir, 'backups', listBackups(dataDir)[0]?.name ?? ''))).toEqual(['甲']);
    clock.at += 120 * MINUTE;
    await store.tick();
    expect(listBackups(dataDir)).toHaveLength(1);
    store.close();
  });

  it('come before an import and before maps are brought up to date', async () => {
    const { store, dataDir, clock, value } = storeWithClock();
    const { document } = (await value('maps.create', { title: '甲' })) as { document: { id: string } };
    await value('maps.importText', { name: 'x.json', text: JSON.stringify({ ...document, id: 'other-map' }) });
    const [backup] = listBackups(dataDir);
    expect(backup?.reason).toBe('import');
    expect(titlesIn(join(dataDir, 'backups', backup?.name ?? ''))).toEqual(['甲']);
    clock.at += 1000;
    await value('library.updateMaps', { itemIds: ['LIB-1'], mapIds: [document.id] });
    expect(listBackups(dataDir)[0]?.reason).toBe('merge');
    store.close();
  });

  it('do not hold the signing key', async () => {
    const { store, dataDir, value } = storeWithClock();
    await value('maps.create', { title: '甲' });
    writeFileSync(join(dataDir, 'signing-key.json'), '{"privateKey":"geheim-schluessel"}');
    await value('backups.make', {});
    const bytes = readFileSync(join(dataDir, 'backups', listBackups(dataDir)[0]?.name ?? ''));
    expect(bytes.includes('geheim-schluessel')).toBe(false);
    store.close();
  });

  it('leave the database whole when nothing changes for a moment: a copy of the file alone is the workspace', async () => {
    const { store, dataDir, clock, value } = storeWithClock();
    await value('maps.create', { title: '甲' });
    expect(statSync(`${databaseFile(dataDir)}-wal`).size).toBeGreaterThan(0);
    clock.at += 5000;
    await store.tick();
    expect(statSync(`${databaseFile(dataDir)}-wal`).size).toBe(0);
    const copy = temporaryFolder('copied');
    mkdirSync(copy, { recursive: true });
    copyFileSync(databaseFile(dataDir), databaseFile(copy));
    expect(await openTestStore({ dataDir: copy }).value('maps.list', {})).toMatchObject([{ title: '甲' }]);
    store.close();
  });
});

describe('thinning', () => {
  const every = (minutes: number, count: number, from = Date.parse('2026-03-02T01:00:00Z')): BackupFile[] =>
    Array.from({ length: count }, (_, n) => {
      const at = new Date(from - n * minutes * MINUTE);
      return { name: `${n}`, at, reason: 'timed' as const, bytes: 1 };
    });

  it('keeps hours, days and weeks of a year', () => {
    const all = every(30, 365 * 48);
    const now = new Date('2026-03-02T01:00:00Z');
    const kept = all.length - backupsToDrop(all, now).length;
    expect(kept).toBeGreaterThanOrEqual(24 + 11 + 5);
    expect(kept).toBeLessThanOrEqual(24 + 14 + 8);
    expect(backupsToDrop(all, now)).not.toContain(all[0]);
  });

  it('never takes one that was made by hand, and a clock ten years ahead takes no more than others', () => {
    const byHand = { ...every(30, 1, Date.parse('2020-01-01T00:00:00Z'))[0], reason: 'manual' } as BackupFile;
    const [ahead] = every(30, 1, Date.parse('2036-01-01T00:00:00Z'));
    const usual = every(60, 20);
    const now = usual[0]?.at as Date;
    expect(backupsToDrop([ahead as BackupFile, ...usual, byHand], now)).toEqual([]);
  });

  it('keeps what is made now when the clock was set back a year, and what was made before that', () => {
    const before = every(30, 90 * 48);
    const made = every(60, 5, Date.parse('2025-03-02T01:00:00Z'));
    const kept = new Set([...before, ...made]);
    for (const backup of backupsToDrop([...before, ...made], made[0]?.at as Date)) kept.delete(backup);
    expect([...kept]).toEqual(expect.arrayContaining(made));
    expect([...kept]).toContain(before[0]);
    expect(kept.size - made.length).toBe(before.length - backupsToDrop(before, before[0]?.at as Date).length);
  });
});

describe('restoring', () => {
  it('puts what is here aside and the backup in its place; a map alone can be taken too', async () => {
    const { store, dataDir, clock, value } = storeWithClock();
    const { document } = (await value('maps.create', { title: '甲' })) as { document: { id: string } };
    await value('backups.make', {});
    clock.at += 1000;
    await value('maps.rename', { id: document.id, title: '乙' });
    await value('maps.create', { title: '丙' });
    const [{ name }] = ((await value('backups.list', {})) as { backups: { name: string }[] }).backups as [
      { name: string },
    ];
    const look = (await value('backups.look', { name })) as { here: unknown; maps: { title: string; state: string }[] };
    expect(look.here).toMatchObject({ maps: 2 });
    expect(look.maps.map(({ title, state }) => [title, state])).toEqual([
      ['甲', 'changed'],
      ['丙', 'onlyHere'],
    ]);
    expect(await value('backups.takeMap', { name, id: document.id })).toMatchObject({ title: '甲' });
    const { aside, maps } = (await value('backups.restore', { name })) as { aside: string; maps: number };
    expect(maps).toBe(1);
    expect(await value('maps.list', {})).toMatchObject([{ title: '甲' }]);
    expect(titlesIn(join(dataDir, aside, 'workbench.db'))).toEqual(['丙', '乙', '甲']);
    store.close();
    expect(await openTestStore({ dataDir }).value('maps.list', {})).toHaveLength(1);
  });

  it('brings back a workspace whose database was emptied', async () => {
    const { store, dataDir, value } = storeWithClock();
    await value('maps.create', { title: '甲' });
    await value('backups.make', {});
    store.close();
    truncateSync(databaseFile(dataDir));
    const again = openTestStore({ dataDir });
    expect((await again.problem('maps.list', {})).code).toBe('E_DATABASE_GONE');
    const [backup] = (await again.value('backups.list', {})).backups;
    expect(backup).toMatchObject({ isSound: true, maps: 1, reason: 'manual' });
    const look = await again.value('backups.look', { name: backup?.name ?? '' });
    expect(look.here).toBeUndefined();
    await again.value('backups.restore', { name: backup?.name ?? '' });
    expect(await again.value('maps.list', {})).toMatchObject([{ title: '甲' }]);
  });

  it('refuses a spoilt backup, keeps it, and leaves everything as it is', async () => {
    const { store, dataDir, value } = storeWithClock();
    await value('maps.create', { title: '甲' });
    await value('backups.make', {});
    const file = join(dataDir, 'backups', listBackups(dataDir)[0]?.name ?? '');
    truncateSync(file, 9000);
    const [backup] = ((await value('backups.list', {})) as { backups: { name: string; isSound: boolean }[] }).backups;
    expect(backup?.isSound).toBe(false);
    const answer = await store.call('backups.restore', { name: backup?.name ?? '' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'E_BACKUP_UNSOUND' } });
    expect(await value('maps.list', {})).toMatchObject([{ title: '甲' }]);
    expect(existsSync(file)).toBe(true);
    store.close();
  });

  it('begins empty where the database is gone, when that is what is wanted', async () => {
    const { store, dataDir, value } = storeWithClock();
    await value('maps.create', { title: '甲' });
    await value('backups.make', {});
    store.close();
    truncateSync(databaseFile(dataDir));
    const again = openTestStore({ dataDir });
    await again.value('workspace.accept', { as: 'empty' });
    expect(await again.value('maps.list', {})).toEqual([]);
    expect((await again.value('backups.list', {})).backups).toHaveLength(1);
  });

  it('lets a database that lags behind be used as it is, with everything kept aside', async () => {
    const { store, dataDir, value } = storeWithClock();
    await value('maps.create', { title: '甲' });
    store.close();
    writeFileSync(
      join(dataDir, 'workbench.mark'),
      readFileSync(join(dataDir, 'workbench.mark'), 'utf8').replace(/"sequence":\d+/, '"sequence":99999'),
    );
    const again = openTestStore({ dataDir });
    expect((await again.problem('maps.list', {})).code).toBe('E_DATABASE_BEHIND');
    const { aside } = await again.value('workspace.accept', { as: 'is' });
    expect(await again.value('maps.list', {})).toMatchObject([{ title: '甲' }]);
    expect(readdirSync(join(dataDir, aside))).toEqual(expect.arrayContaining(['workbench.db', 'workbench.mark']));
  });
});
