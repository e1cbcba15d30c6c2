// Owns where the arrow keys lead in the month: days beside each other, weeks, months, both ends of what the calendar shows.
import { dateOf, dayNumber, weekOf } from '../../shared/dictionary/calendar.ts';
import { monthsLater } from '../../shared/plan/plan-days.ts';

interface Span {
  readonly from: string;
  readonly to: string;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The day that a key leads to, kept within what is shown; undefined for any other key. */
export function dayByKey(
  day: string,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  shown: Span,
): string | undefined {
  const step = STEPS[key];
  if (step !== undefined) return within(dateOf(dayNumber(day) + step), shown);
  if (key === 'PageUp') return within(monthsLater(day, -1), shown);
  if (key === 'PageDown') return within(monthsLater(day, 1), shown);
  if (key === 'Home') return ctrlKey ? shown.from : within(weekOf(day)[0] ?? day, shown);
  if (key === 'End') return ctrlKey ? shown.to : within(weekOf(day)[6] ?? day, shown);
  return undefined;
}

export function within(day: string, { from, to }: Span): string {
  return day < from ? from : day > to ? to : day;
}
