// Owns the program whose best choice of starts no plan can exceed: contacts may be made in any order, and who comes from a
// contact that was late may still be contacted as late as could ever be. What the queues then make of it is worked out anew.
import type { Prepared } from '../achieve.ts';
import type { Lot, Way } from '../lots.ts';
import { OpenDays } from '../open-days.ts';
import type { Team } from '../teams.ts';
import { latestDays } from './latest-days.ts';
import type { Movable } from './movable.ts';
import type { Row } from './solver.ts';

/** Contacts of one channel in one scenario that fall due by day, for each start that the scenario may have. */
interface Demand {
  readonly key: string;
  readonly way: Way;
  readonly value: number;
  /** Variable of the start, or undefined where nothing moves; contacts by planned day. */
  readonly choices: readonly { readonly variable: string | undefined; readonly due: ReadonlyMap<number, number> }[];
}

export interface StartModel {
  /** Takers that no limit concerns. */
  readonly certain: number;
  /** By variable: the coefficients of the takers that are limited. */
  readonly objective: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
  readonly variables: ReadonlyMap<string, { readonly movable: Movable; readonly start: number }>;
}

export function startModel(drawn: Prepared, movables: readonly Movable[]): StartModel {
  const prepared = { ...drawn, settings: { ...drawn.settings, openDays: openDaysOf(drawn, movables) } };
  const variables = new Map<string, { movable: Movable; start: number }>();
  const demands = fixedDemands(prepared, movables);
  for (const [index, movable] of movables.entries()) {
    const choices = movable.choices.map(({ start, lots }, at) => {
      const variable = `x${index}_${at}`;
      variables.set(variable, { movable, start });
      return { variable, lots };
    });
    demands.push(...movingDemands(prepared, movable, choices));
  }
  return { variables, ...programOf(prepared, demands, movables) };
}

/** From the first contact that any choice has. */
function openDaysOf({ plans, settings: { first, last } }: Prepared, movables: readonly Movable[]): readonly OpenDays[] {
  const planned = movables.flatMap(({ choices }) => choices.flatMap(({ lots }) => lots.map((lot) => lot.planned)));
  const begin = planned.reduce((day, each) => Math.min(day, each), first);
  return plans.map(({ calendar }) => new OpenDays(calendar, begin, Math.max(...last) + 1));
}

const isOf = ({ way }: Lot, map: number, scenarioId: string) =>
  way.map === map && way.stream.plan.scenario.id === scenarioId;

/** Contacts that neither a cap nor a quiet hour takes away. */
function dueOf(lots: readonly Lot[]): ReadonlyMap<number, number> {
  const due = new Map<number, number>();
  for (const { planned, contacts, capped, isGivenUp } of lots) {
    if (!isGivenUp && contacts > capped) due.set(planned, (due.get(planned) ?? 0) + contacts - capped);
  }
  return due;
}

const channelKey = ({ map, stream, step }: Way) => `${map} ${stream.plan.scenario.id} ${step.channel.id}`;

function grouped(lots: readonly Lot[], keyOf: (way: Way) => string): ReadonlyMap<string, readonly Lot[]> {
  const groups = new Map<string, Lot[]>();
  for (const lot of lots) {
    const known = groups.get(keyOf(lot.way));
    if (known) known.push(lot);
    else groups.set(keyOf(lot.way), [lot]);
  }
  return groups;
}

function fixedDemands({ work, carried }: Prepared, movables: readonly Movable[]): Demand[] {
  const lots = work.lots.filter((lot) => !movables.some(({ map, scenarioId }) => isOf(lot, map, scenarioId)));
  return [...grouped(lots, channelKey)].map(([key, own]) => {
    const { way } = own[0] as Lot;
    return { key, way, value: carried.valueOf(way), choices: [{ variable: undefined, due: dueOf(own) }] };
  });
}

/** The ways are those of the maps together: a map looked at alone has teams of its own. */
function movingDemands(
  { work, carried }: Prepared,
  { map, scenarioId }: Movable,
  choices: readonly { readonly variable: string; readonly lots: readonly Lot[] }[],
): readonly Demand[] {
  const ways = work.ways.filter((way) => way.map === map && way.stream.plan.scenario.id === scenarioId);
  const channels = new Map(ways.map((way) => [way.step.channel.id, way]));
  return [...channels].map(([id, way]) => ({
    key: channelKey(way),
    way,
    value: carried.valueOf(way),
    choices: choices.map(({ variable, lots }) => ({
      variable,
      due: dueOf(lots.filter((lot) => lot.way.step.channel.id === id)),
    })),
  }));
}

type Built = Pick<StartModel, 'certain' | 'objective' | 'rows'>;

function programOf(prepared: Prepared, demands: readonly Demand[], movables: readonly Movable[]): Built {
  const objective = new Map<string, number>();
  const rows: Row[] = [];
  let certain = 0;
  const byTeam = new Map<Team, Demand[]>();
  for (const demand of demands) {
    byTeam.set(demand.way.team, [...(byTeam.get(demand.way.team) ?? []), demand]);
  }
  for (const [team, own] of byTeam) {
    if (isNeverFull(team, own)) {
      // Whatever the start, a scenario has as many contacts.
      for (const { value, choices } of own) certain += value * totalOf(choices[0]?.due);
      continue;
    }
    const used = new Map<number, Map<string, number>>();
    for (const [index, demand] of own.entries()) {
      rows.push(...demandRows(prepared, demand, `${rows.length}_${index}`, objective, used));
    }
    for (const terms of used.values()) rows.push({ terms, sense: '<=', bound: team.capacity });
  }
  for (const [index, { choices }] of movables.entries()) {
    rows.push({ terms: new Map(choices.map((_, at) => [`x${index}_${at}`, 1])), sense: '=', bound: 1 });
  }
  return { certain, objective, rows };
}

function totalOf(due: ReadonlyMap<number, number> | undefined): number {
  return [...(due?.values() ?? [])].reduce((sum, count) => sum + count, 0);
}

function isNeverFull({ capacity }: Team, demands: readonly Demand[]): boolean {
  if (capacity === Number.POSITIVE_INFINITY) return true;
  const most = new Map<number, number>();
  for (const { choices } of demands) {
    for (const day of new Set(choices.flatMap(({ due }) => [...due.keys()]))) {
      most.set(day, (most.get(day) ?? 0) + Math.max(...choices.map(({ due }) => due.get(day) ?? 0)));
    }
  }
  return [...most.values()].every((count) => count <= capacity);
}

/**
 * Contacts that are made on a day are among those that were due by then and were not made before; those whose time is over
 * are made by then or never.
 */
function* demandRows(
  { settings }: Prepared,
  { way, value, choices }: Demand,
  name: string,
  objective: Map<string, number>,
  used: Map<number, Map<string, number>>,
): Generator<Row> {
  const all = settings.openDays[way.map] as OpenDays;
  const open = all.forContacts(way.step.contacting);
  const end = settings.last[way.map] as number;
  const latest = latestDays(way, settings.mostWait, all, end);
  const days = [...new Set(choices.flatMap(({ due }) => [...due.keys()]))].sort((a, b) => a - b);
  const [first] = days;
  if (first === undefined) return;
  const add = (terms: Map<string, number>, variable: string, factor: number) =>
    terms.set(variable, (terms.get(variable) ?? 0) + factor);
  let [madeBefore, next]: [string | undefined, number] = [undefined, 0];
  /** Due up to a day, less what is lost of it. */
  const due = new Map<string, number>();
  let fixed = 0;
  const closing = new Map<number, { due: Map<string, number>; fixed: number }>();
  for (let day = first; day <= end; day += 1) {
    for (; (days[next] ?? Number.POSITIVE_INFINITY) <= day; next += 1) {
      const at = days[next] as number;
      for (const { variable, due: counts } of choices) {
        const count = counts.get(at) ?? 0;
        if (variable === undefined) fixed += count;
        else if (count > 0) add(due, variable, count);
      }
      const last = latest(at);
      if (last < end) {
        add(due, `l${name}_${at}`, -1);
        closing.set(last, { due: new Map(due), fixed });
      }
    }
    if (open.isOpen(day)) {
      // Made up to this day: no less than before, of the team's day the difference, and no more than is due and not lost.
      const made = `c${name}_${day}`;
      const capacity = used.get(day) ?? new Map<string, number>();
      add(capacity, made, 1);
      if (madeBefore !== undefined) {
        add(capacity, madeBefore, -1);
        yield {
          terms: new Map([
            [made, 1],
            [madeBefore, -1],
          ]),
          sense: '>=',
          bound: 0,
        };
      }
      used.set(day, capacity);
      const kept = new Map([...due].map(([variable, factor]) => [variable, -factor]));
      kept.set(made, 1);
      yield { terms: kept, sense: '<=', bound: fixed };
      madeBefore = made;
    }
    const over = closing.get(day);
    if (!over) continue;
    // Whatever was due by then and is not lost has been made.
    const wanted = new Map([...over.due].map(([variable, factor]) => [variable, -factor]));
    if (madeBefore !== undefined) wanted.set(madeBefore, 1);
    yield { terms: wanted, sense: '>=', bound: over.fixed };
  }
  if (madeBefore !== undefined) objective.set(madeBefore, value);
}
