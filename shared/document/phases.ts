// Owns the phases (阶段) of a map: named parts of its period, each with what it is to bring of a goal.
import { z } from 'zod';
import { date, nodeRef, number, text } from './field.ts';

export const phaseSchema = z.looseObject({
  name: text({ zh: '阶段名称', en: 'Phase' }, { need: 'save', maxLength: 12 }),
  fromDate: date({ zh: '开始', en: 'Begins' }, { need: 'save' }),
  toDate: date({ zh: '结束', en: 'Ends' }, { need: 'save' }),
  goalId: nodeRef({ zh: '为目标', en: 'For goal' }, 'goal'),
  target: number({ zh: '阶段目标', en: 'To bring' }, { minimum: 0 }),
  stretchTarget: number({ zh: '阶段挑战', en: 'Stretch' }, { minimum: 0 }),
});

export type Phase = z.infer<typeof phaseSchema>;

/** The phases that a day (`YYYY-MM-DD`) lies in, in their order. */
export function phasesOn<P extends Pick<Phase, 'fromDate' | 'toDate'>>(
  phases: readonly P[] | undefined,
  day: string,
): readonly P[] {
  return (phases ?? []).filter(({ fromDate, toDate }) => fromDate <= day && day <= toDate);
}
