// Owns the days on which contacts fall due by the calendar, as the simulation counts them: the first one of a channel in a
// scenario, and whose turn it is on a day. Holidays and worked weekends move them, waits and quiet hours too.
import { type Calendar, calendarOf, dateOf, dayNumber, MOST_DAYS, type SpecialDay } from '../dictionary/calendar.ts';
import type { MapDocument } from '../document/document.ts';
import { isScheduled } from '../document/kinds/scenario.ts';
import { repeatOf } from '../document/repeat.ts';
import { buildGraph } from '../graph/graph.ts';
import { placementsOf } from '../graph/placements.ts';
import { planOf, type ScenarioPlan, type Timing } from './scenario-plan.ts';
import { triggerDays } from './trigger-days.ts';

export interface DueDays {
  /** The first day with a contact, `YYYY-MM-DD`; undefined where quiet hours leave none. */
  readonly first: string | undefined;
  /** The days 0 of the customers whose turn it is on a day; undefined for nobody. */
  turnOn(day: string): Turn | undefined;
  /** The next day after `day` with a contact. */
  nextAfter(day: string): string | undefined;
}

export interface Turn {
  readonly from: string;
  readonly to: string;
}

/** Finds the days of a channel in a scenario, both by id; undefined where the scenario does not come to the channel. */
export type FindDueDays = (scenarioId: string, channelId: string) => DueDays | undefined;

/** Customers are triggered from `from` to `to`, both counted. */
export function dueDaysOf(
  map: Pick<MapDocument, 'nodes' | 'edges'> & Timing,
  special: readonly SpecialDay[],
  { from, to }: Turn,
): FindDueDays {
  const graph = buildGraph(map);
  const calendar = calendarOf(map, special);
  const first = dayNumber(from);
  const last = Math.min(dayNumber(to), first + MOST_DAYS - 1);
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const found = new Map<string, DueDays>();
  for (const scenario of graph.ofKind('scenario')) {
    const placed = placementsOf(graph, scenario);
    const plan = planOf(map, placed, scenario, calendar);
    const triggers = triggersOf(plan, all, calendar);
    for (const [place, { channel }] of placed.entries()) {
      const days = () =>
        triggers.map((trigger) => {
          const base = trigger - plan.triggerAfter;
          return [base, plan.daysFrom(base).after[place]] as const;
        });
      found.set(`${scenario.id} ${channel.id}`, dueDays(days));
    }
  }
  return (scenarioId, channelId) => found.get(`${scenarioId} ${channelId}`);
}

/** Anybody may be triggered on any day, save where rounds, a start day or days of batches say when. */
function triggersOf(plan: ScenarioPlan, all: readonly number[], calendar: Calendar): readonly number[] {
  const { scenario } = plan;
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return all;
  const period = { start: first, end: last + 1 };
  if (repeatOf(scenario)) return triggerDays(plan, period, calendar);
  const isTold = scenario.startDay !== undefined || scenario.batchDays !== undefined;
  if (!isTold || !isScheduled(scenario)) return all;
  const told = triggerDays(plan, period, calendar);
  const [from, to] = [told[0] as number, told.at(-1) as number];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** `find`: each day 0 with the days until its contact, in order; undefined where that is given up. */
function dueDays(find: () => readonly (readonly [base: number, after: number | undefined])[]): DueDays {
  let turns: ReadonlyMap<number, Turn> | undefined;
  // Looked at when somebody asks: a map has more paths than a screen shows.
  const known = () => {
    if (turns) return turns;
    const made = new Map<number, Turn>();
    for (const [base, after] of find()) {
      if (after === undefined) continue;
      const [day, date] = [base + after, dateOf(base)];
      made.set(day, { from: made.get(day)?.from ?? date, to: date });
    }
    turns = made;
    return turns;
  };
  const after = (day: number) => [...known().keys()].find((each) => each > day);
  return {
    get first() {
      const day = after(Number.NEGATIVE_INFINITY);
      return day === undefined ? undefined : dateOf(day);
    },
    turnOn: (day) => known().get(dayNumber(day)),
    nextAfter: (day) => {
      const next = after(dayNumber(day));
      return next === undefined ? undefined : dateOf(next);
    },
  };
}
