// Owns what a simulation says of one segment: the worst-placed customer, how many are like that, and what the caps leave.

import type { MapDocument } from '../document/document.ts';
import { rowCodeOf } from '../rows/row-code.ts';
import { allowedTouches, type Cap } from './caps.ts';
import { classRank, coincidingSets, firingOf, priorityOf, winnersOf } from './coinciding.ts';
import {
  customersOf,
  customersWithAtLeast,
  distributionOf,
  rangeOf,
  type Unit,
  type UnitItem,
  unitsOf,
} from './customers.ts';
import type { ScenarioPlan } from './scenario-plan.ts';
import type { CustomerLoad, Range, SegmentContacts, StackedContact } from './simulation.ts';
import { type Segment, type Stream, treatedOf } from './streams.ts';
import { bounded } from './whole-numbers.ts';
import { allWanted, dayOf, itemsOf, type Worst, worstWindows } from './worst-window.ts';

/** Everything about a segment that its overlap with others needs too. */
export interface SegmentStack {
  readonly segment: Segment;
  readonly plans: readonly ScenarioPlan[];
  /** Bases that differ, first day first; and for every base which of them it equals. */
  readonly bases: readonly number[];
  readonly classOf: ReadonlyMap<number, number>;
  readonly contacts: SegmentContacts;
  /** Touches held back, by channel item. */
  readonly suppressedBy: ReadonlyMap<string, Range>;
}

export interface SegmentInput {
  readonly document: MapDocument;
  readonly segment: Segment;
  readonly streams: readonly Stream[];
  readonly caps: readonly Cap[];
  /** Days that can be a customer's day 0. */
  readonly bases: readonly number[];
  /** The first day that is looked at. */
  readonly shownFrom: number;
}

export function segmentStack(input: SegmentInput): SegmentStack {
  const { segment, streams, caps, shownFrom } = input;
  const plans = streams.map(({ plan }) => plan);
  const treated = treatedOf(segment);
  const firing = new Set(firingOf(plans));
  const units = streams.flatMap((stream) => (firing.has(stream.plan) ? unitsOf(stream, treated) : []));
  const items = units.flatMap((unit) => itemsOf(unit.plan, unit.shift).map((item): UnitItem => ({ ...item, unit })));
  const { bases, classOf } = differentBases(units, input.bases);
  const worst = worstWindows(items, coincidingSets([...firing]), bases, allWanted(items));
  const loads = worst.map((found) => customerLoad(found, items, treated ?? Number.POSITIVE_INFINITY, caps, shownFrom));
  const base = worst.find(({ subject }) => subject === 'total')?.base;
  const kept = keptByCaps(items, [...firing], base, caps);
  const held = items.map((item, index) => heldBack(item, kept[index] as Kept, peopleElsewhere(item, units)));
  const contacts: SegmentContacts = {
    id: segment.id,
    name: segment.name,
    size: segment.size === undefined ? null : bounded(segment.size),
    treated: treated ?? null,
    contacts: items.map((item, index) => stackedContact(input.document, segment, item, kept[index] as Kept)),
    loads,
    planned: sumOf(items.map((item) => times(item, item.step.channel.touches, item.step.channel.touches))),
    suppressed: sumOf(held),
    mutexed: mutexedOf(streams, treated),
  };
  const suppressedBy = new Map<string, Range>();
  for (const [index, { step }] of items.entries()) {
    const key = step.channel.libraryId || step.channel.id;
    suppressedBy.set(key, sumOf([suppressedBy.get(key) ?? { low: 0, high: 0 }, held[index] as Range]));
  }
  return { segment, plans, bases, classOf, contacts, suppressedBy };
}

/** Days 0 on which every contact is as many days later are the same to a customer. */
function differentBases(units: readonly Unit[], all: readonly number[]) {
  const classes = new Map<string, number>();
  const classOf = new Map<number, number>();
  const bases: number[] = [];
  for (const base of all) {
    const key = units.map(({ plan, shift }) => plan.daysFrom(base + shift).id).join();
    const known = classes.get(key);
    classOf.set(base, known ?? classes.size);
    if (known !== undefined) continue;
    classes.set(key, classes.size);
    bases.push(base);
  }
  return { bases, classOf };
}

function customerLoad(
  { subject, windowDays, peak, base, from, members }: Worst,
  items: readonly UnitItem[],
  treated: number,
  caps: readonly Cap[],
  shownFrom: number,
): CustomerLoad {
  const cap = caps.find((candidate) => candidate.subject === subject && candidate.windowDays === windowDays)?.limit;
  const inWindow = members.map(({ item }) => items[item] as UnitItem);
  return {
    subject,
    windowDays,
    cap: cap ?? null,
    peak,
    baseDay: base - shownFrom,
    fromDay: from - shownFrom,
    stack: members.map(({ item, day }) => ({ contact: item, day: day - shownFrom })),
    atLeast: distributionOf(inWindow, treated, peak),
    over: cap === undefined ? null : customersWithAtLeast(inWindow, treated)(cap + 1),
  };
}

interface Kept {
  readonly alone: number;
  readonly stacked: number;
}

/** What the caps leave of every contact on the worst day 0: within its own scenario, and with all scenarios at once. */
function keptByCaps(
  items: readonly UnitItem[],
  firing: readonly ScenarioPlan[],
  base: number | undefined,
  caps: readonly Cap[],
): readonly Kept[] {
  if (base === undefined)
    return items.map(({ step }) => ({ alone: step.channel.touches, stacked: step.channel.touches }));
  const days = items.map((item) => dayOf(item, base));
  const keys = items.map(({ plan, unit, step, place }, index) => [
    classRank(plan),
    priorityOf(plan),
    firing.indexOf(plan),
    unit.round,
    days[index] as number,
    step.channel.priority ?? 100,
    place,
  ]);
  const order = items.map((_, index) => index).sort((a, b) => compare(keys[a] as number[], keys[b] as number[]));
  const left = (indexes: readonly number[]) => {
    const contacts = indexes.map((index) => {
      const { channelType, touches } = (items[index] as UnitItem).step.channel;
      return { channelType, touches, day: days[index] as number };
    });
    const allowed = allowedTouches(contacts, caps);
    return new Map(indexes.map((index, place) => [index, allowed[place] as number]));
  };
  const stacked = left(order);
  const alone = new Map(firing.flatMap((plan) => [...left(order.filter((index) => items[index]?.plan === plan))]));
  return items.map((_, index) => ({ alone: alone.get(index) as number, stacked: stacked.get(index) as number }));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, key] of a.entries()) if (key !== b[index]) return key - (b[index] as number);
  return 0;
}

/** Customers who can be in another scenario too. */
function peopleElsewhere({ plan }: UnitItem, units: readonly Unit[]): number {
  return units.reduce((sum, unit) => (unit.round === 0 && unit.plan !== plan ? sum + unit.high : sum), 0);
}

/** What its own scenario makes everyone lose, and what other scenarios make those lose who are in them. */
function heldBack(item: UnitItem, { alone, stacked }: Kept, elsewhere: number): Range {
  const { touches } = item.step.channel;
  const own = times(item, touches - Math.max(alone, stacked), touches - alone);
  const more = Math.max(0, alone - stacked);
  return sumOf([own, rangeOf(0, more === 0 ? 0 : more * Math.min(customersOf(item).high, elsewhere))]);
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
