// Owns the difference between two documents by element: what autosave sends and what the checker's worker receives.
import { z } from 'zod';
import { documentSchema, type MapDocument, type MapEdge, type MapNode } from '../document/document.ts';
import { edgeSchema } from '../document/edge-types.ts';
import { nodeSchema } from '../document/kinds/index.ts';
import { idOf, matchElements } from './elements.ts';

const headerSchema = documentSchema.omit({ nodes: true, edges: true });
type Header = z.infer<typeof headerSchema>;

/** Applying the same change twice gives the same document. `order` is sent only when elements changed places. */
export const changeSchema = z.object({
  header: headerSchema.optional(),
  putNodes: z.array(nodeSchema),
  removeNodes: z.array(z.string()),
  putEdges: z.array(edgeSchema),
  removeEdges: z.array(z.string()),
  nodeOrder: z.array(z.string()).optional(),
  edgeOrder: z.array(z.string()).optional(),
});
export type DocumentChange = z.infer<typeof changeSchema>;

/** What turns `before` into `after`; elements are compared by identity, so it costs one pass over both lists. */
export function diffDocuments(before: MapDocument, after: MapDocument): DocumentChange {
  const nodes = diffElements(before.nodes, after.nodes);
  const edges = diffElements(before.edges, after.edges);
  const change: DocumentChange = {
    putNodes: nodes.put,
    removeNodes: nodes.removed,
    putEdges: edges.put,
    removeEdges: edges.removed,
  };
  if (!sameHeader(before, after)) change.header = headerOf(after);
  if (nodes.order) change.nodeOrder = nodes.order;
  if (edges.order) change.edgeOrder = edges.order;
  return change;
}

export function isEmptyChange(change: DocumentChange): boolean {
  return (
    !change.header &&
    !change.nodeOrder &&
    !change.edgeOrder &&
    change.putNodes.length + change.removeNodes.length + change.putEdges.length + change.removeEdges.length === 0
  );
}

/** The document after `change`; elements that are not part of it stay the same objects. */
export function applyChange(document: MapDocument, change: DocumentChange): MapDocument {
  return {
    ...(change.header ?? headerOf(document)),
    nodes: applyElements(document.nodes, change.putNodes, change.removeNodes, change.nodeOrder),
    edges: applyElements(document.edges, change.putEdges, change.removeEdges, change.edgeOrder),
  } as MapDocument;
}

function headerOf(document: MapDocument): Header {
  const { nodes: _nodes, edges: _edges, ...header } = document;
  return header as Header;
}

function sameHeader(before: MapDocument, after: MapDocument): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  keys.delete('nodes');
  keys.delete('edges');
  for (const key of keys) if (before[key] !== after[key]) return false;
  return true;
}

interface Identified {
  readonly id: string;
}

function diffElements<T extends Identified>(before: readonly T[], after: readonly T[]) {
  if (hasSameIds(before, after)) {
    return { put: after.filter((element, index) => element !== before[index]), removed: [], order: undefined };
  }
  const { added, removed, changed } = matchElements(before, after, idOf);
  const gone = new Set(removed.map(idOf));
  const expected = [...before.filter(({ id }) => !gone.has(id)), ...added];
  const moved = expected.some(({ id }, index) => id !== after[index]?.id);
  const put = [...changed.map(([, element]) => element), ...added];
  return { put, removed: [...gone], order: moved ? after.map(idOf) : undefined };
}

/** The common case, an edit of a few elements: no map has to be built for it. */
function hasSameIds(before: readonly Identified[], after: readonly Identified[]): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      after.every((element, index) => element === before[index] || element.id === before[index]?.id))
  );
}

function applyElements<T extends MapNode | MapEdge>(
  elements: readonly T[],
  put: readonly T[],
  removed: readonly string[],
  order: readonly string[] | undefined,
): T[] {
  if (put.length === 0 && removed.length === 0 && !order) return elements as T[];
  const gone = new Set(removed);
  const fresh = new Map(put.map((element) => [element.id, element]));
  const result = elements.filter((element) => !gone.has(element.id)).map((element) => take(fresh, element));
  const all = [...result, ...fresh.values()];
  if (!order) return all;
  const byId = new Map(all.map((element) => [element.id, element]));
  return order.flatMap((id) => byId.get(id) ?? []);
}

function take<T extends Identified>(fresh: Map<string, T>, element: T): T {
  const replacement = fresh.get(element.id);
  if (!replacement) return element;
  fresh.delete(element.id);
  return replacement;
}
