import type { Reward, RewardLine } from '../../../../shared/document/rewards.ts';
import { rewardUnsettled } from '../../../../shared/lint/rules/reward-unsettled.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const line = (more: Partial<RewardLine> = {}): RewardLine => ({
  ...{ item: '达标', goalId: 'G1', effect: 'pay' as const, settlement: 'perUnit' as const, amount: 30 },
  ...more,
});
const plan = (lines: readonly RewardLine[], more: Partial<Reward> = {}) => ({
  ...chain(),
  ...{ periodStart: '2027-01-04', periodEnd: '2027-03-31' },
  rewards: [{ id: 'RW1', name: '开门红', recipient: 'staff' as const, lines: [...lines], ...more }],
});
const at = (field: string) => ({ targets: [], field: `rewards.0.lines.0.${field}` });

testRule(rewardUnsettled, {
  passing: {
    'an amount for each, and a share that is deducted': plan([
      line(),
      line({
        item: '退订',
        goalId: undefined,
        metricId: 'churn_rate',
        effect: 'deduct',
        amount: undefined,
        deductPct: 20,
      }),
    ]),
    'ranks one to three': plan([line({ settlement: 'rank', from: 1, to: 3 })]),
  },
  failing: {
    'no items at all': {
      map: plan([]),
      finds: [{ targets: [], zh: '激励“开门红”没有奖项。', field: 'rewards.0.name' }],
    },
    'nothing to go by, and no amount': {
      map: plan([line({ goalId: undefined, amount: undefined })]),
      finds: [
        { ...at('goalId'), zh: '激励“开门红”的“达标”未说明按哪个目标或指标计奖。' },
        { ...at('amount'), zh: '激励“开门红”的“达标”金额待补。' },
      ],
    },
    'a goal that is gone, ranks that nobody said': {
      map: plan([line({ goalId: 'G9', settlement: 'rank' })]),
      finds: [
        { ...at('goalId'), zh: '激励“开门红”的“达标”所按的目标已不在图谱中，或已停用。' },
        { ...at('from'), zh: '激励“开门红”的“达标”按名次计奖，但未填名次。' },
      ],
    },
    'an end below the beginning': {
      map: plan([line({ from: 20, to: 10 })]),
      finds: [{ ...at('to'), zh: '激励“开门红”的“达标”门槛止小于门槛起。' }],
    },
    'one item twice': {
      map: plan([line(), line()]),
      finds: [{ targets: [], zh: '激励“开门红”中“达标”不止一行。', field: 'rewards.0.lines.1.item' }],
    },
    'days after the plan': {
      map: plan([line()], { fromDate: '2027-04-01', toDate: '2027-04-30' }),
      finds: [{ targets: [], zh: '激励“开门红”（2027-04-01 至 2027-04-30）超出运行期。', field: 'rewards.0.fromDate' }],
    },
  },
});
