// Owns the paths of a map as coverage sees them: the complete ones with origin and contacts, and those that end too soon.

import type { MapDocument, MapNode } from '../document/document.ts';
import type { KindId } from '../document/kind-id.ts';
import { needsWords } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { channelsReached, scriptsOf } from '../graph/reach.ts';
import { strategyRows } from '../rows/rows.ts';
import type { StrategyRow } from '../rows/strategy-row.ts';
import type { CoveragePath, Origin, PartialPath } from './coverage-matrix.ts';
import type { PathPlace } from './matrix-axes.ts';

export interface PlacedPath {
  readonly path: CoveragePath;
  readonly place: PathPlace;
}
export interface PlacedPartial {
  readonly partial: PartialPath;
  readonly place: PathPlace;
}

/** Every strategy row that reaches a script. Throws `E_TOO_MANY_ROWS` as the rows do. */
export function completePaths(document: MapDocument, graph: Graph): readonly PlacedPath[] {
  const shares = new Map<string, ReadonlyMap<string, number>>();
  return strategyRows(document).flatMap((row): PlacedPath[] => {
    const segment = graph.node(row.ids.segment);
    const scenario = graph.node(row.ids.scenario);
    const channel = graph.node(row.ids.channel);
    if (row.ids.script === undefined) return [];
    if (segment?.kind !== 'segment' || scenario?.kind !== 'scenario' || channel?.kind !== 'channel') return [];
    const arriving = shares.get(row.ids.product) ?? arrivingShares(graph, row.ids.product);
    shares.set(row.ids.product, arriving);
    const people = volumeOf(graph, scenario, segment);
    const touches = people === undefined ? undefined : people * channel.touches * (arriving.get(channel.id) ?? 1);
    const path = { mapId: document.id, row, origin: originOf(graph, row), touches };
    return [{ path, place: { segment, scenario, channel } }];
  });
}

/** New when anything on it is new; existing when what is marked is existing. The segment is no strategy and does not count. */
function originOf(graph: Graph, { ids }: StrategyRow): Origin {
  const marks = [ids.scenario, ids.product, ids.channel, ids.script ?? ''].map((id) => graph.node(id)?.origin);
  if (marks.includes('new')) return 'new';
  return marks.includes('existing') ? 'existing' : 'unmarked';
}

/** The segment's part of a scenario's volume, by size; segments without a size weigh the same. */
function volumeOf(graph: Graph, scenario: NodeOf<'scenario'>, segment: NodeOf<'segment'>): number | undefined {
  if (scenario.expectedVolume === undefined) return undefined;
  const segments = graph.previous(scenario.id, 'flow').filter((node) => node.kind === 'segment');
  const isSized = segments.every(({ size }) => size !== undefined && size > 0);
  const weight = ({ size }: NodeOf<'segment'>) => (isSized ? (size ?? 0) : 1);
  const total = segments.reduce((sum, each) => sum + weight(each), 0);
  return scenario.expectedVolume * (total > 0 ? weight(segment) / total : 1);
}

/** As the edge types' own initial values (DOMAIN §3.6). */
const SHARES = { fallback: 60, handoff: 30, followUp: 100 } as const;

/** The share of a product's customers that comes to each channel: all to those it flows to, then as the edges say. */
function arrivingShares(graph: Graph, productId: string): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const node of graph.next(productId, 'flow')) shares.set(node.id, 1);
  // A Map's iteration also visits what is added on the way; the first way to a channel counts.
  for (const [id, share] of shares) {
    for (const edge of graph.outgoing(id)) {
      if (edge.type !== 'fallback' && edge.type !== 'handoff' && edge.type !== 'followUp') continue;
      if (!shares.has(edge.to)) shares.set(edge.to, (share * (edge.sharePct ?? SHARES[edge.type])) / 100);
    }
  }
  return shares;
}

/** More of them come from a tangle of connections, and nobody reads them. */
const MOST_PARTIALS = 5000;

/** Every path that ends before its script, and the kind that it lacks. A parent segment is carried by its children. */
export function partialPaths(document: MapDocument, graph: Graph): readonly PlacedPartial[] {
  const found: PlacedPartial[] = [];
  for (const each of ends(document, graph)) {
    if (found.length >= MOST_PARTIALS) break;
    found.push(each);
  }
  return found;
}

function* ends(document: MapDocument, graph: Graph): Iterable<PlacedPartial> {
  const parents = new Set(document.nodes.map((node) => (node.kind === 'segment' ? node.parentSegmentId : undefined)));
  const end = (nodes: readonly MapNode[], missing: KindId, place: PathPlace): PlacedPartial => ({
    partial: {
      mapId: document.id,
      nodes: nodes.map(({ id }) => id),
      names: nodes.map(({ kind, name }) => ({ kind, name })),
      missing,
    },
    place,
  });
  for (const segment of graph.ofKind('segment')) {
    const scenarios = graph.next(segment.id, 'flow').filter((node) => node.kind === 'scenario');
    if (scenarios.length === 0 && !parents.has(segment.id)) yield end([segment], 'scenario', { segment });
    for (const scenario of scenarios) {
      const products = graph.next(scenario.id, 'flow').filter((node) => node.kind === 'product');
      if (products.length === 0) yield end([segment, scenario], 'product', { segment, scenario });
      for (const product of products) {
        const channels = channelsReached(graph, product.id);
        if (channels.length === 0) yield end([segment, scenario, product], 'channel', { segment, scenario });
        for (const channel of channels) {
          if (!needsWords(channel) || scriptsOf(graph, channel.id).length > 0) continue;
          yield end([segment, scenario, product, channel], 'script', { segment, scenario, channel });
        }
      }
    }
  }
}
