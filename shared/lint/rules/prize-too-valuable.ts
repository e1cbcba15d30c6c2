// Owns SM059: no prize of a draw is worth more than the bank's limit.
import { isDraw } from '../../document/draws.ts';
import { amount } from '../../document/unit-names.ts';
import type { Found, Rule } from '../rule.ts';

export const prizeTooValuable: Rule = {
  id: 'SM059',
  severity: 'error',
  title: { zh: '奖品超过上限', en: 'Prize above the limit' },
  why: {
    zh: '有奖销售的最高奖受法规和本行制度限制，超限的活动会被叫停。',
    en: 'The highest prize of a draw is limited by law and by the bank; a campaign above the limit is stopped.',
  },
  *check(_document, graph, { dictionaries: { ruleSettings } }) {
    const { prizeValueMax } = ruleSettings;
    for (const benefit of graph.ofKind('benefit')) {
      if (!isDraw(benefit) || !benefit.prizes?.length) continue;
      if (prizeValueMax === undefined) {
        yield notCompared(benefit);
        continue;
      }
      for (const [at, { tier, value, unitCost }] of benefit.prizes.entries()) {
        const worth = value ?? unitCost;
        if (worth === undefined || worth <= prizeValueMax) continue;
        yield {
          targets: [benefit.id],
          key: `prize ${tier}`,
          message: {
            zh: '抽奖“{name}”的{tier}单份价值 {worth}，超过上限 {limit}。',
            en: 'Prize “{tier}” of draw “{name}” is worth {worth}, above the limit of {limit}.',
          },
          params: { name: benefit.name, tier, worth: amount(worth, '元'), limit: amount(prizeValueMax, '元') },
          field: `prizes.${at}.${value === undefined ? 'unitCost' : 'value'}`,
        };
      }
    }
  },
};

/** What the law allows changes, so the program knows no limit of its own. */
function notCompared({ id, name }: { readonly id: string; readonly name: string }): Found {
  return {
    targets: [id],
    key: 'unknown',
    severity: 'info',
    stage: 'check',
    message: {
      zh: '抽奖“{name}”的奖品价值未核对：词典“检查阈值”未填单个奖品价值上限。',
      en: 'The prizes of draw “{name}” were not checked: the dictionary “Thresholds” gives no limit for a prize.',
    },
    params: { name },
    field: 'prizes',
  };
}
