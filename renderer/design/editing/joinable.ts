// Owns which nodes a node may be joined to: legal by kind, not joined yet, no circle.
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import { legalEdgeTypes } from '../../../shared/document/edge-types.ts';
import { connectionTypes } from '../../../shared/document/edits/elements.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { KIND_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import type { Option } from '../../kit/collections/match-options.ts';

export type Direction = 'in' | 'out';

/** True when any kind can stand at the other end. */
export function mayJoin(kind: KindId, direction: Direction): boolean {
  return KIND_IDS.some((other) => legalBetween(kind, other, direction));
}

/** The nodes that a new edge may join to `id`, in lane order from top to bottom. */
export function joinableNodes(document: MapDocument | undefined, id: string, direction: Direction): readonly Option[] {
  const node = nodeById(document, id);
  if (!document || !node) return [];
  return document.nodes
    .filter((other) => legalBetween(node.kind, other.kind, direction) && isFree(document, node, other, direction))
    .sort((a, b) => KIND_IDS.indexOf(a.kind) - KIND_IDS.indexOf(b.kind) || a.y - b.y)
    .map((other) => ({ value: other.id, label: other.name, note: other.code, kind: other.kind }));
}

function legalBetween(kind: KindId, other: KindId, direction: Direction): boolean {
  return (direction === 'out' ? legalEdgeTypes(kind, other) : legalEdgeTypes(other, kind)).length > 0;
}

function isFree(document: MapDocument, node: MapNode, other: MapNode, direction: Direction): boolean {
  const [from, to] = direction === 'out' ? [node.id, other.id] : [other.id, node.id];
  return connectionTypes(document, from, to).length > 0;
}
