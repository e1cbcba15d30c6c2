// Owns the milestones (里程碑) of a map: days by which something is there, with how far a goal has come by then and who answers for it.
import { z } from 'zod';
import { date, fromDictionary, nodeRef, number, text } from './field.ts';

export const milestoneSchema = z.looseObject({
  name: text({ zh: '里程碑', en: 'Milestone' }, { need: 'save', maxLength: 20 }),
  date: date({ zh: '日期', en: 'Day' }, { need: 'save' }),
  goalId: nodeRef({ zh: '看目标', en: 'Of goal' }, 'goal'),
  target: number({ zh: '当日累计', en: 'By that day' }, { minimum: 0 }),
  ownerRole: fromDictionary({ zh: '负责角色', en: 'Owner role' }, 'executorRoles'),
});

export type Milestone = z.infer<typeof milestoneSchema>;

/** Those from one day to another, both counted, by day; on the same day in their order. */
export function milestonesWithin<M extends Pick<Milestone, 'date'>>(
  milestones: readonly M[] | undefined,
  from: string,
  to: string,
): readonly M[] {
  return (milestones ?? [])
    .filter(({ date: day }) => from <= day && day <= to)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
