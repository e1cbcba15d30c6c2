// Owns the contacts per working day that a map puts on each channel, against its capacity (DOMAIN §3.9, SM024).
import type { MapDocument, MapEdge } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import { dailyArrival } from './arrival.ts';

type Channel = NodeOf<'channel'>;
type Scenario = NodeOf<'scenario'>;

/** Share of a channel's customers that goes on, in %, where the edge does not say (DOMAIN §3.6). */
const DEFAULT_SHARE = { fallback: 60, handoff: 30, followUp: 100 } as const;

export interface LoadPart {
  readonly scenario: Scenario;
  readonly channel: Channel;
  /** Contacts per working day. */
  readonly load: number;
  /** What `load` would be if customers who come by several ways were counted each time. */
  readonly demand: number;
}

export interface ChannelLoad {
  /** The library item, or the node's own id where it is none. */
  readonly key: string;
  /** Its placements in the map; they share one capacity. */
  readonly channels: readonly Channel[];
  /** Contacts per working day over all parts; undefined when nothing is known. */
  readonly load: number | undefined;
  readonly parts: readonly LoadPart[];
  /** Scenarios that reach the channel with an unknown number of customers: `load` is then a least. */
  readonly unknown: readonly Scenario[];
  /** 人次/日; the smallest where placements differ, undefined where none gives one. */
  readonly capacity: number | undefined;
}

/** One entry per channel item, in the order of the document. */
export function channelLoads(document: MapDocument, graph: Graph): readonly ChannelLoad[] {
  return loadsOf(graph, document);
}

const loadsOf = perGraph((graph, document: MapDocument): readonly ChannelLoad[] => {
  const parts = new Map<string, LoadPart[]>();
  const unknown = new Map<string, Scenario[]>();
  const rank = rankOf(graph);
  for (const scenario of graph.ofKind('scenario')) {
    const arrival = dailyArrival(document, graph, scenario);
    for (const [channel, share] of sharesOf(graph, scenario, rank)) {
      if (arrival === undefined) {
        push(unknown, channel.id, scenario);
        continue;
      }
      const contacts = arrival * (channel.touches ?? 1);
      push(parts, channel.id, { scenario, channel, load: contacts * Math.min(1, share), demand: contacts * share });
    }
  }
  return [...placements(graph)].map(([key, channels]): ChannelLoad => {
    const own = channels.flatMap(({ id }) => parts.get(id) ?? []);
    const capacities = channels.flatMap(({ capacityPerDay }) => capacityPerDay ?? []);
    return {
      key,
      channels,
      parts: own,
      load: own.length > 0 ? own.reduce((sum, { load }) => sum + load, 0) : undefined,
      unknown: [...new Set(channels.flatMap(({ id }) => unknown.get(id) ?? []))],
      capacity: capacities.length > 0 ? Math.min(...capacities) : undefined,
    };
  });
});

function placements(graph: Graph): ReadonlyMap<string, readonly Channel[]> {
  const groups = new Map<string, Channel[]>();
  for (const channel of graph.ofKind('channel')) {
    push(groups, channel.libraryId || channel.id, channel);
  }
  return groups;
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/**
 * The share of a scenario's customers that comes to each channel: all of them (1) where a product flows to it, and that of
 * its sources × `sharePct` after them. Above 1 some come by several ways, and are one customer all the same. The edge that
 * closes a circle adds nothing.
 */
function sharesOf(graph: Graph, scenario: Scenario, rank: ReadonlyMap<string, number>): ReadonlyMap<Channel, number> {
  const shares = new Map<Channel, number>();
  for (const product of graph.next(scenario.id, 'flow')) {
    if (product.kind !== 'product') continue;
    for (const channel of graph.next(product.id, 'flow')) {
      if (channel.kind === 'channel') shares.set(channel, 1);
    }
  }
  const rankOfNode = ({ id }: { id: string }) => rank.get(id) ?? 0;
  for (const source of reachedFrom(graph, [...shares.keys()]).sort((a, b) => rankOfNode(a) - rankOfNode(b))) {
    for (const [target, edge] of hopsOf(graph, source)) {
      if (rankOfNode(target) <= rankOfNode(source)) continue;
      const coming = (Math.min(1, shares.get(source) ?? 0) * sharePctOf(edge)) / 100;
      shares.set(target, (shares.get(target) ?? 0) + coming);
    }
  }
  return shares;
}

type Hop = Extract<MapEdge, { type: keyof typeof DEFAULT_SHARE }>;

/** Share of the source's customers that an edge between channels passes on, in %. */
export function sharePctOf(edge: Hop): number {
  return edge.sharePct ?? DEFAULT_SHARE[edge.type];
}

/** True for the edges that lead on from one channel to another. */
export function isHop(edge: MapEdge): edge is Hop {
  return edge.type in DEFAULT_SHARE;
}

function hopsOf(graph: Graph, { id }: Channel): readonly (readonly [Channel, Hop])[] {
  return graph.outgoing(id).flatMap((edge) => {
    const target = isHop(edge) ? graph.node(edge.to) : undefined;
    return isHop(edge) && target?.kind === 'channel' ? [[target, edge] as const] : [];
  });
}

function reachedFrom(graph: Graph, start: readonly Channel[]): Channel[] {
  const reached = new Set(start);
  // A Set's iteration also visits what is added on the way.
  for (const channel of reached) for (const [target] of hopsOf(graph, channel)) reached.add(target);
  return [...reached];
}

/** An order in which every channel comes after those that lead to it, save along the edge that closes a circle. */
function rankOf(graph: Graph): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const finished: string[] = [];
  for (const start of graph.ofKind('channel')) {
    if (seen.has(start.id)) continue;
    seen.add(start.id);
    const path = [{ channel: start, hops: hopsOf(graph, start), step: 0 }];
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const next = at.hops[at.step]?.[0];
      at.step += 1;
      if (!next) {
        finished.push(at.channel.id);
        path.pop();
      } else if (!seen.has(next.id)) {
        seen.add(next.id);
        path.push({ channel: next, hops: hopsOf(graph, next), step: 0 });
      }
    }
  }
  return new Map(finished.reverse().map((id, place) => [id, place]));
}
