// Owns the branch's map: the base with what an overlay changes, adds and leaves out; what it may not do is refused, not done.
import type { MapDocument, MapNode } from '../document/document.ts';
import { removeElements } from '../document/edits/elements.ts';
import { setAt } from '../document/edits/set-at.ts';
import { checkOverlay } from './check.ts';
import { mergeDecision, notedBase } from './decision.ts';
import type { OverlayFault } from './faults.ts';
import { leafField } from './leaf-fields.ts';
import type { Overlay, OverlayChange } from './overlay.ts';

export interface AppliedOverlay {
  readonly document: MapDocument;
  /** What of the overlay was left undone, and why; empty when all of it stands in `document`. */
  readonly refused: readonly OverlayFault[];
}

/** The base itself is never changed; without a change it is the answer. */
export function applyOverlay(base: MapDocument, overlay: Overlay): AppliedOverlay {
  const refused = checkOverlay(base, overlay);
  if (refused.some(({ part }) => part === undefined)) return { document: base, refused };
  const sound = <T>(part: NonNullable<OverlayFault['part']>, items: readonly T[]): T[] =>
    items.filter((_, index) => !refused.some((fault) => fault.part === part && fault.index === index));
  const removed = new Set(sound('removed', overlay.removed));
  const changed = withChanges(base, sound('changes', overlay.changes));
  const added = withAdded(
    changed,
    sound('addedNodes', overlay.addedNodes),
    sound('addedEdges', overlay.addedEdges ?? []),
  );
  return { document: removed.size === 0 ? added : removeElements(removed)(added), refused };
}

function withChanges(base: MapDocument, changes: readonly OverlayChange[]): MapDocument {
  if (changes.length === 0) return base;
  const byNode = new Map<string, OverlayChange[]>();
  for (const change of changes) byNode.set(change.nodeId, [...(byNode.get(change.nodeId) ?? []), change]);
  const nodes = base.nodes.map((node) => (byNode.get(node.id) ?? []).reduce(withChange, node));
  return { ...base, nodes };
}

/** The value as its schema reads it, so that nothing rides along that the field does not have. */
function withChange(node: MapNode, change: OverlayChange): MapNode {
  const { value } = mergeDecision(change, node, notedBase(change));
  return setAt(node, change.field, leafField(node.kind, change.field)?.schema.parse(value));
}

function withAdded(document: MapDocument, nodes: readonly MapNode[], edges: Overlay['addedEdges'] & {}): MapDocument {
  if (nodes.length === 0 && edges.length === 0) return document;
  const ids = new Set([...document.nodes, ...nodes].map(({ id }) => id));
  // An edge to a node that was refused goes with it.
  const joined = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { ...document, nodes: [...document.nodes, ...nodes], edges: [...document.edges, ...joined] };
}
