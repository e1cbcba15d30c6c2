// Owns the edits of existing connections: changing an edge's type, moving an end, putting a node on it.
import { newEdge } from '../defaults.ts';
import type { Edit, MapDocument, MapEdge } from '../document.ts';
import { edgeTypes, legalEdgeTypes } from '../edge-types.ts';
import { edgeById, nodeById } from '../element-index.ts';
import { fieldsOf } from '../field.ts';
import { type EdgeTypeId, KIND_IDS, type KindId } from '../kind-id.ts';
import { kinds } from '../kinds/index.ts';
import { addNode, connect, connectionTypes, nextId } from './elements.ts';

/** The types that the edge may have between the kinds it joins; its own among them. */
export function typesOfEdge(document: MapDocument, edge: MapEdge): readonly EdgeTypeId[] {
  const from = document.nodes.find((node) => node.id === edge.from);
  const to = document.nodes.find((node) => node.id === edge.to);
  return from && to ? legalEdgeTypes(from.kind, to.kind) : [];
}

/**
 * Gives the edge another type. Fields that both types have keep their values, the new type's own start with their
 * initial values, fields that only the old type has go. Unchanged when the kinds do not allow the type.
 */
export const setEdgeType =
  (id: string, type: EdgeTypeId): Edit =>
  (document) => {
    const index = document.edges.findIndex((edge) => edge.id === id);
    const edge = document.edges[index];
    if (!edge || edge.type === type || !typesOfEdge(document, edge).includes(type)) return document;
    return { ...document, edges: document.edges.with(index, retyped(edge, type)) };
  };

function retyped(edge: MapEdge, type: EdgeTypeId): MapEdge {
  const kept: Record<string, unknown> = { ...edge };
  const nextFields = new Set(fieldsOf(edgeTypes[type].fields).map(([name]) => name));
  for (const [name, , info] of fieldsOf(edgeTypes[edge.type].fields)) {
    // A value nobody chose gives way to the new type's own, e.g. 60 % of a fallback to 30 % of a handoff.
    if (!nextFields.has(name) || kept[name] === info.initial) delete kept[name];
  }
  const { id, from, to } = edge;
  return { ...newEdge(type, { id, from, to }), ...kept, type } as MapEdge;
}

/** The types that the edge may have once its `end` is moved to `node`: legal for the kinds, not there yet, no loop. */
export function reconnectionTypes(
  document: MapDocument,
  edge: MapEdge,
  end: 'from' | 'to',
  node: string,
): readonly EdgeTypeId[] {
  const from = end === 'from' ? node : edge.from;
  const to = end === 'to' ? node : edge.to;
  const kindOf = (id: string) => nodeById(document, id)?.kind;
  const [source, target] = [kindOf(from), kindOf(to)];
  // Most nodes are ruled out by their kind alone, without a look at the edges.
  if (node === edge[end] || !source || !target || legalEdgeTypes(source, target).length === 0) return [];
  return connectionTypes({ ...document, edges: document.edges.filter((other) => other !== edge) }, from, to);
}

/** Moves one end of an edge to another node; it keeps its type where that is legal. Unchanged where no type is. */
export const reconnect =
  (id: string, end: 'from' | 'to', node: string): Edit =>
  (document) => {
    const index = document.edges.findIndex((edge) => edge.id === id);
    const edge = document.edges[index];
    if (!edge) return document;
    const types = reconnectionTypes(document, edge, end, node);
    const type = types.includes(edge.type) ? edge.type : types[0];
    if (!type) return document;
    const moved = { ...edge, [end]: node };
    return { ...document, edges: document.edges.with(index, type === edge.type ? moved : retyped(moved, type)) };
  };

/** The kinds of node that may stand on the edge, between its two ends. */
export function insertableKinds(document: MapDocument, edge: MapEdge): readonly KindId[] {
  const from = nodeById(document, edge.from);
  const to = nodeById(document, edge.to);
  if (!from || !to) return [];
  return KIND_IDS.filter(
    (kind) => legalEdgeTypes(from.kind, kind).length > 0 && legalEdgeTypes(kind, to.kind).length > 0,
  );
}

/**
 * Puts a new node of `kind` on an edge, so that the path leads through it; its id is `nextId` of the kind's prefix. The half
 * that may keep the edge's type keeps the edge with its fields, the first where both may. Unchanged where the kind does
 * not fit.
 */
export const insertOnEdge =
  (id: string, kind: KindId, given: { name: string; y: number }): Edit =>
  (document) => {
    const edge = edgeById(document, id);
    if (!edge || !insertableKinds(document, edge).includes(kind)) return document;
    const node = nextId(document, kinds[kind].prefix);
    const added = addNode(kind, given)(document);
    const first = reconnectionTypes(added, edge, 'to', node);
    const second = reconnectionTypes(added, edge, 'from', node);
    if (!first.includes(edge.type) && second.includes(edge.type)) {
      return connect(edge.from, node)(reconnect(id, 'from', node)(added));
    }
    return connect(node, edge.to)(reconnect(id, 'to', node)(added));
  };
