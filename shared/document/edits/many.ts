// Owns edits of many elements at once, in one pass over the document.
import type { Edit, MapEdge, MapNode } from '../document.ts';
import { setAt } from './set-at.ts';

/** Sets one field of all the nodes; ids that are no node are passed over. */
export const setFieldOfNodes =
  (ids: ReadonlySet<string>, path: string, value: unknown): Edit =>
  (document) => {
    let changed = false;
    const nodes = document.nodes.map((node): MapNode => {
      const next = ids.has(node.id) ? setAt(node, path, value) : node;
      if (next !== node) changed = true;
      return next;
    });
    return changed ? { ...document, nodes } : document;
  };

export interface FieldChange {
  readonly id: string;
  readonly path: string;
  readonly value: unknown;
}

/** Sets many fields of nodes and edges, each to its own value; ids that are neither are passed over. */
export const setFields =
  (changes: readonly FieldChange[]): Edit =>
  (document) => {
    const byId = new Map<string, FieldChange[]>();
    for (const change of changes) byId.set(change.id, [...(byId.get(change.id) ?? []), change]);
    const changed = <T extends MapNode | MapEdge>(element: T): T =>
      (byId.get(element.id) ?? []).reduce((next, { path, value }) => setAt(next, path, value), element);
    const nodes = document.nodes.map(changed);
    const edges = document.edges.map(changed);
    const sameNodes = nodes.every((node, index) => node === document.nodes[index]);
    const sameEdges = edges.every((edge, index) => edge === document.edges[index]);
    if (sameNodes && sameEdges) return document;
    return { ...document, nodes: sameNodes ? document.nodes : nodes, edges: sameEdges ? document.edges : edges };
  };
