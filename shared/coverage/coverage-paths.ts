// Owns the paths of a map as coverage sees them: the complete ones with origin and contacts, and those that end too soon.

import { isGivenUp } from '../contacts/scenario-plan.ts';
import { ownPeriodOf, type Period, triggersOf } from '../contacts/streams.ts';
import type { MapDocument, MapNode } from '../document/document.ts';
import type { KindId } from '../document/kind-id.ts';
import { needsWords } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { placementsOf } from '../graph/placements.ts';
import { channelsReached, scriptsOf } from '../graph/reach.ts';
import { ALL } from '../graph/whole-numbers.ts';
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

/** Every strategy row that reaches a script; contacts of a map without dates count from `today`. Throws `E_TOO_MANY_ROWS` as the rows do. */
export function completePaths(document: MapDocument, graph: Graph, today: string): readonly PlacedPath[] {
  const touchesAt = touchesFinder(document, graph, ownPeriodOf(document, today));
  return strategyRows(document).flatMap((row): PlacedPath[] => {
    const segment = graph.node(row.ids.segment);
    const scenario = graph.node(row.ids.scenario);
    const channel = graph.node(row.ids.channel);
    if (row.ids.script === undefined) return [];
    if (segment?.kind !== 'segment' || scenario?.kind !== 'scenario' || channel?.kind !== 'channel') return [];
    const touches = touchesAt(segment, scenario, channel);
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

/**
 * Contacts that customers of a segment have at a channel through a scenario, over the whole period: as the simulation plans
 * them before caps, without the control group and without what quiet hours give up. Undefined without a volume.
 */
function touchesFinder(document: MapDocument, graph: Graph, period: Period) {
  const found = new Map<string, number | undefined>();
  return (segment: NodeOf<'segment'>, scenario: NodeOf<'scenario'>, channel: NodeOf<'channel'>): number | undefined => {
    const key = `${segment.id}/${scenario.id}/${channel.id}`;
    if (!found.has(key)) found.set(key, touchesOf(document, graph, { segment, scenario, channel }, period));
    return found.get(key);
  };
}

function touchesOf(
  { policy }: MapDocument,
  graph: Graph,
  { segment, scenario, channel }: Required<PathPlace>,
  period: Period,
): number | undefined {
  const { triggers } = triggersOf(graph, segment, scenario, period);
  const placement = placementsOf(graph, scenario).find((each) => each.channel === channel);
  if (triggers === undefined || !placement) return undefined;
  return isGivenUp(channel, policy) ? 0 : Math.floor((triggers * placement.reach) / ALL) * channel.touches;
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
