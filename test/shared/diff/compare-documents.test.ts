import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Compared, compareDocuments, type DocumentComparison } from '../../../shared/diff/compare-documents.ts';
import { comparable } from '../../../shared/diff/same-value.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { moveNodes, removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { branchDocument } from '../../../shared/overlay/branch-document.ts';
import { emptyOverlay } from '../../../shared/overlay/overlay.ts';
import { branchDifferences } from '../../../shared/package/branch-differences.ts';
import { buildMap, chain } from '../build-map.ts';
import { applyAll, randomEdits } from '../random-edits.ts';

const base = chain({ CH1: { offsetDay: 1 }, CH2: { channelType: 'sms' }, T1: {} }, ['CH1 CH2 fallback']);
const ids = (elements: readonly object[]) => elements.map((element) => (element as { id: string }).id);
const paths = ({ changed }: Compared<object>) =>
  changed.map(({ after, fields }) => [ids([after])[0], fields.map(({ path }) => path)]);
const shown = ({ header, nodes, edges, moved, records }: DocumentComparison) => ({
  header: header.map(({ path, before, after }) => [path, before, after]),
  nodes: [ids(nodes.added), ids(nodes.removed), paths(nodes)],
  edges: [ids(edges.added), ids(edges.removed), paths(edges)],
  moved: ids(moved),
  records: records.map((each) => [
    each.name,
    each.added.length,
    each.removed.length,
    each.changed.map(({ fields }) => fields.map(({ path }) => path)),
  ]),
});
const NONE = [[], [], []];

describe('two versions of a map', () => {
  test('fields of nodes and edges are told one by one, groups taken apart, what no form shows by its own name', () => {
    const edited = applyEdits(
      base,
      setField('CH1', 'offsetDay', 3),
      setField('SC1', 'trigger.rule', '30 天内到期'),
      setField('CH1', 'fieldLocks', { offsetDay: 'free' }),
      setField(base.edges[0]?.id ?? '', 'note', '说明'),
    );
    const compared = compareDocuments(base, edited);
    expect(shown(compared)).toEqual({
      header: [],
      nodes: [
        [],
        [],
        [
          ['SC1', ['trigger.rule']],
          ['CH1', ['offsetDay', 'fieldLocks.offsetDay']],
        ],
      ],
      edges: [[], [], [[base.edges[0]?.id, ['note']]]],
      moved: [],
      records: [],
    });
    expect(compared.nodes.changed[0]?.fields[0]).toMatchObject({
      label: { zh: '触发·触发规则' },
      after: '30 天内到期',
      info: { control: 'longText' },
    });
  });

  test('a node that only stands elsewhere is moved; one that changed as well is changed', () => {
    const elsewhere = moveNodes(
      new Map([
        ['S1', { y: 40 }],
        ['CH1', { y: 80 }],
      ]),
    )(base);
    const compared = shown(compareDocuments(base, setField('CH1', 'offsetDay', 3)(elsewhere)));
    expect([compared.moved, compared.nodes]).toEqual([['S1'], [[], [], [['CH1', ['offsetDay']]]]]);
  });

  test('what was added and removed, and an edge that leads elsewhere', () => {
    const removed = removeElements(new Set(['CH2']))(base);
    expect(shown(compareDocuments(base, removed)).nodes).toEqual([[], ['CH2'], []]);
    expect(shown(compareDocuments(removed, base))).toMatchObject({
      nodes: [['CH2'], [], []],
      edges: [[expect.any(String)], [], []],
    });
    const [first, ...rest] = base.edges;
    const led = { ...base, edges: [{ ...first, to: 'CH2', type: 'fallback' }, ...rest] } as MapDocument;
    expect(shown(compareDocuments(base, led)).edges).toEqual([
      [],
      [],
      [[first?.id, expect.arrayContaining(['type', 'to'])]],
    ]);
  });

  test('a node of another kind under the same id is another node', () => {
    const other = {
      ...base,
      nodes: base.nodes.map((node) => (node.id === 'CH2' ? { ...buildMap({ S2: {} }).nodes[0], id: 'CH2' } : node)),
    } as MapDocument;
    expect(shown(compareDocuments(base, other)).nodes).toEqual([['CH2'], ['CH2'], []]);
  });

  test('the header and its contact policy, caps by channel type', () => {
    const before = {
      ...base,
      policy: { ...base.policy, channelCaps: [{ channelType: 'sms', per7Days: 2 }, { channelType: 'email' }] },
    } as MapDocument;
    const policy = {
      ...before.policy,
      totalCap: { per7Days: 9, per30Days: 10 },
      channelCaps: [{ channelType: 'sms', per7Days: 1 }, { channelType: 'letter' }],
    };
    const compared = compareDocuments(before, setMapField('title', '新名')({ ...before, policy } as MapDocument));
    expect(shown(compared).header).toEqual([
      ['title', before.title, '新名'],
      ['policy.totalCap.per7Days', before.policy.totalCap.per7Days, 9],
      ['policy.channelCaps.sms.per7Days', 2, 1],
      ['policy.channelCaps.letter', undefined, 'letter'],
      ['policy.channelCaps.email', 'email', undefined],
    ]);
    expect(compared.header[2]?.label).toEqual({
      zh: '触达规则·分渠道触达上限·短信·7 天上限',
      en: 'Contact policy · Frequency caps by channel · SMS · 7-day cap',
    });
  });

  test('waves by number, lists by id with their counts by branch, cells by place', () => {
    const list = (counts: readonly [string, number][]) => ({
      id: 'L1',
      name: '到期',
      asOf: '2026-01-01',
      totalCount: 3,
      branchCounts: counts.map(([branchCode, count]) => ({ branchCode, count })),
    });
    const wave = { no: 1, name: '首触', fromDay: 0, toDay: 7 };
    const cell = { matrix: 'stage', row: 'r', column: 'c', reason: '没有客户', reviewDate: '2026-06-01' };
    const before = {
      ...base,
      waves: [wave],
      lists: [
        list([
          ['B1', 1],
          ['B2', 2],
        ]),
      ],
      emptyCells: [cell],
    } as MapDocument;
    const after = {
      ...base,
      waves: [
        { ...wave, toDay: 9 },
        { ...wave, no: 2 },
      ],
      lists: [
        list([
          ['B2', 2],
          ['B1', 5],
        ]),
      ],
      emptyCells: [{ ...cell, column: 'd' }],
    } as MapDocument;
    expect(shown(compareDocuments(before, after)).records).toEqual([
      ['waves', 1, 0, [['toDay']]],
      ['lists', 0, 0, [['branchCounts.B1.count']]],
      ['emptyCells', 1, 1, []],
    ]);
  });

  test('what a later version of the program brought is told too, wherever it stands', () => {
    const brought = {
      ...base,
      horizon: 3,
      nodes: base.nodes.map((node) =>
        node.kind === 'scenario' ? { ...node, trigger: { ...node.trigger, tempo: 'fast' }, mood: 'x' } : node,
      ),
    } as MapDocument;
    const compared = shown(compareDocuments(base, brought));
    expect(compared.header).toEqual([['horizon', undefined, 3]]);
    expect(compared.nodes[2]).toEqual([['SC1', ['trigger', 'mood']]]);
  });

  test('nothing, exactly where all but places and order is the same', () => {
    const start = fc.constantFrom(buildMap({}), ...allTemplates());
    fc.assert(
      fc.property(start, randomEdits(4), randomEdits(4), (document, first, second) => {
        const [one, other] = [applyAll(document, first), applyAll(applyAll(document, first), second)];
        const { moved: _moved, ...compared } = shown(compareDocuments(one, other));
        const isEmpty = comparable(compared) === comparable({ header: [], nodes: NONE, edges: NONE, records: [] });
        expect(isEmpty).toBe(comparable(withoutPlaces(one)) === comparable(withoutPlaces(other)));
        expect(shown(compareDocuments(one, structuredClone(one)))).toEqual({
          header: [],
          nodes: NONE,
          edges: NONE,
          moved: [],
          records: [],
        });
      }),
      { numRuns: 100 },
    );
  });
});

function applyEdits(document: MapDocument, ...edits: readonly ((document: MapDocument) => MapDocument)[]): MapDocument {
  return edits.reduce((current, edit) => edit(current), document);
}

/** Written out here so that the code's own list is not its own judge. */
function withoutPlaces({
  lastNumbers: _numbers,
  nodes,
  edges,
  notes,
  groups,
  comments,
  ...header
}: MapDocument): object {
  const sorted = <T extends { id: string }>(list: readonly T[] = []) =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const unplaced = (element: object) => {
    const {
      x: _x,
      y: _y,
      pinned: _pinned,
      width: _width,
      height: _height,
      ...rest
    } = element as Record<string, unknown>;
    return rest;
  };
  return {
    ...header,
    ...{ nodes: sorted(nodes).map(unplaced), edges: sorted(edges), notes: sorted(notes).map(unplaced) },
    ...{ groups: sorted(groups), comments: sorted(comments) },
  };
}

test('a branch’s own map against the base: what was refused or says nothing else is no difference', () => {
  const map = chain({
    CH1: { lockLevel: 'free', offsetDay: 1, capacityPerDay: 10 },
    T1: { lockLevel: 'free', variables: [{ key: 'a' }] },
  });
  const change = (nodeId: string, field: string, value: unknown, reason: string) => ({ nodeId, field, value, reason });
  const overlay = {
    ...emptyOverlay(map, 'B1'),
    changes: [
      change('T1', 'variables', [{ key: 'a', sample: '王' }], '称呼'),
      change('CH1', 'offsetDay', 3, '集市日'),
      change('CH1', 'capacityPerDay', 10, '一样'),
      change('P1', 'name', '改名', '越权'),
    ],
  };
  expect(branchDifferences(map, branchDocument(map, overlay).document, overlay)).toEqual([
    expect.objectContaining({
      nodeId: 'CH1',
      label: { zh: '相对日', en: 'Day' },
      base: expect.objectContaining({ zh: '第 1 天' }),
      own: expect.objectContaining({ zh: '第 3 天' }),
      reason: '集市日',
    }),
    expect.objectContaining({
      nodeId: 'T1',
      label: { zh: '变量·a·示例', en: 'Variables · a · Sample' },
      own: { zh: '王', en: '王' },
      reason: '称呼',
    }),
  ]);
});
