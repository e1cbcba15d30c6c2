// Owns what leads where in a map: the goals above a segment, the channels and scripts that a product's customers come to.
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from './graph.ts';

type Channel = NodeOf<'channel'>;
type Script = NodeOf<'script'>;

/** What was asked of one graph; many rules ask the same. */
interface Answers {
  readonly channels: Map<string, readonly Channel[]>;
  readonly scripts: Map<string, readonly Script[]>;
  readonly products: Map<string, readonly NodeOf<'product'>[]>;
}

const answers = new WeakMap<Graph, Answers>();

function answersOf(graph: Graph): Answers {
  const known = answers.get(graph) ?? { channels: new Map(), scripts: new Map(), products: new Map() };
  answers.set(graph, known);
  return known;
}

const HOPS = ['fallback', 'handoff', 'followUp'] as const;

/** The channels that `productId` flows to and those after them by fallback, handoff or follow-up, nearest first; each once, so cycles end. */
export function channelsReached(graph: Graph, productId: string): readonly Channel[] {
  const { channels } = answersOf(graph);
  const known = channels.get(productId) ?? findChannels(graph, productId);
  channels.set(productId, known);
  return known;
}

function findChannels(graph: Graph, productId: string): readonly Channel[] {
  const reached = new Map<string, Channel>();
  const visit = (ids: ReturnType<Graph['next']>) => {
    for (const node of ids) if (node.kind === 'channel' && !reached.has(node.id)) reached.set(node.id, node);
  };
  visit(graph.next(productId, 'flow'));
  // A Map's iteration also visits what is added on the way.
  for (const id of reached.keys()) for (const hop of HOPS) visit(graph.next(id, hop));
  return [...reached.values()];
}

/** The goals of a segment: its own, then those of the segments above it, which count for it too (DOMAIN SM001). */
export function goalsOf(graph: Graph, segmentId: string): readonly NodeOf<'goal'>[] {
  const seen = new Set<string>();
  const goals = new Set<NodeOf<'goal'>>();
  for (let id: string | undefined = segmentId; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    for (const node of graph.previous(id, 'flow')) if (node.kind === 'goal') goals.add(node);
    const node = graph.node(id);
    id = node?.kind === 'segment' ? node.parentSegmentId : undefined;
  }
  return [...goals];
}

/** A segment, then those above it, nearest first; each once, so that circles end. Their rules hold for it too. */
export function lineOf(graph: Graph, segment: NodeOf<'segment'>): readonly NodeOf<'segment'>[] {
  const line = new Set<NodeOf<'segment'>>();
  for (let at: NodeOf<'segment'> | undefined = segment; at && !line.has(at); ) {
    line.add(at);
    const parent: ReturnType<Graph['node']> = at.parentSegmentId ? graph.node(at.parentSegmentId) : undefined;
    at = parent?.kind === 'segment' ? parent : undefined;
  }
  return [...line];
}

/** The scripts of a channel, T2 before T10: the order does not depend on when an edge was drawn. */
export function scriptsOf(graph: Graph, channelId: string): readonly Script[] {
  const { scripts } = answersOf(graph);
  const known = scripts.get(channelId);
  if (known) return known;
  const found = graph.next(channelId, 'flow').filter((node) => node.kind === 'script');
  found.sort((a, b) => compareIds(a.id, b.id));
  scripts.set(channelId, found);
  return found;
}

/** The products that a segment's scenarios offer; each once. */
export function productsOf(graph: Graph, segmentId: string): readonly NodeOf<'product'>[] {
  const products = graph
    .next(segmentId, 'flow')
    .flatMap((scenario) => graph.next(scenario.id, 'flow'))
    .filter((node) => node.kind === 'product');
  return [...new Set(products)];
}

/** The products whose customers come to a channel, in the order of the document. */
export function productsReaching(graph: Graph, channelId: string): readonly NodeOf<'product'>[] {
  const { products } = answersOf(graph);
  if (products.size === 0) {
    for (const product of graph.ofKind('product')) {
      for (const { id } of channelsReached(graph, product.id)) products.set(id, [...(products.get(id) ?? []), product]);
    }
  }
  return products.get(channelId) ?? [];
}

/** The segments whose scenarios offer a product; each once. */
export function segmentsOf(graph: Graph, productId: string): readonly NodeOf<'segment'>[] {
  const segments = graph
    .previous(productId, 'flow')
    .flatMap((scenario) => graph.previous(scenario.id, 'flow'))
    .filter((node) => node.kind === 'segment');
  return [...new Set(segments)];
}

/** Ids in natural order: by prefix, then by number. */
function compareIds(a: string, b: string): number {
  const [, prefixA = a, numberA = ''] = /^(.*?)(\d{0,15})$/.exec(a) ?? [];
  const [, prefixB = b, numberB = ''] = /^(.*?)(\d{0,15})$/.exec(b) ?? [];
  if (prefixA !== prefixB) return prefixA < prefixB ? -1 : 1;
  return Number(numberA) - Number(numberB) || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * True when the script may be used for the product and the segment: it names none, or it names this one.
 * A product placed several times (same library item) counts as one. A script whose named ones are all gone fits nobody.
 */
export function scriptFits(graph: Graph, script: Script, product: NodeOf<'product'>, segmentId?: string): boolean {
  const { forProductIds: products = [], forSegmentIds: segments = [] } = script;
  const isNamed = (id: string) => {
    const named = graph.node(id);
    return (
      named &&
      (id === product.id || (!!product.libraryId && 'libraryId' in named && named.libraryId === product.libraryId))
    );
  };
  const isOpen = (ids: readonly string[]) => ids.some((id) => graph.node(id) !== undefined);
  return (
    (products.length === 0 || products.some(isNamed)) &&
    (segments.length === 0 || (segmentId === undefined ? isOpen(segments) : segments.includes(segmentId)))
  );
}

/** The restrictions of a script that name nobody any more: every node they name is retired, in the tray or deleted. */
export function emptiedRestrictions(graph: Graph, script: Script): readonly ('forProductIds' | 'forSegmentIds')[] {
  return (['forProductIds', 'forSegmentIds'] as const).filter((field) => {
    const named = script[field] ?? [];
    return named.length > 0 && named.every((id) => graph.node(id) === undefined);
  });
}
