// Owns the index of a document that rules share: nodes by id and kind, edges by end, built once per run.
import type { MapDocument, MapEdge, MapNode } from '../document/document.ts';
import { inForce } from '../document/in-force.ts';
import type { EdgeTypeId, KindId } from '../document/kind-id.ts';
import type { NodeOf } from '../document/kinds/index.ts';

export interface Graph {
  readonly node: (id: string) => MapNode | undefined;
  readonly ofKind: <K extends KindId>(kind: K) => readonly NodeOf<K>[];
  readonly outgoing: (id: string) => readonly MapEdge[];
  readonly incoming: (id: string) => readonly MapEdge[];
  /** Nodes that edges of `type` lead to from `id`, in edge order. */
  readonly next: (id: string, type: EdgeTypeId) => readonly MapNode[];
  readonly previous: (id: string, type: EdgeTypeId) => readonly MapNode[];
}

const NONE: readonly never[] = [];

/** The graph of what is in force: nodes that are retired or in the draft tray are not in it. */
export function buildGraph(whole: Pick<MapDocument, 'nodes' | 'edges'>): Graph {
  const document = inForce(whole);
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const byKind = groupBy(document.nodes, (node) => node.kind);
  const bySource = groupBy(document.edges, (edge) => edge.from);
  const byTarget = groupBy(document.edges, (edge) => edge.to);
  const outgoing = (id: string) => bySource.get(id) ?? NONE;
  const incoming = (id: string) => byTarget.get(id) ?? NONE;
  const pick = (edges: readonly MapEdge[], type: EdgeTypeId, end: 'from' | 'to') =>
    edges.flatMap((edge) => (edge.type === type ? (nodes.get(edge[end]) ?? []) : []));
  return {
    node: (id) => nodes.get(id),
    ofKind: <K extends KindId>(kind: K) => (byKind.get(kind) ?? NONE) as unknown as readonly NodeOf<K>[],
    outgoing,
    incoming,
    next: (id, type) => pick(outgoing(id), type, 'to'),
    previous: (id, type) => pick(incoming(id), type, 'from'),
  };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
