// Owns that a branch's value which is the base's own is no difference: it is neither counted nor written nor asked for a reason.
import { isSameValue } from '../diff/same-value.ts';
import type { MapDocument, MapNode } from '../document/document.ts';
import { valueAt } from '../document/edits/set-at.ts';
import { nodeById } from '../document/element-index.ts';
import { leafField } from './leaf-fields.ts';
import type { Overlay, OverlayChange } from './overlay.ts';

/** Empty and not there are the same. */
export function isAsBase(node: MapNode, { field, value }: OverlayChange): boolean {
  return leafField(node.kind, field) !== undefined && isSameValue(value, valueAt(node, field));
}

/** The overlay with what differs from its base alone; the same object when all of it does. */
export function withoutSame(base: MapDocument, overlay: Overlay): Overlay {
  const changes = overlay.changes.filter((change) => {
    const node = nodeById(base, change.nodeId);
    return !node || !isAsBase(node, change);
  });
  return changes.length === overlay.changes.length ? overlay : { ...overlay, changes };
}
