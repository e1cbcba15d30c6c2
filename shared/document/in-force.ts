// Owns what of a map is in force (在用): neither retired (停用) nor in the draft tray (草稿区). Nothing else takes part in the graph,
// the checks, contacts, coverage, rows, forecasts and packages.
import type { MapDocument, MapNode } from './document.ts';

type Elements = Pick<MapDocument, 'nodes' | 'edges'>;

const known = new WeakMap<Elements, Elements>();

function isInForce({ tray, status }: Pick<MapNode, 'tray' | 'status'>): boolean {
  return !tray && status !== 'retired';
}

/** `document` without the nodes that are not in force and the edges at them; the same object when all are. */
export function inForce<D extends Elements>(document: D): D {
  if (document.nodes.every(isInForce)) return document;
  const before = known.get(document);
  if (before) return before as D;
  const nodes = document.nodes.filter(isInForce);
  // An edge to a node that does not exist at all stays: SM005 reports it.
  const out = new Set(document.nodes.flatMap((node) => (isInForce(node) ? [] : node.id)));
  const edges = document.edges.filter(({ from, to }) => !out.has(from) && !out.has(to));
  const rest = { ...document, nodes, edges };
  known.set(document, rest);
  return rest;
}
