// Owns the list of dictionaries as they are edited, stored and exchanged: each a table of rows that one schema describes.
// When adding one: its schema in schemas/, its line here, its content in starter.ts, and how rules read it in table-rows.ts.
import type { z } from 'zod';
import { policyDefaultsSchema } from '../document/map-fields.ts';
import type { Message } from '../i18n/message.ts';
import type { Dictionaries } from './dictionaries.ts';
import { disclosureSchema, forbiddenWordSchema, riskMatchSchema, wordContextSchema } from './schemas/compliance.ts';
import { channelDefaultSchema, eventSchema, exclusionSchema, roleSchema } from './schemas/contacts.ts';
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
    hint: { zh: '目标按这里的单位、公式和分母统计', en: 'Goals are counted by this unit, formula and denominator' },
    part: 'goals',
    row: metricSchema,
    key: ['id'],
  },
  tiers: {
    title: { zh: '价值分层', en: 'Value tiers' },
    hint: {
      zh: '从低到高，首尾相接；改一个上限，下一层的下限跟着改',
      en: 'From low to high without gaps; the next tier follows',
    },
    part: 'goals',
    row: tierSchema,
    key: ['id'],
  },
  specialGroups: {
    title: { zh: '特色客群', en: 'Special groups' },
    hint: { zh: '客群的“特色客群”从这里选', en: 'Offered by segments' },
    part: 'goals',
    row: groupSchema,
    key: ['id'],
  },
  lifecycleStages: {
    title: { zh: '生命周期', en: 'Life cycle' },
    hint: { zh: '各方案的阶段，和换方案时的对应', en: 'Stages per scheme, and what they correspond to in others' },
    part: 'goals',
    row: lifecycleStageSchema,
    key: ['scheme', 'id'],
  },
  attributes: {
    title: { zh: '客户属性', en: 'Attributes' },
    hint: { zh: '客群口径可以用的属性', en: 'What a segment rule may ask' },
    part: 'goals',
    row: attributeSchema,
    key: ['id'],
  },
  events: {
    title: { zh: 'MOT 事件', en: 'MOT events' },
    hint: { zh: '没有触发条件或时效的事件不会触发', en: 'Without condition or latency an event never fires' },
    part: 'contacts',
    row: eventSchema,
    key: ['id'],
  },
  channels: {
    title: { zh: '渠道库', en: 'Channel library' },
    hint: {
      zh: '海陆空、频次上限、产能和成本；新渠道节点从这里开始',
      en: 'New channel nodes and map policies start with these',
    },
    part: 'contacts',
    row: channelDefaultSchema,
    key: ['channelType'],
  },
  exclusions: {
    title: { zh: '剔除口径', en: 'Exclusions' },
    hint: { zh: '客群的“剔除口径”从这里选', en: 'Offered by segments' },
    part: 'contacts',
    row: exclusionSchema,
    key: ['id'],
  },
  executorRoles: {
    title: { zh: '执行角色', en: 'Executor roles' },
    hint: { zh: '角色，不是人名', en: 'Roles, never people’s names' },
    part: 'contacts',
    row: roleSchema,
    key: ['id'],
  },
  disclosures: {
    title: { zh: '合规提示', en: 'Disclosures' },
    hint: { zh: '涉及该类产品的话术必须包含这句话', en: 'Scripts that mention the product must contain it' },
    part: 'compliance',
    row: disclosureSchema,
    key: ['productType'],
  },
  forbiddenWords: {
    title: { zh: '禁用语', en: 'Words to avoid' },
    hint: {
      zh: '全角、空格、繁体、中间加符号或换行的写法一起匹配',
      en: 'Full-width, spaced, traditional and broken-up spellings match too',
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
    hint: { zh: '客户能承受的最高产品风险', en: 'The highest product risk a customer may take' },
    part: 'compliance',
    row: riskMatchSchema,
    key: ['capacity'],
  },
  policy: {
    title: { zh: '触达规则默认', en: 'Contact policy' },
    hint: { zh: '新图谱从这里开始，已有图谱不变', en: 'New maps start with it; existing maps stay as they are' },
    part: 'defaults',
    row: policyDefaultsSchema,
    key: [],
  },
  loopStages: {
    title: { zh: '闭环阶段', en: 'Stages of the loop' },
    hint: { zh: '四段、五段等说法', en: 'The loop in its several wordings' },
    part: 'defaults',
    row: loopStageSchema,
    key: ['wording', 'id'],
  },
  ruleSettings: {
    title: { zh: '检查阈值', en: 'Thresholds' },
    hint: { zh: '检查规则用到的数', en: 'Figures that the rules read' },
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
