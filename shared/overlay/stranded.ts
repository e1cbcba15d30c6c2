// Owns whether a must-do node is still on a way from a customer group to a script when a branch leaves nodes out.
import type { MapDocument, MapNode } from '../document/document.ts';
import { isWhollyLocked } from '../document/locks.ts';
import { reachable } from '../document/reachable.ts';

const known = new WeakMap<MapDocument, ReadonlySet<string>>();

/** The first must-do node that is on a way in `document` and on none without the nodes `gone`. */
export function strandedBy(document: MapDocument, gone: ReadonlySet<string>): MapNode | undefined {
  const must = document.nodes.filter((node) => isWhollyLocked(node) && !gone.has(node.id));
  if (must.length === 0) return undefined;
  const before = waysOf(document);
  const nodes = document.nodes.filter(({ id }) => !gone.has(id));
  const edges = document.edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
  const after = onWay({ ...document, nodes, edges });
  return must.find(({ id }) => before.has(id) && !after.has(id));
}

function waysOf(document: MapDocument): ReadonlySet<string> {
  let ways = known.get(document);
  if (!ways) {
    ways = onWay(document);
    known.set(document, ways);
  }
  return ways;
}

/** Ids of what lies between some segment and some script. */
function onWay(document: MapDocument): ReadonlySet<string> {
  const idsOf = (kind: MapNode['kind']) =>
    new Set(document.nodes.filter((node) => node.kind === kind).map(({ id }) => id));
  const fromSegments = reachable(document, idsOf('segment'), 'downstream');
  const toScripts = reachable(document, idsOf('script'), 'upstream');
  return new Set([...fromSegments].filter((id) => toScripts.has(id)));
}
