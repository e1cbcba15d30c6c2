// Owns the segment (客群): who is meant, by which rule, how many (DOMAIN §3.4).
import { areCompanies, CUSTOMER_TYPES } from '../customer-type.ts';
import {
  choice,
  choices,
  date,
  fromDictionary,
  integer,
  listRef,
  longText,
  MORE,
  manyFromDictionary,
  nodeRef,
  number,
  percent,
  text,
} from '../field.ts';
import { DO_NOT_DISTURB } from '../known-entries.ts';
import { priority } from './common.ts';
import { defineKind } from './node-kind.ts';
import { segmentRule } from './segment-rule.ts';

const RULE = { zh: '口径', en: 'Rule' };
const SIZE = { zh: '规模', en: 'Size' };
const PROFILE = { zh: '画像', en: 'Profile' };
const COMPANIES = { zh: '家', en: 'companies' };
const CLAIM = { zh: '名单认领', en: 'Taking on the list' };
const ARRANGE = { zh: '优先级与对照', en: 'Priority and control' };

export const SEGMENT_TYPES = {
  lifecycle: { zh: '生命周期', en: 'Lifecycle' },
  tier: { zh: '价值分层', en: 'Value tier' },
  special: { zh: '特色客群', en: 'Special group' },
  behavior: { zh: '行为', en: 'Behaviour' },
  threshold: { zh: '临界', en: 'Tier threshold' },
  churnRisk: { zh: '流失预警', en: 'Churn risk' },
  product: { zh: '持有产品', en: 'Product owned' },
  indicator: { zh: '指标', en: 'Indicator' },
} as const;

export const RISK_CAPACITIES = {
  C1: { zh: 'C1 保守', en: 'C1 conservative' },
  C2: { zh: 'C2 稳健', en: 'C2 steady' },
  C3: { zh: 'C3 平衡', en: 'C3 balanced' },
  C4: { zh: 'C4 成长', en: 'C4 growth' },
  C5: { zh: 'C5 进取', en: 'C5 aggressive' },
} as const;

export const segment = defineKind({
  id: 'segment',
  title: { zh: '客群', en: 'Segment' },
  prefix: 'S',
  leadsTo: ['scenario'],
  fields: {
    segmentType: choice({ zh: '客群类型', en: 'Segment type' }, SEGMENT_TYPES, { need: 'save', initial: 'special' }),
    customerType: choice({ zh: '客户类型', en: 'Customer type' }, CUSTOMER_TYPES, {
      hint: {
        zh: '未填按个人；单位按家计，不适用年龄等个人规则',
        en: 'People when empty; companies are counted as such, and rules about ages and the like do not apply',
      },
    }),
    method: choices(
      { zh: '划分方法', en: 'Method' },
      {
        rule: { zh: '规则', en: 'Rule' },
        cluster: { zh: '聚类', en: 'Clustering' },
        model: { zh: '模型', en: 'Model' },
        expert: { zh: '专家', en: 'Expert' },
        brainstorm: { zh: '头脑风暴', en: 'Brainstorm' },
      },
      { need: 'save', initial: ['rule'] },
    ),
    rule: segmentRule,
    ruleNote: longText(
      { zh: '口径说明', en: 'Rule note' },
      {
        section: RULE,
        maxLength: 500,
        hint: { zh: '划分方法含头脑风暴时须填写', en: 'Required if the method includes brainstorming' },
      },
    ),
    exclusions: manyFromDictionary({ zh: '剔除口径', en: 'Exclusions' }, 'exclusions', {
      need: 'export',
      section: RULE,
      initial: [DO_NOT_DISTURB],
    }),
    size: integer(
      { zh: '规模', en: 'Size' },
      {
        need: 'export',
        section: SIZE,
        unit: { zh: '人', en: 'people' },
        unitFor: (segment) => (areCompanies(segment) ? COMPANIES : undefined),
      },
    ),
    sizeAsOf: date({ zh: '规模日期', en: 'Size as of' }, { need: 'export', section: SIZE }),
    dataSource: text({ zh: '数据来源', en: 'Data source' }, { need: 'export', section: SIZE }),
    listId: listRef({ zh: '名单', en: 'Customer list' }, { section: SIZE }),
    avgAum: number(
      { zh: '平均资产', en: 'Average AUM' },
      { section: SIZE, minimum: 0, unit: { zh: '万元', en: '×10k CNY' } },
    ),
    avgHolding: number(
      { zh: '户均持有', en: 'Products owned' },
      { section: SIZE, minimum: 0, maximum: 20, unit: { zh: '件/户', en: 'per account' } },
    ),
    ageMin: integer(
      { zh: '年龄下限', en: 'Age from' },
      { section: PROFILE, maximum: 120, unit: { zh: '岁', en: 'years' }, shownWhen: arePeople },
    ),
    ageMax: integer(
      { zh: '年龄上限', en: 'Age to' },
      { section: PROFILE, maximum: 120, unit: { zh: '岁', en: 'years' }, shownWhen: arePeople },
    ),
    tier: manyFromDictionary({ zh: '客层', en: 'Tiers' }, 'tiers', {
      need: 'export',
      section: PROFILE,
      shownWhen: arePeople,
    }),
    specialGroup: fromDictionary({ zh: '特色客群', en: 'Special group' }, 'specialGroups', { section: PROFILE }),
    lifecycleStage: manyFromDictionary({ zh: '生命周期阶段', en: 'Lifecycle stages' }, 'lifecycleStages', {
      need: 'export',
      section: PROFILE,
    }),
    riskCapacityMax: choice({ zh: '风险承受上限', en: 'Risk capacity up to' }, RISK_CAPACITIES, {
      need: 'export',
      section: PROFILE,
    }),
    pain: longText({ zh: '痛点', en: 'Pain' }, { section: PROFILE, maxLength: 80 }),
    itch: longText({ zh: '痒点', en: 'Itch' }, { section: PROFILE, maxLength: 80 }),
    delight: longText({ zh: '爽点', en: 'Delight' }, { section: PROFILE, maxLength: 80 }),
    needs: longText({ zh: '需求', en: 'Needs' }, { section: PROFILE, maxLength: 500 }),
    behaviorNote: longText({ zh: '行为特征', en: 'Behaviour' }, { section: PROFILE, maxLength: 500 }),
    claimRole: fromDictionary({ zh: '认领角色', en: 'Taken on by' }, 'executorRoles', {
      section: CLAIM,
      hint: { zh: '支行内由该角色认领名单中的客户', en: 'Who in a branch takes on the customers of the list' },
    }),
    claimDays: integer(
      { zh: '认领时限', en: 'Taken on within' },
      {
        need: 'export',
        section: CLAIM,
        minimum: 1,
        maximum: 366,
        unit: { zh: '天', en: 'days' },
        shownWhen: isClaimed,
        hint: { zh: '自支行收到名单起算', en: 'From the day on which the branch gets the list' },
      },
    ),
    fallbackRole: fromDictionary({ zh: '兜底负责人', en: 'Else' }, 'executorRoles', {
      need: 'export',
      section: CLAIM,
      shownWhen: isClaimed,
      hint: { zh: '时限内无人认领时由该角色执行', en: 'Who acts when nobody has taken them on in time' },
    }),
    priority: integer({ zh: '优先级', en: 'Priority' }, { section: ARRANGE, ...priority }),
    overlapPolicy: choice(
      { zh: '重叠处理', en: 'If segments overlap' },
      {
        highestWins: { zh: '高优先独占', en: 'Highest priority wins' },
        allow: { zh: '允许叠加（受触达上限约束）', en: 'Allowed, within frequency caps' },
        exclusive: { zh: '互斥', en: 'Exclusive' },
      },
      { section: MORE, whenEmpty: { zh: '允许叠加', en: 'allowed' } },
    ),
    parentSegmentId: nodeRef({ zh: '上级客群', en: 'Parent segment' }, 'segment', { section: MORE }),
    holdoutPct: percent({ zh: '对照组比例', en: 'Holdout' }, { need: 'export', section: ARRANGE, maximum: 50 }),
    holdoutReason: text(
      { zh: '不设对照的原因', en: 'Reason for no holdout' },
      { section: ARRANGE, shownWhen: (segment) => segment.holdoutPct === 0 },
    ),
    groupSalt: text({ zh: '分组键', en: 'Group salt' }, { section: MORE }),
    modelName: text({ zh: '模型名称', en: 'Model' }, { section: RULE, shownWhen: usesModel }),
    modelVersion: text({ zh: '模型版本', en: 'Model version' }, { section: RULE, shownWhen: usesModel }),
    cutoff: number({ zh: '模型阈值', en: 'Cut-off' }, { section: RULE, shownWhen: usesModel }),
  },
});

function arePeople(segment: Readonly<Record<string, unknown>>): boolean {
  return !areCompanies(segment);
}

function isClaimed({ claimRole }: Readonly<Record<string, unknown>>): boolean {
  return claimRole !== undefined;
}

function usesModel(element: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(element.method) && element.method.includes('model');
}
