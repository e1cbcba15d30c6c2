// Owns the caps of a contact policy, and what is left of a customer's contacts when they are kept in order of priority.
import { areCompanies } from '../document/customer-type.ts';
import type { MapDocument } from '../document/document.ts';
import type { ChannelType } from '../document/kinds/channel.ts';
import { isCall } from '../document/kinds/channel-facts.ts';

/** What a cap counts: contacts of one channel type, calls of any kind, or all. */
export type CapSubject = ChannelType | 'total' | 'human';

export const WINDOWS = [7, 30] as const;

export interface Cap {
  readonly subject: CapSubject;
  readonly windowDays: 7 | 30;
  readonly limit: number;
}

/**
 * Where a policy states a channel type twice, the first counts. `segment`: whose customers it is about; companies have a total
 * cap of their own where the policy states one.
 */
export function capsOf(
  { totalCap, companyCap, humanCap, channelCaps }: MapDocument['policy'],
  segment?: Parameters<typeof areCompanies>[0],
): readonly Cap[] {
  const types = new Map<ChannelType, (typeof channelCaps)[number]>();
  for (const cap of channelCaps) if (!types.has(cap.channelType)) types.set(cap.channelType, cap);
  const stated = [
    ...[...types].map(([type, cap]) => [type, cap] as const),
    ['human', humanCap] as const,
    ['total', segment && areCompanies(segment) ? { ...totalCap, ...companyCap } : totalCap] as const,
  ];
  return stated.flatMap(([subject, { per7Days, per30Days }]) =>
    WINDOWS.flatMap((windowDays): Cap[] => {
      const limit = windowDays === 7 ? per7Days : per30Days;
      return limit === undefined ? [] : [{ subject, windowDays, limit }];
    }),
  );
}

export function concerns(subject: CapSubject, type: ChannelType): boolean {
  return subject === 'total' || (subject === 'human' ? isCall(type) : subject === type);
}

export interface OrderedContact {
  readonly channelType: ChannelType;
  readonly day: number;
  readonly touches: number;
}

/** Touches of each contact that the caps leave, the first in the list having the first choice. */
export function allowedTouches(contacts: readonly OrderedContact[], caps: readonly Cap[]): readonly number[] {
  const first = Math.min(...contacts.map(({ day }) => day));
  const last = Math.max(...contacts.map(({ day }) => day));
  const used = caps.map(() => new Int32Array(contacts.length === 0 ? 0 : last - first + 1));
  return contacts.map(({ channelType, day, touches }) => {
    const concerned = caps.flatMap((cap, index) => (concerns(cap.subject, channelType) ? [index] : []));
    const room = concerned.map((index) => roomOn(used[index] as Int32Array, day - first, caps[index] as Cap));
    const allowed = Math.max(0, Math.min(touches, ...room));
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
