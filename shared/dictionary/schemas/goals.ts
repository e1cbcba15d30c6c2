// Owns the entries about goals and customers: metrics, value tiers, groups, life cycle, attributes (DOMAIN §3.8, §3.10).
import { z } from 'zod';
import { CUSTOMER_TYPES } from '../../document/customer-type.ts';
import { choice, group, number, text, texts } from '../../document/field.ts';
import { DIRECTIONS, UNITS } from '../../document/kinds/goal.ts';
import { OPERATORS } from '../../document/kinds/segment-rule.ts';
import type { LIFECYCLE_SCHEMES } from '../../document/map-fields.ts';
import { startsAtZero } from '../../document/map-records.ts';
import type { Message } from '../../i18n/message.ts';
import { id, label, words } from './wording.ts';

const FORMULA: Message = { zh: '公式', en: 'Formula' };
const NUMERATOR: Message = { zh: '分子', en: 'Numerator' };
const DENOMINATOR: Message = { zh: '分母', en: 'Denominator' };
const VALIDITY: Message = { zh: '有效标准', en: 'What counts' };
const WAN: Message = { zh: '万元', en: '×10k CNY' };

export const metricSchema = z.object({
  id: id(),
  label: label(),
  unit: choice({ zh: '单位', en: 'Unit' }, UNITS, { need: 'save', initial: '户' }),
  direction: choice({ zh: '方向', en: 'Direction' }, DIRECTIONS, { need: 'save', initial: 'up' }),
  formula: group(FORMULA, words(FORMULA, { maxLength: 200 }), { need: 'save' }),
  /** What a rate is divided by; rates of different denominators must not be compared. */
  denominator: group(DENOMINATOR, words(DENOMINATOR)),
  numerator: group(NUMERATOR, words(NUMERATOR)),
  /** From when on something counts, such as 代发 ≥ 10 人 of an effective company. */
  validity: group(VALIDITY, words(VALIDITY, { maxLength: 200 })),
  startsAtZero: startsAtZero(),
});

export const tierSchema = z.object({
  id: id(),
  label: label(),
  from: number(
    { zh: '资产下限', en: 'Assets from' },
    { need: 'save', minimum: 0, maximum: 1e9, unit: WAN, initial: 0 },
  ),
  to: number({ zh: '资产上限', en: 'Assets below' }, { minimum: 0, maximum: 1e9, unit: WAN }),
});

/** As links between stages write them; the map's own field spells the stages out. */
const SCHEMES = {
  A5: { zh: 'A5', en: 'A5' },
  B4: { zh: 'B4', en: 'B4' },
  C3: { zh: 'C3', en: 'C3' },
  D3: { zh: 'D3', en: 'D3' },
  custom: { zh: '自定义', en: 'Custom' },
} as const satisfies Record<keyof typeof LIFECYCLE_SCHEMES, Message>;

export const groupSchema = z.object({ id: id(), label: label() });

export const lifecycleStageSchema = z.object({
  scheme: choice({ zh: '方案', en: 'Scheme' }, SCHEMES, { need: 'save', initial: 'custom' }),
  id: id(),
  label: label(),
  mapsTo: texts(
    { zh: '相当于', en: 'Corresponds to' },
    {
      hint: {
        zh: '其他方案中的阶段，格式为“A5/acquire”；更换方案时按此对应',
        en: 'Stages of other schemes, written as “A5/acquire”; used when a map changes its scheme',
      },
    },
  ),
});

export const attributeSchema = z.object({
  id: id(),
  label: label(),
  unit: text({ zh: '单位', en: 'Unit' }, { maxLength: 12 }),
  valueType: choice(
    { zh: '取值', en: 'Values' },
    {
      number: { zh: '数值', en: 'Numbers' },
      option: { zh: '选项', en: 'Options' },
      yesNo: { zh: '是或否', en: 'Yes or no' },
      date: { zh: '日期', en: 'Dates' },
      text: { zh: '文字', en: 'Words' },
    },
    { whenEmpty: { zh: '有单位为数值', en: 'numbers where there is a unit' } },
  ),
  options: texts(
    { zh: '选项', en: 'Options' },
    { hint: { zh: '取值为选项时，条件只能从中选择', en: 'What conditions can ask for, where the values are options' } },
  ),
  usualOperator: choice({ zh: '常用关系', en: 'Usual operator' }, OPERATORS, {
    hint: { zh: '新条件由此开始', en: 'What a new condition begins with' },
  }),
  derivedFrom: text(
    { zh: '推算方式', en: 'Worked out from' },
    {
      maxLength: 100,
      hint: { zh: '由其他数据算出的属性填写算法', en: 'For attributes that are computed from other data' },
    },
  ),
  attributeClass: choice(
    { zh: '类别', en: 'Class' },
    {
      profile: { zh: '基本', en: 'Profile' },
      assets: { zh: '资产与持有', en: 'Assets and holdings' },
      behaviour: { zh: '行为', en: 'Behaviour' },
      event: { zh: '事件与期限', en: 'Events and dates' },
    },
    { initial: 'profile' },
  ),
  customerType: choice({ zh: '客户类型', en: 'Customer type' }, CUSTOMER_TYPES, {
    hint: { zh: '仅适用于一类客户时选择', en: 'For attributes that only one kind of customer has' },
  }),
});
