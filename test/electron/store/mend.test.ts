// Owns the check of making a workspace sound again: a row from a backup, a loss that is accepted by name, nothing accepted silently.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { listBackups } from '../../../electron/store/database/backups.ts';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { emptyOverlay } from '../../../shared/overlay/overlay.ts';
import { openTestStore, type TestStore, temporaryFolder } from './store-under-test.ts';

const branch = (code: string) => ({ branchCode: code, branchName: `${code}支行`, listCount: 1 });

/** Two maps, an overlay and two branches, without a backup. */
async function workspace(dataDir = temporaryFolder(), now?: () => Date) {
  const store = openTestStore({ dataDir, ...(now && { now }) });
  const { document } = await store.value('maps.create', { title: '甲' });
  await store.value('maps.create', { title: '乙' });
  const change = { nodeId: 'X', field: 'note', value: '旧', base: null, reason: '原因' };
  await store.value('overlays.save', { overlay: { ...emptyOverlay(document, 'B1'), changes: [change] } });
  await store.value('branches.save', { branches: [branch('B1'), branch('B2')] });
  return { store, id: document.id };
}

/** Not by this program, which would seal what it writes. */
function strike(store: TestStore, ...statements: string[]): TestStore {
  store.close();
  const database = new Database(databaseFile(store.dataDir));
  database.pragma('foreign_keys = OFF');
  for (const sql of statements) database.exec(sql);
  database.close();
  return openTestStore({ dataDir: store.dataDir });
}

it('a loss is accepted by name, row for row; the workspace is sound then, and stays so', async () => {
  const { store: first, id } = await workspace();
  const store = strike(first, "DELETE FROM branches WHERE branch_key = 'b2'", 'DELETE FROM overlays');
  const gone = [
    { table: 'branches', key: ['b2'], isGone: true },
    { table: 'overlays', key: [id, 'b1'], isGone: true },
  ];
  const rows = gone.map(({ table, key }) => ({ table, key }));
  expect(await store.value('workspace.damage', {})).toMatchObject(gone);
  expect(await store.value('workspace.findRows', { rows })).toEqual([null, null]);
  const check = () => store.value('packages.check', { id, branches: [branch('B1')] });
  expect(await check()).toMatchObject([{ branchCode: 'B1', findings: [{ ruleId: 'BR003' }] }]);
  await store.value('workspace.acceptLoss', { rows: rows.slice(1) });
  expect(await check()).toEqual([]);
  expect(await store.value('workspace.damage', {})).toMatchObject(gone.slice(0, 1));
  await store.value('workspace.acceptLoss', { rows: rows.slice(0, 1) });
  expect(await store.value('workspace.damage', {})).toEqual([]);
  store.close();
  const again = openTestStore({ dataDir: store.dataDir });
  expect(await again.value('workspace.damage', {})).toEqual([]);
  expect((await again.value('store.check', {})).damaged).toEqual([]);
});

it('nothing else is accepted: a row that is there, one that is sound, one that nobody knows', async () => {
  const { store: first, id } = await workspace();
  const store = strike(
    first,
    "DELETE FROM branches WHERE branch_key = 'b2'",
    "UPDATE maps SET title = '丙' WHERE title = '乙'",
  );
  const before = await store.value('workspace.damage', {});
  const [changed] = before.filter(({ table }) => table === 'maps');
  const lost = { table: 'branches', key: ['b2'] };
  for (const row of [
    { table: 'maps', key: changed?.key ?? [] },
    { table: 'maps', key: [id] },
    { table: 'branches', key: ['b9'] },
    { table: 'settings', key: ["' OR 1=1"] },
  ]) {
    const { code } = await store.problem('workspace.acceptLoss', { rows: [lost, row] });
    expect(code).toBe('E_ROW_NOT_DAMAGED');
  }
  expect((await store.problem('workspace.acceptLoss', { rows: [{ table: 'nonsense; --', key: ['x'] }] })).code).toBe(
    'E_ROW_NOT_DAMAGED',
  );
  expect(await store.value('workspace.damage', {})).toEqual(before);
});

it('a row comes back from the newest backup that holds it whole, damaged bytes are kept', async () => {
  const { store: first, id } = await workspace();
  await first.value('backups.make', {});
  await first.value('branches.save', { branches: [branch('B1'), { ...branch('B2'), listCount: 5 }] });
  const store = strike(
    first,
    'DELETE FROM overlays',
    "UPDATE branches SET branch_name = 'X' WHERE branch_key = 'b2'",
    `DELETE FROM maps WHERE id = '${id}'`,
  );
  const rows = (await store.value('workspace.damage', {})).map(({ table, key }) => ({ table, key }));
  const name = listBackups(store.dataDir)[0]?.name ?? '';
  const found = await store.value('workspace.findRows', { rows });
  const same = rows.map(({ table }, index) => [table, found[index]?.name, found[index]?.isSame]);
  expect(same).toEqual([
    ['branches', name, false],
    ['maps', name, true],
    ['overlays', name, true],
  ]);
  for (const row of rows) await store.value('workspace.takeRow', { ...row, name });
  expect(await store.value('workspace.damage', {})).toEqual([]);
  expect((await store.value('maps.list', {})).map(({ title }) => title).sort()).toEqual(['乙', '甲']);
  expect((await store.value('maps.open', { id })).document.title).toBe('甲');
  expect(await store.value('branches.read', {})).toEqual([branch('B1'), branch('B2')]);
  expect(await store.value('overlays.read', { id })).toHaveLength(1);
  const [kept] = store.events.flatMap((event) => (event.type === 'rows-kept' ? event.rows : []));
  expect(readFileSync(join(store.dataDir, kept?.file ?? ''), 'utf8')).toContain('"branch_name": "X"');
  for (const row of rows) {
    expect((await store.problem('workspace.takeRow', { ...row, name })).code).toBe('E_ROW_NOT_DAMAGED');
  }
});

it('a backup that was struck itself gives no row, and thinning keeps the one that still holds it', async () => {
  const clock = { at: Date.parse('2026-03-02T01:00:00Z') };
  const now = () => new Date(clock.at);
  const { store: first } = await workspace(temporaryFolder(), now);
  clock.at += 31 * 60_000;
  first.close();
  const timed = openTestStore({ dataDir: first.dataDir, now });
  await timed.value('library.updateMaps', { itemIds: ['LIB-1'], mapIds: ['none'] });
  const [holder] = listBackups(first.dataDir);
  const lost = strike(timed, "DELETE FROM branches WHERE branch_key = 'b2'");
  lost.close();
  const row = { table: 'branches', key: ['b2'] };
  const store = openTestStore({ dataDir: first.dataDir, now });
  // Twelve weeks of work in which nobody minds the loss.
  for (let day = 0; day < 84; day += 1) {
    clock.at += 86_400_000;
    await store.value('store.writeSetting', { key: 'day', value: String(day) });
    await store.value('library.updateMaps', { itemIds: ['LIB-1'], mapIds: ['none'] });
  }
  const names = listBackups(first.dataDir).map(({ name }) => name);
  expect(names.length).toBeLessThan(50);
  expect(names).toContain(holder?.name);
  expect(await store.value('workspace.findRows', { rows: [row] })).toMatchObject([
    { name: holder?.name, isSame: true },
  ]);
  const copy = new Database(join(first.dataDir, 'backups', holder?.name ?? ''));
  copy.exec("UPDATE branches SET branch_name = 'Y' WHERE branch_key = 'b2'");
  copy.close();
  expect(await store.value('workspace.findRows', { rows: [row] })).toEqual([null]);
  const asked = { ...row, name: holder?.name };
  expect((await store.problem('workspace.takeRow', asked)).code).toBe('E_BACKUP_UNSOUND');
});

it('a map whose content was struck is named before anybody opens it, and comes back from a backup alone', async () => {
  const { store: first, id } = await workspace();
  await first.value('backups.make', {});
  const before = await first.value('maps.open', { id });
  const store = strike(first, `UPDATE maps SET document = replace(document, '甲', '丙') WHERE id = '${id}'`);
  const row = { table: 'maps', key: [id] };
  expect(await store.value('workspace.damage', {})).toEqual([{ ...row, isGone: false, title: '甲' }]);
  expect((await store.value('store.check', {})).damaged).toEqual([{ ...row, isGone: false, title: '甲' }]);
  const [held] = await store.value('workspace.findRows', { rows: [row] });
  expect(held).toMatchObject({ isSame: true, title: '甲' });
  await store.value('workspace.takeRow', { name: held?.name ?? '', ...row });
  expect(await store.value('maps.open', { id })).toEqual(before);
  expect(await store.value('workspace.damage', {})).toEqual([]);
});
