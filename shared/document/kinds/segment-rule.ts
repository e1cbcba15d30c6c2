// Owns the rule of a segment (口径): conditions, and groups of them within each other, all, any or none of which must hold.
import { z } from 'zod';
import { choice, fromDictionary, group, list, longText, text } from '../field.ts';

const CONDITIONS = { zh: '条件', en: 'Conditions' };

export const OPERATORS = {
  eq: { zh: '等于', en: 'is' },
  ne: { zh: '不等于', en: 'is not' },
  gt: { zh: '大于', en: '>' },
  gte: { zh: '大于等于', en: '≥' },
  lt: { zh: '小于', en: '<' },
  lte: { zh: '小于等于', en: '≤' },
  between: { zh: '介于', en: 'between' },
  has: { zh: '包含', en: 'contains' },
  lacks: { zh: '不包含', en: 'does not contain' },
} as const;

export const conditionFields = z.looseObject({
  attribute: fromDictionary({ zh: '属性', en: 'Attribute' }, 'attributes', { need: 'save' }),
  operator: choice({ zh: '关系', en: 'Operator' }, OPERATORS, { need: 'save', initial: 'gte' }),
  value: text({ zh: '值', en: 'Value' }, { need: 'save' }),
  unit: text({ zh: '单位', en: 'Unit' }, { maxLength: 12 }),
});

/** `and` where nothing is said; `none`: nobody of whom any part holds. */
const join = () =>
  choice(
    { zh: '条件关系', en: 'Conditions joined by' },
    { and: { zh: '全部满足', en: 'all' }, or: { zh: '任一满足', en: 'any' }, none: { zh: '均不满足', en: 'none' } },
  );

/** The rule itself is the first level; what lies deeper nobody can read out. */
export const RULE_DEPTH = 4;

const parts = <G extends z.ZodType>(groups: G) => ({
  join: join(),
  conditions: list(CONDITIONS, conditionFields, { carries: ['join', 'groups'] }),
  groups,
});
const groupsOf = <S extends z.ZodRawShape>(shape: S) =>
  list({ zh: '条件组', en: 'Groups of conditions' }, z.looseObject(shape));
/** Refused rather than passed over: a rule without its innermost part means other customers. */
const noGroups = z.never().optional();

export const segmentRule = group(
  { zh: '口径', en: 'Rule' },
  z.looseObject({
    /** The rule where there are no conditions, a note beside them where there are (rule-sentence.ts). */
    text: longText(
      { zh: '文字口径', en: 'Rule in words' },
      {
        maxLength: 500,
        hint: {
          zh: '有条件时口径由条件生成，此处仅作说明',
          en: 'With conditions the rule is made of them, and this is a note',
        },
      },
    ),
    ...parts(groupsOf(parts(groupsOf(parts(groupsOf(parts(noGroups))))))),
  }),
  { need: 'export', section: { zh: '口径', en: 'Rule' } },
);

export type Condition = z.infer<typeof conditionFields>;
