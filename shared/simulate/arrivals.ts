// Owns on which days a scenario's customers arrive.

import type { ScenarioPlan } from '../contacts/scenario-plan.ts';
import type { Period, Stream } from '../contacts/streams.ts';
import type { Calendar } from '../dictionary/calendar.ts';
import { windowDays } from '../document/day-anchor.ts';
import { seededPhase } from './seeded-phase.ts';

/** The days on which a scenario's customers are triggered. */
export function triggerDays({ scenario }: ScenarioPlan, period: Period, calendar: Calendar): readonly number[] {
  const length = period.end - period.start;
  const window = scenario.trigger.type === 'schedule' ? windowDays(scenario) : undefined;
  const span = window === undefined ? length : Math.min(length, Math.max(1, window));
  const days: number[] = [];
  for (let day = period.start; day < period.start + span; day += 1) if (!calendar.isRest(day)) days.push(day);
  return days.length > 0 ? days : [calendar.nextOpen(period.start)];
}

/** How many customers were triggered up to each of the days; the seed decides where the remainders fall. */
export function arrivedUntil(stream: Stream, days: number, seed: number): (index: number) => number {
  const phase = seededPhase(seed, `${stream.segment.id}/${stream.plan.scenario.id}`, days);
  const triggers = stream.triggers ?? 0;
  return (index) => Math.floor((triggers * (index + 1) + phase) / days);
}
