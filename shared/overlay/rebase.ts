// Owns putting an overlay onto a new version of its base: what still holds is re-applied, the rest is shown (旧基准/新基准/支行).

import type { MapDocument, MapNode } from '../document/document.ts';
import { setAt, valueAt } from '../document/edits/set-at.ts';
import { nodeById } from '../document/element-index.ts';
import { checkOverlay, illegalChange } from './check.ts';
import { type Known, mergeDecision, notedBase } from './decision.ts';
import type { OverlayFault } from './faults.ts';
import type { Overlay, OverlayChange } from './overlay.ts';
import { freeOfBase } from './rename-added.ts';

/** A field that both the base and the branch changed; a value that was or is empty is undefined. */
export interface OverlayConflict {
  readonly nodeId: string;
  readonly field: string;
  /** False where nobody noted what the base said when the branch decided. */
  readonly oldKnown: boolean;
  readonly oldBase: unknown;
  readonly newBase: unknown;
  readonly branch: unknown;
}

export interface RebasedOverlay {
  /**
   * The overlay on the new base. Changes in conflict are in it with the base they were made on, so that they stay
   * conflicts until somebody decides; changes that are not the branch's to make any more are not.
   */
  readonly overlay: Overlay;
  /** How many decisions hold as they are. */
  readonly reapplied: number;
  readonly conflicts: readonly OverlayConflict[];
  /** Changes whose value the new base has itself by now: nothing is lost with them. */
  readonly agreed: readonly OverlayChange[];
  /** What is illegal on the new base or has nothing left to stand on, with the reason. */
  readonly lost: readonly LostDecision[];
}

export interface LostDecision {
  readonly fault: OverlayFault;
  readonly change?: OverlayChange;
  /** What was added. */
  readonly node?: MapNode;
}

/** `oldBase` is the base that the overlay was made on, where it is still there; else what the changes noted counts. */
export function rebaseOverlay(overlay: Overlay, newBase: MapDocument, oldBase?: MapDocument): RebasedOverlay {
  const kept: OverlayChange[] = [];
  const conflicts: OverlayConflict[] = [];
  const agreed: OverlayChange[] = [];
  const lost: LostDecision[] = [];
  overlay.changes.forEach((change, index) => {
    const node = nodeById(newBase, change.nodeId);
    const fault = illegalChange(node, change);
    if (!node || fault) {
      const place = { part: 'changes', index, target: change.nodeId, field: change.field } as const;
      lost.push({ fault: { code: 'nodeGone', ...place, ...fault }, change });
      return;
    }
    const merged = mergeChange(change, node, oldBaseOf(change, overlay, newBase, oldBase));
    if (merged === 'agreed') agreed.push(change);
    else kept.push(merged.change);
    if (merged !== 'agreed' && merged.conflict) conflicts.push(merged.conflict);
  });
  const clean = freeOfBase({ ...overlay, baseVersion: newBase.version, changes: kept }, newBase);
  const rest = withoutLost(clean, newBase);
  lost.push(...rest.lost);
  const { changes, addedNodes, removed } = rest.overlay;
  const reapplied = changes.length - conflicts.length + addedNodes.length + removed.length;
  return { overlay: rest.overlay, reapplied, conflicts, agreed, lost };
}

function oldBaseOf(
  change: OverlayChange,
  overlay: Overlay,
  newBase: MapDocument,
  oldBase: MapDocument | undefined,
): Known {
  const noted = notedBase(change);
  if (noted) return noted;
  const node = oldBase && nodeById(oldBase, change.nodeId);
  if (node) return { value: valueAt(node, change.field) };
  const same = nodeById(newBase, change.nodeId);
  return same && overlay.baseVersion === newBase.version ? { value: valueAt(same, change.field) } : undefined;
}

type Merged = 'agreed' | { readonly change: OverlayChange; readonly conflict?: OverlayConflict };

function mergeChange(change: OverlayChange, node: MapNode, old: Known): Merged {
  const { nodeId, field } = change;
  const current = valueAt(node, field);
  const { outcome, value } = mergeDecision(change, node, old);
  if (outcome === 'holds') return { change };
  if (outcome === 'agreed') return 'agreed';
  if (outcome === 'joined') return { change: { ...change, value, base: current ?? null } };
  const values = { oldBase: old?.value, newBase: current, branch: change.value };
  // What the base said is noted now, because the old version may be gone when somebody decides.
  const noted = old ? { ...change, base: old.value ?? null } : change;
  return { change: noted, conflict: { nodeId, field, oldKnown: old !== undefined, ...values } };
}

const DECISIONS: ReadonlySet<OverlayFault['code']> = new Set(['conflict', 'unseenBase']);

/** Without what is added or left out illegally; a removal that was refused can make another one sound, never the other way round. */
function withoutLost(overlay: Overlay, base: MapDocument): { overlay: Overlay; lost: LostDecision[] } {
  const lost: LostDecision[] = [];
  const faults = checkOverlay(base, overlay).filter(({ code }) => !DECISIONS.has(code));
  const isLost = (part: OverlayFault['part'], index: number) =>
    faults.some((fault) => fault.part === part && fault.index === index);
  for (const fault of faults) {
    const node = fault.part === 'addedNodes' ? overlay.addedNodes[fault.index ?? -1] : undefined;
    const change = fault.part === 'changes' ? overlay.changes[fault.index ?? -1] : undefined;
    lost.push({ fault, ...(node && { node }), ...(change && { change }) });
  }
  if (faults.length === 0) return { overlay, lost };
  const edges = overlay.addedEdges?.filter((_, index) => !isLost('addedEdges', index));
  return {
    overlay: {
      ...overlay,
      changes: overlay.changes.filter((_, index) => !isLost('changes', index)),
      addedNodes: overlay.addedNodes.filter((_, index) => !isLost('addedNodes', index)),
      ...(edges && { addedEdges: edges }),
      removed: overlay.removed.filter((_, index) => !isLost('removed', index)),
    },
    lost,
  };
}

/** What the window calls 保留本行 / 用总行 / 另填: the overlay with one conflict decided. */
export function decideConflict(
  overlay: Overlay,
  base: MapDocument,
  at: { readonly nodeId: string; readonly field: string },
  decision: 'branch' | 'base' | { readonly value: unknown },
): Overlay {
  const isMeant = (change: OverlayChange) => change.nodeId === at.nodeId && change.field === at.field;
  if (decision === 'base') return { ...overlay, changes: overlay.changes.filter((change) => !isMeant(change)) };
  const node = nodeById(base, at.nodeId);
  const noted = (node && valueAt(node, at.field)) ?? null;
  const changes = overlay.changes.map((change) => {
    if (!isMeant(change)) return change;
    const own = decision === 'branch' ? change : setAt(change, 'value', decision.value);
    return { ...own, base: noted };
  });
  return { ...overlay, changes };
}
