// Owns the check of a full disk: a backup that does not fit is said and leaves nothing half, and no acknowledged edit is lost.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { createStore } from '../../../electron/store/create-store.ts';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

const mount = (folder: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0;
const unmount = (folder: string) => spawnSync('umount', ['-l', folder]);

/** Not everywhere may a test make a disk. */
const mayMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'smw-mount-'));
  const done = mount(folder);
  if (done) unmount(folder);
  rmSync(folder, { recursive: true });
  return done;
})();

/** A folder on a disk of 2 MB. */
function smallDisk(): string {
  const folder = temporaryFolder('disk');
  mkdirSync(folder, { recursive: true });
  mount(folder);
  onTestFinished(() => void unmount(folder));
  return folder;
}

function fill(folder: string): () => void {
  const file = join(folder, 'fill');
  for (let size = 1_048_576; size >= 512; size /= 2) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // The next piece is smaller.
    }
  }
  return () => rmSync(file);
}

it.skipIf(!mayMount)(
  'a backup that does not fit is refused, is made later, and keeps no edit from being durable',
  async () => {
    const disk = smallDisk();
    const dataDir = join(disk, 'data');
    const clock = { at: Date.parse('2026-03-02T01:00:00Z') };
    const store = createStore({ dataDir, now: () => new Date(clock.at) });
    onTestFinished(() => store.close());
    const titles: string[] = [];
    for (const title of ['甲', '乙']) {
      expect(await store.call('maps.create', { title })).toMatchObject({ ok: true });
      titles.push(title);
    }
    const free = fill(disk);
    expect(await store.call('backups.make', {})).toMatchObject({ ok: false, error: { code: 'E_BACKUP_FAILED' } });
    expect(readdirSync(join(dataDir, 'backups'))).toEqual([]);
    expect(await store.call('branches.save', { branches: [], imported: true })).toMatchObject({
      error: { code: 'E_BACKUP_FAILED' },
    });
    clock.at += 60 * 60_000;
    await store.tick();
    expect(await store.call('backups.list', {})).toMatchObject({ value: { failed: { code: 'E_BACKUP_FAILED' } } });
    // The log may take some edits in yet; whatever is called saved is there afterwards.
    for (let n = 0; n < 40; n += 1) {
      const answer = await store.call('maps.create', { title: `图谱 ${n}` });
      if (answer.ok) titles.push(`图谱 ${n}`);
      else expect(['E_DISK_FULL', 'E_DATABASE_IO']).toContain(answer.error.code);
    }
    await store.tick();
    free();
    await store.tick();
    expect(await store.call('backups.list', {})).toMatchObject({ value: { backups: [{ isSound: true }] } });
    const listed = await store.call('maps.list', {});
    expect(listed.ok && listed.value.map(({ title }) => title).sort()).toEqual(titles.sort());
    store.close();
    const again = openTestStore({ dataDir });
    expect((await again.value('maps.list', {})).map(({ title }) => title).sort()).toEqual(titles);
    const [name = ''] = readdirSync(join(dataDir, 'backups'));
    const copy = new Database(join(dataDir, 'backups', name), { readonly: true });
    expect(copy.prepare('SELECT count(*) FROM maps').pluck().get()).toBe(titles.length);
    copy.close();
  },
);

it.skipIf(!mayMount)('a restore that does not fit leaves everything as it was', async () => {
  const disk = smallDisk();
  const store = openTestStore({ dataDir: join(disk, 'data') });
  await store.value('maps.create', { title: '甲' });
  await store.value('backups.make', {});
  await store.value('maps.create', { title: '乙' });
  const name = (await store.value('backups.list', {})).backups[0]?.name ?? '';
  const free = fill(disk);
  expect((await store.problem('backups.restore', { name })).code).toBe('E_DISK_FULL');
  expect((await store.value('maps.list', {})).map(({ title }) => title).sort()).toEqual(['乙', '甲']);
  free();
  expect(await store.value('backups.restore', { name })).toMatchObject({ maps: 1 });
});
