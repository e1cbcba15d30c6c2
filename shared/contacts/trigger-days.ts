// Owns the days on which the customers of a scenario are triggered.
import type { Calendar } from '../dictionary/calendar.ts';
import { intakeOf } from '../document/day-anchor.ts';
import { roundsOf } from '../forecast/rounds.ts';
import type { Scenario } from './scenario-plan.ts';
import type { Period } from './streams.ts';

/**
 * Working days. A schedule hands out its list within its window; it and a list by hand may say when they begin and over how many days
 * they go out. What repeats is triggered in its rounds, and never where
 * none of them begins in the period.
 */
export function triggerDays(
  { scenario }: { readonly scenario: Scenario },
  period: Period,
  calendar: Calendar,
): readonly number[] {
  const rounds = roundsOf(scenario, period);
  if (rounds) return rounds.flatMap(({ start, within }) => workingDays(start, within, calendar));
  const { after, days } = intakeOf(scenario);
  const first = Math.min(period.start + after, period.end - 1);
  const left = period.end - first;
  return workingDays(first, days === undefined ? left : Math.min(left, Math.max(1, days)), calendar);
}

/** The next one where there is none among them. */
export function workingDays(first: number, count: number, calendar: Calendar): readonly number[] {
  const days: number[] = [];
  for (let day = first; day < first + count; day += 1) if (!calendar.isRest(day)) days.push(day);
  return days.length > 0 ? days : [calendar.nextOpen(first)];
}
