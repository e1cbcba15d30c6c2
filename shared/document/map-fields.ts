// Owns the fields of a map's own header, its contact policy and its waves (DOMAIN §3.2, §3.7).
import { z } from 'zod';
import { choice, choices, date, flag, group, integer, list, longText, MORE, number, text, texts } from './field.ts';
import { CHANNEL_TYPES } from './kinds/channel.ts';
import { FIRST_PRIORITY } from './kinds/channel-facts.ts';
import { materialQuantitySchema } from './materials.ts';
import { milestoneSchema } from './milestones.ts';
import { phaseSchema } from './phases.ts';
import { RELATIVE_DAY } from './relative-days.ts';
import { signOffSchema } from './sign-offs.ts';

const PERIOD = { zh: '运行期', en: 'Period' };
const MONEY = { zh: '费用', en: 'Cost' };
const PEOPLE = { zh: '编制与审批', en: 'Authors and approval' };
const STORY = { zh: '说明', en: 'Notes' };
const TIMES = { zh: '次/人', en: 'per customer' };
const PER_COMPANY = { zh: '次/家', en: 'per company' };

/** Of a policy or a channel type; what is not said has no cap. */
const shortCaps = {
  perHour: integer(
    { zh: '每小时上限', en: 'Hourly cap' },
    {
      unit: TIMES,
      maximum: 999,
      hint: { zh: '按当日可触达小时数折算为每日上限', en: 'Counts as a daily cap over the hours that are not quiet' },
    },
  ),
  perDay: integer({ zh: '每日上限', en: 'Daily cap' }, { unit: TIMES, maximum: 999 }),
};

const ALWAYS = {
  zh: '不受触达上限、静默和免打扰日限制；勿扰时段仍须遵守',
  en: 'Not limited by caps, silence or days without contact; quiet hours still apply',
};

const caps = (label: { zh: string; en: string }, per7: number, per30?: number) =>
  group(
    label,
    z.looseObject({
      ...shortCaps,
      per7Days: integer({ zh: '7 天上限', en: '7-day cap' }, { unit: TIMES, maximum: 999, initial: per7 }),
      per30Days: integer({ zh: '30 天上限', en: '30-day cap' }, { unit: TIMES, maximum: 999, initial: per30 }),
    }),
    { need: 'save', initial: per30 === undefined ? { per7Days: per7 } : { per7Days: per7, per30Days: per30 } },
  );

const channelCap = z.looseObject({
  channelType: choice({ zh: '渠道类型', en: 'Channel type' }, CHANNEL_TYPES, { need: 'save', initial: 'sms' }),
  per7Days: integer({ zh: '7 天上限', en: '7-day cap' }, { maximum: 999 }),
  per30Days: integer({ zh: '30 天上限', en: '30-day cap' }, { maximum: 999 }),
  ...shortCaps,
  servicePerDay: integer({ zh: '服务类每日上限', en: 'Daily cap on service contacts' }, { maximum: 999 }),
  servicePer7Days: integer({ zh: '服务类 7 天上限', en: '7-day cap on service contacts' }, { maximum: 999 }),
  servicePer30Days: integer({ zh: '服务类 30 天上限', en: '30-day cap on service contacts' }, { maximum: 999 }),
});

/** Notices that law demands are never held back by any of this. */
export const policySchema = z.looseObject({
  quietHours: texts(
    { zh: '勿扰时段', en: 'Quiet hours' },
    {
      need: 'save',
      initial: ['20:00-09:00', '12:00-14:00'],
      hint: { zh: '例如 20:00-09:00', en: 'For example 20:00-09:00' },
    },
  ),
  quietAction: choice(
    { zh: '勿扰时', en: 'In quiet hours' },
    { drop: { zh: '放弃', en: 'Drop' }, delay: { zh: '顺延', en: 'Postpone' } },
    { need: 'save', initial: 'delay' },
  ),
  contactOnRestDays: flag({ zh: '周末和节假日可触达', en: 'Contact on rest days' }, { need: 'save', initial: false }),
  totalCap: caps({ zh: '总触达上限', en: 'Total frequency cap' }, 4, 10),
  companyCap: group(
    { zh: '单位客户触达上限', en: 'Frequency cap on companies' },
    z.looseObject({
      per7Days: integer({ zh: '7 天上限', en: '7-day cap' }, { unit: PER_COMPANY, maximum: 999 }),
      per30Days: integer({ zh: '30 天上限', en: '30-day cap' }, { unit: PER_COMPANY, maximum: 999 }),
    }),
  ),
  humanCap: caps({ zh: '人工电话触达上限', en: 'Frequency cap on calls' }, 2),
  serviceCap: group(
    { zh: '服务类触达上限', en: 'Frequency cap on service contacts' },
    z.looseObject({
      perDay: integer({ zh: '每日上限', en: 'Daily cap' }, { unit: TIMES, maximum: 999 }),
      per7Days: integer({ zh: '7 天上限', en: '7-day cap' }, { unit: TIMES, maximum: 999 }),
      per30Days: integer({ zh: '30 天上限', en: '30-day cap' }, { unit: TIMES, maximum: 999 }),
    }),
  ),
  channelCaps: list({ zh: '分渠道触达上限', en: 'Frequency caps by channel' }, channelCap, {
    need: 'save',
    initial: [],
    key: 'channelType',
  }),
  channelPriority: texts({ zh: '渠道优先顺序', en: 'Channel priority' }, { need: 'save', initial: FIRST_PRIORITY }),
  silenceDays: integer(
    { zh: '沟通后静默', en: 'Silence after a conversation' },
    {
      minimum: 1,
      maximum: 365,
      unit: { zh: '天', en: 'days' },
      hint: {
        zh: '通话或面谈后的天数内不再主动经营触达；由该次沟通转介、跟进或兜底的触达除外',
        en: 'No business contact for so many days after a call or a meeting, save what that one itself leads to',
      },
    },
  ),
  refusalDays: integer(
    { zh: '拒绝后免打扰', en: 'Left alone after refusing' },
    {
      minimum: 1,
      maximum: 3660,
      unit: { zh: '天', en: 'days' },
      hint: {
        zh: '客户拒绝后的天数内不再主动经营触达；谁拒绝由支行登记，模拟不计',
        en: 'Customers who refuse get no business contact for so many days; branches note who does, the simulation does not count it',
      },
    },
  ),
  alwaysDueDate: flag({ zh: '到期提醒不受限', en: 'Due-date reminders always allowed' }, { hint: ALWAYS }),
  alwaysService: flag({ zh: '服务类触达不受限', en: 'Service contacts always allowed' }, { hint: ALWAYS }),
  countManualLists: flag(
    { zh: '手工名单计入触达上限', en: 'Count manual lists' },
    {
      need: 'save',
      initial: true,
      hint: {
        zh: '不计入时，人工触发的场景不受触达上限和沟通后静默限制',
        en: 'If not, scenarios triggered by hand are under no cap and no silence',
      },
    },
  ),
});

/** What a new map's policy starts with beside its caps by channel, which the channel library gives. */
export const policyDefaultsSchema = policySchema.omit({ channelCaps: true });

export const waveSchema = z.looseObject({
  no: integer({ zh: '序号', en: 'No.' }, { need: 'save', minimum: 1, maximum: 99 }),
  name: text({ zh: '名称', en: 'Name' }, { need: 'save', maxLength: 8 }),
  fromDay: integer({ zh: '起始日', en: 'From day' }, { need: 'save', ...RELATIVE_DAY }),
  toDay: integer({ zh: '结束日', en: 'To day' }, { need: 'save', ...RELATIVE_DAY }),
  enterCondition: choice(
    { zh: '进入条件', en: 'Who enters' },
    {
      all: { zh: '全部', en: 'Everyone' },
      notReached: { zh: '上波未触达', en: 'Not reached before' },
      noResponse: { zh: '上波未响应', en: 'No response before' },
      responded: { zh: '上波已响应', en: 'Responded before' },
    },
    { need: 'export' },
  ),
  stopCondition: text({ zh: '停止条件', en: 'Stop when' }),
});
export type Wave = z.infer<typeof waveSchema>;

export const LIFECYCLE_SCHEMES = {
  A5: { zh: '获客·培育·转化·维护·流失', en: 'Acquire to churn, 5 stages' },
  B4: { zh: '获客提升·培育成长·价值创造·发展成熟', en: 'Acquire, grow, create value, mature' },
  C3: { zh: '获取·维护·挽回', en: 'Acquire, maintain, win back' },
  D3: { zh: '首面·蜜月期·存量', en: 'First meeting, honeymoon, existing' },
  custom: { zh: '自定义', en: 'Custom' },
} as const;

/** The header's fields; everything of a map that is not nodes, edges or waves. */
export const mapFields = z.looseObject({
  code: text(
    { zh: '图谱编号', en: 'Map code' },
    {
      need: 'save',
      maxLength: 24,
      pattern: /^[A-Z0-9-]{2,24}$/,
      hint: { zh: '策略行编号的前缀', en: 'Prefix of the strategy row codes' },
    },
  ),
  title: text({ zh: '图谱名称', en: 'Map title' }, { need: 'save' }),
  perspective: choices(
    { zh: '视角', en: 'Perspective' },
    {
      segment: { zh: '客群', en: 'Segment' },
      indicator: { zh: '业务指标', en: 'Indicator' },
      threshold: { zh: '临界提升', en: 'Tier threshold' },
      lifecycle: { zh: '生命周期', en: 'Lifecycle' },
      event: { zh: '实时事件', en: 'Event' },
      product: { zh: '产品', en: 'Product' },
    },
    { need: 'save', initial: ['segment'] },
  ),
  orgLevel: choice(
    { zh: '层级', en: 'Level' },
    {
      headOffice: { zh: '总行', en: 'Head office' },
      branch: { zh: '分行', en: 'Regional branch' },
      subBranch: { zh: '支行', en: 'Branch' },
    },
    { need: 'save', initial: 'branch' },
  ),
  lifecycleScheme: choice({ zh: '生命周期方案', en: 'Lifecycle scheme' }, LIFECYCLE_SCHEMES, {
    need: 'save',
    initial: 'A5',
  }),
  classification: choice(
    { zh: '密级', en: 'Classification' },
    { internal: { zh: '内部', en: 'Internal' }, sensitive: { zh: '敏感', en: 'Sensitive' } },
    { need: 'save', initial: 'internal' },
  ),
  periodStart: date({ zh: '运行开始', en: 'Period from' }, { need: 'export', section: PERIOD }),
  periodEnd: date({ zh: '运行结束', en: 'Period to' }, { need: 'export', section: PERIOD }),
  periodDays: integer(
    { zh: '运行天数', en: 'Period length' },
    { section: PERIOD, minimum: 1, maximum: 366, unit: { zh: '天', en: 'days' } },
  ),
  phases: list({ zh: '阶段', en: 'Phases' }, phaseSchema, { section: PERIOD, key: 'name' }),
  milestones: list({ zh: '里程碑', en: 'Milestones' }, milestoneSchema, { section: PERIOD, key: 'name' }),
  dataDate: date({ zh: '数据日期', en: 'Data date' }, { need: 'export', section: PERIOD }),
  budget: number(
    { zh: '费用预算', en: 'Budget' },
    {
      section: MONEY,
      minimum: 0,
      unit: { zh: '元', en: 'CNY' },
      hint: { zh: '触达和权益合计', en: 'For contacts and benefits together' },
    },
  ),
  author: text({ zh: '编制', en: 'Author' }, { need: 'export', section: PEOPLE }),
  reviewer: text({ zh: '复核', en: 'Reviewer' }, { need: 'export', section: PEOPLE }),
  complianceReviewer: text({ zh: '合规', en: 'Compliance' }, { need: 'export', section: PEOPLE }),
  publisher: text({ zh: '发布', en: 'Publisher' }, { need: 'export', section: PEOPLE }),
  approvalStatus: choice(
    { zh: '审批状态', en: 'Approval' },
    {
      draft: { zh: '草稿', en: 'Draft' },
      inReview: { zh: '评审中', en: 'In review' },
      approved: { zh: '已批准', en: 'Approved' },
      published: { zh: '已发布', en: 'Published' },
      withdrawn: { zh: '已撤回', en: 'Withdrawn' },
    },
    { need: 'save', initial: 'draft', section: PEOPLE },
  ),
  approvalNo: text({ zh: '审批编号', en: 'Approval no.' }, { need: 'export', section: PEOPLE }),
  approvedTo: date({ zh: '审批有效期至', en: 'Approved until' }, { section: PEOPLE }),
  signOffs: list({ zh: '会签', en: 'Sign-offs' }, signOffSchema, {
    section: PEOPLE,
    key: 'department',
    hint: {
      zh: '全部签批后，没有审批号的话术随方案批准；签后改过的话术不再涵盖',
      en: 'Once all have signed, scripts without an approval of their own go with the plan; words changed later do not',
    },
  }),
  version: integer(
    { zh: '版本', en: 'Version' },
    { need: 'save', initial: 1, minimum: 1, maximum: 99999, section: PEOPLE },
  ),
  changeNote: longText({ zh: '改版说明', en: 'Change note' }, { section: PEOPLE, maxLength: 500 }),
  successCriteria: longText({ zh: '成功标准', en: 'Success criteria' }, { section: STORY }),
  designIntent: longText({ zh: '设计意图', en: 'Design intent' }, { section: STORY }),
  sectionStrategy: longText({ zh: '策略体系', en: 'Strategy' }, { section: STORY }),
  sectionMechanism: longText({ zh: '运营机制', en: 'Mechanism' }, { section: STORY }),
  sectionCapability: longText({ zh: '能力支撑', en: 'Capability' }, { section: STORY }),
  materialQuantities: list({ zh: '支行物料', en: 'Materials by branch' }, materialQuantitySchema, {
    section: MORE,
    hint: { zh: '支行只看到本行数量', en: 'A branch sees its own quantity alone' },
  }),
});
