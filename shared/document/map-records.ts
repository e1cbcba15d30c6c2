// Owns the records a map keeps beside its nodes: lists (名单), metrics of its own, materials, breakpoints (断点), cells left empty
// on purpose, waivers, rewards.
import { z } from 'zod';
import { choice, date, flag, fromDictionary, integer, list, longText, percent, text } from './field.ts';
import { DIRECTIONS, UNITS } from './kinds/goal.ts';
import { rewardSchema } from './rewards.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const PEOPLE = { zh: '人', en: 'people' };

const branchCount = z.looseObject({
  branchCode: text({ zh: '支行编号', en: 'Branch code' }, { need: 'save' }),
  branchName: text({ zh: '支行名称', en: 'Branch name' }),
  count: integer({ zh: '人数', en: 'Count' }, { need: 'save', unit: PEOPLE }),
});

const excludedCount = z.looseObject({
  reason: text({ zh: '剔除原因', en: 'Reason' }, { need: 'save' }),
  count: integer({ zh: '人数', en: 'Count' }, { need: 'save', unit: PEOPLE }),
});

/** Counts of a segment by branch, never customers (DOMAIN §3.4). Segments name it by `listId`. */
export const customerListSchema = z.looseObject({
  id,
  name: text({ zh: '名单名称', en: 'List name' }, { need: 'save' }),
  asOf: date({ zh: '名单日期', en: 'As of' }, { need: 'save' }),
  totalCount: integer({ zh: '总人数', en: 'Total' }, { need: 'save', unit: PEOPLE }),
  branchCounts: list({ zh: '支行人数', en: 'Counts by branch' }, branchCount, { need: 'export', key: 'branchCode' }),
  excludedCounts: list({ zh: '剔除人数', en: 'Excluded' }, excludedCount, { key: 'reason' }),
  controlCount: integer({ zh: '对照组人数', en: 'Control group' }, { need: 'export', unit: PEOPLE }),
  refreshCycle: choice(
    { zh: '更新周期', en: 'Refresh cycle' },
    {
      day: { zh: '日', en: 'daily' },
      week: { zh: '周', en: 'weekly' },
      month: { zh: '月', en: 'monthly' },
      once: { zh: '一次性', en: 'once' },
    },
    { need: 'export' },
  ),
  expireDays: integer({ zh: '有效天数', en: 'Valid for' }, { need: 'export', initial: 30, maximum: 3660 }),
  dedupeKey: text({ zh: '去重键', en: 'De-duplicated by' }),
  note: longText({ zh: '备注', en: 'Remarks' }),
});

export type CustomerList = z.infer<typeof customerListSchema>;

/** Of what is counted from the beginning of the period on (新增, 净增): nobody has to say where it stands before. */
export const startsAtZero = () =>
  flag(
    { zh: '从 0 起算', en: 'Starts at 0' },
    { hint: { zh: '新增、净增：基线为 0，无须填写', en: 'New or net growth: the baseline is 0 and not asked for' } },
  );

/** A metric of the map's own (本图谱的指标), beside those of the dictionary; goals name it by `metricId`. */
export const ownMetricSchema = z.looseObject({
  id: z.string().min(1).max(60),
  name: text({ zh: '指标名称', en: 'Metric' }, { need: 'save', maxLength: 40 }),
  unit: choice({ zh: '单位', en: 'Unit' }, UNITS, { need: 'save', initial: '户' }),
  direction: choice({ zh: '方向', en: 'Direction' }, DIRECTIONS, { need: 'save', initial: 'up' }),
  formula: longText(
    { zh: '公式', en: 'Formula' },
    {
      maxLength: 200,
      hint: { zh: '用文字写，例如 期内新开户数', en: 'In words, such as accounts opened in the period' },
    },
  ),
  numerator: text({ zh: '分子', en: 'Numerator' }),
  denominator: text({ zh: '分母', en: 'Denominator' }),
  validity: longText(
    { zh: '有效标准', en: 'What counts' },
    { maxLength: 200, hint: { zh: '例如 代发 10 人以上', en: 'Such as payroll of at least 10 people' } },
  ),
  startsAtZero: startsAtZero(),
});
export type OwnMetric = z.infer<typeof ownMetricSchema>;

/** A leaflet, video or card that nodes name by `materialIds`; `id` is the library item's (DOMAIN §3.9). */
export const materialSchema = z.looseObject({
  id,
  name: text({ zh: '物料名称', en: 'Material' }, { need: 'save', maxLength: 40 }),
  type: choice(
    { zh: '物料类型', en: 'Type' },
    {
      leaflet: { zh: '折页', en: 'Leaflet' },
      poster: { zh: '海报', en: 'Poster' },
      scriptCard: { zh: '话术卡', en: 'Script card' },
      video: { zh: '视频', en: 'Video' },
      banner: { zh: '易拉宝', en: 'Banner' },
      electronic: { zh: '电子物料', en: 'Electronic' },
    },
    { need: 'save', initial: 'leaflet' },
  ),
  stock: integer({ zh: '库存', en: 'Stock' }, { unit: { zh: '份', en: 'units' } }),
  asOf: date({ zh: '库存日期', en: 'Stock as of' }),
  location: text({ zh: '存放地点', en: 'Kept at' }),
  expireDate: date({ zh: '失效日', en: 'Expires' }),
});

/** Classes of causes of a breakpoint (断点). */
const CAUSES = {
  list: { zh: '名单', en: 'Customer list' },
  timing: { zh: '时机', en: 'Timing' },
  channel: { zh: '渠道', en: 'Channel' },
  script: { zh: '话术', en: 'Script' },
  product: { zh: '产品', en: 'Product' },
  benefit: { zh: '权益', en: 'Benefit' },
  process: { zh: '流程', en: 'Process' },
  data: { zh: '数据', en: 'Data' },
} as const;
export const CAUSE_CLASSES = Object.keys(CAUSES) as readonly (keyof typeof CAUSES)[];

/** Where customers fall out of a strategy; found in reviews, fixed by a role until a day (DOMAIN §3.9). */
const breakpointSchema = z.looseObject({
  id,
  /** The edge or node it stands on. */
  edgeRef: id,
  symptom: longText({ zh: '现象', en: 'Symptom' }, { need: 'export', maxLength: 200 }),
  dropPct: percent({ zh: '流失比例', en: 'Drop' }),
  causeClass: choice({ zh: '原因', en: 'Cause' }, CAUSES, { need: 'export' }),
  fix: longText({ zh: '措施', en: 'Fix' }, { need: 'export', maxLength: 200 }),
  ownerRole: fromDictionary({ zh: '负责人角色', en: 'Owner role' }, 'executorRoles', { need: 'export' }),
  dueDate: date({ zh: '期限', en: 'Due' }, { need: 'export' }),
  status: choice(
    { zh: '状态', en: 'Status' },
    {
      open: { zh: '待办', en: 'Open' },
      underWay: { zh: '处理中', en: 'In progress' },
      closed: { zh: '已闭环', en: 'Closed' },
    },
    { need: 'save', initial: 'open' },
  ),
});

/** A cell of a coverage matrix that is empty on purpose (有意留空); it leaves the denominator until `reviewDate`. */
export const emptyCellSchema = z.looseObject({
  /** Which matrix, and the ids of its row and column. */
  matrix: z.string().min(1).max(60),
  row: z.string().min(1).max(120),
  column: z.string().min(1).max(120),
  reason: text({ zh: '理由', en: 'Reason' }, { need: 'save', maxLength: 200 }),
  reviewDate: date({ zh: '复核日期', en: 'Review date' }, { need: 'save' }),
});

/** Somebody answers for a warning until a day; it finds its finding again by fingerprint (DOMAIN §4). */
const waiverSchema = z.looseObject({
  fingerprint: z.string().min(1).max(400),
  ruleId: z.string().regex(/^SM\d{3}$/),
  waivedBy: text({ zh: '豁免人', en: 'Waived by' }, { need: 'save' }),
  reason: text({ zh: '理由', en: 'Reason' }, { need: 'save', maxLength: 200 }),
  until: date({ zh: '有效至', en: 'Until' }, { need: 'save' }),
});
export type Waiver = z.infer<typeof waiverSchema>;
/** Longest name and reason of a waiver, in characters. */
export const WAIVER_LENGTHS = { waivedBy: 60, reason: 200 } as const;

/** All of them, as a map holds them. */
export const mapRecords = {
  lists: z.array(customerListSchema).optional(),
  metrics: z.array(ownMetricSchema).optional(),
  materials: z.array(materialSchema).optional(),
  breakpoints: z.array(breakpointSchema).optional(),
  emptyCells: z.array(emptyCellSchema).optional(),
  waivers: z.array(waiverSchema).optional(),
  rewards: z.array(rewardSchema).optional(),
};
