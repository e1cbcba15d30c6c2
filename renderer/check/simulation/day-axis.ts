// Owns the marks below the bars of the simulation: dates where the plan has them, days counted from the first where it has none.
import { dateOf, dayNumber } from '../../../shared/dictionary/calendar.ts';
import type { Language } from '../../../shared/i18n/message.ts';
import type { Simulation } from '../../../shared/simulate/simulation.ts';

export interface AxisMark {
  /** Counts from the simulation's first day, which is 0. */
  readonly day: number;
  readonly text: string;
}

/** Marks nearer to each other than this share of the width would touch. */
const CLOSEST = 0.075;
const MONDAY = 1;

const DAYS: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', day: 'numeric', timeZone: 'UTC' }),
};

type Span = Pick<Simulation, 'from' | 'days'>;

/** `isDated`: the first day is one of the calendar, and not just today for want of a period. */
export function axisMarks(span: Span, isDated: boolean, language: Language): readonly AxisMark[] {
  const days = isDated ? datedDays(span) : countedDays(span.days);
  const closest = span.days * CLOSEST;
  const kept: number[] = [];
  for (const day of days) {
    // The first mark is not centred on its day, so it reaches further.
    const needed = kept.length === 1 ? closest * 1.5 : closest;
    if (kept.length === 0 || day - (kept.at(-1) ?? 0) >= needed) kept.push(day);
  }
  return kept.map((day) => ({ day, text: isDated ? dateText(span, day, language) : countText(day, language) }));
}

/** Every day of a short run, Mondays of a longer one, else the first of each month; the first day always. */
function datedDays(span: Span): readonly number[] {
  const all = Array.from({ length: span.days }, (_, day) => day);
  if (span.days <= 10) return all;
  const isMarked = (day: number) =>
    span.days <= 70 ? timeOf(span, day).getUTCDay() === MONDAY : timeOf(span, day).getUTCDate() === 1;
  return all.filter((day) => day === 0 || isMarked(day));
}

function countedDays(count: number): readonly number[] {
  const step = [1, 5, 10, 30, 60, 90, 180].find((each) => count / each <= 12) ?? 365;
  // Day 1, 30, 60, …: round numbers, the first counting as 1.
  return Array.from({ length: Math.floor(count / step) + 1 }, (_, index) => Math.max(0, index * step - 1)).filter(
    (day, index, days) => day < count && days.indexOf(day) === index,
  );
}

function timeOf({ from }: Span, day: number): Date {
  return new Date(`${dateOf(dayNumber(from) + day)}T00:00:00Z`);
}

function dateText(span: Span, day: number, language: Language): string {
  return DAYS[language].format(timeOf(span, day));
}

function countText(day: number, language: Language): string {
  return language === 'zh' ? `第 ${day + 1} 天` : `day ${day + 1}`;
}
