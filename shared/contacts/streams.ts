// Owns how many customers of a segment a scenario contacts over the map's period, in how many rounds.
import { MOST_DAYS } from '../dictionary/calendar.ts';
import type { MapDocument } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { periodDaysOf } from '../forecast/arrival.ts';
import type { Graph } from '../graph/graph.ts';
import { basisPoints, bounded, mulDiv } from '../graph/whole-numbers.ts';
import type { Scenario, ScenarioPlan } from './scenario-plan.ts';

export type Segment = NodeOf<'segment'>;

/** The length of a map's period where it does not say. */
export const USUAL_DAYS = 90;
/** More rounds than days in the longest window cannot meet in it. */
const MOST_ROUNDS = 31;

/** Day numbers; `end` is the day after the last. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

export interface Stream {
  readonly segment: Segment;
  readonly plan: ScenarioPlan;
  /** Contacts planned without the control group; undefined where no volume is stated. */
  readonly triggers: number | undefined;
  /** Customers that the cool-down keeps from being triggered again. */
  readonly cooledDown: number;
}

/** A customer is triggered again by the same scenario this many days later. */
function daysBetweenRounds({ cooldownDays }: Scenario): number {
  return Math.max(1, cooldownDays ?? 0);
}

/** Customers of a segment outside the control group; undefined where its size is not known. */
export function treatedOf({ size, holdoutPct }: Segment): number | undefined {
  return size === undefined ? undefined : withoutHoldout(bounded(size), holdoutPct);
}

function withoutHoldout(count: number, holdoutPct: number | undefined): number {
  return count - Math.floor((count * basisPoints(holdoutPct ?? 0) + 5000) / 10_000);
}

/** The live scenarios that a segment leads to, each once, in the order of its edges. */
export function scenariosOf(graph: Graph, segment: Segment): readonly Scenario[] {
  const found = new Set(graph.next(segment.id, 'flow'));
  return [...found].filter((node): node is Scenario => node.kind === 'scenario');
}

export function streamOf(graph: Graph, segment: Segment, plan: ScenarioPlan, period: Period): Stream {
  return { segment, plan, ...triggersOf(graph, segment, plan.scenario, period.end - period.start) };
}

/** How often a scenario is triggered for customers of a segment outside the control group, in a period of so many days. */
export function triggersOf(
  graph: Graph,
  segment: Segment,
  scenario: Scenario,
  days: number,
): Pick<Stream, 'triggers' | 'cooledDown'> {
  if (scenario.expectedVolume === undefined) return { triggers: undefined, cooledDown: 0 };
  const part = partOf(graph, segment, scenario, bounded(scenario.expectedVolume));
  const wanted = withoutHoldout(part, segment.holdoutPct);
  const treated = treatedOf(segment);
  if (treated === undefined) return { triggers: wanted, cooledDown: 0 };
  const rounds = 1 + Math.floor((days - 1) / daysBetweenRounds(scenario));
  const triggers = Math.min(wanted, treated * rounds);
  return { triggers, cooledDown: wanted - triggers };
}

/** A scenario's volume is shared out by the sizes of the segments that lead to it; remainders fall in the order of the document. */
function partOf(graph: Graph, segment: Segment, scenario: Scenario, volume: number): number {
  const leading = new Set(graph.previous(scenario.id, 'flow'));
  const feeding = leading.size < 2 ? [segment] : graph.ofKind('segment').filter((node) => leading.has(node));
  const stated = feeding.map(({ size }) => bounded(size ?? 1));
  const weights = stated.some((weight) => weight > 0) ? stated : stated.map(() => 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const place = feeding.indexOf(segment);
  const before = weights.slice(0, place).reduce((sum, weight) => sum + weight, 0);
  return mulDiv(volume, before + (weights[place] ?? 0), total) - mulDiv(volume, before, total);
}

/** One round of a scenario: the customers it is triggered for, and how long after the first round. */
export interface Unit {
  readonly plan: ScenarioPlan;
  readonly round: number;
  readonly shift: number;
  /** Infinity where nothing limits it. */
  readonly low: number;
  readonly high: number;
}

/** A volume above the segment's size triggers customers again, a cool-down apart. */
export function unitsOf({ plan, triggers }: Stream, treated: number | undefined): readonly Unit[] {
  const people = treated ?? Number.POSITIVE_INFINITY;
  if (triggers === undefined) return [{ plan, round: 0, shift: 0, low: 0, high: people }];
  const rounds = treated === undefined || treated === 0 ? 1 : Math.max(1, Math.ceil(triggers / treated));
  return Array.from({ length: Math.min(MOST_ROUNDS, rounds) }, (_, round) => {
    const count = round === 0 ? Math.min(triggers, people) : Math.min(people, triggers - round * people);
    return { plan, round, shift: round * daysBetweenRounds(plan.scenario), low: count, high: count };
  });
}

/** The map's period; undefined where it does not say. */
export function periodOf(document: MapDocument): {
  readonly start: string | undefined;
  readonly days: number | undefined;
} {
  const days = periodDaysOf(document);
  return { start: document.periodStart, days: days === undefined ? undefined : Math.min(MOST_DAYS, days) };
}
