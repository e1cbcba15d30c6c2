// Owns finding too many contacts: sliding windows over a segment's contact plan, compared with the caps of the contact policy (DOMAIN §3.7, SM022).
import type { MapDocument } from '../document/document.ts';
import type { ChannelType } from '../document/kinds/channel.ts';
import { isCall } from '../document/kinds/channel-facts.ts';
import { coincidingSets, type PlannedContact, type ScenarioPlan } from './contact-plan.ts';

export interface Cap {
  /** What is counted: contacts of one channel type, calls of any kind, or all. */
  readonly of: ChannelType | 'calls' | 'all';
  readonly windowDays: 7 | 30;
  /** Business contacts that one customer may get in the window. */
  readonly limit: number;
}

export interface Overload {
  readonly cap: Cap;
  /** Contacts in the worst window; above `cap.limit`. */
  readonly count: number;
  /** The placements that stack up in the worst window, by day. */
  readonly contacts: readonly PlannedContact[];
}

/** The caps of a policy: by channel type, on calls, on all; those it leaves empty are left out. */
export function capsOf({ channelCaps, humanCap, totalCap }: MapDocument['policy']): readonly Cap[] {
  const caps = [
    ...channelCaps.map(({ channelType, ...limits }) => ({ of: channelType, ...limits })),
    { of: 'calls' as const, ...humanCap },
    { of: 'all' as const, ...totalCap },
  ];
  return caps.flatMap(({ of, per7Days, per30Days }): Cap[] => [
    ...(per7Days === undefined ? [] : [{ of, windowDays: 7 as const, limit: per7Days }]),
    ...(per30Days === undefined ? [] : [{ of, windowDays: 30 as const, limit: per30Days }]),
  ]);
}

/**
 * The caps that the worst-placed customer of a segment exceeds, each with its worst window. Conservative by design:
 * scenarios that may coincide are taken to start on the same day, and every fallback, hand-off and follow-up happens.
 */
export function overloadsOf(scenarios: readonly ScenarioPlan[], caps: readonly Cap[]): readonly Overload[] {
  const sets = coincidingSets(scenarios).map((set) =>
    set.flatMap(({ contacts }) => contacts.filter(({ counts }) => counts)).sort((a, b) => a.day - b.day),
  );
  return caps.flatMap((cap) => {
    let worst: Overload | undefined;
    for (const contacts of sets) {
      const counted = contacts.filter(({ channelType }) => isCounted(cap, channelType));
      const found = worstWindow(counted, cap.windowDays);
      if (found.count > (worst?.count ?? cap.limit)) worst = { cap, ...found };
    }
    return worst ?? [];
  });
}

/** True when a contact of the type counts to the cap. */
export function isCounted({ of }: Cap, channelType: ChannelType): boolean {
  return of === 'all' || (of === 'calls' ? isCall(channelType) : of === channelType);
}

/** The window of `days` days with most contacts, the earliest of several; `contacts` are sorted by day. */
function worstWindow(contacts: readonly PlannedContact[], days: number): Omit<Overload, 'cap'> {
  let best = { count: 0, from: 0, to: 0 };
  let count = 0;
  let from = 0;
  for (const [index, contact] of contacts.entries()) {
    count += contact.touches;
    for (let first = contacts[from]; first && first.day <= contact.day - days; first = contacts[from]) {
      count -= first.touches;
      from += 1;
    }
    if (count > best.count) best = { count, from, to: index + 1 };
  }
  return { count: best.count, contacts: contacts.slice(best.from, best.to) };
}
