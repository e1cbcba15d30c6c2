// Owns the proof that the store brings up maps and items of an older format, with a step that only this test knows.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import { FORMAT_VERSION } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import type { FormatStep } from '../../../shared/document/migrations/format-step.ts';
import { mapSteps } from '../../../shared/document/migrations/map-steps.ts';
import { makePastDatabase, oldMap, sha256 } from './past-database.ts';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

const rename = (node: Record<string, unknown>) => {
  const { worry, ...rest } = node;
  return worry === undefined ? node : { ...rest, pain: worry };
};
const step: FormatStep = {
  ...{ from: '0.9', to: '1.0', did: { zh: '“忧虑”改称“痛点”。', en: 'Worries are called pains.' } },
  up: ({ nodes, ...content }) => ({ ...content, ...(Array.isArray(nodes) && { nodes: nodes.map(rename) }) }),
};

// The real list, because the store reads no other; every test that needs the step takes it out again.
function addStep(): void {
  const steps = mapSteps as FormatStep[];
  steps.unshift(step);
  onTestFinished(() => void steps.splice(steps.indexOf(step), 1));
}

/** The map as a program before 1.0 would have written it. */
const ancient = JSON.stringify({ ...oldMap, formatVersion: '0.9' }).replace('"pain":"pain字"', '"worry":"看不懂条款"');

function ancientStore() {
  addStep();
  const dataDir = temporaryFolder();
  makePastDatabase(dataDir, 80, { maps: ancient });
  const read = (sql: string) => {
    const database = new Database(databaseFile(dataDir));
    const found = database.prepare(sql).raw().all();
    database.close();
    return found as string[][];
  };
  return {
    dataDir,
    stored: () => read('SELECT document, document_sha256 FROM maps')[0] ?? [],
    store: openTestStore({ dataDir }),
  };
}

it('opens an old map in the form of today, says what was done, and leaves what is stored', async () => {
  const { store, stored } = ancientStore();
  const { document, notes, unfit } = await store.value('maps.open', { id: oldMap.id });
  expect({ notes, unfit }).toEqual({ notes: mapSteps.map(({ did }) => did), unfit: undefined });
  expect(document.formatVersion).toBe(FORMAT_VERSION);
  expect(document.nodes.find(({ id }) => id === 'S1')).toMatchObject({ pain: '看不懂条款' });
  expect(stored()).toEqual([ancient, sha256(ancient)]);
});

it('stores an old map in its new form with the next change', async () => {
  const { store, stored } = ancientStore();
  const { document } = await store.value('maps.open', { id: oldMap.id });
  const after = setField('CH1', 'note', '改过')(document);
  const change = diffDocuments(document, after);
  await store.value('maps.change', { id: oldMap.id, changeId: 'c', baseRevision: 3, change });
  const [text = '', sum] = stored();
  expect(sum).toBe(sha256(text));
  expect(JSON.parse(text)).toEqual(after);
  expect(text).not.toContain('worry');
  expect(await store.value('maps.open', { id: oldMap.id })).toEqual({ revision: 4, document: after });
});

it('takes a change of an old map also when nobody opened it in this process', async () => {
  const { store, stored } = ancientStore();
  await store.value('maps.rename', { id: oldMap.id, title: '新名' });
  expect(JSON.parse(stored()[0] ?? '')).toMatchObject({ formatVersion: FORMAT_VERSION, title: '新名' });
  expect(stored()[0]).toContain('"pain":"看不懂条款"');
});

it('searches, exports and indexes old maps in the form of today', async () => {
  const { store, dataDir } = ancientStore();
  const { hits } = await store.value('maps.search', { query: '看不懂条款', limit: 10 });
  expect(hits).toMatchObject([{ elementId: 'S1', field: { path: 'pain' } }]);
  const file = join(dataDir, 'out.json');
  expect(await store.value('store.exportMap', { id: oldMap.id, file })).toEqual({});
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ formatVersion: FORMAT_VERSION });
  const database = new Database(databaseFile(dataDir));
  const compared = database.prepare("SELECT compared FROM placements WHERE node_id = 'S1'").pluck().all();
  database.close();
  expect(compared.join()).toContain('看不懂条款');
});

it('imports an old map file and says what was done', async () => {
  const { store, dataDir } = ancientStore();
  const file = join(dataDir, 'old.json');
  writeFileSync(file, ancient);
  const { notes } = await store.value('store.importMap', { file });
  expect(notes?.[0]).toEqual(step.did);
});

it('brings up library items, each by the version that it was written in', async () => {
  const { store, dataDir } = ancientStore();
  await store.value('library.list', {});
  const database = new Database(databaseFile(dataDir));
  const add = database.prepare(
    `INSERT INTO library_items (id, kind, revision, sample, fields, updated_at, format_version)
     VALUES (?, 'segment', 1, 0, ?, 't', ?)`,
  );
  const fields = { name: '客群', segmentType: 'special', method: ['rule'], worry: '看不懂' };
  add.run('OLD', JSON.stringify(fields), '0.9');
  add.run('NOW', JSON.stringify(fields), '1.0');
  add.run('LATER', JSON.stringify(fields), '2.0');
  database.close();
  const { items, left } = await store.value('library.list', {});
  const { worry: _worry, ...rest } = fields;
  expect(items.find(({ id }) => id === 'OLD')?.fields).toEqual({ ...rest, pain: '看不懂' });
  expect(items.find(({ id }) => id === 'NOW')?.fields).toEqual(fields);
  expect(left).toEqual(['LATER']);
});
