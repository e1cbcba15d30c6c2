import { expect, test } from 'vitest';
import { achieve } from '../../../shared/achieve/achieve.ts';
import { costOfPlan } from '../../../shared/cost/plan-cost.ts';
import { rewardCostsOf } from '../../../shared/cost/reward-cost.ts';
import { coverageMatrix } from '../../../shared/coverage/build-matrix.ts';
import { serviceCoverage } from '../../../shared/coverage/service-standards.ts';
import { sevenSteps } from '../../../shared/coverage/seven-steps.ts';
import { bankPolicy } from '../../../shared/dictionary/held.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { followBank, setOwn } from '../../../shared/document/edits/departures.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { addOwnMetric, measureBy } from '../../../shared/document/edits/own-metrics.ts';
import type { OwnMetric } from '../../../shared/document/map-records.ts';
import { asCounted } from '../../../shared/forecast/as-counted.ts';
import { forecastReport } from '../../../shared/forecast/report.ts';
import { type Knowledge, starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { sharedPart } from '../../../shared/package/build-payload.ts';
import { planCalendar } from '../../../shared/plan/plan-calendar.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { simulate, withDefaults } from '../../../shared/simulate/simulate.ts';
import { chain, deepFreeze } from '../build-map.ts';

const today = '2027-03-01';
const { dictionaries: starter } = starterKnowledge;
const bank: Knowledge = {
  stock: {},
  dictionaries: {
    ...starter,
    policy: { ...starter.policy, totalCap: { per7Days: 1 }, quietHours: ['18:00-09:00'], quietAction: 'drop' },
    experience: [{ takeUpPct: 20, source: '一季度回检', asOf: '2027-01-10', basis: 'review', productType: 'deposit' }],
  },
};

const OWN: OwnMetric = {
  ...{ id: 'own_1', name: '有效代发单位', unit: '户', direction: 'up' },
  ...{ formula: '期内新增的代发单位户数', startsAtZero: true },
};
/** Everything that the bank, experience or the map itself makes other than what is written in its elements. */
const written = deepFreeze(
  [
    followBank(['totalCap', 'quietHours', 'quietAction'], bankPolicy(starter)),
    addOwnMetric(OWN),
    measureBy('G1', OWN),
    setField('CH1', 'staff', 1),
    setOwn('holidays', [{ date: '2027-03-03', kind: 'rest', note: '行庆' }]),
    setOwn('thresholds', [{ setting: 'staffTargetMax', value: 20 }]),
  ].reduce((map, edit) => edit(map), {
    ...chain({
      G1: { baseline: undefined, target: 50 },
      S1: { tier: ['L4'], size: 500, holdoutPct: 0 },
      CH1: { channelType: 'rmCall', touches: 3, unitCost: 2, executorRole: '客户经理', sendWindow: '19:00-20:00' },
    }),
    rewards: [
      {
        ...{ id: 'R1', name: '开门红', recipient: 'branch' },
        lines: [
          { ...{ item: '每户', effect: 'pay', settlement: 'perUnit', basis: 'quantity' }, goalId: 'G1', amount: 5 },
        ],
      },
    ],
    ...{ periodStart: '2027-03-01', periodEnd: '2027-05-30' },
  } as MapDocument),
);
const counted = asCounted(written, bank);

test('a map counts with what the bank, experience and the map itself say', () => {
  const { document, expected, knowledge } = counted;
  expect(document.policy).toMatchObject({ totalCap: { per7Days: 1 }, quietHours: ['18:00-09:00'] });
  expect(document.nodes.find(({ id }) => id === 'G1')).toMatchObject({ baseline: 0 });
  expect(document.nodes.find(({ id }) => id === 'CH1')).toHaveProperty('capacityPerDay');
  const takeUpIn = (map: MapDocument) => map.edges.find(({ id }) => id === 'E3');
  expect([takeUpIn(document), takeUpIn(expected)]).toMatchObject([{}, { takeUpPct: 20 }]);
  expect(takeUpIn(document)).not.toHaveProperty('takeUpPct');
  expect(knowledge.dictionaries.ruleSettings.staffTargetMax).toBe(20);
  expect(knowledge.dictionaries.holidays.at(-1)).toMatchObject({ date: '2027-03-03' });
  expect(knowledge.dictionaries.metrics.at(-1)).toMatchObject({ id: 'own_1' });
  expect(written.nodes.find(({ id }) => id === 'G1')).not.toHaveProperty('baseline', 0);
});

test('counting again adds nothing, and a map that leaves nothing to add is the very same', () => {
  expect(asCounted(counted.document, counted.knowledge).document).toBe(counted.document);
  expect(asCounted(counted.expected, bank).expected).toBe(counted.expected);
  expect(asCounted(written, bank).expected).toBe(counted.expected);
  const plain = asCounted(chain(), starterKnowledge);
  expect([plain.document === plain.expected, plain.knowledge]).toEqual([true, starterKnowledge]);
});

const READERS: Readonly<Record<string, (map: MapDocument, knowledge: Knowledge) => unknown>> = {
  // What is written is all that SM054 looks at.
  rules: (map, knowledge) => runRules(map, { ...knowledge, today }).filter(({ ruleId }) => ruleId !== 'SM054'),
  forecast: (map, knowledge) => {
    const { goals, ...report } = forecastReport(map, knowledge);
    return { ...report, goal: goals.of('G1') };
  },
  cost: (map, { dictionaries }) => costOfPlan(map, dictionaries, today),
  rewards: (map, { dictionaries }) => rewardCostsOf(map, dictionaries),
  simulation: (map, knowledge) => simulate(map, knowledge, withDefaults(map, today)),
  achieve: (map, knowledge) => achieve([map], knowledge, { today }),
  calendar: (map, { dictionaries }) => planCalendar(map, dictionaries),
  coverage: (map, { dictionaries }) => coverageMatrix('stage', [map], { dictionaries, today }),
  service: (map, { dictionaries }) => serviceCoverage(map, today, dictionaries),
  steps: (map, { dictionaries }) => sevenSteps(map, { dictionaries, today }),
  package: (map, knowledge) => sharedPart(map, strategyRows(map), [], knowledge),
};

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test.each(Object.entries(READERS))('%s reads the map as it counts', (_name, read) => {
  expect(plain(read(written, bank))).toEqual(plain(read(counted.document, counted.knowledge)));
});

test.each(['forecast', 'cost', 'rewards', 'simulation', 'achieve', 'calendar'])('%s counts on experience', (name) => {
  const dictionaries = { ...counted.knowledge.dictionaries, experience: [] };
  const read = READERS[name] as (typeof READERS)[string];
  expect(plain(read(written, bank))).toEqual(plain(read(counted.expected, { ...counted.knowledge, dictionaries })));
});
