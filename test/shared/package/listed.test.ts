// Tests whose figures a branch gets: its segments' own lists, the branch file where there is none, and what is said of both.
import { expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { numberFindings } from '../../../shared/package/branch-numbers.ts';
import { listCountsOf, listedFor, listedInAll } from '../../../shared/package/listed.ts';
import { elderMap, makePayload } from '../../make-package.ts';

const BRANCH = { branchCode: 'BR001', branchName: '城东支行', listCount: 268 };
const TODAY = '2026-12-01';

/** The elder map whose segments have lists of these counts for br001 (the code in another case), in this order. */
function listed(counts: readonly (number | undefined)[], { asOf = '2026-11-20', one = false } = {}): MapDocument {
  const map = elderMap();
  let at = 0;
  const lists = counts.flatMap((count, index) =>
    count === undefined
      ? []
      : [
          {
            id: `L${index}`,
            name: `名单${index}`,
            asOf,
            totalCount: 9000,
            expireDays: 30,
            branchCounts: countsOf(count),
          },
        ],
  );
  const nodes = map.nodes.map((node) => {
    if (node.kind !== 'segment') return node;
    const id = one ? 'L0' : `L${at++}`;
    return lists.some((list) => list.id === id) ? { ...node, listId: id } : node;
  });
  return { ...map, nodes, lists };
}
const countsOf = (count: number) => [
  { branchCode: 'br001', count },
  { branchCode: 'BR002', count: 777 },
];

test('each segment’s own list reaches the branch, and no other branch’s', () => {
  const payload = makePayload({ document: listed([900, 560]), validFrom: '2026-12-01' });
  expect(payload.listCounts).toEqual([
    { segmentId: 'S1', count: 900, listId: 'L0', asOf: '2026-11-20', expiresOn: '2026-12-20' },
    { segmentId: 'S2', count: 560, listId: 'L1', asOf: '2026-11-20', expiresOn: '2026-12-20' },
  ]);
  expect(listedInAll(payload)).toBe(1460);
  expect(JSON.stringify(payload)).not.toContain('777');
  const of = new Map(
    payload.rows.map((row) => [(row as { segmentCode?: string }).segmentCode, listedFor(payload, row)]),
  );
  expect([...of].sort()).toEqual([
    ['S1', { count: 900, isExact: true }],
    ['S2', { count: 560, isExact: true }],
  ]);
});

test('where a segment has no list, the branch file stands for the branch as a whole', () => {
  const payload = makePayload({ document: listed([900]), validFrom: '2026-12-01' });
  expect(payload.listCounts.map(({ segmentId, count }) => [segmentId, count])).toEqual([
    [undefined, 1200],
    ['S1', 900],
  ]);
  expect(listedInAll(payload)).toBe(1200);
  const row = payload.rows.find((each) => (each as { segmentCode?: string }).segmentCode === 'S2');
  expect(row && listedFor(payload, row)).toEqual({ count: 1200, isExact: false });
});

test('two segments with one list have the same customers, who count once', () => {
  expect(listedInAll({ listCounts: listCountsOf(listed([900], { one: true }), BRANCH) })).toBe(900);
});

test('a branch file that contradicts the lists is a finding with both figures and which one is used', () => {
  const said = (map: MapDocument, listCount = 268) =>
    numberFindings(map, { ...BRANCH, listCount }, TODAY).map(
      ({ ruleId, message, params }) => `${ruleId} ${formatMessage(message, 'zh', params)}`,
    );
  expect(said(listed([900, 560]))).toEqual([
    'BR004 支行清单为 268 人，客群名单合计 1,460 人（“备老客群（45–59岁）” 900、“乐退客群（60–74岁）” 560）：支行包按各客群名单下发，未采用支行清单的人数。',
  ]);
  expect(said(listed([900, 560]), 1460)).toEqual([]);
  expect(said(listed([900]), 1200)).toEqual([]);
  expect(said(listed([900]))[0]).toMatch(/^BR004 支行清单为 268 人，少于部分客群名单合计 900 人/);
  expect(said(listed([0, 0]), 0)).toEqual(['BR001 名单为 0 人，支行会收到支行包，但没有可联系的客户。']);
});

test('a list that is past its days is named', () => {
  const [found] = numberFindings(listed([268], { asOf: '2026-10-01', one: true }), BRANCH, TODAY);
  expect([found?.ruleId, found?.targets, found?.params]).toEqual([
    'BR005',
    ['S1'],
    { list: '名单0', segment: '备老客群（45–59岁）', day: '2026-10-31' },
  ]);
});
