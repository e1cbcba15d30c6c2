// Owns the calendar: days as numbers, and which of them are rest days.
import type { MapDocument } from '../document/document.ts';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export interface Calendar {
  isRest(day: number): boolean;
  /** `day`, or the next day after it that is no rest day. */
  nextOpen(day: number): number;
  /** True when nothing but weekends is special from `first` to `last`, both counted. */
  isUsual(first: number, last: number): boolean;
}

export function calendarOf({ policy }: Pick<MapDocument, 'policy'>, holidays: readonly string[]): Calendar {
  if (policy.contactOnRestDays) return { isRest: () => false, nextOpen: (day) => day, isUsual: () => true };
  const free = new Set(holidays.map(dayNumber).filter((day) => !isWeekend(day)));
  const isRest = (day: number) => isWeekend(day) || free.has(day);
  const nextOpen = (day: number) => {
    let open = day;
    while (isRest(open)) open += 1;
    return open;
  };
  const special = [...free];
  return { isRest, nextOpen, isUsual: (first, last) => !special.some((day) => day >= first && day <= last) };
}

/** 1970-01-01 was a Thursday: 2 and 3 days later are a weekend. */
function isWeekend(day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday === 2 || weekday === 3;
}

/** 0 for a Thursday. */
export function weekdayOf(day: number): number {
  return ((day % 7) + 7) % 7;
}
