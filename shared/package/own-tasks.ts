// Owns the tasks (任务) of the branch that a package is for, each with its goal, as page and workbook show them.

import type { NodeOf } from '../document/kinds/index.ts';
import { perHeadOf } from '../forecast/branch-tasks.ts';
import { rounded } from '../i18n/figure.ts';
import type { PackagePayload } from './payload.ts';

export interface OwnTask {
  readonly goal: NodeOf<'goal'>;
  readonly target: number | undefined;
  readonly stretchTarget: number | undefined;
  readonly staff: number | undefined;
  /** Target ÷ staff, one decimal. */
  readonly perHead: number | undefined;
}

export function ownTasks({ tasks = [], map }: Pick<PackagePayload, 'tasks' | 'map'>): readonly OwnTask[] {
  return tasks.flatMap(({ goalId, target, stretchTarget, staff }) => {
    const goal = map.nodes.find(({ id }) => id === goalId);
    if (goal?.kind !== 'goal') return [];
    const perHead = perHeadOf(goal, { branchCode: '', target, staff });
    return [{ goal, target, stretchTarget, staff, perHead: perHead === undefined ? undefined : rounded(perHead, 1) }];
  });
}
