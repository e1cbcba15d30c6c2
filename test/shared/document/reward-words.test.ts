// Tests that what banks pay their staff and branches can be said, each as a sentence, and that what a plan leaves open is said to be open.
import { describe, expect, test } from 'vitest';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { rewardFieldName, rewardSaid } from '../../../shared/document/reward-words.ts';
import { type Reward, type RewardLine, rewardSchema } from '../../../shared/document/rewards.ts';
import { measureOf } from '../../../shared/package/branch-rewards.ts';
import { buildMap } from '../build-map.ts';

const map = buildMap({
  G1: { name: '结算类代发户', unit: '户', target: 400 },
  G2: { name: '储蓄平均余额净增', unit: '万元', target: undefined },
});
const line = (more: Partial<RewardLine>): RewardLine => ({
  ...{ item: '一', goalId: 'G1', effect: 'pay', settlement: 'perUnit' },
  ...more,
});
const reward = (lines: readonly RewardLine[], more: Partial<Reward> = {}): Reward =>
  rewardSchema.parse({ id: 'RW1', name: '激励', recipient: 'staff', lines, ...more });
const said = (more: Partial<RewardLine>, language: 'zh' | 'en' = 'zh') =>
  rewardSaid(line(more), measureOf(map, line(more), starterDictionaries))[language];

describe('what plans of banks pay', () => {
  test('a fee for each household that counts, whose amount the plan leaves open', () => {
    const { lines } = reward([line({ item: '有效户', note: '单户代发 10 人以上' })], { recipient: 'branch' });
    expect(lines[0]).toMatchObject({ item: '有效户', note: '单户代发 10 人以上' });
    expect(said({})).toBe('“结算类代发户”金额待补');
  });

  test('six days, each with its own amount for 10,000 yuan, times attainment', () => {
    const days = ['2027-01-10', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'];
    const lines = [40, 35, 30, 25, 20, 15].map((amount, at) =>
      line({ item: `节点${at + 1}`, goalId: 'G2', amount, timesAttainment: true, dueDate: days[at] }),
    );
    expect(reward(lines, { recipient: 'branch' }).lines.map((each) => said(each))).toEqual(
      [40, 35, 30, 25, 20, 15].map(
        (amount, at) => `“储蓄平均余额净增”每万元 ${amount} 元，再乘以完成率，${days[at]} 计`,
      ),
    );
  });

  test.each<[Partial<RewardLine>, string, string]>([
    [
      { amount: 30, basis: 'attainment', from: 100 },
      '“结算类代发户”完成率达到 100%，每户 30 元',
      '“结算类代发户” attainment of 100% or more: CNY 30 each (accounts)',
    ],
    [
      { amount: 15, from: 15, beyondOnly: true },
      '“结算类代发户”达到 15 户，超出部分每户 15 元',
      '“结算类代发户” of 15 accounts or more: above it CNY 15 each (accounts)',
    ],
    [
      { amount: 20, from: 1, to: 10 },
      '“结算类代发户” 1 至 10 户，每户 20 元',
      '“结算类代发户” 1 to 10 accounts: CNY 20 each (accounts)',
    ],
    [
      { amount: 2000, settlement: 'rank', from: 1, to: 3 },
      '“结算类代发户”第 1 至 3 名，每名 2,000 元',
      '“结算类代发户” ranks 1 to 3: CNY 2,000 each',
    ],
    [
      { amount: 50, settlement: 'perPoint' },
      '“结算类代发户”完成率每 1 个百分点 50 元',
      '“结算类代发户”: CNY 50 per percentage point of attainment',
    ],
    [
      { amount: 500, settlement: 'once', basis: 'attainment', to: 60, effect: 'deduct' },
      '“结算类代发户”完成率不超过 60%，扣 500 元',
      '“结算类代发户” attainment of 60% or less: CNY 500 deducted',
    ],
    [
      { goalId: undefined, metricId: 'churn_rate', effect: 'deduct', from: 1.5, deductPct: 20 },
      '“流失率”达到 1.5%，扣应得奖励的 20%',
      '“Churn” of 1.5% or more: 20% of the reward deducted',
    ],
    [{ goalId: undefined, amount: 5 }, '计奖指标待补，每单位 5 元', 'Measure still to be said: CNY 5 each (units)'],
    [{ goalId: 'G9', amount: 5 }, '计奖指标待补，每单位 5 元', 'Measure still to be said: CNY 5 each (units)'],
  ])('%o', (more, zh, en) => {
    expect(said(more)).toBe(zh);
    expect(said(more, 'en')).toBe(en);
  });
});

test('what a cost waits for has a name, whatever place it has in the map', () => {
  const rewards = [reward([line({ item: '达标' })], { name: '开门红' })];
  expect(rewardFieldName(rewards, 'rewards.0.lines.0.amount')?.zh).toBe('激励“开门红”奖项“达标”的金额');
  expect(rewardFieldName(rewards, 'rewards.0.capTotal')?.zh).toBe('激励“开门红”的总额封顶');
  expect(rewardFieldName(rewards, 'rewards.1.lines.0.amount')).toBeUndefined();
  expect(rewardFieldName(rewards, 'budget')).toBeUndefined();
});
