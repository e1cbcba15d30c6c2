// Owns the plan of a scenario: which placements its customers come to, how many of them, and on which day.
import type { MapDocument, MapEdge } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { type Calendar, quietDelay } from './calendar.ts';
import { ALL, basisPoints } from './whole-numbers.ts';

type Channel = NodeOf<'channel'>;
export type Scenario = NodeOf<'scenario'>;

const HOPS = { fallback: 60, handoff: 30, followUp: 100 } as const;
type Hop = Extract<MapEdge, { type: keyof typeof HOPS }>;

/** One placement in one scenario. */
export interface Step {
  readonly channel: Channel;
  /** Of the scenario's customers, in basis points. */
  readonly reach: number;
  /** Places of the steps that everyone who comes here was at before. */
  readonly surely: readonly number[];
  /** From the product on; the placement itself is the last. */
  readonly way: readonly string[];
  /** It takes customers' attention and the caps are about it. */
  readonly counts: boolean;
}

export interface DaysOfSteps {
  /** Days after the base day, one per step; -1 where quiet hours make it be given up. */
  readonly after: readonly number[];
  /** Steps that are not on the day that the map says, and steps after the end of their wave. */
  readonly moved: readonly boolean[];
  readonly afterWave: readonly boolean[];
  /** The same for equal days: bases with the same id need to be looked at once. */
  readonly id: number;
}

export interface ScenarioPlan {
  readonly scenario: Scenario;
  readonly steps: readonly Step[];
  /** Its window; infinite where it is open. */
  readonly from: number;
  readonly to: number;
  readonly group: string | undefined;
  /** From the customer's base day to the trigger. */
  readonly triggerAfter: number;
  daysFrom(base: number): DaysOfSteps;
}

export function planOf(document: MapDocument, graph: Graph, scenario: Scenario, calendar: Calendar): ScenarioPlan {
  const placed = placedChannels(graph, scenario);
  const { windowFrom, windowTo } = scenario;
  const from = windowFrom ?? Number.NEGATIVE_INFINITY;
  const to = windowTo ?? Number.POSITIVE_INFINITY;
  return {
    scenario,
    steps: stepsOf(placed),
    from: Math.min(from, to),
    to: Math.max(from, to),
    group: scenario.mutexDays === 0 ? undefined : scenario.mutexGroup?.trim() || undefined,
    triggerAfter: scenario.dayAnchor === 'customerDay0' ? (windowFrom ?? 0) : 0,
    daysFrom: remembered(dayFinder(document, scenario, placed, calendar)),
  };
}

interface Placed {
  readonly channel: Channel;
  /** The product it is an entry of; undefined when customers come from other channels. */
  readonly product?: string;
  readonly sources: readonly { readonly place: number; readonly hop: Hop }[];
}

/** Entries first, then channel after channel as soon as all that lead to it are there; a circle is opened at its first channel. */
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
    const next =
      [...waiting.values()].find(({ hops }) => isReady(hops)) ??
      [...waiting.values()].find(({ hops }) => isBegun(hops));
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

/** The channels behind the entries in the order of the document, each with the edges that lead to it from reached channels. */
function hopsReached(graph: Graph, entries: readonly Placed[]) {
  const reached = new Set(entries.map(({ channel }) => channel.id));
  const isEntry = new Set(reached);
  const into = new Map<string, Hop[]>();
  for (const id of reached) {
    for (const edge of graph.outgoing(id)) {
      const target = graph.node(edge.to);
      if (!(edge.type in HOPS) || edge.from === edge.to || target?.kind !== 'channel') continue;
      reached.add(edge.to);
      into.set(edge.to, [...(into.get(edge.to) ?? []), edge as Hop]);
    }
  }
  const order = graph.ofKind('channel').filter(({ id }) => reached.has(id) && !isEntry.has(id));
  const sorted = (hops: readonly Hop[]) => graphOrder(graph, hops);
  return new Map(order.map((channel) => [channel.id, { channel, hops: sorted(into.get(channel.id) ?? []) }]));
}

/** In the order of the document. */
function graphOrder(graph: Graph, hops: readonly Hop[]): readonly Hop[] {
  const target = hops[0]?.to;
  if (hops.length < 2 || target === undefined) return hops;
  const wanted = new Set<MapEdge>(hops);
  return graph.incoming(target).filter((edge): edge is Hop => wanted.has(edge));
}

function stepsOf(placed: readonly Placed[]): readonly Step[] {
  const entries = placed.flatMap(({ product }, place) => (product === undefined ? [] : [place]));
  const steps: Step[] = [];
  for (const [place, { channel, product, sources }] of placed.entries()) {
    const first = sources[0];
    const only = sources.length === 1 && first ? steps[first.place] : undefined;
    const before = first ? (steps[first.place] as Step).way : [product as string];
    const coming = sources.reduce(
      (sum, { place: source, hop }) =>
        sum + Math.floor(((steps[source] as Step).reach * basisPoints(hop.sharePct ?? HOPS[hop.type])) / ALL),
      0,
    );
    steps.push({
      channel,
      reach: product === undefined ? Math.min(ALL, coming) : ALL,
      surely: [...new Set([...entries, ...(only?.surely ?? []), place])],
      way: [...before, channel.id],
      counts: channel.mode === 'outbound' && channel.purpose === 'business',
    });
  }
  return steps;
}

type FindDays = (base: number) => Omit<DaysOfSteps, 'id'>;

function dayFinder(document: MapDocument, scenario: Scenario, placed: readonly Placed[], calendar: Calendar): FindDays {
  const start = scenario.dayAnchor === 'customerDay0' ? (scenario.windowFrom ?? 0) : 0;
  const rows = placed.map(({ channel, product, sources }) => {
    const wave = document.waves.find(({ no }) => no === channel.waveNo);
    const isFree = channel.mode === 'inbound' || channel.purpose === 'mandatory';
    const own = channel.offsetDay ?? (product === undefined ? 0 : start);
    return {
      sources: sources.map(({ place, hop }) => ({
        place,
        wait: hop.waitDays ?? (placed[place] as Placed).channel.waitDays ?? 0,
      })),
      earliest: Math.max(own, wave?.fromDay ?? 0),
      lastOfWave: wave?.toDay ?? Number.POSITIVE_INFINITY,
      delay: isFree ? 0 : quietDelay(channel, document.policy),
      isFree,
    };
  });
  return (base) => {
    const [after, moved, afterWave, reachedOn] = [[], [], [], []] as [number[], boolean[], boolean[], number[]];
    for (const { sources, earliest, lastOfWave, delay, isFree } of rows) {
      const coming = sources.map(({ place, wait }) => (reachedOn[place] as number) + wait);
      const planned = Math.max(base + earliest, coming.length > 0 ? Math.min(...coming) : base);
      const day = isFree ? planned : calendar.nextOpen(planned + (delay ?? 0));
      reachedOn.push(day);
      after.push(delay === undefined ? -1 : day - base);
      moved.push(day !== planned);
      afterWave.push(planned > base + lastOfWave);
    }
    return { after, moved, afterWave };
  };
}

/** Days once found are kept; equal ones get the same id. */
function remembered(find: FindDays): ScenarioPlan['daysFrom'] {
  const byBase = new Map<number, DaysOfSteps>();
  const ids = new Map<string, number>();
  return (base) => {
    const known = byBase.get(base);
    if (known) return known;
    const found = find(base);
    const key = found.after.join();
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    const days = { ...found, id };
    byBase.set(base, days);
    return days;
  };
}
