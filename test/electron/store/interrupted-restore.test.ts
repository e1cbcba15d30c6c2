// Owns the check that a restore which is killed at any step leaves the workspace as it was or as it should be, and no byte lost.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listBackups } from '../../../electron/store/database/backups.ts';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

const CHILD = join(import.meta.dirname, 'restore-child.ts');

/** As a killed program leaves it: 甲 in the backup, 甲 and 乙 in the database and its log. */
async function killedFolder(): Promise<{ dataDir: string; backup: string }> {
  const own = temporaryFolder('own');
  const store = openTestStore({ dataDir: own });
  await store.value('maps.create', { title: '甲' });
  await store.value('backups.make', {});
  await store.value('maps.create', { title: '乙' });
  const dataDir = temporaryFolder('killed');
  cpSync(own, dataDir, { recursive: true });
  store.close();
  const backup = join(temporaryFolder('along'), 'along.db');
  mkdirSync(join(backup, '..'), { recursive: true });
  cpSync(join(dataDir, 'backups', listBackups(dataDir)[0]?.name ?? ''), backup);
  // Nothing but what is put aside tells of the workspace then.
  rmSync(join(dataDir, 'backups'), { recursive: true });
  return { dataDir, backup };
}

const contentOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^workbench\.(db|db-wal)$/.test(entry.name))
    .map(({ name, parentPath }) => readFileSync(join(parentPath, name)).toString('base64'));

async function titlesIn(dataDir: string): Promise<string[]> {
  const store = openTestStore({ dataDir });
  const titles = (await store.value('maps.list', {})).map(({ title }) => title).sort();
  store.close();
  return titles;
}

const OLD = ['乙', '甲'];

it.each([
  ['restore', ['甲']],
  ['as it is', OLD],
  ['empty', []],
] as const)(
  '%s, killed before it changes anything more on the disk',
  async (act, wanted) => {
    const { dataDir: sound, backup } = await killedFolder();
    const bytes = contentOf(sound);
    const killedAt = async (step: number): Promise<boolean> => {
      const dataDir = temporaryFolder('copy');
      cpSync(sound, dataDir, { recursive: true });
      const { wasKilled, error } = await runChild(dataDir, backup, String(step), act);
      expect(error).toBe('');
      // No byte is lost, wherever it lies now.
      expect([step, contentOf(dataDir)]).toEqual([step, expect.arrayContaining(bytes)]);
      const titles = await titlesIn(dataDir);
      const isOld = wasKilled && JSON.stringify(titles) === JSON.stringify(OLD);
      expect([step, titles]).toEqual([step, isOld ? OLD : wanted]);
      expect(existsSync(join(dataDir, 'workbench.moving'))).toBe(false);
      return wasKilled;
    };
    // All three move and come back by the same steps: the first is killed at every one, the others at every fourth.
    const every = act === 'restore' ? 1 : 4;
    let step = every;
    for (let wereKilled = [true, true]; wereKilled.every(Boolean); step += 2 * every) {
      wereKilled = await Promise.all([killedAt(step), killedAt(step + every)]);
    }
    expect(step).toBeGreaterThan(8);
  },
  120_000,
);

async function runChild(...args: string[]): Promise<{ wasKilled: boolean; error: string }> {
  const child = spawn(process.execPath, [CHILD, ...args]);
  let error = '';
  child.stderr.on('data', (chunk: Buffer) => {
    error += chunk.toString();
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { wasKilled: signal === 'SIGKILL', error };
}

it('a torn note was made before anything was moved', async () => {
  const { dataDir } = await killedFolder();
  writeFileSync(join(dataDir, 'workbench.moving'), '{"folder":"20260');
  expect(await titlesIn(dataDir)).toEqual(OLD);
});

it('what lies aside is never written over, also when two are put aside in the same moment', async () => {
  const { dataDir, backup } = await killedFolder();
  const now = () => new Date('2026-03-02T03:00:00Z');
  const store = openTestStore({ dataDir, now });
  const folders = [];
  for (let n = 0; n < 3; n += 1) folders.push((await store.value('store.restoreFrom', { file: backup })).aside);
  expect(new Set(folders).size).toBe(3);
  expect(readdirSync(join(dataDir, 'aside'))).toHaveLength(3);
});

it('a database that is restored from a killed folder brings the log beside it along', async () => {
  const { dataDir: killed } = await killedFolder();
  const store = openTestStore();
  await store.value('maps.create', { title: '丙' });
  expect(await store.value('store.restoreFrom', { file: join(killed, 'workbench.db') })).toMatchObject({ maps: 2 });
  expect((await store.value('maps.list', {})).map(({ title }) => title).sort()).toEqual(OLD);
});

it('a folder in which something was put aside and nothing lies is no first start', async () => {
  const { dataDir, backup } = await killedFolder();
  const store = openTestStore({ dataDir });
  await store.value('store.restoreFrom', { file: backup });
  store.close();
  for (const name of readdirSync(dataDir)) if (name.startsWith('workbench.')) rmSync(join(dataDir, name));
  expect((await openTestStore({ dataDir }).problem('maps.list', {})).code).toBe('E_DATABASE_GONE');
});
