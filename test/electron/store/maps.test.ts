import Database from 'better-sqlite3';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { canonicalDocument } from '../../../electron/store/database/canonical-document.ts';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { addNode, connect, removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { openTestStore, type TestStore, temporaryFolder } from './store-under-test.ts';

const goal = addNode('goal', { name: '存款目标', y: 0 });
const segment = addNode('segment', { name: '备老客群', y: 0 });

/** Applies edits one change at a time, as autosave does. */
async function edit(store: TestStore, open: { revision: number; document: MapDocument }, ...edits: Edit[]) {
  let { revision, document } = open;
  for (const apply of edits) {
    const after = apply(document);
    const change = diffDocuments(document, after);
    const args = { id: document.id, changeId: `c${revision}`, baseRevision: revision, change };
    ({ revision } = await store.value('maps.change', args));
    document = after;
  }
  return { revision, document };
}

describe('the list of maps', () => {
  it('creates an empty map and lists it with its counts', async () => {
    const store = openTestStore();
    const created = await store.value('maps.create', {});
    await edit(store, created, goal, segment, connect('G1', 'S1'));
    const [line] = await store.value('maps.list', {});
    expect(line).toMatchObject({ id: created.document.id, code: 'MAP-1', revision: 4, nodeCount: 2, edgeCount: 1 });
    expect(line?.title).toBe('未命名图谱');
  });

  it('gives every empty map its own id and code', async () => {
    const store = openTestStore();
    const first = await store.value('maps.create', { title: '甲' });
    const second = await store.value('maps.create', { title: '甲' });
    expect([first.document.code, second.document.code]).toEqual(['MAP-1', 'MAP-2']);
    expect(first.document.id).not.toBe(second.document.id);
  });

  it('starts a map from a template, marked 示例, with a code of its own', async () => {
    const store = openTestStore();
    const templates = await store.value('maps.templates', {});
    expect(templates).toHaveLength(7);
    for (const template of templates) {
      const { document } = await store.value('maps.create', { templateCode: template.code });
      expect(document).toMatchObject({ title: template.title, illustrative: true, code: template.code.slice(4) });
      expect(document.nodes).toHaveLength(template.nodeCount);
      expect(await store.value('maps.open', { id: document.id })).toEqual({ revision: 1, document });
    }
    const again = await store.value('maps.create', { templateCode: 'TPL-ELDER', title: '我的养老图谱' });
    expect(again.document).toMatchObject({ code: 'ELDER-2', title: '我的养老图谱' });
    expect(await store.problem('maps.create', { templateCode: 'TPL-NONE' })).toMatchObject({
      code: 'E_TEMPLATE_NOT_FOUND',
    });
  });

  it('renames in the list and in the document', async () => {
    const store = openTestStore();
    const { document } = await store.value('maps.create', { title: '旧名' });
    expect(await store.value('maps.rename', { id: document.id, title: ' 新名 ' })).toMatchObject({
      title: '新名',
      revision: 2,
    });
    expect((await store.value('maps.open', { id: document.id })).document.title).toBe('新名');
  });

  it('duplicates under a new id, code and title', async () => {
    const store = openTestStore();
    const { document } = await store.value('maps.create', { title: '养老' });
    const copy = await store.value('maps.duplicate', { id: document.id });
    expect(copy).toMatchObject({ title: '养老 副本', code: 'MAP-2', revision: 1 });
    expect(await store.value('maps.duplicate', { id: copy.id })).toMatchObject({ title: '养老 副本 2', code: 'MAP-3' });
    expect((await store.value('maps.open', { id: copy.id })).document).toMatchObject({
      id: copy.id,
      title: '养老 副本',
    });
  });

  it('duplicates no approval: what was approved is the original', async () => {
    const store = openTestStore();
    const { document, revision } = await store.value('maps.create', { templateCode: 'TPL-ELDER' });
    const approved = { ...(document as MapDocument), approvalStatus: 'approved' as const, approvalNo: 'SP-1' };
    const change = diffDocuments(document as MapDocument, approved);
    await store.value('maps.change', { id: document.id, changeId: 'c', baseRevision: revision, change });
    const copy = await store.value('maps.duplicate', { id: document.id });
    const opened = (await store.value('maps.open', { id: copy.id })).document as MapDocument;
    expect(opened.approvalStatus).toBe('draft');
    expect(opened.approvalNo).toBeUndefined();
  });

  it('lists the period of a plan, and copies it into a new one under the name of its first day', async () => {
    const store = openTestStore();
    const { document, revision } = await store.value('maps.create', { title: '开门红' });
    const planned = { ...(document as MapDocument), periodStart: '2026-01-01', periodDays: 90 };
    const change = diffDocuments(document as MapDocument, planned);
    await store.value('maps.change', { id: document.id, changeId: 'c', baseRevision: revision, change });
    expect(await store.value('maps.list', {})).toMatchObject([{ periodStart: '2026-01-01', periodEnd: '2026-03-31' }]);
    const copy = await store.value('maps.duplicate', { id: document.id, periodStart: '2027-01-01' });
    expect(copy).toMatchObject({ title: '开门红 2027-01-01', periodStart: '2027-01-01', periodEnd: '2027-03-31' });
    const again = await store.value('maps.duplicate', { id: copy.id, periodStart: '2028-01-01' });
    expect(again).toMatchObject({ title: '开门红 2028-01-01', periodStart: '2028-01-01' });
    expect(await store.value('maps.duplicate', { id: copy.id })).toMatchObject({ title: '开门红 2027-01-01 副本' });
  });

  it('deletes softly and restores', async () => {
    const store = openTestStore();
    const { document } = await store.value('maps.create', { title: '养老' });
    await store.value('maps.delete', { id: document.id });
    expect(await store.value('maps.list', {})).toEqual([]);
    expect(await store.problem('maps.open', { id: document.id })).toEqual({ code: 'E_MAP_NOT_FOUND' });
    expect(await store.problem('maps.delete', { id: document.id })).toEqual({ code: 'E_MAP_NOT_FOUND' });
    expect(await store.value('maps.restore', { id: document.id })).toMatchObject({ title: '养老' });
    expect(await store.value('maps.list', {})).toHaveLength(1);
  });

  it('forgets maps that were deleted more than 30 days ago, and only those', async () => {
    const dataDir = temporaryFolder();
    let today = new Date('2030-01-01T08:00:00Z');
    const first = openTestStore({ dataDir, now: () => today });
    const old = await first.value('maps.create', { title: '旧' });
    const recent = await first.value('maps.create', { title: '新' });
    await first.value('maps.delete', { id: old.document.id });
    today = new Date('2030-01-20T08:00:00Z');
    await first.value('maps.delete', { id: recent.document.id });
    first.close();
    today = new Date('2030-02-01T08:00:00Z');
    const between = openTestStore({ dataDir, now: () => today });
    expect(await between.value('bin.list', {})).toHaveLength(2);
    between.close();
    today = new Date('2030-02-02T08:00:00Z');
    const later = openTestStore({ dataDir, now: () => today });
    expect(await later.value('bin.list', {})).toMatchObject([{ title: '新', daysLeft: 17 }]);
    expect(await later.problem('maps.restore', { id: old.document.id })).toEqual({ code: 'E_MAP_NOT_FOUND' });
    expect(await later.value('maps.restore', { id: recent.document.id })).toMatchObject({ title: '新' });
  });
});

describe('changing a map', () => {
  it('keeps every change over a restart, exactly as the window has it', async () => {
    const dataDir = temporaryFolder('数据 folder');
    const first = openTestStore({ dataDir });
    const created = await first.value('maps.create', { title: '养老' });
    const edited = await edit(
      first,
      created,
      goal,
      segment,
      connect('G1', 'S1'),
      setField('S1', 'rule.text', '年龄 45–59'),
      setMapField('title', '养老二期'),
      removeElements(new Set(['G1'])),
    );
    first.close();
    const second = openTestStore({ dataDir });
    const opened = await second.value('maps.open', { id: created.document.id });
    expect(opened).toEqual(edited);
    expect(await second.value('maps.list', {})).toMatchObject([{ title: '养老二期', nodeCount: 1, edgeCount: 0 }]);
  });

  it('answers a repeated change again without applying it again', async () => {
    const store = openTestStore();
    const { document, revision } = await store.value('maps.create', {});
    const change = diffDocuments(document, goal(document));
    const args = { id: document.id, changeId: 'same', baseRevision: revision, change };
    const once = await store.value('maps.change', args);
    expect(await store.value('maps.change', args)).toEqual(once);
    expect((await store.value('maps.open', { id: document.id })).revision).toBe(2);
  });

  it('refuses a change on top of an older revision', async () => {
    const store = openTestStore();
    const created = await store.value('maps.create', { title: '养老' });
    await edit(store, created, goal);
    const change = diffDocuments(created.document, segment(created.document));
    const args = { id: created.document.id, changeId: 'late', baseRevision: 1, change };
    expect(await store.problem('maps.change', args)).toEqual({ code: 'E_MAP_CONFLICT', params: { title: '养老' } });
  });

  it('notices that another process changed the map', async () => {
    const dataDir = temporaryFolder();
    const one = openTestStore({ dataDir });
    const other = openTestStore({ dataDir });
    const created = await one.value('maps.create', {});
    const base = await other.value('maps.open', { id: created.document.id });
    const after = await edit(one, created, goal);
    const stale = { changeId: 'x', baseRevision: 1, change: diffDocuments(base.document, segment(base.document)) };
    expect((await other.problem('maps.change', { id: base.document.id, ...stale })).code).toBe('E_MAP_CONFLICT');
    const both = await edit(other, after, segment);
    expect((await one.value('maps.open', { id: base.document.id })).document).toEqual(both.document);
  });

  const unsound: [string, (document: MapDocument) => unknown][] = [
    [
      'an edge to a node that is not there',
      (d) => ({ putEdges: [{ id: 'E9', type: 'flow', from: 'G1', to: 'S9' }], document: d }),
    ],
    ['removing a node whose edge stays', () => ({ removeNodes: ['S1'] })],
    ['the same id twice', (d) => ({ nodeOrder: ['G1', 'S1', 'S1'], document: d })],
    ['an order that drops a node', () => ({ nodeOrder: ['G1'], removeEdges: ['E1'] })],
    ['another document id', ({ nodes: _n, edges: _e, ...header }) => ({ header: { ...header, id: 'other' } })],
    [
      'an unknown kind',
      () => ({ putNodes: [{ id: 'Z1', kind: 'zone', code: 'Z1', name: '区', x: 0, y: 0, status: 'draft' }] }),
    ],
    ['a node without its required fields', () => ({ putNodes: [{ id: 'G1', kind: 'goal' }] })],
  ];
  it.each(unsound)('refuses %s and changes nothing', async (_what, part) => {
    const store = openTestStore();
    const open = await edit(store, await store.value('maps.create', {}), goal, segment, connect('G1', 'S1'));
    const nothing = { putNodes: [], removeNodes: [], putEdges: [], removeEdges: [] };
    const { document: _document, ...given } = part(open.document) as Record<string, unknown>;
    const args = {
      id: open.document.id,
      changeId: 'bad',
      baseRevision: open.revision,
      change: { ...nothing, ...given },
    };
    expect((await store.problem('maps.change', args)).code).toBe('E_BAD_ARGUMENT');
    expect(await store.value('maps.open', { id: open.document.id })).toEqual(open);
  });

  it('stores text with half a surrogate pair as a replacement character', async () => {
    const store = openTestStore();
    const open = await edit(store, await store.value('maps.create', {}), goal, setField('G1', 'note', 'x\ud83d'));
    const stored = await store.value('maps.open', { id: open.document.id });
    expect(stored.document.nodes[0]?.note).toBe('x\ufffd');
  });
});

describe('the stored form', () => {
  it('is RFC 8785, also after edits that share elements with what was stored before', () => {
    let document = allTemplates()[0] as MapDocument;
    expect(canonicalDocument(document)).toBe(canonicalize(document));
    for (const apply of [
      goal,
      setField('S1', 'note', 'é\u2028"\\\n😀'),
      setMapField('policy.totalCap.per7Days', 3.25),
    ]) {
      document = apply(document);
      expect(canonicalDocument(document)).toBe(canonicalize(document));
    }
  });
});

describe('hostile or broken input', () => {
  it.each([
    ['no.such', {}],
    ['maps.importFile', {}],
    ['__proto__', {}],
    ['maps.open', {}],
    ['maps.open', { id: '../etc' }],
    ['maps.open', null],
    ['maps.rename', { id: 'a', title: ' ' }],
    ['maps.rename', { id: 'a', title: 'x'.repeat(61) }],
    ['maps.change', { id: 'a', changeId: 'c', baseRevision: 1.5, change: {} }],
    ['store.importMap', { file: '' }],
  ])('refuses %s %j', async (name, args) => {
    expect((await openTestStore().problem(name, args)).code).toBe('E_BAD_ARGUMENT');
  });

  it('refuses a document whose stored text was changed, and keeps it', async () => {
    const dataDir = temporaryFolder();
    const first = openTestStore({ dataDir });
    const { document } = await first.value('maps.create', { title: '养老' });
    first.close();
    const database = new Database(databaseFile(dataDir));
    database.prepare('UPDATE maps SET document = replace(document, \'"draft"\', \'"drafu"\')').run();
    const damaged = database.prepare('SELECT document FROM maps').pluck().get();
    database.close();
    const second = openTestStore({ dataDir });
    expect(await second.problem('maps.open', { id: document.id })).toEqual({
      code: 'E_MAP_DAMAGED',
      params: { title: '养老' },
    });
    second.close();
    const again = new Database(databaseFile(dataDir));
    expect(again.prepare('SELECT document FROM maps').pluck().get()).toBe(damaged);
    again.close();
  });
});
