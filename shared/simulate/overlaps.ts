// Owns pairs of segments that may share customers: how many, and what such a customer gets from both.

import { type Cap, capsOf } from '../contacts/caps.ts';
import { coincidingSets, firingOf } from '../contacts/coinciding.ts';
import type { ScenarioPlan } from '../contacts/scenario-plan.ts';
import type { Segment } from '../contacts/streams.ts';
import { type Item, itemsOf, type Wanted, type Worst, worstWindows } from '../contacts/worst-window.ts';
import { areCompanies } from '../document/customer-type.ts';
import type { MapDocument } from '../document/document.ts';
import { bounded } from '../graph/whole-numbers.ts';
import { rangeOf } from './customers.ts';
import { pathOf } from './segment-contacts.ts';
import type { Range, SegmentOverlap } from './simulation.ts';

/** Pairs that are listed. */
const MOST_LISTED = 100;

export interface Overlaps {
  readonly listed: readonly SegmentOverlap[];
  readonly more: number;
}

/** What of a segment its overlap with others needs. */
export interface OverlapSide {
  readonly segment: Segment;
  readonly plans: readonly ScenarioPlan[];
  readonly classOf: ReadonlyMap<number, number>;
  /** Days after the first round on which its rounds begin, of scenarios that repeat for the same customers. */
  readonly shiftsOf: (plan: ScenarioPlan) => readonly number[] | undefined;
  /** No customer of the segment alone has more contacts in such a window. */
  readonly most: (windowDays: number) => number;
}

export interface OverlapsAsked {
  readonly population?: number | undefined;
  readonly shownFrom: number;
  /** Pairs that are looked at; all when not said. */
  readonly isAsked?: (a: Segment, b: Segment) => boolean;
}

/** The pairs above a total cap, the furthest above first, each with the window in which it is furthest. */
export function overlapsOf(
  document: MapDocument,
  stacks: readonly OverlapSide[],
  { population, shownFrom, isAsked = () => true }: OverlapsAsked,
): Overlaps {
  const [ofPeople, ofCompanies] = [{}, { customerType: 'company' }].map((type) => totalsOf(document, type)) as [
    Cap[],
    Cap[],
  ];
  const segments = new Map(document.nodes.flatMap((node) => (node.kind === 'segment' ? [[node.id, node]] : [])));
  const found: SegmentOverlap[] = [];
  if (ofPeople.length + ofCompanies.length > 0) {
    for (const [index, a] of stacks.entries()) {
      const totals = areCompanies(a.segment) ? ofCompanies : ofPeople;
      for (const b of stacks.slice(index + 1)) {
        if (!canExceed(a, b, totals)) continue;
        const relation = relationOf(a.segment, b.segment, segments, population);
        if (!relation || !isAsked(a.segment, b.segment)) continue;
        const worst = worstOfBoth(a, b, totals);
        if (!worst) continue;
        found.push({
          segmentIds: [a.segment.id, b.segment.id],
          ...relation,
          windowDays: worst.windowDays,
          cap: worst.cap,
          peak: worst.peak,
          baseDay: worst.base - shownFrom,
          fromDay: worst.from - shownFrom,
          stack: worst.members.map(({ item, day }) => ({
            ...stackEntry(document, a, b, worst.items[item] as Item),
            day: day - shownFrom,
          })),
        });
      }
    }
  }
  found.sort((x, y) => y.peak - y.cap - (x.peak - x.cap));
  return { listed: found.slice(0, MOST_LISTED), more: Math.max(0, found.length - MOST_LISTED) };
}

function totalsOf({ policy }: MapDocument, of: Parameters<typeof areCompanies>[0]): readonly Cap[] {
  return capsOf(policy, of).filter(({ subject }) => subject === 'total');
}

function stackEntry(document: MapDocument, a: OverlapSide, b: OverlapSide, { plan, place, step }: Item) {
  const owner = a.plans.includes(plan) ? a.segment : b.segment;
  return { ...pathOf(document, owner, plan, place), touches: step.channel.touches };
}

/** Both together have no more than the sum of what each has alone. */
function canExceed(a: OverlapSide, b: OverlapSide, totals: readonly Cap[]): boolean {
  return totals.some(({ windowDays, limit }) => a.most(windowDays) + b.most(windowDays) > limit);
}

/** The worst window of a customer in both segments; a scenario of both is triggered once. Undefined below the caps. */
function worstOfBoth(a: OverlapSide, b: OverlapSide, totals: readonly Cap[]) {
  const plans: readonly ScenarioPlan[] = [...new Set([...a.plans, ...b.plans])];
  const firing = firingOf(plans);
  const shiftsOf = (plan: ScenarioPlan) => a.shiftsOf(plan) ?? b.shiftsOf(plan) ?? [0];
  const items = firing.flatMap((plan) => shiftsOf(plan).flatMap((shift) => itemsOf(plan, shift)));
  const wanted = totals.map(({ windowDays }): Wanted => ({ subject: 'total', windowDays }));
  const found = worstWindows(items, coincidingSets(firing), basesOfBoth(a, b), wanted);
  let worst: (Worst & { cap: number }) | undefined;
  for (const candidate of found) {
    const cap = totals.find(({ windowDays }) => windowDays === candidate.windowDays)?.limit ?? Number.POSITIVE_INFINITY;
    if (candidate.peak - cap > (worst ? worst.peak - worst.cap : 0)) worst = { ...candidate, cap };
  }
  return worst && { ...worst, items };
}

function basesOfBoth(a: OverlapSide, b: OverlapSide): readonly number[] {
  const seen = new Set<number>();
  const bases: number[] = [];
  for (const [base, classOfA] of a.classOf) {
    const key = classOfA * 1000 + (b.classOf.get(base) ?? 0);
    if (seen.has(key)) continue;
    seen.add(key);
    bases.push(base);
  }
  return bases;
}

type Segments = ReadonlyMap<string, Segment>;

/** Undefined where a customer of both is impossible, or is contacted for one of them only. */
function relationOf(
  a: Segment,
  b: Segment,
  segments: Segments,
  population: number | undefined,
): { readonly relation: SegmentOverlap['relation']; readonly customers: Range } | undefined {
  const policies = [a.overlapPolicy, b.overlapPolicy];
  if (areCompanies(a) !== areCompanies(b)) return undefined;
  if (policies.includes('exclusive') || policies.includes('highestWins')) return undefined;
  const [aboveA, aboveB] = [ancestorsOf(a, segments), ancestorsOf(b, segments)];
  const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)];
  const most = Math.min(sizeA, sizeB);
  if (aboveA.includes(b) || aboveB.includes(a)) {
    const isKnown = Number.isFinite(sizeA) && Number.isFinite(sizeB);
    return { relation: 'nested', customers: rangeOf(isKnown ? most : 0, most) };
  }
  const parent = aboveA.find((segment) => aboveB.includes(segment));
  const whole = parent ? sizeOf(parent) : (population ?? Number.POSITIVE_INFINITY);
  const low = Number.isFinite(sizeA + sizeB + whole) ? Math.max(0, sizeA + sizeB - whole) : 0;
  const high = Math.min(most, whole);
  return { relation: parent ? 'siblings' : 'unknown', customers: rangeOf(Math.min(low, high), high) };
}

function sizeOf({ size }: Segment): number {
  return size === undefined ? Number.POSITIVE_INFINITY : bounded(size);
}

/** The nearest first; a circle ends. */
function ancestorsOf(segment: Segment, segments: Segments): readonly Segment[] {
  const above: Segment[] = [];
  let next = segments.get(segment.parentSegmentId ?? '');
  while (next && next !== segment && !above.includes(next)) {
    above.push(next);
    next = segments.get(next.parentSegmentId ?? '');
  }
  return above;
}
