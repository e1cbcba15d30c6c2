// Owns what plans can do with the people they have, beside what they are assumed to bring (按产能, A6).
//
//  1. Contacts, days, shares, caps and arrival are those of the simulation (simulate.ts, 1–6 and 10); nothing is planned anew.
//  2. Within a map the placements of one library item are a team; maps that are looked at together share teams: a channel
//     type with the role that serves it. A team makes as many contacts on a working day as the smallest of its placements states.
//     A channel that nobody's time is needed for, or that states nothing, makes all of them on their day.
//  3. Who goes first: the class of the scenario (event, lifecycle, product), its priority, who was due earlier, the
//     channel's priority, the order of the document.
//  4. What a day leaves over waits for the next working day on which such contacts are made, at most ⌊slaHours ÷ 24⌋ working days where a time limit is given, and
//     never longer than the map's last day: the end of its period, or the last contact that it plans.
//  5. Customers who come late to a contact come as much later to the next one. Whoever is not contacted still comes to a
//     fallback, on the day planned for it or when the wait is over; not to a handoff or follow-up. Of k customers that go on
//     from m, the j-th is number ⌊j × m ÷ k⌋ of them.
//  6. Caps take away what the simulation knows to be above them; that there may be more makes the figure a most.
//  7. Every contact on the ways behind an offer carries the same part of its customers; what does not take place brings none.

import { ContactPlans } from '../contacts/contact-plans.ts';
import { ownPeriodOf } from '../contacts/streams.ts';
import { calendarOf } from '../dictionary/calendar.ts';
import type { MapDocument } from '../document/document.ts';
import { asCounted } from '../forecast/as-counted.ts';
import { takeUpOf } from '../forecast/cells.ts';
import { buildGraph } from '../graph/graph.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Achievement, AchieveOptions, MapAchievement, Unknown } from './achievement.ts';
import { holdBack } from './capped.ts';
import { goalsAchieved } from './goals-achieved.ts';
import { type Work, workOf } from './lots.ts';
import { type Carried, carriedBy } from './offer-shares.ts';
import { OpenDays } from './open-days.ts';
import { type Outcome, type QueueSettings, runQueues } from './queues.ts';
import { Tally } from './tally.ts';
import { type Team, teamsOf } from './teams.ts';

export type Dictionaries = Pick<Knowledge, 'dictionaries'>;

/** The contacts of maps that are looked at together, ready to be queued. */
export interface Prepared {
  readonly plans: readonly ContactPlans[];
  readonly work: Work;
  readonly carried: Carried;
  readonly settings: QueueSettings;
  /** By map. */
  readonly unknown: readonly (readonly Unknown[])[];
}

export function prepare(
  maps: readonly MapDocument[],
  knowledge: Dictionaries,
  { today, capacityPct = 100, mostWait = Number.POSITIVE_INFINITY }: AchieveOptions,
): Prepared {
  const plans = maps.map((map) => plansOf(map, knowledge, today));
  const graphs = plans.map(({ graph }) => graph);
  const teams = teamsOf(graphs, capacityPct);
  const work = workOf(plans, teams);
  const of = (map: number) => work.lots.filter(({ way }) => way.map === map);
  const unknown = plans.map((own, map) => [...unknownOf(own, work, map, teams.values()), ...holdBack(own, of(map))]);
  const last = plans.map(({ period }, map) =>
    of(map).reduce((day, { planned }) => Math.max(day, planned), period.end - 1),
  );
  const first = work.lots.reduce((day, { planned }) => Math.min(day, planned), Math.max(...last));
  const openDays = plans.map(({ calendar }) => new OpenDays(calendar, first, Math.max(...last) + 1));
  return { plans, work, carried: carriedBy(graphs, work.lots), settings: { openDays, first, last, mostWait }, unknown };
}

function plansOf(map: MapDocument, given: Dictionaries, today: string): ContactPlans {
  const { expected, knowledge } = asCounted(map, given);
  const calendar = calendarOf(expected, knowledge.dictionaries.holidays);
  return new ContactPlans(expected, buildGraph(expected), calendar, ownPeriodOf(map, today));
}

export function achieve(
  maps: readonly MapDocument[],
  knowledge: Dictionaries,
  options: AchieveOptions,
  onOutcome: (outcome: Outcome) => void = () => {},
): Achievement {
  const prepared = prepare(maps, knowledge, options);
  const { work, carried, settings } = prepared;
  const tally = new Tally(carried.valueOf);
  const made = new Map<string, number>();
  runQueues(work, settings, (outcome) => {
    tally.add(outcome);
    if (outcome.fate === 'made') {
      for (const { map, offer } of carried.offersOf(outcome.lot.way)) {
        const key = `${map} ${offer.edge.id}`;
        made.set(key, (made.get(key) ?? 0) + outcome.hi - outcome.lo);
      }
    }
    onOutcome(outcome);
  });
  const shareOf = (map: number, edgeId: string, contacts: number) =>
    contacts === 0 ? 1 : (made.get(`${map} ${edgeId}`) ?? 0) / contacts;
  const results = maps.map((_, map) => mapResult(map, prepared, tally, shareOf));
  const sum = (of: (map: MapAchievement) => number) => results.reduce((all, each) => all + of(each), 0);
  return {
    maps: results,
    teams: tally.teams(maps),
    assumed: sum((map) => map.assumed),
    achieved: sum((map) => map.achieved),
    margin: marginOf(carried),
    isMost: results.some(({ unknown }) => unknown.length > 0),
  };
}

function mapResult(
  map: number,
  { carried, plans, unknown }: Prepared,
  tally: Tally,
  shareOf: (map: number, edgeId: string, contacts: number) => number,
): MapAchievement {
  const { document, graph } = plans[map] as ContactPlans;
  const own = carried.offers.filter((each) => each.map === map);
  const share = new Map(own.map(({ offer, contacts }) => [offer.edge.id, shareOf(map, offer.edge.id, contacts)]));
  const offers = own.map(({ offer: { edge, scenario, product, customers } }) => ({
    edgeId: edge.id,
    scenarioId: scenario.id,
    productId: product.id,
    assumed: customers ?? null,
    achieved: customers === undefined ? null : customers * (share.get(edge.id) as number),
  }));
  const noContact = own.flatMap(({ offer: { scenario, product }, contacts, offer }): readonly Unknown[] =>
    contacts === 0 && offer.customers !== undefined && scenario.expectedVolume !== 0
      ? [{ reason: 'noContact', scenarioId: scenario.id, productId: product.id }]
      : [],
  );
  const missing = own.flatMap(({ offer }) => offer.missing);
  const fields = new Map(missing.map((field) => [`${field.id}.${field.field}`, field]));
  return {
    mapId: document.id,
    code: document.code,
    title: document.title,
    rows: tally.rowsOf(map),
    offers,
    goals: goalsAchieved(document, graph, share),
    unknown: [
      ...(unknown[map] ?? []),
      ...noContact,
      ...[...fields.values()].map((field): Unknown => ({ reason: 'noNumber', field })),
    ],
    assumed: offers.reduce((sum, each) => sum + (each.assumed ?? 0), 0),
    achieved: offers.reduce((sum, each) => sum + (each.achieved ?? 0), 0),
  };
}

/** Contacts nobody can count, and people of whom nobody says what they can do. */
function unknownOf({ graph }: ContactPlans, work: Work, map: number, teams: Iterable<Team>): readonly Unknown[] {
  const used = new Set(work.lots.flatMap(({ way }) => (way.map === map ? way.step.channel.id : [])));
  const unstated = [...new Set(teams)].flatMap(({ isUnstated, members }): readonly Unknown[] => {
    const channelIds = members.flatMap((member) =>
      member.map === map && used.has(member.channel.id) ? member.channel.id : [],
    );
    return isUnstated && channelIds.length > 0 ? [{ reason: 'noCapacity', channelIds }] : [];
  });
  const uncounted = graph
    .ofKind('scenario')
    .filter(({ id, expectedVolume }) => expectedVolume === undefined && graph.previous(id, 'flow').length > 0)
    .map(({ id }): Unknown => ({ reason: 'noVolume', scenarioId: id }));
  const repeated = new Set(
    work.ways.flatMap(({ map: own, stream: { rounds, plan } }) =>
      own === map && rounds?.some(({ more }) => more > 0) ? plan.scenario.id : [],
    ),
  );
  return [
    ...unstated,
    ...uncounted,
    ...[...repeated].map((scenarioId): Unknown => ({ reason: 'more', scenarioId })),
    ...cooledDownIn(work, map),
  ];
}

/** Whom a scenario is expected for more often than its cool-down lets it contact them. */
function cooledDownIn(work: Work, map: number): readonly Unknown[] {
  const streams = new Set(work.ways.flatMap((way) => (way.map === map ? way.stream : [])));
  const customers = new Map<string, number>();
  for (const { plan, cooledDown } of streams) {
    const { id } = plan.scenario;
    if (cooledDown > 0) customers.set(id, (customers.get(id) ?? 0) + cooledDown);
  }
  return [...customers].map(([scenarioId, count]): Unknown => ({ reason: 'coolDown', scenarioId, customers: count }));
}

const SURE = 1.96;

/** Each customer takes or does not: the number of those who do varies even where the rate is exactly right. */
function marginOf({ offers }: Carried): number {
  const variance = offers.reduce((sum, { offer: { customers = 0, edge } }) => {
    return sum + customers * Math.max(0, 1 - (takeUpOf(edge) ?? 100) / 100);
  }, 0);
  return SURE * Math.sqrt(variance);
}
