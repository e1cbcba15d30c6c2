// Owns the goal (目标): what a map wants to move, measured by one metric (DOMAIN §3.3).
import { z } from 'zod';
import {
  choice,
  date,
  flag,
  fromDictionary,
  integer,
  list,
  longText,
  MORE,
  nodeRef,
  number,
  percent,
  text,
} from '../field.ts';
import { defineKind } from './node-kind.ts';

/** What a goal can be measured in; a metric's unit is one of them. */
export const UNITS = {
  元: { zh: '元', en: 'CNY' },
  万元: { zh: '万元', en: '×10k CNY' },
  户: { zh: '户', en: 'accounts' },
  人: { zh: '人', en: 'people' },
  家: { zh: '家', en: 'companies' },
  件: { zh: '件', en: 'items' },
  张: { zh: '张', en: 'cards' },
  倍: { zh: '倍', en: 'times' },
  '%': { zh: '%', en: '%' },
  次: { zh: '次', en: 'contacts' },
  名: { zh: '名', en: 'place' },
  百分点: { zh: '百分点', en: 'percentage points' },
  '万元/户': { zh: '万元/户', en: '×10k CNY per account' },
  '件/户': { zh: '件/户', en: 'items per account' },
} as const;

export const DIRECTIONS = { up: { zh: '提升', en: 'Up' }, down: { zh: '下降', en: 'Down' } } as const;

const MEASURE = { zh: '度量', en: 'Measure' };
const TREE = { zh: '目标分解', en: 'Goal tree' };
const TASKS = { zh: '任务分解', en: 'Branch targets' };

/** What one branch takes on of a goal, in the goal's unit. */
export const branchTargetSchema = z.looseObject({
  branchCode: text({ zh: '支行编号', en: 'Branch code' }, { need: 'save' }),
  branchName: text({ zh: '支行名称', en: 'Branch name' }),
  target: number({ zh: '必达', en: 'Target' }),
  stretchTarget: number({ zh: '挑战', en: 'Stretch target' }),
  staff: integer({ zh: '人数', en: 'Staff' }, { unit: { zh: '人', en: 'people' }, maximum: 100_000 }),
});
export type BranchTarget = z.infer<typeof branchTargetSchema>;

export const goal = defineKind({
  id: 'goal',
  title: { zh: '目标', en: 'Goal' },
  prefix: 'G',
  leadsTo: ['segment'],
  fields: {
    goalType: choice(
      { zh: '目标类型', en: 'Goal type' },
      {
        scale: { zh: '规模', en: 'Scale' },
        customer: { zh: '客户', en: 'Customers' },
        income: { zh: '中收', en: 'Fee income' },
        activity: { zh: '活跃', en: 'Activity' },
        retention: { zh: '留存', en: 'Retention' },
        experience: { zh: '体验（守护）', en: 'Experience (guardrail)' },
      },
      { need: 'save', initial: 'scale' },
    ),
    metricId: fromDictionary({ zh: '指标', en: 'Metric' }, 'metrics', { need: 'save', initial: 'aum_avg_inc' }),
    unit: choice({ zh: '单位', en: 'Unit' }, UNITS, { need: 'save', initial: '万元', section: MEASURE }),
    direction: choice({ zh: '方向', en: 'Direction' }, DIRECTIONS, { need: 'save', initial: 'up', section: MEASURE }),
    baseline: number({ zh: '基线值', en: 'Baseline' }, { need: 'export', section: MEASURE }),
    baselineNote: longText(
      { zh: '基线说明', en: 'Baseline note' },
      {
        section: MORE,
        maxLength: 200,
        hint: { zh: '新业务没有基线时写明原因', en: 'State why if a new business has no baseline' },
      },
    ),
    target: number({ zh: '目标值', en: 'Target' }, { need: 'export', section: MEASURE }),
    stretchTarget: number(
      { zh: '挑战值', en: 'Stretch target' },
      {
        section: MEASURE,
        hint: {
          zh: '目标为区间时，目标值填必达，此处填上限',
          en: 'Where a range is asked for: the target is what must be reached, this is its far end',
        },
      },
    ),
    dueDate: date({ zh: '截止日期', en: 'Due date' }, { need: 'export', section: MEASURE }),
    dueDay: integer(
      { zh: '期限', en: 'Due after' },
      { section: MEASURE, unit: { zh: '天', en: 'days' }, minimum: 1, maximum: 3660 },
    ),
    measureNote: longText(
      { zh: '统计口径', en: 'Counting basis' },
      {
        need: 'export',
        section: MEASURE,
        maxLength: 500,
        hint: { zh: '时点或日均，以及去重方式', en: 'Point in time or daily average; how duplicates are removed' },
      },
    ),
    attributionDays: integer(
      { zh: '归因窗口', en: 'Attribution window' },
      {
        need: 'export',
        section: MORE,
        unit: { zh: '天', en: 'days' },
        minimum: 1,
        maximum: 180,
        initial: 30,
      },
    ),
    guardrail: flag(
      { zh: '守护指标', en: 'Guardrail' },
      { section: TREE, hint: { zh: '仅守底线，不计入业绩', en: 'Keeps a limit, never counts as achievement' } },
    ),
    parentGoalId: nodeRef({ zh: '上级目标', en: 'Parent goal' }, 'goal', { section: TREE }),
    formula: choice(
      { zh: '分解公式', en: 'Formula for child goals' },
      {
        sum: { zh: '相加', en: 'Sum' },
        product: { zh: '相乘', en: 'Product' },
        ratio: { zh: '相除', en: 'Ratio' },
      },
      { section: TREE },
    ),
    weight: percent({ zh: '权重', en: 'Weight' }, { section: MORE }),
    branchTargets: list({ zh: '支行任务', en: 'Targets by branch' }, branchTargetSchema, {
      section: TASKS,
      key: 'branchCode',
      hint: { zh: '各支行必达相加等于目标值；比率不相加', en: 'Targets add up to the goal’s; rates are not added' },
    }),
  },
});
