// Owns the contacts per working day that a map puts on each channel, against its capacity (DOMAIN §3.9, SM024).
import type { SpecialDay } from '../dictionary/calendar.ts';
import type { MapDocument } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import { placementsOf } from '../graph/placements.ts';
import { ALL } from '../graph/whole-numbers.ts';
import { dailyArrival } from './arrival.ts';

type Channel = NodeOf<'channel'>;
type Scenario = NodeOf<'scenario'>;

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
export function channelLoads(
  document: MapDocument,
  graph: Graph,
  holidays: readonly SpecialDay[],
): readonly ChannelLoad[] {
  return byHolidays(graph, holidays)(graph, document);
}

const byHolidays = perGraph((_, holidays: readonly SpecialDay[]) =>
  perGraph((graph, document: MapDocument) => loadsOf(document, graph, holidays)),
);

function loadsOf(document: MapDocument, graph: Graph, holidays: readonly SpecialDay[]): readonly ChannelLoad[] {
  const parts = new Map<string, LoadPart[]>();
  const unknown = new Map<string, Scenario[]>();
  for (const scenario of graph.ofKind('scenario')) {
    const arrival = dailyArrival(document, graph, scenario, holidays);
    for (const { channel, reach, demand } of placementsOf(graph, scenario)) {
      if (arrival === undefined) {
        push(unknown, channel.id, scenario);
        continue;
      }
      const contacts = arrival * (channel.touches ?? 1);
      push(parts, channel.id, {
        scenario,
        channel,
        load: (contacts * reach) / ALL,
        demand: (contacts * demand) / ALL,
      });
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
}

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
