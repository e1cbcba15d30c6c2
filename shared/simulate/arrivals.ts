// Owns on which days a scenario's customers arrive.

import type { ScenarioPlan } from '../contacts/scenario-plan.ts';
import type { Period, Stream } from '../contacts/streams.ts';
import type { Calendar } from '../dictionary/calendar.ts';
import { intakeOf } from '../document/day-anchor.ts';
import { seededPhase } from './seeded-phase.ts';

/** The days on which a scenario's customers are triggered. */
export function triggerDays({ scenario }: ScenarioPlan, period: Period, calendar: Calendar): readonly number[] {
  const { after, days: batch } = intakeOf(scenario);
  const first = Math.min(period.start + after, period.end - 1);
  const end = batch === undefined ? period.end : Math.min(period.end, first + Math.max(1, batch));
  const days: number[] = [];
  for (let day = first; day < end; day += 1) if (!calendar.isRest(day)) days.push(day);
  return days.length > 0 ? days : [calendar.nextOpen(first)];
}

/** How many customers were triggered up to each of the days; the seed decides where the remainders fall. */
export function arrivedUntil(stream: Stream, days: number, seed: number): (index: number) => number {
  const phase = seededPhase(seed, `${stream.segment.id}/${stream.plan.scenario.id}`, days);
  const triggers = stream.triggers ?? 0;
  return (index) => Math.floor((triggers * (index + 1) + phase) / days);
}
