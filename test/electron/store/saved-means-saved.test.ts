import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStore } from '../../../electron/store/create-store.ts';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import { addNode } from '../../../shared/document/edits/elements.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { openTestStore, type TestStore, temporaryFolder } from './store-under-test.ts';

/** A folder as a killed program leaves it: three maps, the last of them edited twice, nothing checkpointed. */
async function killedFolder(): Promise<string> {
  const dataDir = temporaryFolder();
  const store = openTestStore({ dataDir });
  for (const title of ['一', '二']) await store.value('maps.create', { title, templateCode: allTemplates()[0]?.code });
  await edits(store, 2);
  const copy = temporaryFolder('killed');
  cpSync(dataDir, copy, { recursive: true });
  store.close();
  return copy;
}

async function edits(store: TestStore, count: number): Promise<void> {
  let { revision, document } = await store.value('maps.create', {});
  for (let n = 0; n < count; n += 1) {
    const after = addNode('goal', { name: `目标 ${n}`, y: n * 100 })(document);
    const change = diffDocuments(document, after);
    const args = { id: document.id, changeId: `c${n}`, baseRevision: revision, change };
    ({ revision } = await store.value('maps.change', args));
    document = after;
  }
}

/** Every file of the folder with its bytes. */
function bytesOf(dataDir: string): Record<string, string> {
  const names = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names
      .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name)).toString('base64')])
      // The index of the log, and an empty log, are made anew by whoever looks; they hold no content.
      .filter(([name, bytes]) => !name?.endsWith('-shm') && !(name?.endsWith('-wal') && bytes === '')),
  );
}

describe('a folder whose database lost something while the program was away', () => {
  const wal = (dataDir: string) => `${databaseFile(dataDir)}-wal`;
  const cases: [string, string, (dataDir: string) => void][] = [
    ['emptied', 'E_DATABASE_GONE', (dataDir) => truncateSync(databaseFile(dataDir))],
    ['missing', 'E_DATABASE_GONE', (dataDir) => rmSync(databaseFile(dataDir))],
    [
      'missing with its log',
      'E_DATABASE_GONE',
      (dataDir) => {
        rmSync(databaseFile(dataDir));
        rmSync(wal(dataDir));
      },
    ],
    ['without its log', 'E_DATABASE_BEHIND', (dataDir) => rmSync(wal(dataDir))],
    [
      'whose log lost its tail',
      'E_DATABASE_BEHIND',
      (dataDir) => truncateSync(wal(dataDir), readFileSync(wal(dataDir)).length - 4200),
    ],
  ];
  it.each(cases)('%s: refused, and every byte kept', async (_what, code, spoil) => {
    const dataDir = await killedFolder();
    spoil(dataDir);
    const before = bytesOf(dataDir);
    const store = openTestStore({ dataDir });
    expect(await store.problem('maps.list', {})).toMatchObject({ code, params: { maps: 3 } });
    expect((await store.problem('maps.create', {})).code).toBe(code);
    store.close();
    expect(bytesOf(dataDir)).toEqual(before);
  });

  it('opens what was killed and lost nothing', async () => {
    const store = openTestStore({ dataDir: await killedFolder() });
    expect(await store.value('maps.list', {})).toHaveLength(3);
  });

  it('refuses an empty file beside a log without ever having seen the folder', async () => {
    const dataDir = await killedFolder();
    for (const name of readdirSync(dataDir)) if (!name.startsWith('workbench.db')) rmSync(join(dataDir, name));
    truncateSync(databaseFile(dataDir));
    const before = bytesOf(dataDir);
    const store = openTestStore({ dataDir });
    expect((await store.problem('maps.list', {})).code).toBe('E_DATABASE_GONE');
    store.close();
    expect(bytesOf(dataDir)).toEqual(before);
  });

  it('refuses the database of another workspace in the place of its own', async () => {
    const dataDir = await killedFolder();
    const other = await killedFolder();
    for (const name of ['workbench.db', 'workbench.db-wal']) copyFileSync(join(other, name), join(dataDir, name));
    const store = openTestStore({ dataDir });
    expect((await store.problem('maps.list', {})).code).toBe('E_DATABASE_OTHER');
  });

  it('goes on where a marker was torn, since the database itself is whole', async () => {
    const dataDir = await killedFolder();
    writeFileSync(join(dataDir, 'workbench.mark'), '{"workspace":');
    expect(await openTestStore({ dataDir }).value('maps.list', {})).toHaveLength(3);
  });
});

describe('an edit while the folder is moved, removed or replaced', () => {
  const cases: [string, (dataDir: string) => void][] = [
    ['moved', (dataDir) => renameSync(dataDir, `${dataDir}-away`)],
    ['removed', (dataDir) => rmSync(dataDir, { recursive: true })],
    [
      'replaced',
      (dataDir) => {
        renameSync(dataDir, `${dataDir}-away`);
        mkdirSync(dataDir);
        for (const name of readdirSync(`${dataDir}-away`)) {
          copyFileSync(join(`${dataDir}-away`, name), join(dataDir, name));
        }
      },
    ],
    ['left without its log', (dataDir) => rmSync(`${databaseFile(dataDir)}-wal`)],
  ];
  it.each(cases)('%s is not called saved', async (_what, spoil) => {
    const dataDir = temporaryFolder();
    const store = openTestStore({ dataDir });
    await store.value('maps.create', {});
    spoil(dataDir);
    expect((await store.problem('maps.create', {})).code).toBe('E_DATA_MOVED');
    expect((await store.problem('store.writeSetting', { key: 'a', value: 'b' })).code).toBe('E_DATA_MOVED');
  });

  it('is saved by itself when the folder is back, once', async () => {
    const dataDir = temporaryFolder();
    const store = openTestStore({ dataDir });
    const { document, revision } = await store.value('maps.create', {});
    const change = diffDocuments(document, addNode('goal', { name: '目标', y: 0 })(document));
    const args = { id: document.id, changeId: 'c1', baseRevision: revision, change };
    renameSync(dataDir, `${dataDir}-away`);
    expect((await store.problem('maps.change', args)).code).toBe('E_DATA_MOVED');
    renameSync(`${dataDir}-away`, dataDir);
    expect(await store.value('maps.change', args)).toMatchObject({ revision: 2 });
    store.close();
    const again = openTestStore({ dataDir });
    expect((await again.value('maps.open', { id: document.id })).document.nodes).toHaveLength(1);
  });

  it('makes no backup either, which would make a new folder in its place', async () => {
    const dataDir = temporaryFolder();
    const clock = { at: Date.parse('2026-03-02T01:00:00Z') };
    const store = createStore({ dataDir, now: () => new Date(clock.at) });
    onTestFinished(() => store.close());
    const made = await store.call('maps.create', {});
    renameSync(dataDir, `${dataDir}-away`);
    clock.at += 60 * 60_000;
    await store.tick();
    for (const name of ['backups.make', 'bin.remove'] as const) {
      const args = { ids: [made.ok ? made.value.document.id : ''] };
      expect(await store.call(name, args)).toMatchObject({ error: { code: 'E_DATA_MOVED' } });
    }
    expect(existsSync(dataDir)).toBe(false);
    renameSync(`${dataDir}-away`, dataDir);
    await store.tick();
    expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1);
  });

  it('never writes into the folder that took its place', async () => {
    const dataDir = temporaryFolder();
    const store = openTestStore({ dataDir });
    await store.value('maps.create', {});
    renameSync(dataDir, `${dataDir}-away`);
    mkdirSync(dataDir);
    appendFileSync(join(dataDir, 'note.txt'), '别人的');
    await store.problem('maps.create', {});
    store.close();
    expect(readdirSync(dataDir)).toEqual(['note.txt']);
    expect(existsSync(databaseFile(`${dataDir}-away`))).toBe(true);
  });
});
