import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BranchTarget } from '../../../shared/document/kinds/goal.ts';
import { sharedByStaff, tasksOf } from '../../../shared/forecast/branch-tasks.ts';
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import { rounded } from '../../../shared/i18n/figure.ts';
import { times } from '../../property-runs.ts';
import { buildMap } from '../build-map.ts';

function goalOf(target: number | undefined, branchTargets: readonly BranchTarget[], unit: Goal['unit'] = '户'): Goal {
  return buildMap({ G1: { target, unit, branchTargets } }).nodes[0] as Goal;
}

const row = (code: number, staff: number | undefined, target?: number): BranchTarget => ({
  branchCode: `B${code}`,
  ...(staff !== undefined && { staff }),
  ...(target !== undefined && { target }),
});

describe('sharing out by head count', () => {
  test('gives whole numbers, the largest remainders first', () => {
    const shared = sharedByStaff(goalOf(900, [row(1, 6), row(2, 5), row(3, 6), row(4, 4), row(5, 3)]));
    expect(shared?.map(({ target }) => target)).toEqual([225, 188, 225, 150, 112]);
  });

  test('of equal remainders the earlier branch gets the rest; nobody gets nothing', () => {
    const shared = sharedByStaff(goalOf(2, [row(1, 1), row(2, 0), row(3, 1), row(4, 1)]));
    expect(shared?.map(({ target }) => target)).toEqual([1, 0, 1, 0]);
  });

  test('keeps names and stretch targets, and the decimals of the target', () => {
    const rows = [{ ...row(1, 1), branchName: '城东', stretchTarget: 9 }, row(2, 1)];
    expect(sharedByStaff(goalOf(12.5, rows, '万元'))).toEqual([
      { branchCode: 'B1', branchName: '城东', stretchTarget: 9, staff: 1, target: 6.3 },
      { branchCode: 'B2', staff: 1, target: 6.2 },
    ]);
  });

  test('always adds up, and no branch is a whole unit away from its exact share', () => {
    const staff = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 2 }),
        staff,
        (n, digits, heads) => {
          const target = rounded(n / 10 ** digits, digits);
          const rows = heads.map((count, at) => row(at, count));
          const shared = sharedByStaff(goalOf(target, rows));
          const all = heads.reduce((a, b) => a + b, 0);
          if (all === 0) return expect(shared).toBeUndefined();
          expect(tasksOf(goalOf(target, shared ?? [])).difference).toBe(0);
          for (const each of shared ?? []) {
            expect(Math.abs((each.target ?? 0) - (target * (each.staff ?? 0)) / all)).toBeLessThan(1 + 1e-6);
            expect(Object.is(each.target, -0)).toBe(false);
          }
        },
      ),
      { numRuns: times(200) },
    );
  });

  test('is not done where a head count or the target is missing, nor for rates', () => {
    expect(sharedByStaff(goalOf(900, [row(1, 6), row(2, undefined)]))).toBeUndefined();
    expect(sharedByStaff(goalOf(undefined, [row(1, 6)]))).toBeUndefined();
    expect(sharedByStaff(goalOf(38, [row(1, 6)], '%'))).toBeUndefined();
    expect(sharedByStaff(goalOf(900, []))).toBeUndefined();
  });
});

test('sums are of what is there; what is missing is unknown, never 0', () => {
  const { sum, difference, blank, staff, perHead } = tasksOf(goalOf(900, [row(1, 6, 240), row(2, undefined)]));
  expect({ sum, difference, staff, perHead }).toEqual({
    sum: 240,
    difference: 660,
    staff: undefined,
    perHead: undefined,
  });
  expect(blank.map(({ branchCode }) => branchCode)).toEqual(['B2']);
  expect(tasksOf(goalOf(900, [row(1, 6, 600), row(2, 4, 300)]))).toMatchObject({
    difference: 0,
    staff: 10,
    perHead: 90,
  });
});

test('decimals of money add up, rates are not added', () => {
  expect(tasksOf(goalOf(0.3, [row(1, 1, 0.1), row(2, 1, 0.2)], '万元')).difference).toBe(0);
  expect(tasksOf(goalOf(38, [row(1, 1, 40), row(2, 1, 36)], '%'))).toMatchObject({
    sum: undefined,
    difference: undefined,
  });
});
