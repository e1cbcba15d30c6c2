// Owns rewards and contests (激励与竞赛) of staff and branches: what is paid or deducted for which figure. They are head office's
// and the branches' business alone and stand on nothing that a customer sees.
import { z } from 'zod';
import {
  choice,
  date,
  flag,
  fromDictionary,
  list,
  longText,
  manyFromDictionary,
  nodeRef,
  number,
  percent,
  text,
  texts,
} from './field.ts';

const YUAN = { zh: '元', en: 'CNY' };
const money = (zh: string, en: string) => number({ zh, en }, { minimum: 0, unit: YUAN });

const SETTLEMENTS = {
  perUnit: { zh: '按量', en: 'Per unit' },
  perPoint: { zh: '按完成率', en: 'Per point of attainment' },
  once: { zh: '达标', en: 'On reaching it' },
  rank: { zh: '按名次', en: 'By rank' },
} as const;

/** One thing that is paid or deducted for. */
export const rewardLineSchema = z.looseObject({
  item: text({ zh: '奖项', en: 'Item' }, { need: 'save', maxLength: 30 }),
  goalId: nodeRef({ zh: '计奖目标', en: 'For goal' }, 'goal'),
  /** What counts where no goal of the map does, e.g. the share that opted out. */
  metricId: fromDictionary({ zh: '计奖指标', en: 'For metric' }, 'metrics', {
    shownWhen: ({ goalId }) => goalId === undefined,
  }),
  effect: choice(
    { zh: '奖罚', en: 'Effect' },
    { pay: { zh: '奖', en: 'Paid' }, deduct: { zh: '扣', en: 'Deducted' } },
    { need: 'save', initial: 'pay' },
  ),
  settlement: choice({ zh: '计奖方式', en: 'Settled' }, SETTLEMENTS, { need: 'save', initial: 'perUnit' }),
  basis: choice(
    { zh: '门槛口径', en: 'Threshold counts' },
    { quantity: { zh: '数量', en: 'Quantity' }, attainment: { zh: '完成率 %', en: 'Attainment %' } },
  ),
  from: number({ zh: '门槛起', en: 'From' }, { minimum: 0 }),
  to: number({ zh: '门槛止', en: 'To' }, { minimum: 0 }),
  amount: money('金额', 'Amount'),
  deductPct: percent({ zh: '扣减比例', en: 'Share deducted' }, { shownWhen: ({ effect }) => effect === 'deduct' }),
  beyondOnly: flag({ zh: '只计超出门槛的部分', en: 'Only what is above the threshold' }),
  timesAttainment: flag({ zh: '乘以完成率', en: 'Times attainment' }),
  dueDate: date({ zh: '计奖日', en: 'Counted on' }),
  expected: number(
    { zh: '预计计奖量', en: 'Expected to be paid' },
    { minimum: 0, hint: { zh: '按量为数量，其余为人次', en: 'Units where paid per unit, else how often' } },
  ),
  note: text({ zh: '说明', en: 'Remarks' }, { maxLength: 100 }),
});
export type RewardLine = z.infer<typeof rewardLineSchema>;

export const RECIPIENTS = {
  staff: { zh: '员工', en: 'Person' },
  team: { zh: '团队', en: 'Team' },
  branch: { zh: '支行', en: 'Branch' },
} as const;

export const rewardSchema = z.looseObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  name: text({ zh: '激励名称', en: 'Name' }, { need: 'save', maxLength: 40 }),
  recipient: choice({ zh: '奖给', en: 'Goes to' }, RECIPIENTS, { need: 'save', initial: 'staff' }),
  roles: manyFromDictionary({ zh: '参加角色', en: 'Roles' }, 'executorRoles'),
  branchCodes: texts(
    { zh: '参加支行', en: 'Branches' },
    { hint: { zh: '支行编号；不填为全部', en: 'Branch codes; all where empty' } },
  ),
  fromDate: date({ zh: '开始', en: 'Begins' }),
  toDate: date({ zh: '结束', en: 'Ends' }),
  capEach: money('每人（家）封顶', 'Cap for each'),
  capTotal: money('总额封顶', 'Cap in total'),
  note: longText({ zh: '兑付说明', en: 'How it is paid out' }, { maxLength: 300 }),
  lines: list({ zh: '奖项', en: 'Items' }, rewardLineSchema, { need: 'save', initial: [], key: 'item' }),
});
export type Reward = z.infer<typeof rewardSchema>;

export const REWARD_PREFIX = 'RW';
