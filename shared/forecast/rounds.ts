// Owns the rounds of a scenario that repeats: from which day each hands out its customers, and for how many days.
import { dateOf, dayNumber, weekdayOf } from '../dictionary/calendar.ts';
import { windowDays } from '../document/day-anchor.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { type Repeat, repeatOf } from '../document/repeat.ts';

export interface Round {
  /** Day number. */
  readonly start: number;
  /** Days over which its customers come in, and those of them that lie in the period. */
  readonly days: number;
  readonly within: number;
  /** Further rounds that may be behind it in its cycle, a cool-down apart. */
  readonly more: number;
}

/** Day numbers; `end` is the day after the last. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * In order; undefined for a scenario that does not repeat. Several times in a cycle are spread over it evenly. A cool-down
 * puts a round off; it protects the same customer and holds back no others. A round ends with the scenario's window, if it
 * is triggered by schedule, and before the next.
 */
export function roundsOf(scenario: NodeOf<'scenario'>, period: Span): readonly Round[] | undefined {
  const repeat = repeatOf(scenario);
  if (!repeat) return undefined;
  const window = scenario.trigger.type === 'schedule' ? windowDays(scenario) : undefined;
  const starts = startsOf(repeat, repeat.isSame ? gapOf(scenario) : 1, period);
  return starts.slice(0, -1).map(({ day, isLast }, index): Round => {
    const next = (starts[index + 1] as Start).day;
    const days = Math.min(Math.max(1, window ?? Number.POSITIVE_INFINITY), next - day);
    const room = Math.max(0, Math.floor((next - day) / gapOf(scenario)) - 1);
    const more = isLast ? Math.min(room, repeat.most - repeat.least) : 0;
    return { start: day, days, within: Math.min(days, period.end - day), more };
  });
}

/** A customer is contacted again by the same scenario this many days later at the earliest. */
export function gapOf({ cooldownDays }: Pick<NodeOf<'scenario'>, 'cooldownDays'>): number {
  return Math.max(1, cooldownDays ?? 0);
}

interface Start {
  readonly day: number;
  /** Of the times in its cycle. */
  readonly isLast: boolean;
}

/** Those in the period, and the first after it. */
function startsOf(repeat: Repeat, gap: number, { start, end }: Span): readonly Start[] {
  const starts: Start[] = [];
  for (let cycle = 0; ; cycle += 1) {
    const [first, next] = [cycleStart(repeat, start, cycle), cycleStart(repeat, start, cycle + 1)];
    for (let time = 0; time < repeat.least; time += 1) {
      const planned = first + Math.floor((time * (next - first)) / repeat.least);
      const before = starts.at(-1);
      const day = before === undefined ? planned : Math.max(planned, before.day + gap);
      starts.push({ day, isLast: time === repeat.least - 1 });
      if (day >= end) return starts;
    }
  }
}

/** Cycles are those of the calendar where their day is said, else they count from the first day of the period. */
function cycleStart({ every, onDay }: Repeat, start: number, cycle: number): number {
  if (every === 'week') {
    // 1970-01-01, day 0, was a Thursday; Monday is 1.
    const monday = start - ((weekdayOf(start) + 3) % 7);
    const first = onDay === undefined ? start : monday + Math.min(onDay, 7) - 1;
    return first + 7 * (first < start ? cycle + 1 : cycle);
  }
  const months = every === 'month' ? 1 : 3;
  if (onDay === undefined) return laterBy(start, months * cycle);
  const [year, month] = monthOf(start);
  const base = year * 12 + month - (month % months);
  const dayIn = (at: number) => Math.min(firstOf(at) + onDay, firstOf(at + months)) - 1;
  return dayIn(base + months * (dayIn(base) < start ? cycle + 1 : cycle));
}

/** So many months later on the same day of the month, or on its last. */
function laterBy(day: number, months: number): number {
  const [year, month] = monthOf(day);
  const at = year * 12 + month;
  return Math.min(firstOf(at + months) + day - firstOf(at), firstOf(at + months + 1) - 1);
}

function monthOf(day: number): readonly [year: number, month: number] {
  const date = dateOf(day);
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1];
}

/** The first day of a month, counted in months since year 0. */
function firstOf(month: number): number {
  return dayNumber(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
