// Owns how the simulation's figures are written: days, ranges, names of what a cap is about.

import type { CapSubject } from '../../../shared/contacts/caps.ts';
import { dateOf, dayNumber } from '../../../shared/dictionary/calendar.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import type { Language } from '../../../shared/i18n/message.ts';
import type { CustomerLoad, Force, Range, SegmentContacts, Simulation } from '../../../shared/simulate/simulation.ts';

const FORMATS: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { month: 'numeric', day: 'numeric', weekday: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' }),
};
const PLAIN: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', day: 'numeric', timeZone: 'UTC' }),
};

function timeOf({ from }: Pick<Simulation, 'from'>, day: number): number {
  return Date.parse(`${dateOf(dayNumber(from) + day)}T00:00:00Z`);
}

/** A day of the simulation with its weekday; 0 is the first. */
export function dayText(simulation: Pick<Simulation, 'from'>, day: number, language: Language): string {
  return FORMATS[language].format(timeOf(simulation, day));
}

/** First and last day. */
export function periodText(simulation: Pick<Simulation, 'from' | 'days'>, language: Language): string {
  const write = (day: number) => PLAIN[language].format(timeOf(simulation, day));
  return `${write(0)}–${write(simulation.days - 1)}`;
}

/** `1,200`, `200–600`, `0 或更多` where nothing limits it. */
export function rangeText({ low, high }: Range, language: Language): string {
  if (high === null) return language === 'zh' ? `${figure(low)} 或更多` : `${figure(low)} or more`;
  return low === high ? figure(low) : `${figure(low)}–${figure(high)}`;
}

export interface Stacked {
  readonly segment: SegmentContacts;
  readonly load: CustomerLoad;
}

export function isOver({ peak, cap }: CustomerLoad): boolean {
  return cap !== null && peak > cap;
}

/** Every load above its cap, the furthest above first. */
export function overloads(segments: readonly SegmentContacts[]): readonly Stacked[] {
  const above = ({ load }: Stacked) => load.peak - (load.cap ?? 0);
  return segments
    .flatMap((segment) => segment.loads.filter(isOver).map((load) => ({ segment, load })))
    .sort((a, b) => above(b) - above(a));
}

/** Of the segments' loads for one subject and window the one furthest above (or nearest to) its cap. */
export function worstOf(
  segments: readonly SegmentContacts[],
  subject: CapSubject,
  windowDays: number,
): Stacked | undefined {
  let worst: Stacked | undefined;
  for (const segment of segments) {
    for (const load of segment.loads) {
      if (load.subject !== subject || load.windowDays !== windowDays) continue;
      if (!worst || load.peak > worst.load.peak) worst = { segment, load };
    }
  }
  return worst;
}

/** The subjects that any of the segments has contacts of, total first. */
export function subjectsOf(segments: readonly SegmentContacts[]): readonly CapSubject[] {
  return [...new Set(segments.flatMap(({ loads }) => loads.map(({ subject }) => subject)))];
}

/** The windows in which a subject is counted, in days. */
export function windowsOf(segments: readonly SegmentContacts[], subject: CapSubject): readonly number[] {
  const windows = segments.flatMap(({ loads }) =>
    loads.flatMap((load) => (load.subject === subject ? load.windowDays : [])),
  );
  return [...new Set(windows)].sort((a, b) => a - b);
}

export type ForceFilter = Force | 'all';

/** Lines with contacts or a capacity problem first; channels that the plan never reaches are left away. */
export function shownChannels(channels: Simulation['channels'], force: ForceFilter): Simulation['channels'] {
  const load = ({ peak, capacity }: Simulation['channels'][number]) =>
    capacity ? peak / capacity : capacity === 0 ? peak : 0;
  return channels
    .filter((line) => (force === 'all' || line.force === force) && (line.total > 0 || line.dropped > 0 || line.isLeast))
    .sort((a, b) => Number(b.daysOver > 0) - Number(a.daysOver > 0) || load(b) - load(a));
}
