// Owns 完成率 and 排名: what the branches have done of their tasks of one goal, as far as they have told.
import { branchKey } from '../document/branches.ts';
import type { BranchTarget } from '../document/kinds/goal.ts';
import { rounded } from '../i18n/figure.ts';
import { tasksOf } from './branch-tasks.ts';
import type { Goal } from './goal-tree.ts';

/** `silent`: nothing came from the branch; `blank`: something did, but not this figure. */
export type Reported = 'told' | 'blank' | 'silent';

export interface BranchCompletion {
  readonly row: BranchTarget;
  readonly state: Reported;
  readonly done: number | undefined;
  /** Done ÷ target, in %. */
  readonly rate: number | undefined;
  /** From 1 among the branches with a rate; equal rates share a place, and the places behind them stay free. */
  readonly rank: number | undefined;
}

export interface Completion {
  readonly rows: readonly BranchCompletion[];
  /** How many branches told the figure. */
  readonly told: number;
  readonly silent: readonly BranchTarget[];
  /** Sums over the branches that told; undefined where there is none, and for rates, which are not added. */
  readonly done: number | undefined;
  readonly target: number | undefined;
  readonly rate: number | undefined;
  /** Of the goal's whole task while branches are missing: these do nothing, or all that their (stretch) target asks for. */
  readonly bounds: { readonly least: number; readonly most: number } | undefined;
}

/** What came back, by `branchKey`; a branch that is there without the goal has not told its figure. */
export type ToldByBranch = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function completionOf(goal: Goal, told: ToldByBranch): Completion {
  const plain = (goal.branchTargets ?? []).map((row) => {
    const results = told.get(branchKey(row.branchCode));
    const done = results?.get(goal.id);
    const state: Reported = done !== undefined ? 'told' : results ? 'blank' : 'silent';
    return { row, state, done, rate: completionRate(goal, row.target, done) };
  });
  const rates = plain.flatMap(({ rate }) => rate ?? []);
  const rows = plain.map((each) => ({ ...each, rank: each.rate === undefined ? undefined : rankOf(each.rate, rates) }));
  return {
    rows,
    told: rows.filter(({ state }) => state === 'told').length,
    silent: rows.flatMap(({ row, state }) => (state === 'silent' ? row : [])),
    ...sumsOf(goal, rows),
  };
}

/** Done ÷ target, in %. Where less is better a share says nothing, and a target of 0 has none. */
export function completionRate(
  { direction }: Pick<Goal, 'direction'>,
  target: number | undefined,
  done: number | undefined,
): number | undefined {
  if (direction === 'down' || target === undefined || target <= 0 || done === undefined) return undefined;
  return (done / target) * 100;
}

/** Two rates that differ only by what binary fractions leave over are the same. */
function rankOf(rate: number, rates: readonly number[]): number {
  return 1 + rates.filter((other) => rounded(other, 6) > rounded(rate, 6)).length;
}

type Sums = Pick<Completion, 'done' | 'target' | 'rate' | 'bounds'>;

function sumsOf(goal: Goal, rows: readonly BranchCompletion[]): Sums {
  const { sum, blank } = tasksOf(goal);
  const known = rows.filter(({ done, row }) => done !== undefined && row.target !== undefined);
  if (sum === undefined || known.length === 0) {
    return { done: undefined, target: undefined, rate: undefined, bounds: undefined };
  }
  const done = total(known.map((each) => each.done));
  const target = total(known.map(({ row }) => row.target));
  const rate = completionRate(goal, target, done);
  const open = rows.filter((each) => each.done === undefined);
  const most = total(open.map(({ row }) => Math.max(row.target ?? 0, row.stretchTarget ?? 0)));
  const isBounded = rate !== undefined && open.length > 0 && blank.length === 0 && sum > 0;
  const bounds = isBounded ? { least: (done / sum) * 100, most: ((done + most) / sum) * 100 } : undefined;
  return { done, target, rate, bounds };
}

function total(values: readonly (number | undefined)[]): number {
  return rounded(
    values.reduce((all: number, value) => all + (value ?? 0), 0),
    6,
  );
}
