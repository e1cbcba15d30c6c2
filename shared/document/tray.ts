// Owns the draft tray (草稿区): nodes that stay on the canvas and take no part in rows, checks, forecasts and packages.
import type { MapDocument } from './document.ts';

const known = new WeakMap<MapDocument, MapDocument>();

/** `document` without the nodes in the tray and the edges at them; the same object when there are none. */
export function withoutTray(document: MapDocument): MapDocument {
  if (!document.nodes.some(({ tray }) => tray)) return document;
  const before = known.get(document);
  if (before) return before;
  const nodes = document.nodes.filter(({ tray }) => !tray);
  const ids = new Set(nodes.map(({ id }) => id));
  // An edge to a node that does not exist at all stays: SM005 tells of it.
  const inTray = new Set(document.nodes.flatMap(({ id }) => (ids.has(id) ? [] : id)));
  const edges = document.edges.filter(({ from, to }) => !inTray.has(from) && !inTray.has(to));
  const rest = { ...document, nodes, edges };
  known.set(document, rest);
  return rest;
}
