import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

const CHILD = join(import.meta.dirname, 'read-only-child.ts');

/** Root may write where permissions say no, so there the look is somebody else's. */
function look(dataDir: string) {
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { stdout, stderr } = spawnSync(process.execPath, [CHILD, dataDir], { ...asNobody, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

it.skipIf(process.platform === 'win32').each(['closed properly', 'killed'])(
  'a folder that can only be read, %s, is listed and read, says so, and stays as it is',
  async (how) => {
    const own = temporaryFolder('own');
    const store = openTestStore({ dataDir: own });
    await store.value('maps.create', { title: '甲' });
    if (how === 'closed properly') store.close();
    const dataDir = temporaryFolder('shared');
    mkdirSync(dirname(dataDir), { recursive: true });
    cpSync(own, dataDir, { recursive: true });
    const names = readdirSync(dataDir);
    for (const name of names) chmodSync(join(dataDir, name), 0o444);
    for (const folder of [dataDir, dirname(dataDir)]) chmodSync(folder, 0o555);
    const seen = look(dataDir);
    for (const folder of [dirname(dataDir), dataDir]) chmodSync(folder, 0o755);
    expect(seen.listed).toMatchObject({ ok: true, value: [{ title: '甲' }] });
    expect(seen.opened).toBe(true);
    expect(seen.renamed).toMatchObject({ ok: false, error: { code: 'E_DATA_READ_ONLY' } });
    expect(seen.state).toEqual({ ok: true, value: { isReadOnly: true, folder: dataDir } });
    expect(readdirSync(dataDir)).toEqual(names);
  },
);
