import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planCost } from '../../../shared/cost/plan-cost.ts';
import { rewardCosts } from '../../../shared/cost/reward-cost.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Reward, RewardLine } from '../../../shared/document/rewards.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { times } from '../../property-runs.ts';
import { chain, countedChain } from '../build-map.ts';

/** 300 in two branches: 200 by 4 people, 100 by 1. */
const SPLIT = {
  target: 300,
  branchTargets: [
    { branchCode: 'H01', target: 200, staff: 4 },
    { branchCode: 'H02', target: 100, staff: 1 },
  ],
};
const line = (more: Partial<RewardLine>): RewardLine => ({
  ...{ item: '奖项', goalId: 'G1', effect: 'pay' as const, settlement: 'perUnit' as const, amount: 10 },
  ...more,
});
const withReward = (map: MapDocument, lines: readonly RewardLine[], more: Partial<Reward> = {}): MapDocument => ({
  ...map,
  rewards: [{ id: 'RW1', name: '开门红', recipient: 'staff', lines: [...lines], ...more }],
});
const costOf = (map: MapDocument) => rewardCosts(map, buildGraph(map))[0];
const split = (lines: readonly RewardLine[], more: Partial<Reward> = {}) =>
  costOf(withReward(chain({ G1: SPLIT }), lines, more));

describe('what is paid when the goal is reached', () => {
  test.each([
    ['each of them', line({}), 3000],
    ['from 60 on: the one who brings 100, not the four with 50', line({ from: 60 }), 1000],
    ['only above 60: 40 of the one', line({ from: 60, beyondOnly: true }), 400],
    ['a tier that is passed', line({ from: 10, to: 40 }), 0],
    ['of a tier above its threshold: 10 to 40 of each', line({ from: 10, to: 40, beyondOnly: true }), 5 * 30 * 10],
    ['from 100 % of the target', line({ basis: 'attainment', from: 100 }), 3000],
    ['above 100 % there is nothing', line({ basis: 'attainment', from: 100, beyondOnly: true }), 0],
    ['above 80 % a fifth', line({ basis: 'attainment', from: 80, beyondOnly: true }), 600],
    ['once for each of five people', line({ settlement: 'once', basis: 'attainment', from: 100 }), 50],
    ['for each point of each of five people', line({ settlement: 'perPoint' }), 5000],
    ['three ranks', line({ settlement: 'rank', from: 1, to: 3 }), 30],
    ['the first alone', line({ settlement: 'rank', from: 1 }), 10],
    ['what is expected is paid as it is said', line({ from: 60, expected: 7 }), 70],
  ])('%s', (_name, paid, cost) => {
    expect(split([paid])).toMatchObject({ cost, missing: [], isCapped: false });
  });

  test('branches are counted as one each, teams as many as are expected', () => {
    const once = line({ settlement: 'once', basis: 'attainment', from: 100 });
    expect(split([once], { recipient: 'branch' })?.cost).toBe(20);
    expect(split([once], { recipient: 'team' })).toMatchObject({
      cost: undefined,
      missing: [{ id: '', field: 'rewards.0.lines.0.expected' }],
    });
    expect(split([line({})], { branchCodes: ['h02'] })?.cost).toBe(1000);
  });

  test('a branch without people is paid nothing, and a reward that says nothing is not known', () => {
    const branchTargets = [...SPLIT.branchTargets, { branchCode: 'H03', target: 0, staff: 0 }];
    const map = withReward(chain({ G1: { ...SPLIT, branchTargets } }), [line({ settlement: 'once', from: 1 })]);
    expect(costOf(map)).toMatchObject({ cost: 50, missing: [] });
    expect(split([])).toMatchObject({ cost: undefined, missing: [{ id: '', field: 'rewards.0.lines' }] });
  });

  test('a forecast above the target is paid, and times attainment', () => {
    const map = withReward(countedChain({ G1: { target: 90 } }), [line({ timesAttainment: true })]);
    expect(costOf(map)?.cost).toBe(180 * 10 * 2);
  });

  test('a deduction is never counted on', () => {
    expect(split([line({}), line({ item: '退订', effect: 'deduct', deductPct: 20 })])?.cost).toBe(3000);
  });
});

describe('caps', () => {
  test('for each: four have 500 and one 1,000; 600 for each leaves 2,600', () => {
    expect(split([line({})], { capEach: 600 })).toMatchObject({ cost: 2600, isCapped: true });
  });

  test('in total, and then what is missing makes it no more', () => {
    const open = line({ item: '待定', amount: undefined });
    expect(split([line({}), open], { capTotal: 2000 })).toMatchObject({ cost: 2000, isCapped: true, missing: [] });
    expect(split([line({}), open], { capTotal: 4000 })).toMatchObject({
      cost: 3000,
      missing: [{ id: '', field: 'rewards.0.lines.1.amount' }],
    });
  });

  test('no cap is exceeded, more is never cheaper, and the plan costs what its parts do', () => {
    const money = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(money, money, money, fc.integer({ min: 0, max: 120 }), (amount, capEach, capTotal, from) => {
        const lines = [line({ amount, from }), line({ item: '二', amount, from, beyondOnly: true })];
        const cost = split(lines, { capEach, capTotal })?.cost ?? Number.NaN;
        expect(cost).toBeLessThanOrEqual(Math.min(capTotal, 5 * capEach));
        expect(split([line({ amount: amount + 1, from })])?.cost).toBeGreaterThanOrEqual(
          split([line({ amount, from })])?.cost ?? Number.NaN,
        );
        const map = withReward(countedChain({ G1: SPLIT, CH1: { unitCost: 0.1 } }), lines, { capEach, capTotal });
        expect(planCost(map, buildGraph(map), '2026-12-01').total).toBeCloseTo(45 + cost, 6);
      }),
      { numRuns: times(30) },
    );
  });
});

describe('what is not known is named', () => {
  test('an amount, a target, a head count, a measure', () => {
    const lacking = (map: MapDocument) => costOf(map)?.missing;
    const one = (more: Partial<RewardLine>, goal: Readonly<Record<string, unknown>> = SPLIT) =>
      lacking(withReward(chain({ G1: goal }), [line(more)]));
    expect(one({ amount: undefined })).toEqual([{ id: '', field: 'rewards.0.lines.0.amount' }]);
    expect(one({}, { target: undefined })).toEqual([{ id: 'G1', field: 'target' }]);
    expect(one({ from: 5 }, { ...SPLIT, branchTargets: [{ branchCode: 'H01', target: 300 }] })).toEqual([
      { id: 'G1', field: 'branchTargets' },
    ]);
    expect(one({ from: 5 }, { target: 300 })).toEqual([{ id: '', field: 'rewards.0.lines.0.expected' }]);
    expect(one({ goalId: undefined, metricId: 'churn_rate' })).toEqual([
      { id: '', field: 'rewards.0.lines.0.expected' },
    ]);
    expect(one({ settlement: 'rank' })).toEqual([{ id: '', field: 'rewards.0.lines.0.from' }]);
  });

  test('with what is known the cost of the plan is a least', () => {
    const map = withReward(countedChain({ CH1: { unitCost: 0.1 } }), [
      line({}),
      line({ item: '待定', amount: undefined }),
    ]);
    expect(planCost({ ...map, budget: 500 }, buildGraph(map), '2026-12-01')).toMatchObject({
      total: 45 + 1800,
      left: -1345,
      isComplete: false,
      perCustomer: undefined,
      missing: [{ id: '', field: 'rewards.0.lines.1.amount' }],
    });
  });
});
