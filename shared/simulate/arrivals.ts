// Owns how many of a scenario's customers arrive on which day.
import type { Period, Stream } from '../contacts/streams.ts';
import { triggerDays, workingDays } from '../contacts/trigger-days.ts';
import type { Calendar } from '../dictionary/calendar.ts';
import { seededPhase } from './seeded-phase.ts';

/** A day on which customers are triggered: how many were before it, and how many are once it is over. */
export interface Arrival {
  readonly day: number;
  readonly before: number;
  readonly now: number;
}

/** In the order of the days; the seed decides where the remainders of a division fall. */
export function arrivalsOf(stream: Stream, period: Period, calendar: Calendar, seed: number): readonly Arrival[] {
  const { plan, segment, rounds, triggers = 0 } = stream;
  const key = `${segment.id}/${plan.scenario.id}`;
  if (!rounds) return spread(triggers, 0, triggerDays(plan, period, calendar), seed, key);
  let before = 0;
  return rounds.flatMap(({ start, within, customers = 0 }, round) => {
    const arrivals = spread(customers, before, workingDays(start, within, calendar), seed, `${key}/${round}`);
    before += customers;
    return arrivals;
  });
}

function spread(count: number, first: number, days: readonly number[], seed: number, key: string): readonly Arrival[] {
  const phase = seededPhase(seed, key, days.length);
  const until = (index: number) => first + Math.floor((count * index + phase) / days.length);
  return days.map((day, index) => ({ day, before: until(index), now: until(index + 1) }));
}
