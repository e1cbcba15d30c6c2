// Owns when a goal is due: on its own day, after its own number of days, else with the plan.
import type { MapDocument } from './document.ts';
import type { NodeOf } from './kinds/index.ts';

type Due = Pick<NodeOf<'goal'>, 'dueDate' | 'dueDay'>;

/** The day; undefined for a goal that has a number of days, and where nobody says when the plan ends. */
export function dueDateOf({ periodEnd }: Pick<MapDocument, 'periodEnd'>, goal: Due): string | undefined {
  return goal.dueDate ?? (goal.dueDay === undefined ? periodEnd : undefined);
}

export function hasDeadline(document: Pick<MapDocument, 'periodEnd'>, goal: Due): boolean {
  return goal.dueDay !== undefined || dueDateOf(document, goal) !== undefined;
}
