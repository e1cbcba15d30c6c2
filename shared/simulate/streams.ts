// Owns the streams of a simulation: how many customers of a segment a scenario contacts, and on which days they arrive.
import type { MapDocument } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { periodDaysOf } from '../forecast/arrival.ts';
import type { Graph } from '../graph/graph.ts';
import type { Calendar } from './calendar.ts';
import type { Scenario, ScenarioPlan } from './scenario-plan.ts';
import { seededPhase } from './seeded-phase.ts';
import { ALL, basisPoints, bounded, mulDiv } from './whole-numbers.ts';

export type Segment = NodeOf<'segment'>;

/** The longest period, and the most that is looked at. */
export const MOST_DAYS = 366;

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
export function daysBetweenRounds({ cooldownDays }: Scenario): number {
  return Math.max(1, cooldownDays ?? 0);
}

/** Customers of a segment outside the control group; undefined where its size is not known. */
export function treatedOf({ size, holdoutPct }: Segment): number | undefined {
  return size === undefined ? undefined : withoutHoldout(bounded(size), holdoutPct);
}

function withoutHoldout(count: number, holdoutPct: number | undefined): number {
  return count - Math.floor((count * basisPoints(holdoutPct ?? 0) + ALL / 2) / ALL);
}

/** The live scenarios that a segment leads to, each once, in the order of its edges. */
export function scenariosOf(graph: Graph, segment: Segment): readonly Scenario[] {
  const found = new Set(graph.next(segment.id, 'flow'));
  return [...found].filter((node): node is Scenario => node.kind === 'scenario');
}

export function streamOf(graph: Graph, segment: Segment, plan: ScenarioPlan, period: Period): Stream {
  const { expectedVolume } = plan.scenario;
  if (expectedVolume === undefined) return { segment, plan, triggers: undefined, cooledDown: 0 };
  const wanted = withoutHoldout(partOf(graph, segment, plan.scenario, bounded(expectedVolume)), segment.holdoutPct);
  const treated = treatedOf(segment);
  if (treated === undefined) return { segment, plan, triggers: wanted, cooledDown: 0 };
  const rounds = 1 + Math.floor((period.end - period.start - 1) / daysBetweenRounds(plan.scenario));
  const triggers = Math.min(wanted, treated * rounds);
  return { segment, plan, triggers, cooledDown: wanted - triggers };
}

/** A scenario's volume is shared out by the sizes of the segments that lead to it. */
function partOf(graph: Graph, segment: Segment, scenario: Scenario, volume: number): number {
  const feeding = [...new Set(graph.previous(scenario.id, 'flow'))].filter(
    (node): node is Segment => node.kind === 'segment',
  );
  const stated = feeding.map(({ size }) => bounded(size ?? 1));
  const weights = stated.some((weight) => weight > 0) ? stated : stated.map(() => 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const place = feeding.indexOf(segment);
  const before = weights.slice(0, place).reduce((sum, weight) => sum + weight, 0);
  return mulDiv(volume, before + (weights[place] ?? 0), total) - mulDiv(volume, before, total);
}

/** The days on which a scenario's customers are triggered. */
export function triggerDays(scenario: Scenario, period: Period, calendar: Calendar): readonly number[] {
  const { trigger, windowFrom, windowTo } = scenario;
  const length = period.end - period.start;
  const isSpread = trigger.type !== 'schedule' || windowTo === undefined;
  const span = isSpread ? length : Math.min(length, Math.max(1, windowTo - (windowFrom ?? 0) + 1));
  const days: number[] = [];
  for (let day = period.start; day < period.start + span; day += 1) if (!calendar.isRest(day)) days.push(day);
  return days.length > 0 ? days : [calendar.nextOpen(period.start)];
}

/** How many customers were triggered up to each of the days; the seed decides where the remainders fall. */
export function arrivedUntil(stream: Stream, days: number, seed: number): (index: number) => number {
  const phase = seededPhase(seed, `${stream.segment.id}/${stream.plan.scenario.id}`, days);
  const triggers = stream.triggers ?? 0;
  return (index) => Math.floor((triggers * (index + 1) + phase) / days);
}

/** The map's period; undefined where it does not say. */
export function periodOf(document: MapDocument): {
  readonly start: string | undefined;
  readonly days: number | undefined;
} {
  const days = periodDaysOf(document);
  return { start: document.periodStart, days: days === undefined ? undefined : Math.min(MOST_DAYS, days) };
}
