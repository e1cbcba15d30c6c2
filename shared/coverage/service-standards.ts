// Owns how a map keeps the minimum service of a role for a tier: per segment kept, below, or not known, and why.
import { ownContactPlans } from '../contacts/contact-plans.ts';
import { isGivenUp, type Step } from '../contacts/scenario-plan.ts';
import { type Segment, type Stream, treatedOf } from '../contacts/streams.ts';
import type { Dictionaries, ServiceStandard } from '../dictionary/dictionaries.ts';
import type { MapDocument } from '../document/document.ts';
import { inForce } from '../document/in-force.ts';
import { CHANNEL_FACTS } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { asCounted, type CountingTables } from '../forecast/as-counted.ts';
import { buildGraph } from '../graph/graph.ts';
import { ALL } from '../graph/whole-numbers.ts';

export type ServiceState = 'kept' | 'below' | 'unknown';

export interface SegmentService {
  readonly segment: Segment;
  readonly state: ServiceState;
  /** Times in a cycle that every customer outside the control group surely gets. */
  readonly times: number;
  /** What it takes to know more: scenarios without a volume, or the segment without a size. */
  readonly missing: readonly (NodeOf<'scenario'> | Segment)[];
  /** Scenarios in which the role is in touch with some of the customers, but not surely with all of them. */
  readonly partly: readonly NodeOf<'scenario'>[];
}

export interface ServiceCoverage {
  readonly standard: ServiceStandard;
  /** The worst of its segments; undefined where the map has no segment of the tier. */
  readonly state: ServiceState | undefined;
  readonly segments: readonly SegmentService[];
}

const DAYS = { week: 7, month: 30, quarter: 90 } as const;
const WORST: readonly ServiceState[] = ['below', 'unknown', 'kept'];

/** Over the map's own period; a cycle that it does not hold in full counts where it is the first. */
export function serviceCoverage(
  whole: MapDocument,
  today: string,
  bank: CountingTables & Pick<Dictionaries, 'serviceStandards'>,
): readonly ServiceCoverage[] {
  const counted = asCounted(whole, { dictionaries: bank });
  const document = inForce(counted.document);
  const graph = buildGraph(document);
  const plans = ownContactPlans(document, graph, { ...counted.knowledge, today });
  const days = plans.period.end - plans.period.start;
  return bank.serviceStandards.map((standard): ServiceCoverage => {
    const cycles = Math.max(1, Math.floor(days / DAYS[standard.every]));
    const segments = graph
      .ofKind('segment')
      .filter(({ tier }) => tier?.includes(standard.tier))
      .map((segment) => serviceOf(segment, plans.streamsOf(segment), standard, { cycles, policy: document.policy }));
    return { standard, segments, state: WORST.find((state) => segments.some((each) => each.state === state)) };
  });
}

function serviceOf(
  segment: Segment,
  streams: readonly Stream[],
  standard: ServiceStandard,
  { cycles, policy }: Pick<MapDocument, 'policy'> & { readonly cycles: number },
): SegmentService {
  const treated = treatedOf(segment);
  let [times, mostTimes] = [0, 0];
  const missing: (NodeOf<'scenario'> | Segment)[] = [];
  const partly: NodeOf<'scenario'>[] = [];
  for (const stream of streams) {
    const { scenario, steps } = stream.plan;
    const own = steps.filter((step) => isMeant(step, standard) && !isGivenUp(step.channel, policy));
    if (own.length === 0) continue;
    const rounds = stream.rounds?.length ?? 1;
    const sure = own.filter(({ reach }) => reach === ALL).reduce((sum, { channel }) => sum + channel.touches, 0);
    const perCycle = Math.floor((rounds * sure) / cycles);
    const people = peopleOf(stream);
    if (people === undefined) missing.push(scenario);
    if (people === undefined || treated === undefined || people >= treated) mostTimes += perCycle;
    if (people !== undefined && treated !== undefined && people >= treated) times += perCycle;
    else if (people !== undefined && treated !== undefined) partly.push(scenario);
    if (sure === 0) partly.push(scenario);
  }
  if (treated === undefined && mostTimes > 0) missing.push(segment);
  const state = times >= standard.least ? 'kept' : mostTimes >= standard.least ? 'unknown' : 'below';
  return { segment, state, times, missing, partly: [...new Set(partly)] };
}

/** Customers that a stream is for: those of its first round, or all that it is triggered for. */
function peopleOf({ rounds, triggers }: Stream): number | undefined {
  return rounds?.[0] ? rounds[0].customers : triggers;
}

function isMeant({ channel, reach }: Step, { role, by }: ServiceStandard): boolean {
  if (channel.mode !== 'outbound' || reach === 0) return false;
  if (channel.executorRole !== role && !channel.coRoles?.includes(role)) return false;
  const { meets } = CHANNEL_FACTS[channel.channelType];
  return by === 'any' || (by === 'visit' ? meets === 'inPerson' : meets === 'voice' || meets === 'video');
}
