// Owns what a simulation says of one segment: the worst-placed customer, how many are like that, and what the caps leave.

import { allowedTouches, type Cap } from '../contacts/caps.ts';
import { classRank, priorityOf, winnersOf } from '../contacts/coinciding.ts';
import type { ContactKey } from '../contacts/contact-rules.ts';
import { customerPlan, differentBases, type UnitItem } from '../contacts/customer-plan.ts';
import type { ScenarioPlan } from '../contacts/scenario-plan.ts';
import { silenceOf, tooSoon } from '../contacts/silence.ts';
import { type Segment, type Stream, shiftsIn, treatedOf } from '../contacts/streams.ts';
import { allWanted, dayOf, type Worst, worstWindows } from '../contacts/worst-window.ts';
import type { Calendar } from '../dictionary/calendar.ts';
import type { MapDocument } from '../document/document.ts';
import { bounded } from '../graph/whole-numbers.ts';
import { rowCodeOf } from '../rows/row-code.ts';
import { customersOf, customersWithAtLeast, distributionOf, rangeOf } from './customers.ts';
import { type DatedItem, heldBack } from './held-back.ts';
import type { CustomerLoad, Range, SegmentContacts, StackedContact } from './simulation.ts';

/** Everything about a segment that its overlap with others needs too. */
export interface SegmentStack {
  readonly segment: Segment;
  readonly plans: readonly ScenarioPlan[];
  readonly shiftsOf: (plan: ScenarioPlan) => readonly number[] | undefined;
  /** Bases that differ, first day first; and for every base which of them it equals. */
  readonly bases: readonly number[];
  readonly classOf: ReadonlyMap<number, number>;
  readonly contacts: SegmentContacts;
  /** Touches suppressed, by channel item. */
  readonly suppressedBy: ReadonlyMap<string, Range>;
}

export interface SegmentInput {
  readonly document: MapDocument;
  readonly segment: Segment;
  readonly streams: readonly Stream[];
  readonly caps: readonly Cap[];
  /** Days that can be a customer's day 0. */
  readonly bases: readonly number[];
  readonly calendar: Calendar;
  /** The first day that is viewed. */
  readonly shownFrom: number;
}

export function segmentStack(input: SegmentInput): SegmentStack {
  const { segment, streams, caps, shownFrom } = input;
  const plans = streams.map(({ plan }) => plan);
  const treated = treatedOf(segment);
  const { firing, units, items, sets } = customerPlan(streams, treated);
  const { bases, classOf } = differentBases(units, input.bases, input.calendar);
  const worst = worstWindows(items, sets, bases, allWanted(items, caps));
  const loads = worst.map((found) => customerLoad(found, items, treated ?? Number.POSITIVE_INFINITY, caps, shownFrom));
  // Total comes first; without a business contact it is what else is capped.
  const base = worst[0]?.base;
  const days = items.map((item) => (base === undefined ? 0 : dayOf(item, base)));
  const order = base === undefined ? [] : orderOf(items, firing, days);
  const kept = keptByCaps(items, firing, days, order, caps);
  const ordered = order.map((index): DatedItem => ({ item: items[index] as UnitItem, day: days[index] as number }));
  const held = (own: readonly DatedItem[]) => heldBack(ordered, own, treated ?? Number.POSITIVE_INFINITY, caps);
  const contacts: SegmentContacts = {
    id: segment.id,
    name: segment.name,
    size: segment.size === undefined ? null : bounded(segment.size),
    treated: treated ?? null,
    contacts: items.map((item, index) => stackedContact(input.document, segment, item, kept[index] as Kept)),
    loads,
    planned: sumOf(items.map((item) => times(item, item.step.channel.touches, item.step.channel.touches))),
    suppressed: held(ordered),
    mutexed: mutexedOf(streams, treated),
  };
  const lineOf = ({ item }: DatedItem) => item.step.channel.libraryId || item.step.channel.id;
  const suppressedBy = new Map(
    [...new Set(ordered.map(lineOf))].map((key) => [key, held(ordered.filter((each) => lineOf(each) === key))]),
  );
  return { segment, plans, shiftsOf: shiftsIn(streams), bases, classOf, contacts, suppressedBy };
}

function customerLoad(
  { subject, windowDays, peak, base, from, members, after }: Worst,
  items: readonly UnitItem[],
  treated: number,
  caps: readonly Cap[],
  shownFrom: number,
): CustomerLoad {
  const cap = caps.find((candidate) => candidate.subject === subject && candidate.windowDays === windowDays)?.limit;
  const inWindow = members.map(({ item }) => items[item] as UnitItem);
  const conversation = after && (items[after.item] as UnitItem);
  const alsoSpoken = (range: Range) => (conversation ? inBoth(range, customersOf(conversation), treated) : range);
  return {
    subject,
    windowDays,
    cap: cap ?? null,
    peak,
    baseDay: base - shownFrom,
    fromDay: from - shownFrom,
    stack: members.map(({ item, day }) => ({ contact: item, day: day - shownFrom })),
    atLeast: distributionOf(inWindow, treated, peak).map(alsoSpoken),
    over: cap === undefined ? null : alsoSpoken(customersWithAtLeast(inWindow, treated)(cap + 1)),
  };
}

/** Contacts come too soon for those alone who had the conversation before. */
function inBoth(range: Range, spoken: { readonly low: number; readonly high: number }, treated: number): Range {
  const low = Number.isFinite(treated) ? Math.max(0, range.low + spoken.low - treated) : 0;
  return rangeOf(low, Math.min(range.high ?? Number.POSITIVE_INFINITY, spoken.high));
}

interface Kept {
  readonly alone: number;
  readonly stacked: number;
}

/** The contacts in the order in which the caps let them through. */
function orderOf(
  items: readonly UnitItem[],
  firing: readonly ScenarioPlan[],
  days: readonly number[],
): readonly number[] {
  const keys = items.map(({ plan, unit, step, place }, index) => [
    classRank(plan),
    priorityOf(plan),
    firing.indexOf(plan),
    unit.round,
    days[index] as number,
    step.channel.priority ?? 100,
    place,
  ]);
  return items.map((_, index) => index).sort((a, b) => compare(keys[a] as number[], keys[b] as number[]));
}

/** What the caps leave of every contact on the worst day 0: within its own scenario, and with all scenarios at once. */
function keptByCaps(
  items: readonly UnitItem[],
  firing: readonly ScenarioPlan[],
  days: readonly number[],
  order: readonly number[],
  caps: readonly Cap[],
): readonly Kept[] {
  const silence = silenceOf(caps);
  const left = (indexes: readonly number[]) => {
    const dated = indexes.map((index) => ({ item: items[index] as UnitItem, day: days[index] as number }));
    const contacts = dated.map(({ item: { step }, day }) => ({
      key: step.key as ContactKey,
      touches: step.channel.touches,
      day,
    }));
    const isTooSoon = (one: number, other: number) =>
      silence !== undefined && tooSoon(dated[one] as DatedItem, dated[other] as DatedItem, silence);
    const allowed = allowedTouches(contacts, caps, isTooSoon);
    return new Map(indexes.map((index, place) => [index, allowed[place] as number]));
  };
  const stacked = left(order);
  const alone = new Map(firing.flatMap((plan) => [...left(order.filter((index) => items[index]?.plan === plan))]));
  return items.map(({ step }, index) => {
    const { touches } = step.channel;
    return { alone: alone.get(index) ?? touches, stacked: stacked.get(index) ?? touches };
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, key] of a.entries()) if (key !== b[index]) return key - (b[index] as number);
  return 0;
}

function times(item: UnitItem, few: number, many: number): Range {
  const { low, high } = customersOf(item);
  return rangeOf(low * few, many === 0 ? 0 : high * many);
}

function sumOf(ranges: readonly Range[]): Range {
  return {
    low: ranges.reduce((sum, { low }) => sum + low, 0),
    high: ranges.reduce<number | null>((sum, { high }) => (sum === null || high === null ? null : sum + high), 0),
  };
}

function stackedContact(document: MapDocument, segment: Segment, item: UnitItem, kept: Kept): StackedContact {
  const { plan, step, unit } = item;
  const { low, high } = customersOf(item);
  return {
    ...pathOf(document, segment, plan, item.place),
    scenarioId: plan.scenario.id,
    channelId: step.channel.id,
    channelType: step.channel.channelType,
    touches: step.channel.touches,
    round: unit.round,
    customers: rangeOf(low, high),
    allowedAlone: kept.alone,
    allowedStacked: kept.stacked,
  };
}

/** The strategy row of a contact, written as rows.ts writes it, and the nodes on the way. */
export function pathOf(document: MapDocument, segment: Segment, plan: ScenarioPlan, place: number) {
  const { way, channel } = plan.steps[place] as ScenarioPlan['steps'][number];
  const ids = [segment.id, plan.scenario.id, way[0] as string, channel.id];
  return { rowCode: rowCodeOf(document.code, ids), nodes: [segment.id, plan.scenario.id, ...way] };
}

/** Who is kept out of a scenario by another of its mutex group: those who are in both. */
function mutexedOf(streams: readonly Stream[], treated: number | undefined): SegmentContacts['mutexed'] {
  const winners = winnersOf(streams.map(({ plan }) => plan));
  return streams.flatMap(({ plan, triggers }) => {
    const winner = plan.group === undefined ? undefined : winners.get(plan.group);
    if (!winner || winner === plan) return [];
    const others = streams.find((stream) => stream.plan === winner)?.triggers;
    const people = treated ?? Number.POSITIVE_INFINITY;
    const [own, other] = [Math.min(triggers ?? people, people), Math.min(others ?? people, people)];
    const isKnown = triggers !== undefined && others !== undefined && treated !== undefined;
    const low = isKnown ? Math.max(0, own + other - people) : 0;
    return [{ scenarioId: plan.scenario.id, winnerId: winner.scenario.id, ...rangeOf(low, Math.min(own, other)) }];
  });
}
