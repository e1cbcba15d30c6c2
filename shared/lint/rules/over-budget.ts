// Owns SM053: what the plan is expected to cost stays within its budget.
import { planCost } from '../../cost/plan-cost.ts';
import { figure } from '../../i18n/figure.ts';
import type { Rule } from '../rule.ts';

export const overBudget: Rule = {
  id: 'SM053',
  severity: 'warning',
  stage: 'check',
  title: { zh: '费用超过预算', en: 'Over budget' },
  why: {
    zh: '执行中途预算用尽，后面的客户收不到承诺的触达和权益。',
    en: 'When the money runs out half-way, the customers that come later get neither contact nor benefit.',
  },
  *check(document, graph, { today }) {
    // Without a budget nothing is compared; what a channel costs is then not even added up.
    if (document.budget === undefined) return;
    const { total, left, isComplete, budget } = planCost(document, graph, today);
    if (total === undefined || budget === undefined || left === undefined || left >= 0) return;
    yield {
      targets: [],
      message: isComplete
        ? {
            zh: '预计费用 {total} 元，超过预算 {budget} 元（差 {gap} 元）。',
            en: 'The plan is expected to cost CNY {total}, CNY {gap} above its budget of CNY {budget}.',
          }
        : {
            zh: '已知费用 {total} 元，已超过预算 {budget} 元（差 {gap} 元），另有费用待补。',
            en: 'What is known of the cost is CNY {total}, CNY {gap} above the budget of CNY {budget}; some of it is still unknown.',
          },
      params: { total: figure(total), budget: figure(budget), gap: figure(-left) },
      field: 'budget',
    };
  },
};
