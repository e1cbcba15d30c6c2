// Owns what is wrong with one condition, as its attribute has it: an unknown attribute, a value that cannot be compared, another unit.
import { optionsOf, valueTypeOf } from '../dictionary/attribute-values.ts';
import type { Attribute } from '../dictionary/dictionaries.ts';
import type { Condition } from '../document/rule-tree.ts';
import type { Message, MessageParams } from '../i18n/message.ts';
import { fold } from '../text/fold-text.ts';
import { readValue } from './condition-value.ts';

export interface ConditionDoubt {
  readonly message: Message;
  readonly params?: MessageParams;
}

/** Undefined where nothing is; `attribute` is the entry of the dictionary. */
export function doubtOf(condition: Condition, attribute: Attribute | undefined): ConditionDoubt | undefined {
  if (!attribute) return { message: UNKNOWN, params: { attribute: condition.attribute } };
  return valueDoubt(condition, attribute) ?? unitDoubt(condition, attribute);
}

/** A value that nobody could select by. */
export function valueDoubt(condition: Condition, attribute: Attribute): ConditionDoubt | undefined {
  const { operator, value } = condition;
  const type = valueTypeOf(attribute);
  if (operator === 'has' || operator === 'lacks') return undefined;
  const options = optionsOf(attribute);
  if (options.length > 0) {
    const isOne = options.some((option) => fold(option) === fold(value));
    return isOne ? undefined : { message: NO_OPTION, params: { value, options: [...options] } };
  }
  if (type === 'text') return operator === 'eq' || operator === 'ne' ? undefined : { message: WORDS };
  const reading = readValue({ ...condition, unit: condition.unit || attribute.unit });
  if (!reading) return { message: type === 'date' ? NO_DAY : NO_NUMBER, params: { value } };
  const [from, to] = reading.numbers;
  if (operator === 'between' && to === undefined && !reading.side) return { message: ONE_END };
  return to !== undefined && to < from ? { message: REVERSED } : undefined;
}

function unitDoubt({ unit }: Condition, attribute: Attribute): ConditionDoubt | undefined {
  if (!unit || !attribute.unit || unit === attribute.unit) return undefined;
  return { message: OTHER_UNIT, params: { unit, own: attribute.unit } };
}

const UNKNOWN: Message = { zh: '属性字典中没有“{attribute}”', en: 'The dictionary has no attribute “{attribute}”' };
const NO_OPTION: Message = { zh: '“{value}”不在选项中：{options}', en: '“{value}” is none of the options: {options}' };
const WORDS: Message = { zh: '文字不分大小，请改用等于或包含', en: 'Words have no order; use “is” or “contains”' };
const NO_NUMBER: Message = { zh: '“{value}”不是数字', en: '“{value}” is not a number' };
const NO_DAY: Message = { zh: '“{value}”不是日期', en: '“{value}” is not a date' };
const ONE_END: Message = { zh: '介于须填写两端', en: 'A range needs both ends' };
const REVERSED: Message = { zh: '起点大于终点，无人符合', en: 'The first end is above the second, so nobody fits' };
const OTHER_UNIT: Message = { zh: '单位为{unit}，字典为{own}', en: 'The unit is {unit}, in the dictionary {own}' };
