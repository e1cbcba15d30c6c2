import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { checkPage } from '../../../electron/store/packages/branch-folder.ts';
import { beginRun, readRun } from '../../../electron/store/packages/export-journal.ts';
import { createKeyFile } from '../../../electron/store/packages/keys.ts';
import { openPackage } from '../../../electron/store/packages/verify.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import type { Branch } from '../../../shared/document/branches.ts';
import { documentSchema, type Edit, type MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import type { OpenMap } from '../../../shared/ipc.ts';
import { emptyOverlay, type Overlay } from '../../../shared/overlay/overlay.ts';
import { approved } from '../../approved-map.ts';
import { seededRandom } from '../../seeded-random.ts';
import { openTestStore, type TestStore, temporaryFolder } from './store-under-test.ts';

const branchesOf = (count: number): Branch[] =>
  Array.from({ length: count }, (_, index) => {
    return { branchCode: `B${index + 1}`, branchName: `第${index + 1}支行`, listCount: 100 + index };
  });

/** CH2 is left to branches; its capacity and note are theirs to set. */
const OPENED = [setField('CH2', 'lockLevel', 'adjustable')];

interface Setup {
  readonly store: TestStore;
  readonly id: string;
  readonly document: MapDocument;
  readonly folder: string;
}

async function setUp(...edits: Edit[]): Promise<Setup> {
  const store = openTestStore();
  await createKeyFile(join(store.dataDir, 'signing-key.json'), { by: 'none' });
  const open = (await store.value('maps.create', { templateCode: 'TPL-ELDER' })) as OpenMap;
  const document = [...OPENED, ...edits].reduce((current, edit) => edit(current), approved(open.document));
  await change(store, open, document);
  return { store, id: document.id, document, folder: temporaryFolder('packages') };
}

async function change(store: TestStore, open: OpenMap, document: MapDocument): Promise<void> {
  const args = { id: document.id, changeId: crypto.randomUUID(), baseRevision: open.revision };
  await store.value('maps.change', { ...args, change: diffDocuments(open.document, document) });
}

async function edit(store: TestStore, id: string, edited: Edit): Promise<void> {
  const open = (await store.value('maps.open', { id })) as OpenMap;
  await change(store, open, edited(open.document));
}

function overlayOf(document: MapDocument, branchCode: string, field: string, value: unknown): Overlay {
  const changes = [{ nodeId: 'CH2', field, value, reason: '人手不同' }];
  return { ...emptyOverlay(document, branchCode), changes };
}

const filesBelow = (folder: string) =>
  (readdirSync(folder, { recursive: true, withFileTypes: true }) as { name: string; isFile(): boolean }[])
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('what each branch gets', () => {
  it('is the base with the branch’s overlay; the page carries the very package', async () => {
    const { store, id, document, folder } = await setUp();
    await store.value('overlays.save', { overlay: overlayOf(document, 'B2', 'capacityPerDay', 33) });
    const branches = branchesOf(3);
    const { packages, blocked } = await store.value('store.exportPackages', {
      id,
      branches,
      folder,
      allowBlanks: true,
      reason: '演练',
    });
    expect(blocked).toEqual([]);
    const capacities = [];
    for (const { file } of packages) {
      const { payload } = await openPackage(join(folder, file));
      const channel = payload.map.nodes.find((node) => node.id === 'CH2');
      capacities.push(channel && 'capacityPerDay' in channel ? channel.capacityPerDay : undefined);
      expect(payload.overlay !== undefined).toBe(payload.branchCode === 'B2');
      await checkPage(join(folder, file));
    }
    const before = document.nodes.find((node) => node.id === 'CH2');
    const own = before && 'capacityPerDay' in before ? before.capacityPerDay : undefined;
    expect(capacities).toEqual([own, 33, own]);
    expect(await store.value('packages.branchPreview', { id, branch: branches[1] as Branch })).toMatchObject({
      differences: [{ nodeId: 'CH2', own: { zh: expect.stringContaining('33') }, reason: '人手不同' }],
    });
  });

  it.each([
    ['turned', "UPDATE overlays SET overlay = replace(overlay, '33', '34') WHERE branch_key = 'b2'"],
    ['is gone', "DELETE FROM overlays WHERE branch_key = 'b2'"],
  ])('an overlay that %s holds its branch alone, also when the run goes on after a crash', async (_what, sql) => {
    const { store, id, document, folder } = await setUp();
    for (const [code, value] of [
      ['B2', 33],
      ['B3', 44],
    ] as const) {
      await store.value('overlays.save', { overlay: overlayOf(document, code, 'capacityPerDay', value) });
    }
    store.close();
    // Not by this program, which would seal what it writes.
    const database = new Database(databaseFile(store.dataDir));
    database.exec(sql);
    database.close();
    const again = openTestStore({ dataDir: store.dataDir });
    const order = { id, branches: branchesOf(4), folder, allowBlanks: true, reason: '演练' };
    const { packages, blocked } = await again.value('store.exportPackages', order);
    expect([packages.map(({ branchCode }) => branchCode), blocked]).toEqual([['B1', 'B3', 'B4'], ['B2']]);
    const run = { runId: 'r', folder, branches: order.branches, again: true };
    const issue = {
      document,
      knowledge: await again.value('knowledge.read', {}),
      today: '2026-01-01',
      overlays: new Map(),
    };
    const journal = new Database(':memory:');
    journal.exec('CREATE TABLE export_runs (run_id, map_id, map_title, folder, started_at, input)');
    journal.exec('CREATE TABLE export_targets (run_id, branch_key, intended, done)');
    beginRun(journal, { ...run, issue: { ...issue, unreadable: new Set(['b2']) } }, '2026-01-01');
    expect(readRun(journal, 'r')?.issue.unreadable).toEqual(new Set(['b2']));
  });

  it('an error of one branch blocks that branch alone, and its package is generated once it is fixed', async () => {
    const { store, id, document, folder } = await setUp(
      setField('P1', 'quota', 1_000_000),
      setField('P1', 'quotaUnit', '万元'),
      setField('P1', 'quotaByBranch', [{ branchCode: 'B3', quota: 1_000_001 }]),
    );
    // A locked field is not the branch's to change.
    await store.value('overlays.save', { overlay: overlayOf(document, 'B1', 'code', 'X') });
    const branches = branchesOf(4);
    const checks = await store.value('packages.check', { id, branches });
    const errors = checks.map(({ branchCode, findings }) => [branchCode, findings.map(({ ruleId }) => ruleId)]);
    expect(errors).toEqual([
      ['B1', ['SM032']],
      ['B3', ['BR002']],
    ]);
    const first = await store.value('store.exportPackages', {
      id,
      branches,
      folder,
      allowBlanks: true,
      reason: '演练',
    });
    expect(first.packages.map(({ branchCode }) => branchCode)).toEqual(['B2', 'B4']);
    expect(first.blocked).toEqual(['B1', 'B3']);
    expect(filesBelow(folder)).toHaveLength(6);

    await store.value('overlays.remove', { id, branchCode: 'B1' });
    await edit(store, id, setField('P1', 'quotaByBranch', undefined));
    const second = await store.value('store.exportPackages', {
      id,
      branches,
      folder,
      allowBlanks: true,
      reason: '演练',
    });
    expect(second.packages.map(({ branchCode }) => branchCode)).toEqual(['B1', 'B3']);
    expect(second).toMatchObject({ unchanged: ['B2', 'B4'], blocked: [] });
  });

  it('is written again only where it says something else, and always when that is asked for', async () => {
    const { store, id, document, folder } = await setUp();
    const branches = branchesOf(3);
    const order = { id, allowBlanks: true, reason: '演练', branches, folder };
    await store.value('store.exportPackages', order);
    expect(await store.value('store.exportPackages', order)).toMatchObject({
      packages: [],
      unchanged: ['B1', 'B2', 'B3'],
    });
    await store.value('overlays.save', { overlay: overlayOf(document, 'B2', 'capacityPerDay', 44) });
    const counts = branches.map((branch) => (branch.branchCode === 'B3' ? { ...branch, listCount: 7 } : branch));
    const changed = await store.value('store.exportPackages', { ...order, branches: counts });
    expect(changed.packages.map(({ branchCode }) => branchCode)).toEqual(['B2', 'B3']);
    await edit(store, id, setField('G1', 'branchTargets', [{ branchCode: 'B1', target: 40 }]));
    const tasked = await store.value('store.exportPackages', { ...order, branches: counts });
    expect(tasked).toMatchObject({ packages: [{ branchCode: 'B1' }], unchanged: ['B2', 'B3'] });
    rmSync(join(folder, 'B1 第1支行', 'ELDER-B1-v1.html'));
    const fixed = await store.value('store.exportPackages', { ...order, branches: counts });
    expect(fixed.packages.map(({ branchCode }) => branchCode)).toEqual(['B1']);
    const all = await store.value('store.exportPackages', { ...order, branches: counts, again: true });
    expect(all.packages).toHaveLength(3);
    const index = await store.value('packages.issued', { id });
    expect(index.map(({ branchCode, revision }) => `${branchCode} ${revision}`)).toHaveLength(10);
    expect(index.find(({ branchCode }) => branchCode === 'B2')).toMatchObject({ revision: 3, mapVersion: 1 });
    await edit(store, id, setMapField('title', '改了名'));
    expect((await store.value('store.exportPackages', { ...order, branches: counts })).packages).toHaveLength(3);
  });

  it('keeps a sheet that somebody has filled in', async () => {
    const { store, id, folder } = await setUp();
    const order = { id, allowBlanks: true, reason: '演练', branches: branchesOf(1), folder };
    await store.value('store.exportPackages', order);
    const sheet = join(folder, 'B1 第1支行', 'ELDER-B1-v1.xlsx');
    writeFileSync(sheet, 'filled in');
    await store.value('store.exportPackages', { ...order, again: true });
    expect(readFileSync(sheet.replace('.xlsx', '.kept-1.xlsx'), 'utf8')).toBe('filled in');
    expect(statSync(sheet).size).toBeGreaterThan(1000);
  });
});

describe('a run that is killed', () => {
  const branches = branchesOf(24);

  it('goes on: what was written stays, the rest is written from the same map, nothing is half there', async () => {
    const random = seededRandom(20261126);
    const { store, id, folder } = await setUp();
    const order = { id, allowBlanks: true, reason: '演练', branches, folder };
    store.close();
    for (let round = 0; round < 2; round += 1) {
      rmSync(folder, { recursive: true, force: true });
      await exportAndKill(store.dataDir, order, 2 + Math.floor(random() * 12), random() * 30);
      const next = openTestStore({ dataDir: store.dataDir });
      const run = await next.value('packages.unfinished', {});
      expect(run).toMatchObject({ mapId: id, folder, total: 24 });
      const whole = new Map(packagesBelow(folder).map((file) => [file, readFileSync(file, 'utf8')]));
      expect(whole.size).toBeGreaterThan(0);
      expect(whole.size).toBeLessThan(24);
      // The rest comes from the map as it was.
      await edit(next, id, setMapField('title', `后来改的 ${round}`));
      const result = await next.value('store.resumeExport', { runId: run?.runId ?? '' });
      expect(result.packages).toHaveLength(24);
      for (const [file, text] of whole) expect(readFileSync(file, 'utf8')).toBe(text);
      const titles = new Set<string>();
      for (const { file } of result.packages) {
        titles.add((await openPackage(join(folder, file))).payload.mapTitle);
        await checkPage(join(folder, file));
        expect(existsSync(join(folder, file.replace('.smpkg.json', '.xlsx')))).toBe(true);
      }
      expect(titles.size).toBe(1);
      expect(filesBelow(folder).filter((name) => !name.startsWith('.tmp-'))).toHaveLength(72);
      expect(await next.value('packages.unfinished', {})).toBeNull();
      expect((await next.problem('store.resumeExport', { runId: run?.runId ?? '' })).code).toBe('E_EXPORT_RUN_GONE');
      next.close();
    }
  });

  it('of trials goes on with trials, whatever became of the map meanwhile', async () => {
    const { store, id, folder } = await setUp();
    store.close();
    const order = { id, branches, folder, allowBlanks: true, reason: '演练', trial: true };
    await exportAndKill(store.dataDir, order, 3, 0);
    const next = openTestStore({ dataDir: store.dataDir });
    const run = await next.value('packages.unfinished', {});
    expect(run).toMatchObject({ trial: true });
    const result = await next.value('store.resumeExport', { runId: run?.runId ?? '' });
    expect(result).toMatchObject({ trial: true, cancelled: false });
    expect(result.packages.every(({ file }) => file.endsWith('-试用.smpkg.json'))).toBe(true);
    const final = await next.value('store.exportPackages', { ...order, trial: false });
    expect(final.packages).toHaveLength(24);
    for (const { file } of final.packages.slice(0, 3)) {
      expect((await openPackage(join(folder, file))).payload).toMatchObject({ revision: 1, previousHash: null });
    }
  });

  it('can be left as it is', async () => {
    const { store, id, folder } = await setUp();
    store.close();
    await exportAndKill(store.dataDir, { id, branches, folder, allowBlanks: true, reason: '演练' }, 3, 0);
    const next = openTestStore({ dataDir: store.dataDir });
    const run = await next.value('packages.unfinished', {});
    await next.value('packages.forget', { runId: run?.runId ?? '' });
    expect(await next.value('packages.unfinished', {})).toBeNull();
  });
});

const packagesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.smpkg.json'))
    .map((name) => join(folder, name));

/** SIGKILL some milliseconds after so many branches were done; without delay from within, since a quick run may end before. */
function exportAndKill(dataDir: string, order: object, afterBranches: number, delay: number): Promise<void> {
  const own = delay === 0 ? [String(afterBranches)] : [];
  const args = [dataDir, JSON.stringify(order), ...own];
  const child = fork(join(import.meta.dirname, 'export-child.ts'), args, { execArgv: [] });
  child.on('message', (done) => {
    if (delay > 0 && done === afterBranches) setTimeout(() => child.kill('SIGKILL'), delay);
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`ended with ${code}`))));
  });
}

describe('opening a package', () => {
  it('says whose key it is, whether the base is here, and refuses one that is older than another', async () => {
    const { store, id, folder, document } = await setUp();
    const order = { id, allowBlanks: true, reason: '演练', branches: branchesOf(1), folder };
    const { packages } = await store.value('store.exportPackages', order);
    const file = join(folder, packages[0]?.file ?? '');
    const old = readFileSync(file, 'utf8');
    await store.value('store.exportPackages', { ...order, again: true });

    const report = await store.value('store.verifyPackage', { file });
    expect(report).toMatchObject({ trusted: true, revision: 2, newerSeen: null, base: { id, version: 1 } });
    expect((await store.value('store.verifiedPage', {})).page).toContain(readFileSync(file, 'utf8'));
    const shown = await store.value('packages.document', {});
    expect(documentSchema.parse(shown)).toMatchObject({ version: 1, title: `${document.title} · 第1支行` });
    expect(shown.nodes.map((node) => node.id)).toEqual(document.nodes.map((node) => node.id));
    expect(shown.id).not.toBe(id);
    const replayed = { name: 'old.smpkg.json', text: old };
    expect(await store.problem('store.verifyPackageText', replayed)).toMatchObject({
      code: 'E_PACKAGE_REPLAYED',
      params: { revision: 1, newer: 2 },
    });
    const viewed = await store.value('store.verifyPackageText', { ...replayed, older: true });
    expect(viewed).toMatchObject({ revision: 1, newerSeen: 2 });

    const elsewhere = openTestStore();
    expect((await elsewhere.problem('store.verifiedPage', {})).code).toBe('E_PACKAGE_NONE_OPEN');
    const { fingerprint, trusted, base } = await elsewhere.value('store.verifyPackage', { file });
    expect({ trusted, base }).toEqual({ trusted: false, base: null });
    await elsewhere.value('keys.name', { fingerprint, name: '零售部' });
    expect(await elsewhere.value('store.verifyPackage', { file })).toMatchObject({ trusted: true, keyName: '零售部' });
    expect((await elsewhere.problem('store.verifyPackageText', replayed)).code).toBe('E_PACKAGE_REPLAYED');
    await elsewhere.value('keys.name', { fingerprint, name: '' });
    expect(await elsewhere.value('store.verifyPackage', { file })).toMatchObject({ trusted: false, keyName: '' });
  });

  it('previews a page that says it was not issued, signed with a key of no one', async () => {
    const { store, id } = await setUp();
    const { page } = await store.value('store.previewPage', { id, branch: branchesOf(1)[0] as Branch });
    const text = /id="package">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    const report = await store.value('store.verifyPackageText', { name: 'preview', text });
    expect(report.trusted).toBe(false);
    const body = Buffer.from(JSON.parse(text).payload, 'base64').toString();
    expect(body).toContain('预览内容，未签发');
    expect(await store.value('packages.issued', { id })).toEqual([]);
  });
});

describe('the kept list of branches', () => {
  it('comes back as it was kept, and refuses a list with an unusable branch whole', async () => {
    const { store } = await setUp();
    expect(await store.value('branches.read', {})).toEqual([]);
    const branches = [{ ...(branchesOf(1)[0] as Branch), area: '一片区' }, ...branchesOf(3).slice(1)];
    await store.value('branches.save', { branches });
    const twice = [...branches, { branchCode: 'ｂ1', branchName: '又一家', listCount: 1 }];
    expect((await store.problem('branches.save', { branches: twice })).code).toBe('E_BRANCH_UNUSABLE');
    expect(await store.value('branches.read', {})).toEqual(branches);
  });
});
