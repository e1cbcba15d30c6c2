// Owns counting in whole days between `YYYY-MM-DD` dates, where a map's period ends, and what follows once it is over (已结束).
import type { MapDocument } from '../document/document.ts';

const DAY_MS = 86_400_000;

type Period = Pick<MapDocument, 'periodStart' | 'periodEnd' | 'periodDays'>;

/** Days from `from` to `to`; negative when `to` is earlier, NaN when one is no date. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The last day of the map's period: as given, or its start plus its length; undefined while neither is known. */
export function periodEndOf({ periodStart, periodEnd, periodDays }: Period): string | undefined {
  if (periodEnd) return periodEnd;
  if (!periodStart || periodDays === undefined) return undefined;
  const end = Date.parse(periodStart) + (periodDays - 1) * DAY_MS;
  return Number.isNaN(end) ? undefined : new Date(end).toISOString().slice(0, 10);
}

/** A plan is finished once its last day is past; it is no state that somebody sets. */
export function isFinished(period: Period, today: string): boolean {
  const end = periodEndOf(period);
  return end !== undefined && end < today;
}
