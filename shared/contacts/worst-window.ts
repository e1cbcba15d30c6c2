// Owns finding the most crowded window of days of a worst-placed customer.
import { type Cap, type CapSubject, concerns, WINDOWS } from './caps.ts';
import type { ContactKey } from './contact-rules.ts';
import type { ScenarioPlan, Step } from './scenario-plan.ts';
import { breaksSilence } from './silence.ts';

/** A contact of a customer whose day 0 is not chosen yet. */
export interface Item {
  readonly plan: ScenarioPlan;
  /** Place of the step in the plan. */
  readonly place: number;
  readonly step: Step;
  /** Days that its scenario is triggered after the customer's day 0: above 0 in later rounds. */
  readonly shift: number;
}

export interface Wanted {
  readonly subject: CapSubject;
  readonly windowDays: number;
}

export interface Worst extends Wanted {
  readonly peak: number;
  /** Day numbers. */
  readonly base: number;
  readonly from: number;
  /** Places of the items in the window, by day. */
  readonly members: readonly Member[];
  /** Of a silence: the conversation that the members come too soon after. */
  readonly after?: Member;
}

interface Member {
  readonly item: number;
  readonly day: number;
}

/** The contacts of a plan that the caps are about and that take place. */
export function itemsOf(plan: ScenarioPlan, shift: number): readonly Item[] {
  const { after } = plan.daysFrom(0);
  return plan.steps.flatMap((step, place) =>
    step.key !== undefined && step.reach > 0 && after[place] !== undefined ? [{ plan, place, step, shift }] : [],
  );
}

/** Total, calls, then each channel type in the order of the items, 7 days before 30; then what else is capped. */
export function allWanted(items: readonly Item[], caps: readonly Cap[]): readonly Wanted[] {
  const business = items.filter(({ step }) => step.counts).map(({ step }) => step.channel.channelType);
  const subjects = new Set<CapSubject>(['total', 'human', ...business]);
  const always = [...subjects].flatMap((subject) => WINDOWS.map((windowDays): Wanted => ({ subject, windowDays })));
  const isNew = ({ subject, windowDays }: Wanted) =>
    !always.some((each) => each.subject === subject && each.windowDays === windowDays);
  const isMet = ({ subject }: Wanted) => subject === 'silence' || items.some((item) => concerns(subject, keyOf(item)));
  return [...always, ...caps.filter((cap) => isNew(cap) && isMet(cap))];
}

function keyOf({ step }: Item): ContactKey {
  return step.key as ContactKey;
}

export function dayOf({ plan, place, shift }: Item, base: number): number {
  return base + shift + (plan.daysFrom(base + shift).after[place] as number);
}

/** For each wish the first worst window: earliest day 0, first set of scenarios, earliest window. None without contacts. */
export function worstWindows(
  items: readonly Item[],
  sets: readonly ReadonlySet<ScenarioPlan>[],
  bases: readonly number[],
  wanted: readonly Wanted[],
): readonly Worst[] {
  const worst: (Worst | undefined)[] = wanted.map(() => undefined);
  const relevant = wanted.map(({ subject }) => items.map((item) => concerns(subject, keyOf(item))));
  for (const base of bases) {
    const days = items.map((item) => dayOf(item, base));
    const order = items.map((_, index) => index).sort((a, b) => (days[a] as number) - (days[b] as number) || a - b);
    for (const set of sets) {
      const members = order.filter((index) => set.has((items[index] as Item).plan));
      for (const [wish, { subject, windowDays }] of wanted.entries()) {
        const least = worst[wish]?.peak ?? 0;
        const found =
          subject === 'silence'
            ? brokenSilence(items, members, days, windowDays, least)
            : crowdedWindow(
                items,
                members.filter((index) => relevant[wish]?.[index]),
                days,
                windowDays,
                least,
              );
        if (found) worst[wish] = { ...(wanted[wish] as Wanted), base, ...found };
      }
    }
  }
  return worst.filter((found) => found !== undefined);
}

/** The first conversation with more than `least` contacts too soon behind it and none with more; `order` is sorted by day. */
function brokenSilence(
  items: readonly Item[],
  order: readonly number[],
  days: readonly number[],
  silenceDays: number,
  least: number,
): Pick<Worst, 'peak' | 'from' | 'members' | 'after'> | undefined {
  const dated = (index: number) => ({ item: items[index] as Item, day: days[index] as number });
  let worst: Pick<Worst, 'peak' | 'from' | 'members' | 'after'> | undefined;
  for (const [place, first] of order.entries()) {
    const soon: number[] = [];
    for (const other of order.slice(place + 1)) {
      if ((days[other] as number) - (days[first] as number) > silenceDays) break;
      if (breaksSilence(dated(first), dated(other), silenceDays)) soon.push(other);
    }
    const peak = soon.reduce((sum, index) => sum + (items[index] as Item).step.channel.touches, 0);
    if (peak <= (worst?.peak ?? least)) continue;
    const member = (item: number) => ({ item, day: days[item] as number });
    worst = { peak, from: days[first] as number, members: soon.map(member), after: member(first) };
  }
  return worst;
}

/** The first window with more than `least` contacts and none with more; `order` is sorted by day. */
function crowdedWindow(
  items: readonly Item[],
  order: readonly number[],
  days: readonly number[],
  windowDays: number,
  least: number,
): Pick<Worst, 'peak' | 'from' | 'members'> | undefined {
  const dayAt = (index: number) => days[order[index] as number] as number;
  const touchesAt = (index: number) => (items[order[index] as number] as Item).step.channel.touches;
  let [best, bestFirst, bestEnd] = [least, -1, -1];
  let [count, end] = [0, 0];
  for (let first = 0; first < order.length; first += 1) {
    while (end < order.length && dayAt(end) < dayAt(first) + windowDays) {
      count += touchesAt(end);
      end += 1;
    }
    if (count > best) [best, bestFirst, bestEnd] = [count, first, end];
    count -= touchesAt(first);
  }
  if (bestFirst < 0) return undefined;
  const members = order.slice(bestFirst, bestEnd).map((item) => ({ item, day: days[item] as number }));
  return { peak: best, from: dayAt(bestFirst), members };
}
