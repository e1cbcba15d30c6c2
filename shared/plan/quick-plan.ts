// Owns the quick plan: the map seen as one sheet of lines – for whom, for which figures, with what, by whom. It is a view and
// keeps nothing of its own, so map and plan cannot differ.
import type { MapDocument, MapEdge } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';

/** What one channel does for one offer; what the chain still lacks is undefined. */
export interface PlanLine {
  readonly segment: NodeOf<'segment'>;
  readonly scenario: NodeOf<'scenario'>;
  readonly product: NodeOf<'product'> | undefined;
  /** Scenario → product. */
  readonly offer: MapEdge | undefined;
  readonly channel: NodeOf<'channel'> | undefined;
  /** The edge from the channel before: no answer (fallback), interest (handoff), success (followUp); undefined for the first. */
  readonly after: MapEdge | undefined;
  readonly script: NodeOf<'script'> | undefined;
  /** An earlier line tells of the same channel, or product where there is no channel; this one only points at it. */
  readonly repeats: boolean;
}

/** What is given beside an offer. */
export interface PlanBenefit {
  readonly scenario: NodeOf<'scenario'>;
  readonly benefit: NodeOf<'benefit'>;
}

export interface QuickPlan {
  readonly goals: readonly NodeOf<'goal'>[];
  readonly segments: readonly NodeOf<'segment'>[];
  readonly lines: readonly PlanLine[];
  readonly benefits: readonly PlanBenefit[];
  /** Ids of nodes and edges that the plan has no line for, in the order of the map; they are on the map alone. */
  readonly beyond: readonly string[];
}

/** The plan of what is in force. */
export function quickPlanOf(document: MapDocument): QuickPlan {
  const graph = buildGraph(document);
  const goals = graph.ofKind('goal');
  const segments = graph.ofKind('segment');
  const told = new Told();
  const benefits: PlanBenefit[] = [];
  const lines = segments.flatMap((segment) =>
    nextOf(graph, segment.id, 'scenario').flatMap(({ node: scenario, edge }) => {
      told.add(edge.id);
      // A scenario of two segments has its lines with the first.
      if (told.has(scenario.id)) return [];
      told.add(scenario.id);
      for (const attached of graph.outgoing(scenario.id)) {
        const benefit = graph.node(attached.to);
        if (benefit?.kind !== 'benefit' || told.has(benefit.id)) continue;
        told.add(attached.id, benefit.id);
        benefits.push({ scenario, benefit });
      }
      return linesOf(graph, segment, scenario, told);
    }),
  );
  for (const { id } of [...goals, ...segments]) told.add(id);
  for (const edge of document.edges) {
    if (graph.node(edge.from)?.kind === 'goal' && graph.node(edge.to)?.kind === 'segment') told.add(edge.id);
  }
  const drawn = [
    ...document.nodes.filter(({ id }) => graph.node(id)),
    ...document.edges.filter(({ from, to }) => graph.node(from) && graph.node(to)),
  ];
  const beyond = drawn.flatMap(({ id }) => (told.has(id) ? [] : id));
  return { goals, segments, lines, benefits, beyond };
}

/** Ids that some line of the plan tells of. */
class Told {
  readonly #ids = new Set<string>();
  add(...ids: string[]): void {
    for (const id of ids) this.#ids.add(id);
  }
  has(id: string): boolean {
    return this.#ids.has(id);
  }
}

function linesOf(
  graph: Graph,
  segment: NodeOf<'segment'>,
  scenario: NodeOf<'scenario'>,
  told: Told,
): readonly PlanLine[] {
  const bare = {
    segment,
    scenario,
    product: undefined,
    offer: undefined,
    channel: undefined,
    after: undefined,
    script: undefined,
    repeats: false,
  };
  const offers = nextOf(graph, scenario.id, 'product');
  if (offers.length === 0) return [bare];
  return offers.flatMap(({ node: product, edge: offer }) => {
    const isShared = told.has(product.id);
    told.add(product.id, offer.id);
    const base = { ...bare, product, offer };
    // The channels of a product that two scenarios offer have their lines with the first.
    if (isShared) return [{ ...base, repeats: true }];
    const first = nextOf(graph, product.id, 'channel');
    const lines = first.flatMap(({ node, edge }) => {
      told.add(edge.id);
      return channelLines(graph, base, node, undefined, told);
    });
    return lines.length === 0 ? [base] : lines;
  });
}

/** The channel's line, then those that it leads to, each channel once. */
function channelLines(
  graph: Graph,
  base: PlanLine,
  channel: NodeOf<'channel'>,
  after: MapEdge | undefined,
  told: Told,
): readonly PlanLine[] {
  if (after) told.add(after.id);
  if (told.has(channel.id)) return [{ ...base, channel, after, repeats: true }];
  told.add(channel.id);
  const [said] = nextOf(graph, channel.id, 'script');
  if (said) told.add(said.node.id, said.edge.id);
  const own: PlanLine = { ...base, channel, after, script: said?.node };
  const further = graph.outgoing(channel.id).flatMap((edge) => {
    const next = graph.node(edge.to);
    return next?.kind === 'channel' ? channelLines(graph, base, next, edge, told) : [];
  });
  return [own, ...further];
}

type Planned = 'scenario' | 'product' | 'channel' | 'script';

/** The nodes of `kind` that follow on the main chain, with the edge there. */
function nextOf<K extends Planned>(graph: Graph, id: string, kind: K): readonly { node: NodeOf<K>; edge: MapEdge }[] {
  return graph.outgoing(id).flatMap((edge) => {
    const node = graph.node(edge.to);
    return edge.type === 'flow' && node?.kind === kind ? [{ node: node as NodeOf<K>, edge }] : [];
  });
}
