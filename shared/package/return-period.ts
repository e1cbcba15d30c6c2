// Owns the period of a return (填报期): the days in which the form stays open, and what is wrong with a period.
import { dateOf, dayNumber } from '../dictionary/calendar.ts';

/** Days after validTo in which figures of the run still come in; of a package only its form is open then. */
const GRACE_DAYS = 31;

/** The days of a package. */
export interface Run {
  readonly validFrom: string;
  readonly validTo: string;
}

export interface Period {
  readonly periodStart: string;
  readonly periodEnd: string;
}

export interface PeriodFinding {
  readonly code: 'periodReversed' | 'periodInFuture' | 'periodOutsideRun' | 'periodOverlaps';
  readonly params: Readonly<Record<string, string | number>>;
}

/** The last day on which the form can be filled in, and which a period may hold. */
export function lastFormDay({ validTo }: Pick<Run, 'validTo'>): string {
  return dateOf(dayNumber(validTo) + GRACE_DAYS);
}

/** What is wrong with a period by its own days, by the days of the run where they are known, and by the last day that was. */
export function periodFindings({ periodStart, periodEnd }: Period, lastDay: string, run?: Run): PeriodFinding[] {
  const days = { from: periodStart, to: periodEnd };
  if (periodStart > periodEnd) return [{ code: 'periodReversed', params: days }];
  const last = run && lastFormDay(run);
  return [
    ...(periodEnd > lastDay ? [{ code: 'periodInFuture', params: { to: periodEnd, today: lastDay } } as const] : []),
    ...(run && last && (periodStart < run.validFrom || periodEnd > last)
      ? [{ code: 'periodOutsideRun', params: { ...days, first: run.validFrom, last } } as const]
      : []),
  ];
}

/** The first of the other periods that shares a day with this one. */
export function periodOverlap(period: Period, others: readonly Period[]): PeriodFinding[] {
  const other = others.find((one) => period.periodStart <= one.periodEnd && one.periodStart <= period.periodEnd);
  if (!other) return [];
  const { periodStart: from, periodEnd: to } = period;
  return [{ code: 'periodOverlaps', params: { from, to, otherFrom: other.periodStart, otherTo: other.periodEnd } }];
}

/** The day that has begun somewhere on earth at a moment: no clock of a branch is ahead of it. */
export function lastDayAt(moment: string): string {
  return new Date(Date.parse(moment) + 14 * 3_600_000).toISOString().slice(0, 10);
}
