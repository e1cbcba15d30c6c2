// Owns finding too many contacts: the most crowded windows of a segment's worst-placed customer, against the caps of the contact policy (DOMAIN §3.7, SM022).
import type { ChannelType } from '../document/kinds/channel.ts';
import { type Cap, concerns } from './caps.ts';
import type { Change, ContactPlans } from './contact-plans.ts';
import type { ContactKey } from './contact-rules.ts';
import { type CustomerPlan, customerPlan, differentBases } from './customer-plan.ts';
import { speaks } from './silence.ts';
import { type Segment, treatedOf } from './streams.ts';
import { worstWindows } from './worst-window.ts';

export interface PlannedContact {
  readonly scenarioId: string;
  readonly channelId: string;
  readonly channelType: ChannelType;
  /** Days after the customer's day 0. */
  readonly day: number;
  /** Contacts per customer, all on `day`. */
  readonly touches: number;
}

export interface Overload {
  readonly cap: Cap;
  /** The customer's day 0 on which it is worst, as a day number. */
  readonly base: number;
  /** Contacts in the worst window; above `cap.limit`. */
  readonly count: number;
  /** The contacts that stack up in the worst window, by day; of a silence the conversation first, which is not one too many. */
  readonly contacts: readonly PlannedContact[];
}

/** The caps that the worst-placed customer of a segment exceeds on some day 0 of the period, or of `days`, each with its worst window. */
export function overloadsOf(
  plans: ContactPlans,
  segment: Segment,
  caps: readonly Cap[],
  change?: Change,
  days?: readonly number[],
): readonly Overload[] {
  const plan = customerPlan(plans.streamsOf(segment, change), treatedOf(segment));
  const inDanger = caps.filter((cap) => canExceed(plan, cap));
  if (inDanger.length === 0) return [];
  const { bases } = differentBases(plan.units, days ?? daysToTry(plans, plan), plans.calendar);
  const worst = worstWindows(plan.items, plan.sets, bases, inDanger);
  return inDanger.flatMap((cap): Overload[] => {
    const found = worst.find(({ subject, windowDays }) => subject === cap.subject && windowDays === cap.windowDays);
    if (!found || found.peak <= cap.limit) return [];
    const members = found.after ? [found.after, ...found.members] : found.members;
    const contacts = members.map(({ item, day }): PlannedContact => {
      const { plan: own, step } = plan.items[item] as CustomerPlan['items'][number];
      const { id: channelId, channelType, touches } = step.channel;
      return { scenarioId: own.scenario.id, channelId, channelType, day: day - found.base, touches };
    });
    return [{ cap, base: found.base, count: found.peak, contacts }];
  });
}

/** True when a change brings the segment under the cap: on the day on which it is worst now, then on all days. */
export function isRelieved(plans: ContactPlans, segment: Segment, { cap, base }: Overload, change: Change): boolean {
  const isUnder = (days?: readonly number[]) => overloadsOf(plans, segment, [cap], change, days).length === 0;
  return isUnder([base]) && isUnder();
}

/** The days of the period; the first week is enough where no holiday comes near. */
function daysToTry({ period: { start, end }, calendar }: ContactPlans, { units }: CustomerPlan): readonly number[] {
  const week = Array.from({ length: Math.min(7, end - start) }, (_, index) => start + index);
  const found = units.flatMap(({ plan, shift }) => week.map((day) => ({ shift, days: plan.daysFrom(day + shift) })));
  const first = Math.min(...found.map(({ shift, days }) => shift + days.lead));
  const last = Math.max(...found.map(({ shift, days }) => shift + days.span));
  if (calendar.isUsual(start + Math.min(0, first), end + last)) return week;
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** All contacts that can stack up at all, whatever their days, are more than the cap. */
function canExceed({ items, sets }: CustomerPlan, { subject, limit }: Cap): boolean {
  if (subject === 'silence') return items.some((item) => speaks(item)) && items.length > 1;
  return sets.some((set) => {
    let count = 0;
    for (const { plan, step } of items) {
      if (set.has(plan) && concerns(subject, step.key as ContactKey)) count += step.channel.touches;
    }
    return count > limit;
  });
}
