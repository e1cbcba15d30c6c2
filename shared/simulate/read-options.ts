// Owns reading the options of a simulation from text, as the command line and the window's fields give them.
import { dateOf, dayNumber, MOST_DAYS } from '../dictionary/calendar.ts';

const MOST_SEED = 4_294_967_295;

/** `YYYY-MM-DD` of a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayNumber(text);
  return Number.isFinite(day) && dateOf(day) === text;
}

/** A whole number within the limits; undefined for anything else. */
function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

export function readDays(text: string): number | undefined {
  return wholeNumber(text, 1, MOST_DAYS);
}

export function readSeed(text: string): number | undefined {
  return wholeNumber(text, 0, MOST_SEED);
}

/** Days in a text, separated by anything, each once and in order; `wrong` are words that are no days. */
export function readHolidays(text: string): { readonly days: readonly string[]; readonly wrong: readonly string[] } {
  const words = text.split(/[\s,;，；、]+/).filter((word) => word !== '');
  return { days: [...new Set(words.filter(isDay))].sort(), wrong: words.filter((word) => !isDay(word)) };
}
