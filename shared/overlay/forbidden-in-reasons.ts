// Owns SM027 for what a branch's overlay says itself: the reasons of its changes travel in its package.
import { nodeById } from '../document/element-index.ts';
import { kinds } from '../document/kinds/index.ts';
import type { Message } from '../i18n/message.ts';
import type { Rule } from '../lint/rule.ts';
import { forbiddenWord, wordsIn } from '../lint/rules/forbidden-word.ts';
import type { OverlayPart } from './overlay-part.ts';

/** The rule over the branch's own map, with what of the overlay its package would carry. */
export const forbiddenInReasons = (part: OverlayPart | undefined): Rule => ({
  ...forbiddenWord,
  *check(document, _graph, { dictionaries }) {
    const ids = new Map(document.nodes.map(({ code, id }) => [code, id]));
    for (const { nodeCode, field, label, reason } of part?.changes ?? []) {
      const node = nodeById(document, ids.get(nodeCode) ?? '');
      if (!node) continue;
      const place = { kind: kinds[node.kind].title, name: node.name, field: reasonFor(label) };
      // It says why, not what to tell customers.
      for (const found of wordsIn({ field: `${field} reason`, text: reason, voice: 'description' }, dictionaries)) {
        yield { targets: [node.id], ...found, field, params: { ...found.params, ...place } };
      }
    }
  },
});

function reasonFor({ zh, en }: Message): Message {
  return { zh: `${zh}的修改理由`, en: `reason for changing ${en}` };
}
