// Owns the calendar: days as numbers, and which of them are rest days.
import type { MapDocument } from '../document/document.ts';
import type { Holiday } from './dictionaries.ts';

const DAY_MS = 86_400_000;
/** The longest period, and the most that is viewed. */
export const MOST_DAYS = 366;

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** What is contacted, for days on which some contacts are not made. */
export type Contacting = 'calls' | 'others';

export interface Calendar {
  isRest(day: number): boolean;
  /** `day`, or the next day after it that is no rest day; for contacts, none on which they are not made. */
  nextOpen(day: number, contacting?: Contacting): number;
  /** True when nothing but weekends is special from `first` to `last`, both counted. */
  isUsual(first: number, last: number): boolean;
}

/** A day that is not as its weekday. */
export type SpecialDay = Pick<Holiday, 'date' | 'kind' | 'quiet'>;

/** The days on which customers are contacted. Of two entries for one day the last counts. */
export function calendarOf({ policy }: Pick<MapDocument, 'policy'>, special: readonly SpecialDay[]): Calendar {
  const open: Calendar = policy.contactOnRestDays
    ? { isRest: () => false, nextOpen: (day) => day, isUsual: () => true }
    : workCalendar(special);
  const last = new Map(special.map(({ date, quiet }) => [date, quiet]));
  const quiet = new Map([...last].flatMap(([date, what]) => (what ? [[dayNumber(date), what] as const] : [])));
  return quiet.size === 0 ? open : withoutQuietDays(open, quiet);
}

function withoutQuietDays(open: Calendar, quiet: ReadonlyMap<number, NonNullable<SpecialDay['quiet']>>): Calendar {
  const days = [...quiet.keys()];
  return {
    isRest: open.isRest,
    nextOpen: (day, contacting) => {
      let next = open.nextOpen(day);
      if (contacting === undefined) return next;
      const isQuiet = () => quiet.get(next) === 'all' || (contacting === 'calls' && quiet.get(next) === 'calls');
      while (isQuiet()) next = open.nextOpen(next + 1);
      return next;
    },
    isUsual: (first, last) => open.isUsual(first, last) && !days.some((day) => day >= first && day <= last),
  };
}

interface WorkCalendar extends Calendar {
  /** From `first` to `last`, both counted; a matter of arithmetic, since a period may be of any length. */
  workingDays(first: number, last: number): number;
}

/** The days on which people work. */
export function workCalendar(special: readonly SpecialDay[]): WorkCalendar {
  const kinds = new Map(special.map(({ date, kind }) => [dayNumber(date), kind]));
  for (const [day, kind] of kinds) if (isWeekend(day) === (kind === 'rest')) kinds.delete(day);
  const isRest = (day: number) => isWeekend(day) !== kinds.has(day);
  const nextOpen = (day: number) => {
    let open = day;
    while (isRest(open)) open += 1;
    return open;
  };
  const days = [...kinds.keys()];
  const specialIn = (first: number, last: number) => days.filter((day) => day >= first && day <= last);
  return {
    isRest,
    nextOpen,
    isUsual: (first, last) => !days.some((day) => day >= first && day <= last),
    workingDays: (first, last) => {
      const weeks = Math.floor((last - first + 1) / 7);
      let count = 5 * weeks;
      for (let day = first + 7 * weeks; day <= last; day += 1) if (!isWeekend(day)) count += 1;
      return specialIn(first, last).reduce((sum, day) => sum + (isRest(day) ? -1 : 1), count);
    },
  };
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

/** The Monday of the week of a day, both by number. */
export function weekStart(day: number): number {
  return day - ((weekdayOf(day) + 3) % 7);
}

/** The Monday of the week of a day. */
export function mondayOf(date: string): string {
  return dateOf(weekStart(dayNumber(date)));
}

/** The seven days of the week of a day, from Monday on. */
export function weekOf(date: string): readonly string[] {
  const monday = dayNumber(mondayOf(date));
  return Array.from({ length: 7 }, (_, at) => dateOf(monday + at));
}
