// Owns what a plan has to do: for every scenario, segment and day of triggering, the contacts of each step with their planned day.
import { classRank, priorityOf } from '../contacts/coinciding.ts';
import type { ContactPlans } from '../contacts/contact-plans.ts';
import type { Step } from '../contacts/scenario-plan.ts';
import type { Stream } from '../contacts/streams.ts';
import { sharePctOf } from '../graph/placements.ts';
import { ALL, basisPoints, mulDiv } from '../graph/whole-numbers.ts';
import { arrivalsOf } from '../simulate/arrivals.ts';
import type { Channel, Team } from './teams.ts';

const SEED = 1;

/** One step of a scenario for the customers of one segment. */
export interface Way {
  readonly map: number;
  readonly stream: Stream;
  readonly step: Step;
  readonly place: number;
  readonly team: Team;
  /** Class and priority of the scenario, then priority of the channel: who goes first where not all can. */
  readonly rank: readonly [number, number, number];
  /** Place among all ways, for what is otherwise alike. */
  readonly order: number;
}

/** Customers of a segment who are triggered on one day, at one step; they are numbered, and so are their contacts. */
export interface Lot {
  readonly way: Way;
  readonly customers: number;
  /** customers × touches */
  readonly contacts: number;
  /** The day on which its customers are triggered. */
  readonly trigger: number;
  /** Day number; for contacts that quiet hours give up, the day on which the scenario is triggered. */
  readonly planned: number;
  readonly isGivenUp: boolean;
  /** The last so many contacts are above a cap. */
  capped: number;
  /** Steps that some of its customers go on to. */
  readonly onward: Link[];
}

/** Customers `from` … `from + count − 1` of `lot` come from a lot before; all of them in its order. */
export interface Link {
  readonly lot: Lot;
  readonly from: number;
  readonly count: number;
  /** For whom the contact before does not take place, the next one still does. */
  readonly isFallback: boolean;
}

export interface Work {
  readonly ways: readonly Way[];
  readonly lots: readonly Lot[];
  /** Customers that come from no other lot. */
  readonly entries: readonly Link[];
}

/** All the contacts of maps that are looked at together. */
export function workOf(all: readonly ContactPlans[], teams: ReadonlyMap<Channel, Team>): Work {
  const [ways, lots, entries]: [Way[], Lot[], Link[]] = [[], [], []];
  for (const [map, plans] of all.entries()) {
    for (const segment of plans.graph.ofKind('segment')) {
      for (const stream of plans.streamsOf(segment)) {
        const own = stream.plan.steps.map((step, place): Way => {
          const rank = [classRank(stream.plan), priorityOf(stream.plan), step.channel.priority ?? 100] as const;
          const team = teams.get(step.channel) as Team;
          return { map, stream, step, place, team, rank, order: ways.length + place };
        });
        ways.push(...own);
        for (const cohort of cohortsOf(plans, stream, own)) {
          lots.push(...cohort.flatMap((lot) => lot ?? []));
          entries.push(...joined(cohort));
        }
      }
    }
  }
  return { ways, lots, entries };
}

/** For each day of triggering the lots of all steps; none where nobody comes to a step. */
function* cohortsOf(
  { period, calendar }: ContactPlans,
  stream: Stream,
  ways: readonly Way[],
): Generator<readonly (Lot | undefined)[]> {
  const { plan } = stream;
  if (stream.triggers === undefined) return;
  for (const { day: trigger, before, now } of arrivalsOf(stream, period, calendar, SEED)) {
    if (now === before) continue;
    const base = trigger - plan.triggerAfter;
    const { after } = plan.daysFrom(base);
    yield ways.map((way, place): Lot | undefined => {
      const { reach, channel } = way.step;
      const customers = Math.floor((now * reach) / ALL) - Math.floor((before * reach) / ALL);
      if (customers === 0) return undefined;
      const day = after[place];
      const planned = day === undefined ? trigger : base + day;
      const contacts = customers * channel.touches;
      return { way, customers, contacts, trigger, planned, isGivenUp: day === undefined, capped: 0, onward: [] };
    });
  }
}

/** Joins the lots of one day of triggering; yields those whose customers come from none of them. */
function* joined(cohort: readonly (Lot | undefined)[]): Generator<Link> {
  for (const lot of cohort) {
    if (!lot) continue;
    const { sources } = lot.way.step;
    const shares = sources.map(({ place, hop }) => (cohort[place]?.customers ?? 0) * basisPoints(sharePctOf(hop)));
    const all = shares.reduce((sum, share) => sum + share, 0);
    if (all === 0) {
      yield { lot, from: 0, count: lot.customers, isFallback: false };
      continue;
    }
    let [sum, from] = [0, 0];
    for (const [index, { place, hop }] of sources.entries()) {
      sum += shares[index] as number;
      const to = mulDiv(lot.customers, sum, all);
      if (to > from) {
        cohort[place]?.onward.push({ lot, from, count: to - from, isFallback: hop.type === 'fallback' });
      }
      from = to;
    }
  }
}
