// Owns which fields of a node a branch can change one by one.
import type { KindId } from '../document/kind-id.ts';
import { kinds, type MapNode } from '../document/kinds/index.ts';
import { type LeafField, leafFields } from '../document/leaf-fields.ts';
import { type LockLevel, lockOf } from '../document/locks.ts';

/** The field of a kind at `path`; undefined for what no form shows: ids, places, whole groups, parts of lists. */
export function leafField(kind: KindId, path: string): LeafField | undefined {
  return leafFields(kinds[kind].fields).get(path);
}

export interface OpenField extends LeafField {
  readonly level: Exclude<LockLevel, 'locked'>;
}

/** The fields of a node that a branch may change, in the order of its form. */
export function openFields(node: MapNode): readonly OpenField[] {
  return [...leafFields(kinds[node.kind].fields).values()].flatMap((field) => {
    const level = lockOf(node, field.path);
    return level === 'locked' || !field.shown(node) ? [] : [{ ...field, level }];
  });
}
