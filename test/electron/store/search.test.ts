// Owns the tests of the search through all stored maps.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import { removeElements } from '../../../shared/document/edits/elements.ts';
import { approved } from '../../approved-map.ts';
import { openTestStore } from './store-under-test.ts';

it('finds words in every map and says in which', async () => {
  const store = openTestStore();
  const { document: elder } = await store.value('maps.create', { templateCode: 'TPL-ELDER' });
  await store.value('maps.create', { title: '养老试点' });
  const { hits, more, leftOut } = await store.value('maps.search', { query: '养老', limit: 100 });
  expect(new Set(hits.map(({ mapTitle }) => mapTitle))).toEqual(new Set(['养老试点', elder.title]));
  expect([more, leftOut]).toEqual([false, []]);
  const segments = await store.value('maps.search', { query: 'kind:客群', limit: 100 });
  expect(segments.hits.map(({ elementId }) => elementId)).toEqual(
    elder.nodes.filter(({ kind }) => kind === 'segment').map(({ id }) => id),
  );
});

it('keeps to the limit, leaves deleted maps out and names those it cannot read', async () => {
  const store = openTestStore();
  const first = await store.value('maps.create', { templateCode: 'TPL-ELDER' });
  const second = await store.value('maps.create', { templateCode: 'TPL-PAYROLL' });
  expect(await store.value('maps.search', { query: 'kind:node', limit: 3 })).toMatchObject({
    more: true,
    hits: { length: 3 },
  });
  await store.value('maps.delete', { id: first.document.id });
  const database = new Database(databaseFile(store.dataDir));
  database.prepare("UPDATE maps SET document_sha256 = 'x' WHERE id = ?").run(second.document.id);
  database.close();
  expect(await store.value('maps.search', { query: 'kind:node', limit: 3 })).toEqual({
    hits: [],
    more: false,
    leftOut: [second.document.title],
  });
});

it('finds the errors of a stored map, and nothing for an empty query', async () => {
  const store = openTestStore();
  const { revision, document } = await store.value('maps.create', { templateCode: 'TPL-ELDER' });
  const errors = async () => (await store.value('maps.search', { query: 'error', limit: 10 })).hits;
  expect(await errors()).toHaveLength(6);
  const sound = approved(document);
  const approval = diffDocuments(document, sound);
  await store.value('maps.change', { id: document.id, changeId: 'a', baseRevision: revision, change: approval });
  expect(await errors()).toEqual([]);
  const change = diffDocuments(sound, removeElements(new Set(['T1']))(sound));
  await store.value('maps.change', { id: document.id, changeId: 'c', baseRevision: revision + 1, change });
  const { hits } = await store.value('maps.search', { query: 'error', limit: 10 });
  expect(hits.length).toBeGreaterThan(0);
  expect(await store.value('maps.search', { query: '  ', limit: 10 })).toMatchObject({ hits: [], more: false });
});
