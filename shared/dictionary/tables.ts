// Owns the list of dictionaries as they are edited, stored and exchanged: each a table of rows that one schema describes.
// When adding one: its schema in schemas/, its line here, its content in starter.ts, and how rules read it in table-rows.ts.
import type { z } from 'zod';
import { policyDefaultsSchema } from '../document/map-fields.ts';
import type { Message } from '../i18n/message.ts';
import type { Dictionaries } from './dictionaries.ts';
import { holidaySchema } from './schemas/calendar.ts';
import {
  approvalLimitSchema,
  disclosureSchema,
  forbiddenWordSchema,
  institutionSchema,
  riskMatchSchema,
  wordContextSchema,
} from './schemas/compliance.ts';
import {
  channelDefaultSchema,
  eventSchema,
  exclusionSchema,
  roleSchema,
  serviceStandardSchema,
} from './schemas/contacts.ts';
import { experienceSchema } from './schemas/experience.ts';
import { attributeSchema, groupSchema, lifecycleStageSchema, metricSchema, tierSchema } from './schemas/goals.ts';
import { loopStageSchema, ruleSettingFields } from './schemas/settings.ts';

export type TableId = keyof Dictionaries & string;
/** One entry of a dictionary; fields that its schema does not know are kept. */
export type Row = Readonly<Record<string, unknown>>;

export interface DictionaryTable {
  readonly title: Message;
  readonly hint: Message;
  readonly part: 'goals' | 'contacts' | 'compliance' | 'defaults';
  readonly row: z.ZodObject;
  /** The fields that tell two rows apart; none for a dictionary of one record. */
  readonly key: readonly string[];
}

export const PARTS: Readonly<Record<DictionaryTable['part'], Message>> = {
  goals: { zh: '目标与客群', en: 'Goals and segments' },
  contacts: { zh: '场景与渠道', en: 'Scenarios and channels' },
  compliance: { zh: '合规', en: 'Compliance' },
  defaults: { zh: '默认与阈值', en: 'Defaults and thresholds' },
};

export const tables: Readonly<Record<TableId, DictionaryTable>> = {
  metrics: {
    title: { zh: '指标口径', en: 'Metrics' },
    hint: { zh: '目标按此处的单位、公式和分母统计', en: 'Goals are measured by this unit, formula and denominator' },
    part: 'goals',
    row: metricSchema,
    key: ['id'],
  },
  tiers: {
    title: { zh: '价值分层', en: 'Value tiers' },
    hint: {
      zh: '由低到高、首尾相接；修改上限时，下一层的下限随之修改',
      en: 'From low to high without gaps; changing an upper limit moves the next lower limit',
    },
    part: 'goals',
    row: tierSchema,
    key: ['id'],
  },
  specialGroups: {
    title: { zh: '特色客群', en: 'Special groups' },
    hint: { zh: '供客群“特色客群”字段选择', en: 'Options of the field “Special group”' },
    part: 'goals',
    row: groupSchema,
    key: ['id'],
  },
  lifecycleStages: {
    title: { zh: '生命周期', en: 'Lifecycle' },
    hint: { zh: '各方案的阶段，以及更换方案时的对应关系', en: 'Stages of each scheme and how they map to the others' },
    part: 'goals',
    row: lifecycleStageSchema,
    key: ['scheme', 'id'],
  },
  attributes: {
    title: { zh: '客户属性', en: 'Attributes' },
    hint: { zh: '客群口径可使用的属性', en: 'Attributes that segment rules can use' },
    part: 'goals',
    row: attributeSchema,
    key: ['id'],
  },
  experience: {
    title: { zh: '经验转化率', en: 'Take-up by experience' },
    hint: {
      zh: '图谱未填承接率时按此预测，并标明“经验值”；条件最多的一条优先，同样多时取最低',
      en: 'Stands in for a take-up that a map does not say, marked as such; the entry that names most counts, of equal ones the lowest',
    },
    part: 'goals',
    row: experienceSchema,
    key: ['productType', 'channelType', 'segmentType', 'product'],
  },
  events: {
    title: { zh: 'MOT 事件', en: 'MOT events' },
    hint: { zh: '缺少触发条件或时效的事件不会触发', en: 'An event without detection or latency never fires' },
    part: 'contacts',
    row: eventSchema,
    key: ['id'],
  },
  channels: {
    title: { zh: '渠道库', en: 'Channel library' },
    hint: {
      zh: '海陆空、触达上限、产能和成本；新建渠道节点由此取值',
      en: 'Defaults for new channel nodes and contact policies',
    },
    part: 'contacts',
    row: channelDefaultSchema,
    key: ['channelType'],
  },
  exclusions: {
    title: { zh: '剔除口径', en: 'Exclusions' },
    hint: { zh: '供客群“剔除口径”字段选择', en: 'Options of the field “Exclusions”' },
    part: 'contacts',
    row: exclusionSchema,
    key: ['id'],
  },
  executorRoles: {
    title: { zh: '执行角色', en: 'Executor roles' },
    hint: { zh: '填写角色，不填人名', en: 'Roles, not people’s names' },
    part: 'contacts',
    row: roleSchema,
    key: ['id'],
  },
  serviceStandards: {
    title: { zh: '最低服务频次', en: 'Minimum service' },
    hint: {
      zh: '各角色对各客层至少多久联系一次；在“覆盖与视角”中对照图谱',
      en: 'How often each role is in touch with each tier at least; the coverage screen holds the map against it',
    },
    part: 'contacts',
    row: serviceStandardSchema,
    key: ['role', 'tier', 'by'],
  },
  holidays: {
    title: { zh: '节假日与调休', en: 'Holidays' },
    hint: {
      zh: '未公布的年份按农历推测，不含调休；公布后请导入或修改',
      en: 'Years not published yet are estimated from the lunar calendar, without moved days; import or edit them once published',
    },
    part: 'contacts',
    row: holidaySchema,
    key: ['date'],
  },
  disclosures: {
    title: { zh: '合规提示', en: 'Disclosures' },
    hint: { zh: '涉及该类产品的话术须包含此句', en: 'Scripts that mention the product must contain it' },
    part: 'compliance',
    row: disclosureSchema,
    key: ['productType'],
  },
  institutions: {
    title: { zh: '合作机构', en: 'Institutions' },
    hint: {
      zh: '代销产品的发行或承保机构，话术须写明其名称',
      en: 'Who issues or underwrites what the bank sells; scripts must name it',
    },
    part: 'compliance',
    row: institutionSchema,
    key: ['id'],
  },
  forbiddenWords: {
    title: { zh: '禁用语', en: 'Forbidden words' },
    hint: {
      zh: '全角、空格、繁体、中间加符号或换行的写法均会匹配',
      en: 'Full-width, spaced, traditional and broken-up spellings also match',
    },
    part: 'compliance',
    row: forbiddenWordSchema,
    key: ['word'],
  },
  wordContexts: {
    title: { zh: '用语语境', en: 'Contexts of words' },
    hint: {
      zh: '在这些语境里，禁用语只提醒、可豁免',
      en: 'In these contexts a word to avoid is only a warning, which can be waived',
    },
    part: 'compliance',
    row: wordContextSchema,
    key: ['phrase'],
  },
  riskMatch: {
    title: { zh: '风险匹配', en: 'Risk match' },
    hint: { zh: '客户可承受的最高产品风险', en: 'The highest product risk a customer may take' },
    part: 'compliance',
    row: riskMatchSchema,
    key: ['capacity'],
  },
  approvalLimits: {
    title: { zh: '审批权限', en: 'Approval limits' },
    hint: {
      zh: '费用、宣传品和礼品达到多少须由谁会签；未填写则不检查',
      en: 'From which cost and quantity on who has to sign; nothing is checked while it is empty',
    },
    part: 'compliance',
    row: approvalLimitSchema,
    key: ['kind', 'department'],
  },
  policy: {
    title: { zh: '触达规则默认', en: 'Contact policy' },
    hint: {
      zh: '各图谱沿用此处的规则，自行设置的除外；修改后由检查提示',
      en: 'Maps follow these rules unless they set their own; a check tells them of a change',
    },
    part: 'defaults',
    row: policyDefaultsSchema,
    key: [],
  },
  loopStages: {
    title: { zh: '闭环阶段', en: 'Stages of the loop' },
    hint: { zh: '四段、五段等表述', en: 'The loop in its different wordings' },
    part: 'defaults',
    row: loopStageSchema,
    key: ['wording', 'id'],
  },
  ruleSettings: {
    title: { zh: '检查阈值', en: 'Thresholds' },
    hint: { zh: '检查规则使用的数值', en: 'Figures used by the rules' },
    part: 'defaults',
    row: ruleSettingFields,
    key: [],
  },
};

export const TABLE_IDS = Object.keys(tables) as readonly TableId[];

export function isTableId(id: string): id is TableId {
  return Object.hasOwn(tables, id);
}

/** What tells a row from the others of its table: `acquire`, or `A5/acquire` for a key of two fields. */
export function keyOf(table: TableId, row: Row): string {
  return tables[table].key.map((field) => String(row[field] ?? '')).join('/');
}
