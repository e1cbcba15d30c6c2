// Owns what a branch's package is made from: the base with the branch's overlay, and the list of what is its own in it.

import { differenceAt } from '../diff/fields.ts';
import type { MapDocument, MapNode } from '../document/document.ts';
import { nodeById } from '../document/element-index.ts';
import { kinds } from '../document/kinds/index.ts';
import { applyOverlay } from './apply.ts';
import type { OverlayFault } from './faults.ts';
import type { Overlay, OverlayChange } from './overlay.ts';
import type { OverlayPart } from './overlay-part.ts';

export interface BranchDocument {
  readonly document: MapDocument;
  /** For the payload; undefined for a branch that takes the base as it is. */
  readonly overlayPart: OverlayPart | undefined;
  /** Anything here holds this branch alone: its package would not say what the branch decided. */
  readonly refused: readonly OverlayFault[];
}

/** The rules run over `document`; an error that the base does not have is the branch's own. */
export function branchDocument(base: MapDocument, overlay: Overlay | undefined): BranchDocument {
  if (!overlay) return { document: base, overlayPart: undefined, refused: [] };
  const { document, refused } = applyOverlay(base, overlay);
  return { document, overlayPart: partOf(base, document, overlay), refused };
}

function partOf(base: MapDocument, document: MapDocument, overlay: Overlay): OverlayPart | undefined {
  const changes = overlay.changes.flatMap((change) => lineOf(base, document, change));
  const codes = (nodes: readonly (MapNode | undefined)[]) =>
    nodes.flatMap((node) => (node && isDelivered(node) ? [node.code] : []));
  const removed = codes(overlay.removed.filter((id) => !nodeById(document, id)).map((id) => nodeById(base, id)));
  const added = codes(overlay.addedNodes.map(({ id }) => (nodeById(base, id) ? undefined : nodeById(document, id))));
  return changes.length + removed.length + added.length === 0 ? undefined : { changes, removed, added };
}

/** A change of a node that stays at home, or is left out, is nothing that the branch gets to see. */
function lineOf(base: MapDocument, document: MapDocument, { nodeId, field, reason }: OverlayChange) {
  const [from, to] = [nodeById(base, nodeId), nodeById(document, nodeId)];
  if (!from || !to || !isDelivered(to)) return [];
  const difference = differenceAt(kinds[to.kind].fields, field, from, to);
  if (!difference) return [];
  const { label, before, after } = difference;
  const values = { ...(before !== undefined && { base: before }), ...(after !== undefined && { value: after }) };
  return [{ nodeCode: to.code, field, label, ...values, reason }];
}

function isDelivered({ status, tray }: MapNode): boolean {
  return !tray && (status === 'ready' || status === 'active');
}
