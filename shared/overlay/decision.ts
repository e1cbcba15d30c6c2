// Owns what a branch's decision on a field means on the base as it now is: it holds, is agreed on, joins the base's own change, or is in conflict.
import { type Merged, mergeValue } from '../diff/merge.ts';
import { isSameValue } from '../diff/same-value.ts';
import { valueAt } from '../document/edits/set-at.ts';
import type { MapNode } from '../document/kinds/index.ts';
import { leafField } from './leaf-fields.ts';
import type { OverlayChange } from './overlay.ts';

/** What the base said when the branch decided; undefined where nobody knows. */
export type Known = { readonly value: unknown } | undefined;

/** What the change itself noted. */
export function notedBase({ base }: OverlayChange): Known {
  return base === undefined ? undefined : { value: base ?? undefined };
}

/** A branch that decided for what the base said then has decided all the same: its value never yields. */
export function mergeDecision(
  change: OverlayChange,
  node: MapNode,
  old: Known,
): Merged & { readonly outcome: Exclude<Merged['outcome'], 'yields'> } {
  const [ours, theirs] = [change.value ?? undefined, valueAt(node, change.field)];
  if (!old) return { outcome: isSameValue(ours, theirs) ? 'agreed' : 'conflict', value: ours };
  const { outcome, value } = mergeValue({ old: old.value, ours, theirs }, leafField(node.kind, change.field)?.info.key);
  return outcome === 'yields' ? { outcome: 'conflict', value: ours } : { outcome, value };
}
