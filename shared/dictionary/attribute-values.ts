// Owns what conditions can ask of an attribute: which sort its values are, and the operators that fit them.
import type { Condition } from '../document/rule-tree.ts';
import type { Attribute } from './dictionaries.ts';

export type ValueType = NonNullable<Attribute['valueType']>;
type Operator = Condition['operator'];

/** Undefined for an attribute that no dictionary has: nobody knows then. */
export function valueTypeOf(attribute: Attribute | undefined): ValueType | undefined {
  if (!attribute) return undefined;
  return attribute.valueType ?? (attribute.options?.length ? 'option' : attribute.unit ? 'number' : 'text');
}

/** The values that can be chosen; none where any can be typed. */
export function optionsOf(attribute: Attribute | undefined): readonly string[] {
  if (attribute && valueTypeOf(attribute) === 'yesNo') return [YES, NO];
  return valueTypeOf(attribute) === 'option' ? (attribute?.options ?? []) : [];
}

const YES = '是';
const NO = '否';

const MEASURED: readonly Operator[] = ['gte', 'lte', 'between', 'eq', 'gt', 'lt', 'ne'];
const NAMED: readonly Operator[] = ['eq', 'ne', 'has', 'lacks'];
const ALL: readonly Operator[] = [...MEASURED, 'has', 'lacks'];

const FITTING: Readonly<Record<ValueType, readonly Operator[]>> = {
  number: MEASURED,
  date: MEASURED,
  option: ['eq', 'ne'],
  yesNo: ['eq', 'ne'],
  text: NAMED,
};

/** In the order in which they are offered. */
export function operatorsFor(attribute: Attribute | undefined): readonly Operator[] {
  const type = valueTypeOf(attribute);
  if (!type) return ALL;
  // A customer has one of the options, or several of them.
  return type === 'option' && attribute?.usualOperator === 'has' ? NAMED : FITTING[type];
}

/** What a new condition begins with. */
export function usualOperator(attribute: Attribute | undefined): Operator {
  return attribute?.usualOperator ?? operatorsFor(attribute)[0] ?? 'eq';
}
