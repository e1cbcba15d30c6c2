// Owns the customer's journey through each scenario: its contacts in time, how each is come to, and the waits between.
import type { MapDocument, MapEdge } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { channelsReached, scriptsOf } from '../graph/reach.ts';

type Channel = NodeOf<'channel'>;
type Hop = Extract<MapEdge, { type: 'fallback' | 'handoff' | 'followUp' }>;

export interface Arrival {
  readonly edge: Hop;
  readonly from: Channel;
}

export interface JourneyStep {
  readonly channel: Channel;
  /** Days after the trigger; taken from the contact before and its wait where the channel says none. */
  readonly day: number | undefined;
  readonly isDerived: boolean;
  /** Days since the step before; undefined for the first and where a day is unknown. */
  readonly wait: number | undefined;
  /** Empty for a contact that the product leads to directly. */
  readonly arrivals: readonly Arrival[];
  readonly scripts: readonly NodeOf<'script'>[];
}

export interface Journey {
  readonly scenario: NodeOf<'scenario'>;
  readonly segments: readonly NodeOf<'segment'>[];
  readonly steps: readonly JourneyStep[];
}

/** One journey per scenario, in the order of the document. */
export function journeys(document: MapDocument): readonly Journey[] {
  const graph = buildGraph(document);
  return graph.ofKind('scenario').map((scenario) => ({
    scenario,
    segments: graph.previous(scenario.id, 'flow').filter((node) => node.kind === 'segment'),
    steps: stepsOf(graph, scenario),
  }));
}

function stepsOf(graph: Graph, scenario: NodeOf<'scenario'>): readonly JourneyStep[] {
  const products = graph.next(scenario.id, 'flow').filter((node) => node.kind === 'product');
  const channels = new Map(
    products.flatMap(({ id }) => channelsReached(graph, id)).map((channel) => [channel.id, channel]),
  );
  const days = daysOf(graph, channels);
  const unordered = [...channels.values()].map((channel) => ({
    channel,
    day: days.get(channel.id),
    isDerived: channel.offsetDay === undefined && days.has(channel.id),
    arrivals: arrivalsAt(graph, channel, channels),
    scripts: scriptsOf(graph, channel.id),
  }));
  const last = Number.MAX_SAFE_INTEGER;
  unordered.sort(
    (a, b) => (a.day ?? last) - (b.day ?? last) || (a.channel.waveNo ?? last) - (b.channel.waveNo ?? last),
  );
  return unordered.map((step, index) => {
    const before = unordered[index - 1]?.day;
    return { ...step, wait: step.day === undefined || before === undefined ? undefined : step.day - before };
  });
}

/** The channels' own days; without one, the day of the contact before and the wait of the edge. */
function daysOf(graph: Graph, channels: ReadonlyMap<string, Channel>): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  // `channelsReached` gives the nearest first, so that a contact before is known when it is asked for.
  for (const channel of channels.values()) {
    const derived = arrivalsAt(graph, channel, channels).flatMap(({ edge, from }) => {
      const day = days.get(from.id);
      return day === undefined ? [] : [day + (edge.waitDays ?? 0)];
    });
    const day = channel.offsetDay ?? (derived.length > 0 ? Math.min(...derived) : undefined);
    if (day !== undefined) days.set(channel.id, day);
  }
  return days;
}

/** The hops by which a journey comes to the channel; those of other scenarios are not among them. */
function arrivalsAt(graph: Graph, channel: Channel, within: ReadonlyMap<string, Channel>): readonly Arrival[] {
  return graph.incoming(channel.id).flatMap((edge): Arrival[] => {
    const from = within.get(edge.from);
    const isHop = edge.type === 'fallback' || edge.type === 'handoff' || edge.type === 'followUp';
    return from && isHop ? [{ edge, from }] : [];
  });
}
