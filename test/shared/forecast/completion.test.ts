import fc from 'fast-check';
import { expect, test } from 'vitest';
import { branchKey } from '../../../shared/document/branches.ts';
import type { BranchTarget } from '../../../shared/document/kinds/goal.ts';
import { completionOf, type ToldByBranch } from '../../../shared/forecast/completion.ts';
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import { tasksTable } from '../../../shared/forecast/tasks-table.ts';
import { buildMap } from '../build-map.ts';

const goalWith = (branchTargets: readonly BranchTarget[], values = {}): Goal => {
  const map = buildMap({ G1: { unit: '户', target: 700, branchTargets, ...values } });
  return map.nodes[0] as Goal;
};
const told = (done: Readonly<Record<string, number | undefined>>): ToldByBranch =>
  new Map(
    Object.entries(done).map(([code, value]) => [
      branchKey(code),
      new Map(value === undefined ? [] : [['G1', value] as const]),
    ]),
  );

const THREE: readonly BranchTarget[] = [
  { branchCode: 'H01', target: 100, stretchTarget: 120 },
  { branchCode: 'H02', target: 200, stretchTarget: 260 },
  { branchCode: 'H03', target: 100 },
];

test('rates of the branches that told, places with ties, and bounds for those that did not', () => {
  const completion = completionOf(
    goalWith([...THREE, { branchCode: 'H04', target: 50 }]),
    told({ h01: 80, H02: 160, H03: 90 }),
  );
  expect(completion.rows.map(({ rate, rank, state }) => [rate, rank, state])).toEqual([
    [80, 2, 'told'],
    [80, 2, 'told'],
    [90, 1, 'told'],
    [undefined, undefined, 'silent'],
  ]);
  expect(completion).toMatchObject({ told: 3, done: 330, target: 400, rate: 82.5 });
  expect(completion.silent.map(({ branchCode }) => branchCode)).toEqual(['H04']);
  expect(completion.bounds?.least).toBeCloseTo((330 / 450) * 100);
  expect(completion.bounds?.most).toBeCloseTo((380 / 450) * 100);
});

test('a branch that answered without this figure is not silent, and is no 0', () => {
  const { rows, silent, rate } = completionOf(goalWith(THREE), told({ H01: undefined, H02: 0 }));
  expect(rows.map(({ state }) => state)).toEqual(['blank', 'told', 'silent']);
  expect(silent).toHaveLength(1);
  expect(rate).toBe(0);
});

test('what cannot be said is not said: lower is better, a target of 0, a share, no target', () => {
  const of = (rows: readonly BranchTarget[], values = {}) => completionOf(goalWith(rows, values), told({ H01: 5 }));
  expect(of([{ branchCode: 'H01', target: 10 }], { direction: 'down' }).rows[0]).toMatchObject({
    done: 5,
    rate: undefined,
  });
  expect(of([{ branchCode: 'H01', target: 0 }]).rows[0]).toMatchObject({ done: 5, rate: undefined, rank: undefined });
  expect(of([{ branchCode: 'H01' }])).toMatchObject({ told: 1, done: undefined, rate: undefined });
  const share = of([{ branchCode: 'H01', target: 10 }], { unit: '%' });
  expect(share.rows[0]?.rate).toBe(50);
  expect(share).toMatchObject({ done: undefined, rate: undefined, bounds: undefined });
});

test('places are those of a sorted list, and the whole lies within its bounds whatever the others do', () => {
  const branch = fc.record({
    target: fc.integer({ min: 1, max: 500 }),
    more: fc.integer({ min: 0, max: 200 }),
    done: fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined }),
    left: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(branch, { minLength: 1, maxLength: 8 }), (branches) => {
      const rows = branches.map(({ target, more }, at) => ({
        branchCode: `B${at}`,
        target,
        stretchTarget: target + more,
      }));
      const known = Object.fromEntries(
        branches.flatMap(({ done }, at) => (done === undefined ? [] : [[`B${at}`, done]])),
      );
      const completion = completionOf(goalWith(rows), told(known));
      const rates = completion.rows.flatMap(({ rate }) => rate ?? []).sort((a, b) => b - a);
      for (const { rate, rank } of completion.rows) {
        expect(rank).toBe(rate === undefined ? undefined : rates.findIndex((each) => Math.abs(each - rate) < 1e-6) + 1);
      }
      const { bounds } = completion;
      if (!bounds) return;
      const whole = rows.reduce((sum, { target }) => sum + target, 0);
      const end = branches.reduce((sum, { done, target, more, left }) => sum + (done ?? left * (target + more)), 0);
      expect((end / whole) * 100).toBeGreaterThanOrEqual(bounds.least - 1e-9);
      expect((end / whole) * 100).toBeLessThanOrEqual(bounds.most + 1e-9);
    }),
    { numRuns: 60 },
  );
});

test('as a table for a file: by rank, who did not tell behind, sums below', () => {
  const staffed = THREE.map((row) => ({ ...row, staff: 3 }));
  const goal = goalWith([...staffed, { branchCode: 'H04', branchName: '西门支行', target: 50, staff: 2 }]);
  const completion = completionOf(goal, told({ h01: 80, H02: 160, H03: 90 }));
  const table = tasksTable(goal, completion, 'zh');
  expect(table.header.slice(2)).toEqual([
    ...['必达（户）', '挑战（户）', '人数（人）', '人均', '完成（户）', '完成率（%）', '排名', '回传'],
  ]);
  expect(table.rows).toEqual([
    ['H03', null, 100, null, 3, 33.3, 90, 90, 1, '已回传'],
    ['H01', null, 100, 120, 3, 33.3, 80, 80, 2, '已回传'],
    ['H02', null, 200, 260, 3, 66.7, 160, 80, 2, '已回传'],
    ['H04', '西门支行', 50, null, 2, 25, null, null, null, '未回传'],
    ['合计', null, 450, 380, 11, 40.9, 330, 82.5, null, '完成和完成率只按已回传的支行计'],
  ]);
  const bare = tasksTable(goal, undefined, 'en');
  expect(bare.header).toHaveLength(6);
  expect(bare.rows.map(([code]) => code)).toEqual(['H01', 'H02', 'H03', 'H04', 'Total']);
});
