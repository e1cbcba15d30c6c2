// Owns SM056: nothing that customers hear or read names a reward of staff or branches.
import { kinds } from '../../document/kinds/index.ts';
import { fold } from '../../text/fold-text.ts';
import { branchTexts } from '../branch-texts.ts';
import type { Rule } from '../rule.ts';

/** A shorter name is a word like any other. */
const SHORTEST = 3;

export const rewardTold: Rule = {
  id: 'SM056',
  severity: 'warning',
  stage: 'approve',
  title: { zh: '激励出现在客户内容中', en: 'Reward named to customers' },
  why: {
    zh: '客户听到员工的奖励，会认为推荐是为了奖励。',
    en: 'A customer who hears of the reward takes every recommendation for its sake.',
  },
  *check(document) {
    const names = (document.rewards ?? []).flatMap(({ name }) => {
      const folded = fold(name);
      return folded.length < SHORTEST ? [] : { name, folded };
    });
    if (names.length === 0) return;
    for (const node of document.nodes) {
      for (const { field, text, voice } of branchTexts(node)) {
        if (voice !== 'customers') continue;
        const folded = fold(text);
        const told = names.find((each) => folded.includes(each.folded));
        if (!told) continue;
        yield {
          targets: [node.id],
          key: `${field} ${told.name}`,
          message: {
            zh: '{kind}“{name}”提到激励“{reward}”，客户会看到或听到。',
            en: '{kind} “{name}” names the reward “{reward}”, and customers see or hear it.',
          },
          params: { kind: kinds[node.kind].title, name: node.name, reward: told.name },
          field,
        };
      }
    }
  },
};
