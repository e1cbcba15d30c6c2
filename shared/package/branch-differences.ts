// Owns the list of what is a branch's own in its map, in words of both languages: changed fields, nodes left out and added.
import { compareDocuments } from '../diff/compare-documents.ts';
import { namesIn } from '../diff/names.ts';
import { changeWords } from '../diff/value-words.ts';
import type { MapDocument, MapNode } from '../document/document.ts';
import type { Message } from '../i18n/message.ts';
import type { Overlay } from '../overlay/overlay.ts';
import type { BranchDifference } from './handover-calls.ts';

const WHOLE: Message = { zh: '整个节点', en: 'The whole node' };
const THERE: Message = { zh: '有', en: 'exists' };
const NOT_THERE: Message = { zh: '无', en: 'none' };

/** `own` is the base with the branch's overlay, which says why. */
export function branchDifferences(base: MapDocument, own: MapDocument, overlay: Overlay): readonly BranchDifference[] {
  const { changed, removed, added } = compareDocuments(base, own).nodes;
  const named = namesIn(own);
  const whole = (node: MapNode, before: Message, after: Message): BranchDifference => ({
    ...headOf(node),
    ...{ label: WHOLE, base: before, own: after, reason: '' },
  });
  return [
    ...changed.flatMap(({ after: node, fields }) =>
      fields.map(({ path, label, info, before, after }): BranchDifference => {
        const [was, is] = changeWords(info, before, after, named);
        return { ...headOf(node), label, base: was, own: is, reason: reasonOf(overlay, node.id, path) };
      }),
    ),
    ...removed.map((node) => whole(node, THERE, NOT_THERE)),
    ...added.map((node) => whole(node, NOT_THERE, THERE)),
  ];
}

/** The change of a list gives the reason for each of its records. */
function reasonOf({ changes }: Overlay, id: string, path: string): string {
  const isMeant = (field: string) => path === field || path.startsWith(`${field}.`);
  return changes.find(({ nodeId, field }) => nodeId === id && isMeant(field))?.reason ?? '';
}

function headOf({ id, kind, name }: MapNode): Pick<BranchDifference, 'nodeId' | 'kind' | 'name'> {
  return { nodeId: id, kind, name };
}
