// Owns the caps of a contact policy, and what is left of a customer's contacts when they are kept in order of priority.
import { areCompanies } from '../document/customer-type.ts';
import type { MapDocument } from '../document/document.ts';
import { CHANNEL_TYPES, type ChannelType } from '../document/kinds/channel.ts';
import { isCall } from '../document/kinds/channel-facts.ts';
import { hoursOpen } from '../document/quiet-hours.ts';
import type { ContactKey } from './contact-rules.ts';

/**
 * What a cap counts: business contacts of one channel type, calls of any kind, or all; service contacts of one type or all;
 * or, after a conversation, every business contact that does not come of it.
 */
export type CapSubject = ContactKey | 'total' | 'human' | 'service' | 'silence';

/** Those that count contacts of several channel types. */
export const WIDE_SUBJECTS: ReadonlySet<CapSubject> = new Set<CapSubject>(['total', 'human', 'service']);

/** The windows in which contacts are always counted, capped or not. */
export const WINDOWS = [7, 30] as const;

export interface Cap {
  readonly subject: CapSubject;
  readonly windowDays: number;
  readonly limit: number;
}

type Policy = MapDocument['policy'];
type Stated = Partial<Record<'perHour' | 'perDay' | 'per7Days' | 'per30Days', number | undefined>>;

/**
 * Where a policy states a channel type twice, the first counts. `segment`: whose customers it is about; companies have a total
 * cap of their own where the policy states one.
 */
export function capsOf(policy: Policy, segment?: Parameters<typeof areCompanies>[0]): readonly Cap[] {
  const { totalCap, companyCap, humanCap, serviceCap = {}, channelCaps, silenceDays } = policy;
  const types = new Map<ChannelType, (typeof channelCaps)[number]>();
  for (const cap of channelCaps) if (!types.has(cap.channelType)) types.set(cap.channelType, cap);
  const stated: readonly (readonly [CapSubject, Stated])[] = [
    ...[...types].map(([type, cap]) => [type, cap] as const),
    ...[...types].map(([type, cap]) => [`service:${type}`, ofService(cap)] as const),
    ['human', humanCap],
    ['service', serviceCap],
    ['total', segment && areCompanies(segment) ? { ...totalCap, ...companyCap } : totalCap],
  ];
  const caps = stated.flatMap(([subject, cap]) => {
    const windows = [
      [1, dailyLimit(subject, cap, policy)],
      [7, cap.per7Days],
      [30, cap.per30Days],
    ] as const;
    return windows.flatMap(([windowDays, limit]): Cap[] =>
      limit === undefined ? [] : [{ subject, windowDays, limit }],
    );
  });
  return silenceDays === undefined ? caps : [...caps, { subject: 'silence', windowDays: silenceDays, limit: 0 }];
}

function ofService({ servicePerDay, servicePer7Days, servicePer30Days }: Policy['channelCaps'][number]): Stated {
  return { perDay: servicePerDay, per7Days: servicePer7Days, per30Days: servicePer30Days };
}

/** So many an hour are no more than that times the hours in which such a contact may be made. */
function dailyLimit(subject: CapSubject, { perHour, perDay }: Stated, { quietHours }: Policy): number | undefined {
  if (perHour === undefined) return perDay;
  const calls = subject === 'human' || (subject in CHANNEL_TYPES && isCall(subject as ChannelType));
  return Math.min(perDay ?? Number.POSITIVE_INFINITY, perHour * hoursOpen(quietHours, calls));
}

/** True when the cap on `subject` counts contacts with the key. A silence is about two contacts at once. */
export function concerns(subject: CapSubject, key: ContactKey): boolean {
  if (subject === key) return true;
  if (key.startsWith('service:')) return subject === 'service';
  return subject === 'total' || (subject === 'human' && isCall(key as ChannelType));
}

export interface OrderedContact {
  readonly key: ContactKey;
  readonly day: number;
  readonly touches: number;
}

/**
 * Touches of each contact that the caps leave, the first in the list having the first choice. `isTooSoon`: the contacts, by
 * place, cannot both be made because of a silence.
 */
export function allowedTouches(
  contacts: readonly OrderedContact[],
  caps: readonly Cap[],
  isTooSoon: (one: number, other: number) => boolean = () => false,
): readonly number[] {
  const first = Math.min(...contacts.map(({ day }) => day));
  const last = Math.max(...contacts.map(({ day }) => day));
  const used = caps.map(() => new Int32Array(contacts.length === 0 ? 0 : last - first + 1));
  const kept: number[] = [];
  return contacts.map(({ key, day, touches }, place) => {
    const concerned = caps.flatMap((cap, index) => (concerns(cap.subject, key) ? [index] : []));
    const room = concerned.map((index) => roomOn(used[index] as Int32Array, day - first, caps[index] as Cap));
    const isSilent = kept.some((other) => isTooSoon(other, place));
    const allowed = isSilent ? 0 : Math.max(0, Math.min(touches, ...room));
    if (allowed > 0) kept.push(place);
    for (const index of concerned)
      (used[index] as Int32Array)[day - first] = ((used[index] as Int32Array)[day - first] ?? 0) + allowed;
    return allowed;
  });
}

/** How many contacts fit on a day so that no window over it holds more than the cap. */
function roomOn(used: Int32Array, day: number, { windowDays, limit }: Cap): number {
  let count = 0;
  for (let i = Math.max(0, day - windowDays + 1); i <= day; i += 1) count += used[i] ?? 0;
  let most = count;
  // Slides to the window that begins on the day itself.
  for (let end = day + 1; end < day + windowDays && end < used.length; end += 1) {
    count += (used[end] ?? 0) - (used[end - windowDays] ?? 0);
    most = Math.max(most, count);
  }
  return limit - most;
}
