// Owns the simulation's calendar: days as numbers, rest days, and when quiet hours allow a contact.

import type { MapDocument } from '../document/document.ts';
import { isCall } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { quietSpans, type Span, spansOf } from '../document/quiet-hours.ts';

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

const MINUTES = 1440;

/**
 * Days by which quiet hours put a channel's contacts off: 0 when part of its window is allowed, otherwise as the policy
 * says; undefined when they are given up.
 */
export function quietDelay(channel: NodeOf<'channel'>, policy: MapDocument['policy']): 0 | 1 | undefined {
  const window = (channel.sendWindow ?? '').split(',').flatMap(spansOf);
  const first = window[0];
  if (!first) return 0;
  const quiet = new Set(quietSpans(policy.quietHours, isCall(channel.channelType)).flatMap(minutesOf));
  if (window.flatMap(minutesOf).some((minute) => !quiet.has(minute))) return 0;
  if (policy.quietAction === 'drop') return undefined;
  for (let wait = 0; wait < MINUTES; wait += 1) {
    if (!quiet.has((first.from + wait) % MINUTES)) return first.from + wait < MINUTES ? 0 : 1;
  }
  return undefined;
}

function minutesOf({ from, to }: Span): readonly number[] {
  return Array.from({ length: to - from }, (_, minute) => from + minute);
}
