// Owns SM052: what the branches take on of a goal is the goal's target, and no more per head than people can do.

import { amount } from '../../document/unit-names.ts';
import {
  type BranchTasks,
  isWorkload,
  namedTwice,
  perHeadOf,
  sharedByStaff,
  tasksOf,
} from '../../forecast/branch-tasks.ts';
import type { Goal } from '../../forecast/goal-tree.ts';
import { isRate } from '../../forecast/units.ts';
import { rounded } from '../../i18n/figure.ts';
import type { Fix } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';

export const tasksUneven: Rule = {
  id: 'SM052',
  severity: 'warning',
  stage: 'check',
  title: { zh: '任务分解不平', en: 'Branch targets do not add up' },
  why: {
    zh: '各支行都完成而目标未完成，或任务多到做不完，分解就失去意义。',
    en: 'A split is worth nothing when all branches meet their targets and the goal is missed, or nobody can do so much.',
  },
  *check(_document, graph, { dictionaries: { ruleSettings } }) {
    for (const goal of graph.ofKind('goal')) {
      const tasks = tasksOf(goal);
      yield* easierThanTarget(goal);
      if (tasks.rows.length === 0) continue;
      yield* twice(goal, tasks);
      yield* uneven(goal, tasks);
      yield* easierStretch(goal, tasks);
      yield* shortStretch(goal, tasks);
      yield* overloaded(goal, tasks, ruleSettings.staffTargetMax);
    }
  },
};

const named = ({ branchCode, branchName }: BranchTasks['rows'][number]) => branchName?.trim() || branchCode;

const place = ({ id }: Goal, key: string) => ({ targets: [id], key, field: 'branchTargets' });

function* twice(goal: Goal, { rows }: BranchTasks): Iterable<Found> {
  const again = namedTwice(rows);
  if (again.length === 0) return;
  yield {
    ...place(goal, 'twice'),
    message: {
      zh: '目标“{name}”的支行任务中，{branches}不止一行，下发时只取第一行。',
      en: 'The branch targets of goal “{name}” name {branches} more than once; packages take the first line.',
    },
    params: { name: goal.name, branches: [...new Set(again.map(named))] },
  };
}

/** A target that is missing is SM002's; rates are not added. */
function* uneven(goal: Goal, { sum, difference, blank, rows }: BranchTasks): Iterable<Found> {
  if (goal.target === undefined || isRate(goal.unit)) return;
  if (blank.length === 0 && difference === 0) return;
  const params = {
    name: goal.name,
    target: amount(goal.target, goal.unit),
    sum: amount(sum ?? 0, goal.unit),
    blank: blank.length,
    branches: rows.length,
    gap: amount(Math.abs(difference ?? 0), goal.unit),
  };
  const fixes = [...shareOut(goal), ...takeSum(goal, sum, blank.length)];
  yield { ...place(goal, 'sum'), message: unevenMessage(sum, difference ?? 0, blank.length), params, fixes };
}

function unevenMessage(sum: number | undefined, difference: number, blank: number): Found['message'] {
  if (sum === undefined) {
    return {
      zh: '目标“{name}”列出 {branches} 家支行，均未填任务。',
      en: 'Goal “{name}” names {branches, plural, one {# branch} other {# branches}} without a target.',
    };
  }
  if (blank > 0) {
    return {
      zh: '目标“{name}”有 {blank} 家支行未填任务，其余合计 {sum}，目标值 {target}。',
      en: 'Goal “{name}”: {blank, plural, one {# branch has} other {# branches have}} no target; the others add up to {sum} of {target}.',
    };
  }
  return difference > 0
    ? {
        zh: '目标“{name}”的支行任务合计 {sum}，比目标值 {target}少 {gap}。',
        en: 'The branch targets of goal “{name}” add up to {sum}, {gap} less than its target of {target}.',
      }
    : {
        zh: '目标“{name}”的支行任务合计 {sum}，比目标值 {target}多 {gap}。',
        en: 'The branch targets of goal “{name}” add up to {sum}, {gap} more than its target of {target}.',
      };
}

function shareOut(goal: Goal): readonly Fix[] {
  const value = sharedByStaff(goal);
  if (!value) return [];
  return [
    {
      title: { zh: '按人数分摊目标值', en: 'Share out the target by head count' },
      steps: [{ do: 'set', id: goal.id, field: 'branchTargets', value }],
    },
  ];
}

function takeSum(goal: Goal, sum: number | undefined, blank: number): readonly Fix[] {
  if (sum === undefined || blank > 0) return [];
  return [
    {
      title: { zh: '以支行合计为目标值', en: 'Take the sum as the target' },
      steps: [{ do: 'set', id: goal.id, field: 'target', value: sum }],
    },
  ];
}

/** A stretch target asks for more than the target: above it, or below it where the figure is to go down. */
function isEasier({ direction }: Goal, { target, stretchTarget }: Pick<Goal, 'target' | 'stretchTarget'>): boolean {
  if (target === undefined || stretchTarget === undefined) return false;
  return direction === 'down' ? stretchTarget > target : stretchTarget < target;
}

function* easierThanTarget(goal: Goal): Iterable<Found> {
  if (!isEasier(goal, goal)) return;
  yield {
    targets: [goal.id],
    key: 'ownStretch',
    field: 'stretchTarget',
    message: {
      zh: '目标“{name}”的挑战值 {stretch}比目标值 {target}更容易达到。',
      en: 'Goal “{name}”: its stretch target of {stretch} is easier to reach than its target of {target}.',
    },
    params: {
      name: goal.name,
      stretch: amount(goal.stretchTarget ?? 0, goal.unit),
      target: amount(goal.target ?? 0, goal.unit),
    },
  };
}

/** Likewise of the branches. */
function* easierStretch(goal: Goal, { rows }: BranchTasks): Iterable<Found> {
  const odd = rows.filter((row) => isEasier(goal, row));
  if (odd.length === 0) return;
  yield {
    ...place(goal, 'stretch'),
    message: {
      zh: '目标“{name}”：{branches}的挑战比必达更容易达到。',
      en: 'Goal “{name}”: the stretch target of {branches} is easier to reach than the target.',
    },
    params: { name: goal.name, branches: odd.map(named) },
  };
}

/** A branch that does not say is told by nobody: a stretch target may be left out. */
function* shortStretch(goal: Goal, { rows, stretchSum }: BranchTasks): Iterable<Found> {
  const { id, name, unit, direction, stretchTarget } = goal;
  if (stretchTarget === undefined || stretchSum === undefined || direction === 'down') return;
  if (rows.some((row) => row.stretchTarget === undefined) || stretchSum >= stretchTarget) return;
  yield {
    ...place(goal, 'stretchSum'),
    message: {
      zh: '目标“{name}”的支行挑战合计 {sum}，达不到挑战值 {stretch}。',
      en: 'The branches’ stretch targets of goal “{name}” add up to {sum}, less than its stretch target of {stretch}.',
    },
    params: { name, sum: amount(stretchSum, unit), stretch: amount(stretchTarget, unit) },
    fixes: isEasier(goal, { target: goal.target, stretchTarget: stretchSum })
      ? []
      : [
          {
            title: { zh: '以支行合计为挑战值', en: 'Take the sum as the stretch target' },
            steps: [{ do: 'set', id, field: 'stretchTarget', value: stretchSum }],
          },
        ],
  };
}

function* overloaded(goal: Goal, { rows }: BranchTasks, limit: number): Iterable<Found> {
  if (!isWorkload(goal)) return;
  const loads = rows.flatMap((row) => {
    const load = perHeadOf(goal, row);
    return load !== undefined && load > limit ? [{ row, load }] : [];
  });
  const nobody = rows.filter(({ target, staff }) => staff === 0 && target !== undefined && target > 0);
  if (nobody.length > 0) {
    yield {
      ...place(goal, 'nobody'),
      message: {
        zh: '目标“{name}”给{branches}分了任务，但人数为 0。',
        en: 'Goal “{name}” sets targets for {branches}, where the head count is 0.',
      },
      params: { name: goal.name, branches: nobody.map(named) },
    };
  }
  if (loads.length === 0) return;
  yield {
    ...place(goal, 'load'),
    message: {
      zh: '目标“{name}”：{branches}人均任务超过 {limit}，最高 {most}。',
      en: 'Goal “{name}”: more than {limit} per person in {branches}, {most} at the most.',
    },
    params: {
      name: goal.name,
      branches: loads.map(({ row }) => named(row)),
      limit: amount(limit, goal.unit),
      most: amount(rounded(Math.max(...loads.map(({ load }) => load)), 1), goal.unit),
    },
  };
}
