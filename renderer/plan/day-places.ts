// Owns where days stand on the calendar: in percent of what it shows.
import { dayNumber } from '../../shared/dictionary/calendar.ts';
import type { PlanCalendar } from '../../shared/plan/plan-calendar.ts';

/** Left edge and width of the days from one to another, both counted, as far as they are shown. */
export function placeOf(
  { from: first, to: last }: Pick<PlanCalendar, 'from' | 'to'>,
  from: string,
  to: string,
): { readonly left: string; readonly width: string } {
  const [start, end] = [dayNumber(first), dayNumber(last) + 1];
  const left = Math.min(end, Math.max(start, dayNumber(from)));
  const right = Math.max(left, Math.min(end, dayNumber(to) + 1));
  const percent = (days: number) => `${(days / (end - start)) * 100}%`;
  return { left: percent(left - start), width: percent(right - left) };
}

/** The days that the head names: Mondays, where there are too many of them the first of each month. */
export function marksOf({ from, to }: Pick<PlanCalendar, 'from' | 'to'>, most: number): readonly string[] {
  const days = (isMarked: (date: Date) => boolean) => {
    const found: string[] = [];
    for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
      const date = new Date(day * 86_400_000);
      if (isMarked(date)) found.push(date.toISOString().slice(0, 10));
    }
    return found;
  };
  const mondays = days((date) => date.getUTCDay() === 1);
  return mondays.length <= most ? mondays : days((date) => date.getUTCDate() === 1);
}
