import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { openTestStore, temporaryFolder } from '../store/store-under-test.ts';
import { cli } from './cli-under-test.ts';

it('backs a folder up into one file, finds its database emptied, and restores it', async () => {
  const data = temporaryFolder('数据');
  const store = openTestStore({ dataDir: data });
  const { document } = await store.value('maps.create', { title: '养老' });
  store.close();
  const folder = temporaryFolder('away');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'backup.db');
  expect(await cli(['check', '--data', data])).toMatchObject({ code: 0, stderr: '' });
  expect(await cli(['backup', '--data', data, '--out', file])).toMatchObject({ code: 0, stderr: '' });
  expect((await cli(['backup', '--data', data, '--out', file])).code).toBe(2);

  truncateSync(databaseFile(data));
  const refused = await cli(['check', '--data', data, '--json']);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({ problem: { code: 'E_DATABASE_GONE', params: { maps: 1 } } });
  expect((await cli(['restore', join(folder, 'nothing.db'), '--data', data])).code).toBe(2);
  const restored = await cli(['restore', file, '--data', data, '--json']);
  expect(JSON.parse(restored.stdout)).toMatchObject({ maps: 1 });
  expect(JSON.parse((await cli(['list', '--data', data, '--json'])).stdout)).toMatchObject([{ id: document.id }]);
});

it('names each row that is not as it was written, and makes no folder by a typing error', async () => {
  const data = temporaryFolder('数据');
  const store = openTestStore({ dataDir: data });
  await store.value('store.writeSetting', { key: 'folder', value: '导出' });
  store.close();
  const database = new Database(databaseFile(data));
  database.exec("UPDATE settings SET value = '别处' WHERE key = 'folder'");
  database.close();
  const checked = await cli(['check', '--data', data]);
  expect(checked.code).toBe(1);
  expect(checked.stdout).toContain('settings folder\t');
  expect((await cli(['check', '--data', `${data}-typo`])).code).toBe(2);
});
