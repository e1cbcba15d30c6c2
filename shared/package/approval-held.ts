// Owns what an approval holds for: the content that was there when it was given. A map that is edited afterwards is a draft again.
import { compareDocuments, type RecordName } from '../diff/compare-documents.ts';
import type { MapDocument } from '../document/document.ts';
import { signedNow } from '../document/sign-offs.ts';
import { isApproved } from './trial.ts';

/** What is said about an approval, and names: none of it is what was approved. */
const NOT_CONTENT: ReadonlySet<string> = new Set([
  ...(['title', 'author', 'reviewer', 'complianceReviewer', 'publisher'] as const),
  ...(['approvalStatus', 'approvalNo', 'approvedTo', 'signOffs', 'version', 'changeNote'] as const),
]);
/** What stands beside the plan. */
const NOT_PLAN: ReadonlySet<RecordName> = new Set(['waivers', 'groups', 'notes', 'comments']);

/**
 * `after`, which an edit made of `before`: what it signed covers the words as they are now, and it is no longer approved when
 * the edit changed what the approval was given for.
 */
export function heldToApproval(before: MapDocument, edited: MapDocument): MapDocument {
  const after = signedNow(before, edited);
  const isKept = isApproved(before) && before.approvalStatus === after.approvalStatus;
  return isKept && !hasSameContent(before, after) ? { ...after, approvalStatus: 'draft' } : after;
}

function hasSameContent(before: MapDocument, after: MapDocument): boolean {
  // An edit leaves what it does not touch the same object; only the rest has to be looked into.
  const touched = (document: MapDocument, other: MapDocument): MapDocument => ({
    ...document,
    nodes: without(document.nodes, other.nodes),
    edges: without(document.edges, other.edges),
  });
  const { header, nodes, edges, records } = compareDocuments(touched(before, after), touched(after, before));
  const isContent = ({ path }: { readonly path: string }) => !NOT_CONTENT.has(path.split('.', 1)[0] ?? '');
  return (
    !header.some(isContent) &&
    [nodes, edges].every(({ added, removed, changed }) => {
      return added.length + removed.length === 0 && changed.every(({ fields }) => !fields.some(isContent));
    }) &&
    records.every(({ name }) => NOT_PLAN.has(name))
  );
}

function without<T>(list: readonly T[], other: readonly T[]): T[] {
  const same = new Set(other);
  return list.filter((element) => !same.has(element));
}
