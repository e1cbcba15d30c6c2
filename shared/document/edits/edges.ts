// Owns the edits of existing connections: changing an edge's type.
import { newEdge } from '../defaults.ts';
import type { Edit, MapDocument, MapEdge } from '../document.ts';
import { edgeTypes, legalEdgeTypes } from '../edge-types.ts';
import { fieldsOf } from '../field.ts';
import type { EdgeTypeId } from '../kind-id.ts';

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
    // A value nobody chose gives way to the new type's own, e.g. 60 % of a fallback to 30 % of a hand-off.
    if (!nextFields.has(name) || kept[name] === info.initial) delete kept[name];
  }
  const { id, from, to } = edge;
  return { ...newEdge(type, { id, from, to }), ...kept, type } as MapEdge;
}
