// Owns what leads where in a map: the goals above a segment, the channels and scripts that a product's customers come to.
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from './graph.ts';

const HOPS = ['fallback', 'handoff', 'followUp'] as const;

/** The channels that `productId` flows to and those after them by fallback, hand-off or follow-up, nearest first; each once, so cycles end. */
export function channelsReached(graph: Graph, productId: string): readonly NodeOf<'channel'>[] {
  const reached = new Map<string, NodeOf<'channel'>>();
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

/** The scripts of a channel, T2 before T10: the order does not depend on when an edge was drawn. */
export function scriptsOf(graph: Graph, channelId: string): readonly NodeOf<'script'>[] {
  const scripts = graph.next(channelId, 'flow').filter((node) => node.kind === 'script');
  return scripts.sort((a, b) => compareIds(a.id, b.id));
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
 * A product placed several times (same library item) counts as one; names of deleted nodes are passed over.
 */
export function scriptFits(
  graph: Graph,
  script: NodeOf<'script'>,
  product: NodeOf<'product'>,
  segmentId?: string,
): boolean {
  const products = (script.forProductIds ?? []).flatMap((id) => graph.node(id) ?? []);
  const segments = (script.forSegmentIds ?? []).filter((id) => graph.node(id) !== undefined);
  const sameItem = (other: (typeof products)[number]) =>
    other.id === product.id || (!!product.libraryId && other.libraryId === product.libraryId);
  return (
    (products.length === 0 || products.some(sameItem)) &&
    (segments.length === 0 || segmentId === undefined || segments.includes(segmentId))
  );
}
