// Owns the list of what is a branch's own in its map, in words of both languages: changed fields, nodes left out and added.
import type { MapDocument, MapNode } from '../document/document.ts';
import { valueAt } from '../document/edits/set-at.ts';
import { nodeById } from '../document/element-index.ts';
import { labelAt } from '../document/field-path.ts';
import { kinds } from '../document/kinds/index.ts';
import type { Message } from '../i18n/message.ts';
import { leafField } from '../overlay/leaf-fields.ts';
import type { Overlay } from '../overlay/overlay.ts';
import { valueWords } from '../overlay/value-words.ts';
import type { BranchDifference } from './handover-calls.ts';

const WHOLE: Message = { zh: '整个节点', en: 'The whole node' };
const THERE: Message = { zh: '有', en: 'exists' };
const NOT_THERE: Message = { zh: '无', en: 'none' };

/** In the overlay's order. */
export function branchDifferences(base: MapDocument, overlay: Overlay): readonly BranchDifference[] {
  const changed = overlay.changes.flatMap(({ nodeId, field, value, reason }): BranchDifference[] => {
    const node = nodeById(base, nodeId);
    if (!node) return [];
    const info = leafField(node.kind, field)?.info;
    const label = labelAt(kinds[node.kind].fields, field);
    return [
      { ...headOf(node), label, base: valueWords(info, valueAt(node, field)), own: valueWords(info, value), reason },
    ];
  });
  const removed = overlay.removed.flatMap((id): BranchDifference[] => {
    const node = nodeById(base, id);
    return node ? [{ ...headOf(node), label: WHOLE, base: THERE, own: NOT_THERE, reason: '' }] : [];
  });
  const added = overlay.addedNodes.map((node): BranchDifference => {
    return { ...headOf(node), label: WHOLE, base: NOT_THERE, own: THERE, reason: '' };
  });
  return [...changed, ...removed, ...added];
}

function headOf({ id, kind, name }: MapNode): Pick<BranchDifference, 'nodeId' | 'kind' | 'name'> {
  return { nodeId: id, kind, name };
}
