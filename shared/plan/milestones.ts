// Owns the edit that adds a milestone.
import type { Edit } from '../document/document.ts';
import { freeName, putRecords } from '../document/edits/records.ts';
import { periodEndOf } from '../lint/days.ts';
import { firstGoal } from './phases.ts';

/** One more, on the last day of the period, of the goal that the last one looks at; the same map without a period. */
export const addMilestone =
  (nameOf: (number: number) => string): Edit =>
  (document) => {
    const { milestones = [] } = document;
    const date = periodEndOf(document);
    if (date === undefined) return document;
    const names = milestones.map(({ name }) => name);
    const goalId = milestones.at(-1)?.goalId ?? firstGoal(document);
    const added = { name: freeName(names, nameOf), date, ...(goalId !== undefined && { goalId }) };
    return putRecords(document, 'milestones', [...milestones, added]);
  };
