import { overBudget } from '../../../../shared/lint/rules/over-budget.ts';
import { countedChain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

/** 450 contacts at 1 元. */
const plan = (budget: number | undefined, benefit: Readonly<Record<string, unknown>>) => ({
  ...countedChain({ CH1: { unitCost: 1 }, B1: benefit }, ['SC1 B1']),
  ...(budget !== undefined && { budget }),
});

testRule(overBudget, {
  passing: {
    'a map without a budget': plan(undefined, { expectedClaim: 100, unitCost: 30 }),
    'a cost that the budget covers': plan(3450, { expectedClaim: 100, unitCost: 30 }),
    'a cost that is known in part': plan(450, { expectedClaim: 100, unitCost: undefined }),
  },
  failing: {
    'contacts and benefits above the budget': {
      map: plan(3000, { expectedClaim: 100, unitCost: 30 }),
      finds: [{ targets: [], zh: '预计费用 3,450 元，超过预算 3,000 元（差 450 元）。', field: 'budget' }],
    },
    'what is known is above it already': {
      map: plan(400, { expectedClaim: 100, unitCost: undefined }),
      finds: [{ targets: [], zh: '已知费用 450 元，已超过预算 400 元（差 50 元），另有费用待补。', field: 'budget' }],
    },
  },
});
