// Owns maps with troubles for tests of rules: what designers and files get wrong, at random.
import fc from 'fast-check';
import { newEdge } from '../../../shared/document/defaults.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { measureBy } from '../../../shared/document/edits/own-metrics.ts';
import { EDGE_TYPE_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { buildMap } from '../build-map.ts';
import { applyAll, randomEdits } from '../random-edits.ts';
import { directedTroubles } from './directed-troubles.ts';

/** What designers and files get wrong, by field; undefined clears it. */
const TROUBLES: Readonly<Record<KindId, readonly (readonly [field: string, value: unknown])[]>> = {
  goal: [
    ['target', undefined],
    ['metricId', 'nothing'],
    ['unit', '件'],
    ['target', 0],
    ['stretchTarget', 0.5],
    ['branchTargets', [{ branchCode: 'B1', target: 1e6, staff: 1 }]],
    ['branchTargets', [{ branchCode: 'B1', target: 1e6, staff: 1 }, { branchCode: 'b1' }]],
    ['parentGoalId', 'G1'],
    ['parentGoalId', 'G2'],
    ['weight', 30],
  ],
  segment: [
    ['rule', undefined],
    ['exclusions', undefined],
    ['riskCapacityMax', 'C1'],
    ['lifecycleStage', ['acquire']],
    ['holdoutPct', 0],
    ['tier', ['L5']],
    ['priority', undefined],
    ['parentSegmentId', 'S1'],
    ['ageMax', 85],
    ['ageMin', 90],
    ['size', 1],
  ],
  scenario: [
    ['scenarioClass', 'event'],
    ['scenarioClass', 'lifecycle'],
    ['trigger', { type: 'event' }],
    ['trigger', { type: 'schedule', schedule: '每月5日' }],
    ['trigger', { type: 'event', eventCode: 'MOT-C02' }],
    ['mutexGroup', undefined],
    ['windowFrom', undefined],
    ['exitCondition', undefined],
    ['origin', undefined],
    ['validityHours', 1],
    ['lockLevel', 'free'],
  ],
  product: [
    ['productType', 'deposit'],
    ['productType', 'wealth'],
    ['risk', 'R5'],
    ['requiresDualRecording', true],
    ['saleTo', '2025-01-01'],
    ['quota', 1],
    ['returnText', '预期收益 5%'],
    ['libraryId', 'item'],
    ['requiresDualRecording', undefined],
    ['eligibleTiers', ['L5']],
    ['ageMin', 60],
    ['minAmount', 200_000],
    ['quotaByBranch', [{ branchCode: 'B1', quota: 1e9 }]],
  ],
  benefit: [
    ['stock', 1],
    ['expectedClaim', 1000],
    ['budget', 1],
    ['antiAbuse', undefined],
    ['perCustomerLimit', undefined],
    ['conditional', true],
    ['benefitType', 'gift'],
    ['libraryId', 'item'],
  ],
  channel: [
    ['touches', 10],
    ['channelType', 'aiCall'],
    ['channelType', 'rmCall'],
    ['channelType', 'sms'],
    ['sendWindow', '08:00-21:30'],
    ['sendWindow', '23:00-01:00'],
    ['executorRole', '客户经理'],
    ['executorRole', '远程坐席'],
    ['priority', undefined],
    ['offsetDay', 1],
    ['offsetDay', undefined],
    ['offsetDay', 400],
    ['duty', undefined],
    ['duty', 'must'],
    ['lockLevel', 'free'],
    ['capacityPerDay', 1],
    ['capacityPerDay', undefined],
    ['sendWindow', undefined],
    ['waveNo', 9],
    ['waveNo', 1],
  ],
  script: [
    ['text', '看到您刚转走一笔钱，保 本收益！{变量}'],
    ['text', `标题：${'长'.repeat(30)}\n正文：${'长 '.repeat(80)}13800138000`],
    ['scriptType', 'sms'],
    ['scriptType', 'push'],
    ['scriptType', 'call'],
    ['disclosure', undefined],
    ['optOut', undefined],
    ['mentionsProduct', true],
    ['sections', { opening: '长'.repeat(70) }],
    ['variables', [{ key: '变量', sample: '' }]],
    ['approvedTo', '2025-01-01'],
    ['forProductIds', ['P1']],
    ['duty', undefined],
  ],
};

const at = fc.nat({ max: 1000 });

const wrongField: fc.Arbitrary<Edit> = fc.tuple(at, at).map(([which, what]) => (document) => {
  const node = document.nodes[which % Math.max(1, document.nodes.length)];
  const trouble = node && TROUBLES[node.kind][what % TROUBLES[node.kind].length];
  return node && trouble ? setField(node.id, ...trouble)(document) : document;
});

/** An edge that no gesture makes: of a wrong type, twice, to itself or round in a circle. */
const wrongEdge: fc.Arbitrary<Edit> = fc
  .tuple(at, at, fc.constantFrom(...EDGE_TYPE_IDS))
  .map(([from, to, type]) => (document) => {
    const idAt = (index: number) => document.nodes[index % document.nodes.length]?.id ?? 'nowhere';
    const edge = newEdge(type, { id: `E${9000 + document.edges.length}`, from: idAt(from), to: idAt(to) });
    return document.nodes.length === 0 ? document : { ...document, edges: [...document.edges, edge] };
  });

const wrongEdgeField: fc.Arbitrary<Edit> = fc.tuple(at, fc.nat({ max: 2 })).map(([which, what]) => (document) => {
  const edge = document.edges[which % Math.max(1, document.edges.length)];
  if (edge?.type === 'handoff') return setField(edge.id, 'slaHours', undefined)(document);
  if (edge?.type !== 'flow') return document;
  if (what === 2) return setField(edge.id, 'goalContribution', [{ goalId: 'G1', perUnit: 0.001 }])(document);
  return setField(edge.id, 'takeUpPct', what === 1 ? 100 : 0.01)(document);
});

const brokenSpot: fc.Arbitrary<Edit> = at.map((which) => (document) => ({
  ...document,
  breakpoints: [
    ...(document.breakpoints ?? []),
    {
      id: `BP${document.breakpoints?.length ?? 0}`,
      edgeRef: document.edges[which % Math.max(1, document.edges.length)]?.id ?? 'gone',
      status: 'open',
      dueDate: which % 2 === 0 ? '2025-01-01' : '2030-01-01',
    },
  ],
}));

/** A goal measured by a metric of the map's own that is called like one of the dictionary, or says nothing of itself. */
const ownMetric: fc.Arbitrary<Edit> = at.map((which) => (document) => {
  const goals = document.nodes.filter(({ kind }) => kind === 'goal');
  const goal = goals[which % Math.max(1, goals.length)];
  if (!goal) return document;
  const name = which % 2 === 0 ? '新增客户' : '有效代发单位';
  const metric = { id: 'own_1', name, unit: '户', direction: 'up' } as const;
  return measureBy(goal.id, metric)({ ...document, metrics: [metric] });
});

const directed: fc.Arbitrary<Edit> = fc
  .tuple(at, fc.constantFrom(...directedTroubles))
  .map(([which, spoil]) => spoil(which));

/** Years whose holidays are estimated, or that no dictionary has. */
const laterPeriod: fc.Arbitrary<Edit> = at.map((which) => (document) => ({
  ...document,
  periodStart: which % 2 === 0 ? '2027-11-01' : '2030-11-01',
  periodEnd: undefined,
  periodDays: 90,
}));

/** Rewards for nothing that is said, for goals that are gone, named where customers hear it. */
const looseRewards: fc.Arbitrary<Edit> = at.map((which) => (document) => {
  const script = document.nodes.find(({ kind }) => kind === 'script');
  const lines = [
    { item: '一', effect: 'pay' as const, settlement: 'rank' as const, goalId: which % 2 === 0 ? 'G1' : 'G99' },
    { item: '一', effect: 'deduct' as const, settlement: 'perUnit' as const, from: 2, to: 1 },
  ];
  const rewarded = { ...document, rewards: [{ id: 'RW1', name: '业绩竞赛', recipient: 'staff' as const, lines }] };
  return script ? setField(script.id, 'text', '您好，我们在做业绩竞赛。')(rewarded) : rewarded;
});

const troubles = fc.array(
  fc.oneof(
    { arbitrary: wrongField, weight: 8 },
    { arbitrary: wrongEdge, weight: 2 },
    { arbitrary: wrongEdgeField, weight: 2 },
    { arbitrary: brokenSpot, weight: 1 },
    { arbitrary: laterPeriod, weight: 1 },
    { arbitrary: looseRewards, weight: 1 },
    { arbitrary: ownMetric, weight: 1 },
    { arbitrary: directed, weight: 3 },
  ),
  { maxLength: 30 },
);

export const troubledMap: fc.Arbitrary<MapDocument> = fc
  .tuple(
    fc.constantFrom(buildMap({}), ...allTemplates()),
    randomEdits(15),
    troubles,
    fc.constantFrom(undefined, 0, 1e9),
  )
  .map(([document, edits, wrong, budget]) => ({
    ...wrong.reduce((current, edit) => edit(current), applyAll(document, edits)),
    ...(budget !== undefined && { budget }),
  }));
