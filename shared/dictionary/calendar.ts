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
}

export function calendarOf(document: MapDocument, holidays: readonly string[]): Calendar {
  if (document.policy.contactOnRestDays) return { isRest: () => false, nextOpen: (day) => day };
  const free = new Set(holidays.map(dayNumber));
  // 1970-01-01 was a Thursday: 2 and 3 days later are a weekend.
  const isRest = (day: number) => ((day % 7) + 7) % 7 === 2 || ((day % 7) + 7) % 7 === 3 || free.has(day);
  const nextOpen = (day: number) => {
    let open = day;
    while (isRest(open)) open += 1;
    return open;
  };
  return { isRest, nextOpen };
}
