// Owns the check that no stored row is written over or deleted unread: what cannot be used lies in a file first, and it is said.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { takeKept } from '../../../electron/store/database/kept-rows.ts';
import { openDatabase } from '../../../electron/store/database/open.ts';
import { findDamage } from '../../../electron/store/database/seals.ts';
import { starterTables } from '../../../shared/dictionary/table-rows.ts';
import { emptyOverlay } from '../../../shared/overlay/overlay.ts';
import { openTestStore, type TestStore, temporaryFolder } from './store-under-test.ts';

/** Not by this program, which would seal what it writes. */
function struck(dataDir: string, ...statements: string[]): void {
  const database = new Database(databaseFile(dataDir));
  for (const sql of statements) database.exec(sql);
  database.close();
}

const roles = starterTables.executorRoles;

async function withOwnRoles(): Promise<TestStore> {
  const store = openTestStore();
  await store.value('dictionaries.save', { changes: [{ id: 'executorRoles', baseRevision: 0, rows: [...roles] }] });
  return store;
}

const keptIn = (store: TestStore) =>
  store.events
    .flatMap((event) => (event.type === 'rows-kept' ? event.rows : []))
    .map(({ table, file }) => {
      return { table, ...JSON.parse(readFileSync(join(store.dataDir, file), 'utf8')) };
    });

it.each([
  ['a turned bit', "UPDATE dictionaries SET content = replace(content, 'id', 'ie')"],
  ['a turned bit that is no text any more', "UPDATE dictionaries SET content = CAST(x'5B22FF225D' AS TEXT)"],
  ['the form of a newer program', "UPDATE dictionaries SET format_version = '9.0'"],
])('a dictionary with %s is not written over by the next save: its bytes lie aside', async (_what, sql) => {
  const first = await withOwnRoles();
  first.close();
  struck(first.dataDir, sql);
  const raw = new Database(databaseFile(first.dataDir));
  const bytes = raw.prepare('SELECT CAST(content AS BLOB) FROM dictionaries').pluck().get() as Buffer;
  raw.close();
  const store = openTestStore({ dataDir: first.dataDir });
  const { damaged, tables } = await store.value('dictionaries.read', {});
  expect(damaged).toEqual(['executorRoles']);
  const baseRevision = tables.find(({ id }) => id === 'executorRoles')?.revision ?? 0;
  await store.value('dictionaries.save', {
    changes: [{ id: 'tiers', baseRevision: 0, rows: [...starterTables.tiers] }],
  });
  expect(keptIn(store)).toEqual([]);
  await store.value('dictionaries.save', { changes: [{ id: 'executorRoles', baseRevision, rows: [...roles] }] });
  const [kept, ...others] = keptIn(store);
  expect(others).toEqual([]);
  const exact = kept.bytes?.content ? Buffer.from(kept.bytes.content, 'hex') : Buffer.from(kept.row.content);
  expect(exact.equals(bytes)).toBe(true);
  expect(kept).toMatchObject({ table: 'dictionaries', row: { id: 'executorRoles', revision: baseRevision } });
  expect((await store.value('dictionaries.read', {})).damaged).toEqual([]);
  expect(await store.value('workspace.damage', {})).toEqual([]);
});

it('a sound dictionary is written over without a copy', async () => {
  const store = await withOwnRoles();
  await store.value('dictionaries.save', { changes: [{ id: 'executorRoles', baseRevision: 1, rows: null }] });
  expect(keptIn(store)).toEqual([]);
  expect(existsSync(join(store.dataDir, 'aside'))).toBe(false);
});

it('no save, import or removal of what is damaged elsewhere loses its bytes either', async () => {
  const first = openTestStore();
  const { document } = await first.value('maps.create', { title: '甲' });
  const branch = { branchCode: 'B1', branchName: '一支行', listCount: 1 };
  await first.value('branches.save', { branches: [branch, { ...branch, branchCode: 'B2' }] });
  const change = { nodeId: 'X', field: 'note', value: '旧', base: null, reason: '原因' };
  const overlay = { ...emptyOverlay(document, 'B1'), changes: [change] };
  await first.value('overlays.save', { overlay });
  const item = { id: 'LIB-1', kind: 'material' as const, fields: { name: '折页', type: 'leaflet' } };
  await first.value('library.save', { items: [item] });
  const entry = { amount: 1, unit: '份', asOf: '2026-01-01' };
  await first.value('stock.save', { put: { 'LIB-1': entry }, remove: [] });
  first.close();
  struck(
    first.dataDir,
    "UPDATE branches SET branch_name = '二支行' WHERE branch_key = 'b1'",
    "UPDATE overlays SET overlay = replace(overlay, '旧', '新')",
    "UPDATE library_items SET fields = '{' WHERE id = 'LIB-1'",
    'UPDATE stock SET amount = 2',
    "UPDATE maps SET title = '乙'",
  );
  const store = openTestStore({ dataDir: first.dataDir });
  await store.value('branches.save', { branches: [branch] });
  await store.value('overlays.save', { overlay });
  await store.value('library.save', { items: [item] });
  await store.value('stock.save', { put: { 'LIB-1': entry }, remove: [] });
  await store.value('maps.delete', { id: document.id });
  const values = keptIn(store).map(({ table, row }) => [
    table,
    row.branch_name ?? row.overlay ?? row.fields ?? row.amount ?? row.title,
  ]);
  expect(values).toEqual([
    ['branches', '二支行'],
    ['overlays', expect.stringContaining('新')],
    ['library_items', '{'],
    ['stock', 2],
    ['maps', '乙'],
  ]);
  expect(await store.value('workspace.damage', {})).toEqual([]);
});

it('holds for every table that content lies in, also for one that is added later', () => {
  const dataDir = temporaryFolder();
  openDatabase(dataDir, new Date()).close();
  const raw = new Database(databaseFile(dataDir));
  const tables = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
    .filter((name) => !['seals', 'workspace', 'placements'].includes(String(name))) as string[];
  raw.pragma('foreign_keys = OFF');
  for (const table of tables) {
    raw.exec(`DELETE FROM ${table}`);
    const columns = raw.pragma(`table_info(${table})`) as { name: string; type: string }[];
    const values = columns.map(({ type }) => ({ TEXT: "'v'", BLOB: "x'07'" })[type] ?? '7');
    raw.exec(`INSERT INTO ${table} (${columns.map(({ name }) => name)}) VALUES (${values})`);
    raw.exec(`DELETE FROM seals WHERE of = '${table}'`);
  }
  raw.close();
  const database = openDatabase(dataDir, new Date());
  database.pragma('foreign_keys = OFF');
  expect(findDamage(database).map(({ table }) => table)).toEqual(expect.arrayContaining(tables));
  for (const table of tables) {
    database.exec(`DELETE FROM ${table}`);
    expect([table, takeKept(database).map((kept) => kept.table)]).toEqual([table, [table]]);
  }
  database.close();
});
