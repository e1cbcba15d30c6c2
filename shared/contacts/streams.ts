// Owns how many customers of a segment a scenario contacts over the map's period, in how many rounds.
import { dayNumber, MOST_DAYS } from '../dictionary/calendar.ts';
import type { MapDocument } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { repeatOf } from '../document/repeat.ts';
import { LONGEST_DAYS, periodDaysOf } from '../forecast/arrival.ts';
import { gapOf, type Round, roundsOf } from '../forecast/rounds.ts';
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
  /** Of a scenario that repeats for the same customers: its rounds in the period. */
  readonly rounds: readonly PlannedRound[] | undefined;
}

export interface PlannedRound extends Round {
  /** Customers whose turn comes within the period; undefined where no volume is stated. */
  readonly customers: number | undefined;
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
  return { segment, plan, ...triggersOf(graph, segment, plan.scenario, period) };
}

type Triggers = Pick<Stream, 'triggers' | 'cooledDown' | 'rounds'>;

/** How often a scenario is triggered for customers of a segment outside the control group in a period. */
export function triggersOf(graph: Graph, segment: Segment, scenario: Scenario, period: Period): Triggers {
  const all = roundsOf(scenario, period);
  const rounds = repeatOf(scenario)?.isSame ? all : undefined;
  if (scenario.expectedVolume === undefined) {
    return { triggers: undefined, cooledDown: 0, rounds: rounds?.map((round) => ({ ...round, customers: undefined })) };
  }
  const part = partOf(graph, segment, scenario, bounded(scenario.expectedVolume));
  const wanted = withoutHoldout(part, segment.holdoutPct);
  const treated = treatedOf(segment);
  if (rounds) return inRounds(wanted, treated, rounds);
  // Repeats on a day that the period does not have.
  if (all?.length === 0) return { triggers: 0, cooledDown: 0, rounds };
  if (treated === undefined) return { triggers: wanted, cooledDown: 0, rounds };
  const times = 1 + Math.floor((period.end - period.start - 1) / gapOf(scenario));
  const triggers = Math.min(wanted, treated * times);
  return { triggers, cooledDown: wanted - triggers, rounds };
}

/** Every round is for the same customers, of whom there are no more than the segment has; one that the period cuts short reaches a part. */
function inRounds(wanted: number, treated: number | undefined, rounds: readonly Round[]): Triggers {
  const people = Math.min(wanted, treated ?? wanted);
  const planned = rounds.map((round) => ({ ...round, customers: mulDiv(people, round.within, round.days) }));
  const triggers = planned.reduce((sum, { customers }) => sum + customers, 0);
  return { triggers, cooledDown: wanted - people, rounds: planned };
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

/** A volume above the segment's size triggers customers again, a cool-down apart; a scenario that repeats does so in its rounds. */
export function unitsOf({ plan, triggers, rounds }: Stream, treated: number | undefined): readonly Unit[] {
  const people = treated ?? Number.POSITIVE_INFINITY;
  if (rounds) return unitsOfRounds(plan, rounds, people);
  if (triggers === undefined) return [{ plan, round: 0, shift: 0, low: 0, high: people }];
  const times = treated === undefined || treated === 0 ? 1 : Math.max(1, Math.ceil(triggers / treated));
  return Array.from({ length: Math.min(MOST_ROUNDS, times) }, (_, round) => {
    const count = round === 0 ? Math.min(triggers, people) : Math.min(people, triggers - round * people);
    return { plan, round, shift: round * gapOf(plan.scenario), low: count, high: count };
  });
}

/** A customer's turn comes as late in each round as in the first. What may be done beyond “at least” is done by nobody or by all. */
function unitsOfRounds(plan: ScenarioPlan, rounds: readonly PlannedRound[], people: number): readonly Unit[] {
  const units: Omit<Unit, 'round'>[] = [];
  for (const { start, customers, more } of rounds) {
    const shift = start - (rounds[0] as PlannedRound).start;
    const count = Math.min(people, customers ?? people);
    units.push({ plan, shift, low: customers === undefined ? 0 : count, high: count });
    for (let time = 1; time <= more; time += 1) {
      units.push({ plan, shift: shift + time * gapOf(plan.scenario), low: 0, high: count });
    }
  }
  return units.map((unit, round) => ({ ...unit, round }));
}

/** Finds the days after the first round on which the rounds of a plan begin, where it repeats for the same customers. */
export function shiftsIn(streams: readonly Stream[]): (plan: ScenarioPlan) => readonly number[] | undefined {
  const shifts = new Map(
    streams.flatMap((stream) =>
      stream.rounds ? [[stream.plan, unitsOf(stream, undefined).map(({ shift }) => shift)] as const] : [],
    ),
  );
  return (plan) => shifts.get(plan);
}

/** The map's period; undefined where it does not say. */
export function periodOf(document: MapDocument): {
  readonly start: string | undefined;
  readonly days: number | undefined;
} {
  const days = periodDaysOf(document);
  return { start: document.periodStart, days: days === undefined ? undefined : Math.min(MOST_DAYS, days) };
}

/** The same, over ten years at most: what is added up over a period is added up over all of it. */
export function wholePeriodOf(document: MapDocument, today: string): Period {
  const first = dayNumber(document.periodStart ?? today);
  return { start: first, end: first + Math.min(LONGEST_DAYS, periodDaysOf(document) ?? USUAL_DAYS) };
}

/** Day numbers of the map's period; from `today` and over the usual number of days where it does not say. */
export function ownPeriodOf(document: MapDocument, today: string): Period {
  const { start = today, days = USUAL_DAYS } = periodOf(document);
  const first = dayNumber(start);
  return { start: first, end: first + days };
}
