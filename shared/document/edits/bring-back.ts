// Owns bringing back what a step took away, whatever was done since: nodes and the connections whose ends are there.
import type { Edit, MapDocument, MapNode } from '../document.ts';
import { freePlace } from '../layout.ts';

export interface Gone {
  readonly nodes: readonly MapNode[];
  readonly edges: MapDocument['edges'];
}

/** What was taken away between two states and is still missing; an edge without one of its ends is not counted. */
export function stillGone(before: MapDocument, after: MapDocument, now: MapDocument): Gone {
  const [kept, there] = [idsOf(after.nodes), idsOf(now.nodes)];
  const nodes = before.nodes.filter(({ id }) => !kept.has(id) && !there.has(id));
  const ends = new Set([...there, ...nodes.map(({ id }) => id)]);
  const [keptEdges, thereEdges] = [idsOf(after.edges), idsOf(now.edges)];
  const pairs = new Set(now.edges.map(({ from, to }) => `${from} ${to}`));
  const edges = before.edges.filter(
    ({ id, from, to }) =>
      !keptEdges.has(id) && !thereEdges.has(id) && ends.has(from) && ends.has(to) && !pairs.has(`${from} ${to}`),
  );
  return { nodes, edges };
}

/** A node comes back to its place, or below whatever stands there now. */
export const bringBack =
  ({ nodes, edges }: Gone): Edit =>
  (document) => {
    const all = [...document.nodes];
    for (const node of nodes) all.push({ ...node, ...freePlace(all, node.kind, node.y) });
    return { ...document, nodes: all, edges: [...document.edges, ...edges] };
  };

const idsOf = (elements: readonly { readonly id: string }[]) => new Set(elements.map(({ id }) => id));
