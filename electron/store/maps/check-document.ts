// Owns the cheap check that a changed document still holds together: unique ids, edges that have both ends.
import type { DocumentChange } from '../../../shared/diff/change.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { ProblemError } from '../../../shared/problem.ts';

/**
 * Throws E_BAD_ARGUMENT when `after` is not a sound result of `change`; the schema of each element was checked before.
 * Costs one pass over the ids.
 */
export function checkChanged(before: MapDocument, after: MapDocument, change: DocumentChange): void {
  if (after.id !== before.id) refuse(`header.id is ${after.id}, not ${before.id}`);
  const nodeIds = uniqueIds('node', after.nodes);
  const edgeIds = uniqueIds('edge', after.edges);
  expectAll('node', before.nodes, change.putNodes, change.removeNodes, nodeIds);
  expectAll('edge', before.edges, change.putEdges, change.removeEdges, edgeIds);
  for (const edge of after.edges) {
    if (!nodeIds.has(edge.from)) refuse(`edge ${edge.id}: no node ${edge.from}`);
    if (!nodeIds.has(edge.to)) refuse(`edge ${edge.id}: no node ${edge.to}`);
  }
}

interface Identified {
  readonly id: string;
}

function uniqueIds(what: string, elements: readonly Identified[]): Set<string> {
  const ids = new Set<string>();
  for (const { id } of elements) {
    if (ids.has(id)) refuse(`${what} ${id} is there twice`);
    ids.add(id);
  }
  return ids;
}

/** An order that leaves out an element would drop it silently. */
function expectAll(
  what: string,
  before: readonly Identified[],
  put: readonly Identified[],
  removed: readonly string[],
  ids: ReadonlySet<string>,
): void {
  const gone = new Set(removed);
  for (const { id } of put) if (!ids.has(id)) refuse(`${what} ${id} is not in the new order`);
  for (const { id } of before) if (!gone.has(id) && !ids.has(id)) refuse(`${what} ${id} is not in the new order`);
}

function refuse(detail: string): never {
  throw new ProblemError('E_BAD_ARGUMENT', { call: 'maps.change', detail });
}
