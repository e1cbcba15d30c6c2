// Owns which materials a node names.
import type { MapNode } from './document.ts';

/** The ids of the materials that a node names. */
export function materialsOf(node: MapNode): readonly string[] {
  return 'materialIds' in node && Array.isArray(node.materialIds) ? (node.materialIds as string[]) : [];
}
