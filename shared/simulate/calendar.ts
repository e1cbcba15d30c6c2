// Owns the simulation's calendar: days as numbers, rest days, and when quiet hours allow a contact.

import type { MapDocument } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { CALL_TYPES } from './caps.ts';

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

const RANGE = /^\s*(\d{1,2})[:：](\d{2})\s*[-–—~～至到]\s*(\d{1,2})[:：](\d{2})/;
const MINUTES = 1440;
/** A rest between these is a midday rest, which is kept for calls only. */
const MIDDAY = { from: 9 * 60, to: 18 * 60 };

/**
 * Days by which quiet hours put a channel's contacts off: 0 when part of its window is allowed, otherwise as the policy
 * says; undefined when they are given up.
 */
export function quietDelay(channel: NodeOf<'channel'>, policy: MapDocument['policy']): 0 | 1 | undefined {
  const window = (channel.sendWindow ?? '').split(',').flatMap((text) => rangeOf(text) ?? []);
  const first = window[0];
  if (!first) return 0;
  const quiet = new Uint8Array(MINUTES);
  for (const text of policy.quietHours) {
    const range = rangeOf(text);
    if (!range) continue;
    const isMidday = range.from < range.to && range.from >= MIDDAY.from && range.to <= MIDDAY.to;
    if (!isMidday || CALL_TYPES.has(channel.channelType)) forMinutes(range, (minute) => (quiet[minute] = 1));
  }
  let allowed = false;
  for (const range of window) forMinutes(range, (minute) => (allowed ||= quiet[minute] === 0));
  if (allowed) return 0;
  if (policy.quietAction === 'drop') return undefined;
  for (let wait = 0; wait < MINUTES; wait += 1) {
    if (quiet[(first.from + wait) % MINUTES] === 0) return first.from + wait < MINUTES ? 0 : 1;
  }
  return undefined;
}

interface Minutes {
  readonly from: number;
  readonly to: number;
}

/** `HH:MM-HH:MM`; undefined when it cannot be read or has no length. */
function rangeOf(text: string): Minutes | undefined {
  const [fromHour, fromMinute, toHour, toMinute] = RANGE.exec(text)?.slice(1).map(Number) ?? [];
  if (fromHour === undefined || fromMinute === undefined || toHour === undefined || toMinute === undefined) return;
  const range = { from: Math.min(MINUTES, fromHour * 60 + fromMinute), to: Math.min(MINUTES, toHour * 60 + toMinute) };
  return range.from === range.to ? undefined : range;
}

/** Minutes of the day in the range, which may cross midnight. */
function forMinutes({ from, to }: Minutes, visit: (minute: number) => void): void {
  const end = from < to ? to : to + MINUTES;
  for (let minute = from; minute < end; minute += 1) visit(minute % MINUTES);
}
