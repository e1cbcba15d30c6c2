// Owns which channels a scenario's customers come to: from which product or channels, and how many of them (DOMAIN §3.6).
import type { MapEdge } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from './graph.ts';
import { ALL, basisPoints } from './whole-numbers.ts';

type Channel = NodeOf<'channel'>;
type Scenario = NodeOf<'scenario'>;

/** Share of a channel's customers that goes on, in %, where the edge does not say. */
const SHARES = { fallback: 60, handoff: 30, followUp: 100 } as const;

export type Hop = Extract<MapEdge, { type: keyof typeof SHARES }>;

/** True for the edges that lead on from one channel to another. */
export function isHop(edge: MapEdge): edge is Hop {
  return edge.type in SHARES;
}

/** Share of the source's customers that an edge between channels passes on, in %. */
export function sharePctOf({ sharePct, type }: Hop): number {
  return sharePct ?? SHARES[type];
}

/** A channel in one scenario; there is one, however many ways lead to it. */
export interface Placement {
  readonly channel: Channel;
  /** The first product that it is an entry of; undefined when customers come from other channels. */
  readonly product?: string;
  /** The placements before it, by their place in the list, and the edges that count; none for an entry. */
  readonly sources: readonly { readonly place: number; readonly hop: Hop }[];
  /** Of the scenario's customers, in millionths: all of them at an entry, else what its sources pass on, at most all. */
  readonly reach: number;
  /** What `reach` would be if customers who come by several ways were counted each time. */
  readonly demand: number;
}

type Placed = Omit<Placement, 'reach' | 'demand'>;

const known = new WeakMap<Graph, Map<string, readonly Placement[]>>();

/**
 * Entries first, then channel after channel as soon as all that lead to it are there; a circle is opened at its first
 * channel in the document, and the edge that closes it counts for nothing. How many come does not depend on the edges' order.
 */
export function placementsOf(graph: Graph, scenario: Scenario): readonly Placement[] {
  const answers = known.get(graph) ?? new Map<string, readonly Placement[]>();
  known.set(graph, answers);
  const answer = answers.get(scenario.id) ?? withReach(graph, placedChannels(graph, scenario));
  answers.set(scenario.id, answer);
  return answer;
}

function placedChannels(graph: Graph, scenario: Scenario): readonly Placed[] {
  const placed: Placed[] = [];
  const placeOf = new Map<string, number>();
  const put = (entry: Placed) => {
    placeOf.set(entry.channel.id, placed.length);
    placed.push(entry);
  };
  for (const product of graph.next(scenario.id, 'flow')) {
    if (product.kind !== 'product') continue;
    for (const channel of graph.next(product.id, 'flow')) {
      if (channel.kind !== 'channel' || placeOf.has(channel.id)) continue;
      put({ channel, product: product.id, sources: [] });
    }
  }
  const waiting = hopsReached(graph, placed);
  const isReady = (hops: readonly Hop[]) => hops.every(({ from }) => placeOf.has(from));
  const isBegun = (hops: readonly Hop[]) => hops.some(({ from }) => placeOf.has(from));
  while (waiting.size > 0) {
    const next = firstOf(waiting.values(), isReady) ?? firstOf(waiting.values(), isBegun);
    if (!next) break;
    waiting.delete(next.channel.id);
    const sources = next.hops.flatMap((hop) => {
      const place = placeOf.get(hop.from);
      return place === undefined ? [] : [{ place, hop }];
    });
    put({ channel: next.channel, sources });
  }
  return placed;
}

interface Waiting {
  readonly channel: Channel;
  readonly hops: readonly Hop[];
}

function firstOf(waiting: Iterable<Waiting>, holds: (hops: readonly Hop[]) => boolean): Waiting | undefined {
  for (const each of waiting) if (holds(each.hops)) return each;
  return undefined;
}

/** The channels behind the entries in the order of the document, each with the edges that lead to it from reached channels. */
function hopsReached(graph: Graph, entries: readonly Placed[]): Map<string, Waiting> {
  const reached = new Set(entries.map(({ channel }) => channel.id));
  const isEntry = new Set(reached);
  // A Set's iteration also visits what is added on the way.
  for (const id of reached) {
    for (const edge of graph.outgoing(id)) {
      if (isHop(edge) && graph.node(edge.to)?.kind === 'channel') reached.add(edge.to);
    }
  }
  if (reached.size === isEntry.size) return new Map();
  const order = graph.ofKind('channel').filter(({ id }) => reached.has(id) && !isEntry.has(id));
  return new Map(order.map((channel) => [channel.id, { channel, hops: hopsInto(graph, channel.id, reached) }]));
}

/** In the order of the document. */
function hopsInto(graph: Graph, id: string, reached: { has(id: string): boolean }): readonly Hop[] {
  return graph.incoming(id).filter((edge): edge is Hop => isHop(edge) && edge.from !== id && reached.has(edge.from));
}

function withReach(graph: Graph, placed: readonly Placed[]): readonly Placement[] {
  const reaches = new Map<string, number>();
  const passedOn = (hop: Hop) => Math.floor(((reaches.get(hop.from) ?? 0) * basisPoints(sharePctOf(hop))) / 10_000);
  const sumOf = (hops: readonly Hop[]) => hops.reduce((sum, hop) => sum + passedOn(hop), 0);
  for (const { channel, product, sources } of placed) {
    const coming = product === undefined ? sumOf(sources.map(({ hop }) => hop)) : ALL;
    reaches.set(channel.id, Math.min(ALL, coming));
  }
  return placed.map((entry): Placement => {
    const { channel, product, sources } = entry;
    const hops = product === undefined ? sources.map(({ hop }) => hop) : hopsInto(graph, channel.id, reaches);
    return {
      ...entry,
      reach: reaches.get(channel.id) as number,
      demand: (product === undefined ? 0 : ALL) + sumOf(hops),
    };
  });
}
