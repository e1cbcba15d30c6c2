// Owns the days on which the customers of a scenario are triggered.
import type { Calendar } from '../dictionary/calendar.ts';
import { windowDays } from '../document/day-anchor.ts';
import { roundsOf } from '../forecast/rounds.ts';
import type { Scenario } from './scenario-plan.ts';
import type { Period } from './streams.ts';

/**
 * Working days. A schedule hands out its list within its window; what repeats is triggered in its rounds, and never where
 * none of them begins in the period.
 */
export function triggerDays(
  { scenario }: { readonly scenario: Scenario },
  period: Period,
  calendar: Calendar,
): readonly number[] {
  const rounds = roundsOf(scenario, period);
  if (rounds) return rounds.flatMap(({ start, within }) => workingDays(start, within, calendar));
  const length = period.end - period.start;
  const window = scenario.trigger.type === 'schedule' ? windowDays(scenario) : undefined;
  return workingDays(period.start, window === undefined ? length : Math.min(length, Math.max(1, window)), calendar);
}

/** The next one where there is none among them. */
export function workingDays(first: number, count: number, calendar: Calendar): readonly number[] {
  const days: number[] = [];
  for (let day = first; day < first + count; day += 1) if (!calendar.isRest(day)) days.push(day);
  return days.length > 0 ? days : [calendar.nextOpen(first)];
}
