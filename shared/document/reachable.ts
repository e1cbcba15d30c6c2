// Owns walking a map along its edges: everything before or after some nodes, with the edges on the way.
import type { MapDocument, MapEdge } from './document.ts';

export type Way = 'upstream' | 'downstream';

/** The ids of `start`'s nodes, of the nodes that lead to them or follow from them, and of the edges between. Circles end. */
export function reachable(document: MapDocument, start: ReadonlySet<string>, way: Way): ReadonlySet<string> {
  const [near, far] = way === 'downstream' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  const edgesAt = new Map<string, MapEdge[]>();
  for (const edge of document.edges) {
    const list = edgesAt.get(edge[near]);
    if (list) list.push(edge);
    else edgesAt.set(edge[near], [edge]);
  }
  const found = new Set<string>();
  const open = startingNodes(document, start, far);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    for (const edge of edgesAt.get(id) ?? []) {
      found.add(edge.id);
      open.push(edge[far]);
    }
  }
  for (const edge of document.edges) if (start.has(edge.id)) found.add(edge.id);
  return found;
}

/** Selected nodes, and the far ends of selected edges. */
function startingNodes(document: MapDocument, start: ReadonlySet<string>, far: 'from' | 'to'): string[] {
  return [
    ...document.nodes.flatMap(({ id }) => (start.has(id) ? [id] : [])),
    ...document.edges.flatMap((edge) => (start.has(edge.id) ? [edge[far]] : [])),
  ];
}
