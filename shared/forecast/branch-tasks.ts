// Owns 任务分解: what the branches take on of a goal, whether it adds up to the goal's target, and how much that is per head.

import { branchKey } from '../document/branches.ts';
import type { BranchTarget } from '../document/kinds/goal.ts';
import { rounded } from '../i18n/figure.ts';
import type { Goal } from './goal-tree.ts';
import { isRate } from './units.ts';

export interface BranchTasks {
  readonly rows: readonly BranchTarget[];
  /** Sum of the targets that are there; undefined where none is, and for rates, which are not added. */
  readonly sum: number | undefined;
  readonly stretchSum: number | undefined;
  /** Rows without a target. */
  readonly blank: readonly BranchTarget[];
  /** Goal's target − sum; undefined while there is nothing to compare. */
  readonly difference: number | undefined;
  /** Undefined while a branch does not say. */
  readonly staff: number | undefined;
  /** Sum ÷ staff; undefined while a number is missing. */
  readonly perHead: number | undefined;
}

export function tasksOf({ target, unit, branchTargets: rows = [] }: Goal): BranchTasks {
  const added = isRate(unit) ? [] : rows;
  const sum = sumOf(added.map((row) => row.target));
  const counts = rows.flatMap(({ staff }) => staff ?? []);
  const staff = rows.length > 0 && counts.length === rows.length ? counts.reduce((a, b) => a + b, 0) : undefined;
  const blank = rows.filter((row) => row.target === undefined);
  return {
    rows,
    sum,
    stretchSum: sumOf(added.map((row) => row.stretchTarget)),
    blank,
    difference: sum === undefined || target === undefined ? undefined : rounded(target - sum, DECIMALS),
    staff,
    perHead: blank.length === 0 && sum !== undefined && staff ? sum / staff : undefined,
  };
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0
    ? undefined
    : rounded(
        known.reduce((a, b) => a + b, 0),
        DECIMALS,
      );
}

/** A target per person of the branch; undefined while a number is missing, nobody is there, or the goal is a rate. */
export function perHeadOf({ unit }: Pick<Goal, 'unit'>, { target, staff }: BranchTarget): number | undefined {
  return isRate(unit) || target === undefined || !staff ? undefined : target / staff;
}

/** Goals whose targets are pieces of work, so that one person can only do so many; what a baseline counts is there already. */
export function isWorkload({ unit, baseline = 0 }: Pick<Goal, 'unit' | 'baseline'>): boolean {
  return baseline === 0 && ['户', '人', '家', '件', '张', '次'].includes(unit);
}

/** Rows that name a branch which an earlier one names. */
export function namedTwice(rows: readonly BranchTarget[]): readonly BranchTarget[] {
  const seen = new Set<string>();
  return rows.filter(({ branchCode }) => {
    const key = branchKey(branchCode);
    const isAgain = seen.has(key);
    seen.add(key);
    return isAgain;
  });
}

/**
 * The rows with the goal's target shared out by head count, by the largest remainder (of equal ones the earlier row), in whole
 * numbers, or in the last decimal that the target has. Undefined where there is no target to share or a branch does not say
 * how many people it has.
 */
export function sharedByStaff({ target, unit, branchTargets: rows = [] }: Goal): BranchTarget[] | undefined {
  if (target === undefined || isRate(unit) || rows.some(({ staff }) => staff === undefined)) return undefined;
  const weights = rows.map(({ staff = 0 }) => staff);
  if (weights.every((weight) => weight === 0)) return undefined;
  const scale = 10 ** decimalsOf(target);
  const parts = largestRemainder(Math.round(Math.abs(target) * scale), weights);
  return rows.map((row, at) => ({ ...row, target: ((parts[at] ?? 0) * Math.sign(target)) / scale || 0 }));
}

const DECIMALS = 6;

function decimalsOf(value: number): number {
  for (let digits = 0; digits < DECIMALS; digits += 1) if (rounded(value, digits) === value) return digits;
  return DECIMALS;
}

/** Exact, however large the figures are. */
function largestRemainder(total: number, weights: readonly number[]): readonly number[] {
  const shares = weights.map((weight) => BigInt(total) * BigInt(weight));
  const all = BigInt(weights.reduce((a, b) => a + b, 0));
  const parts = shares.map((share) => Number(share / all));
  const left = total - parts.reduce((a, b) => a + b, 0);
  const order = shares.map((share, at) => ({ rest: share % all, at }));
  order.sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  for (const { at } of order.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}
