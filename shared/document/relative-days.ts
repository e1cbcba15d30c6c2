// Owns days that count from a scenario's day 0 (the trigger, the customer's first day, a due date): their limits, and how they are said.
import type { Message } from '../i18n/message.ts';

export const EARLIEST_DAY = -365;
export const LATEST_DAY = 3660;

/** `到期前 7 天` for a day before day 0, which only a due date has; `第 3 天` otherwise. */
export function dayName(day: number): Message {
  return day < 0
    ? { zh: `到期前 ${-day} 天`, en: `${-day} ${-day === 1 ? 'day' : 'days'} before due` }
    : { zh: `第 ${day} 天`, en: `day ${day}` };
}

/** From one day to another, both counted. */
export function daysName(from: number, to: number): Message {
  if (from === to) return dayName(from);
  if (from >= 0 && to >= 0) return { zh: `第 ${from}–${to} 天`, en: `days ${from}–${to}` };
  if (from < 0 && to < 0) return { zh: `到期前 ${-from}–${-to} 天`, en: `${-from}–${-to} days before due` };
  const [first, last] = [dayName(from), dayName(to)];
  return { zh: `${first.zh}至${last.zh}`, en: `${first.en} to ${last.en}` };
}

/** What every field that holds such a day says of itself. */
export const RELATIVE_DAY = { minimum: EARLIEST_DAY, maximum: LATEST_DAY, said: dayName } as const;
