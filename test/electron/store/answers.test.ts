// A call that answers something else than its table says is found: here an id that no map can have.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { wrongAnswer } from '../../../electron/store/door/wrong-answer.ts';
import { openTestStore } from './store-under-test.ts';

it('fails the test of a store whose answer is wrong', async () => {
  const store = openTestStore();
  await store.value('maps.create', { title: '养老' });
  expect(await store.value('maps.list', {})).toHaveLength(1);
  const database = new Database(databaseFile(store.dataDir));
  database.prepare("UPDATE maps SET id = 'no such id'").run();
  database.close();
  await expect(store.value('maps.list', {})).rejects.toThrow('maps.list answered what its table does not say: 0.id');
});

it('knows the answers of main and those that only main may ask for', () => {
  expect(wrongAnswer('app.info', { version: '1', dataDir: '/d', electron: '45' })).toBeUndefined();
  expect(wrongAnswer('app.info', { version: 1 })).toMatch(/^app\.info .*: version /);
  expect(wrongAnswer('store.exportRows', { rows: 'three' })).toMatch(/^store\.exportRows .*: rows /);
  expect(wrongAnswer('maps.importFile', null)).toBeUndefined();
});
