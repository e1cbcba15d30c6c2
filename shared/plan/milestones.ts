// Owns the edits of milestones: adding one and removing one.
import type { Edit } from '../document/document.ts';
import { setMapField } from '../document/edits/map.ts';
import { periodEndOf } from '../lint/days.ts';
import { firstGoal } from './phases.ts';

/** One more, on the last day of the period, of the goal that the last one looks at; the same map without a period. */
export const addMilestone =
  (nameOf: (number: number) => string): Edit =>
  (document) => {
    const { milestones = [] } = document;
    const date = periodEndOf(document);
    if (date === undefined) return document;
    const taken = new Set(milestones.map(({ name }) => name));
    let number = milestones.length + 1;
    while (taken.has(nameOf(number))) number += 1;
    const goalId = milestones.at(-1)?.goalId ?? firstGoal(document);
    const added = { name: nameOf(number), date, ...(goalId !== undefined && { goalId }) };
    return setMapField('milestones', [...milestones, added])(document);
  };

export const removeMilestone =
  (place: number): Edit =>
  (document) => {
    const left = (document.milestones ?? []).filter((_, at) => at !== place);
    return setMapField('milestones', left.length === 0 ? undefined : left)(document);
  };
