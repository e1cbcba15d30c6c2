// Owns SM056: a stretch target (挑战) asks for more than the target (必达), and the branches' stretch targets reach the goal's.
import type { Phase } from '../../document/phases.ts';
import { amount } from '../../document/unit-names.ts';
import { isEasierStretch, tasksOf } from '../../forecast/branch-tasks.ts';
import type { Goal } from '../../forecast/goal-tree.ts';
import type { Found, Rule } from '../rule.ts';

export const easierStretch: Rule = {
  id: 'SM056',
  severity: 'warning',
  stage: 'check',
  title: { zh: '挑战低于必达', en: 'Stretch target easier than the target' },
  why: {
    zh: '挑战比必达更容易达到，或各支行的挑战加起来达不到目标的挑战，两档任务就失去区别。',
    en: 'Two levels of a task differ in nothing when the stretch target is the easier one, or the branches’ do not reach the goal’s.',
  },
  *check({ phases = [] }, graph) {
    for (const goal of graph.ofKind('goal')) {
      if (goal.guardrail) continue;
      yield* ofGoal(goal);
      yield* ofBranches(goal);
    }
    yield* ofPhases(phases);
  },
};

function* ofGoal(goal: Goal): Iterable<Found> {
  const { id, name, unit, target, stretchTarget } = goal;
  if (!isEasierStretch(goal, goal)) return;
  yield {
    targets: [id],
    key: 'goal',
    message: {
      zh: '目标“{name}”的挑战值 {stretch}比必达 {target}更容易达到。',
      en: 'Goal “{name}”: the stretch target {stretch} is easier to reach than the target {target}.',
    },
    params: { name, stretch: amount(stretchTarget ?? 0, unit), target: amount(target ?? 0, unit) },
    field: 'stretchTarget',
    fixes: [
      {
        title: { zh: '删除挑战值', en: 'Remove the stretch target' },
        steps: [{ do: 'set', id, field: 'stretchTarget', value: undefined }],
      },
    ],
  };
}

/** Branches that do not say are told by nobody: a stretch target may be left out. */
function* ofBranches(goal: Goal): Iterable<Found> {
  const { id, name, unit, direction, stretchTarget } = goal;
  const { rows, stretchSum } = tasksOf(goal);
  if (stretchTarget === undefined || stretchSum === undefined || direction === 'down') return;
  if (rows.some((row) => row.stretchTarget === undefined) || stretchSum >= stretchTarget) return;
  yield {
    targets: [id],
    key: 'branches',
    message: {
      zh: '目标“{name}”的支行挑战合计 {sum}，达不到挑战值 {stretch}。',
      en: 'The branches’ stretch targets of goal “{name}” add up to {sum}, less than its stretch target {stretch}.',
    },
    params: { name, sum: amount(stretchSum, unit), stretch: amount(stretchTarget, unit) },
    field: 'branchTargets',
    fixes: isEasierStretch(goal, { target: goal.target, stretchTarget: stretchSum })
      ? []
      : [
          {
            title: { zh: '以支行合计为挑战值', en: 'Take the sum as the stretch target' },
            steps: [{ do: 'set', id, field: 'stretchTarget', value: stretchSum }],
          },
        ],
  };
}

/** What a phase is to bring is a way to go, whichever direction the goal has. */
function* ofPhases(phases: readonly Phase[]): Iterable<Found> {
  for (const [at, { name, target, stretchTarget }] of phases.entries()) {
    if (target === undefined || stretchTarget === undefined || stretchTarget >= target) continue;
    yield {
      targets: [],
      key: `phase ${name}`,
      message: {
        zh: '阶段“{name}”的挑战 {stretch} 低于阶段目标 {target}。',
        en: 'Phase “{name}”: its stretch target {stretch} is below what it is to bring, {target}.',
      },
      params: { name, stretch: stretchTarget, target },
      field: `phases.${at}.stretchTarget`,
    };
  }
}
