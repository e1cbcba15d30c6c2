// Owns on which days a scenario's customers arrive.

import type { Scenario } from '../contacts/scenario-plan.ts';
import type { Period, Stream } from '../contacts/streams.ts';
import type { Calendar } from '../dictionary/calendar.ts';
import { seededPhase } from './seeded-phase.ts';

/** The days on which a scenario's customers are triggered. */
export function triggerDays(scenario: Scenario, period: Period, calendar: Calendar): readonly number[] {
  const { trigger, windowFrom, windowTo } = scenario;
  const length = period.end - period.start;
  const isSpread = trigger.type !== 'schedule' || windowTo === undefined;
  const span = isSpread ? length : Math.min(length, Math.max(1, windowTo - (windowFrom ?? 0) + 1));
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
