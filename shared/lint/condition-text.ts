// Owns reading a condition that somebody typed: 年龄≥45, AUM 4万-5万, 开户渠道 线上; only what the dictionary leaves no doubt about.
import { optionsOf, usualOperator, valueTypeOf } from '../dictionary/attribute-values.ts';
import type { Attribute } from '../dictionary/dictionaries.ts';
import type { Condition } from '../document/rule-tree.ts';
import { unitName } from '../document/unit-names.ts';
import { rangeOf } from '../document/value-range.ts';
import { fold, foldText, rawSlice } from '../text/fold-text.ts';
import { withDigits } from '../text/numerals.ts';
import { valueDoubt } from './condition-check.ts';
import { MONEY, readValue } from './condition-value.ts';

type Operator = Condition['operator'];

/** Undefined where the text may mean something else. */
export function conditionFrom(text: string, attributes: readonly Attribute[]): Condition | undefined {
  const folded = foldText(text);
  const found = attributes
    .flatMap((attribute) => [attribute.label.zh, attribute.label.en].map((name) => [attribute, fold(name)] as const))
    .filter(([, name]) => name !== '' && folded.text.startsWith(name) && folded.text.length > name.length)
    .sort(([, a], [, b]) => b.length - a.length)[0];
  if (!found) return undefined;
  const [attribute, name] = found;
  const said = rawSlice(folded, name.length, folded.text.length).trim();
  const condition = valueTypeOf(attribute) === 'number' ? measured(attribute, said) : named(attribute, said);
  return condition && !valueDoubt(condition, attribute) ? condition : undefined;
}

/** In front of a value; longer ones first. What says a side of a number is read with the number. */
const SIGNS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≠|!=|<>|不等于|不是|不为|is\s+not\b)/i, 'ne'],
  [/^(?:介于|between\b)/i, 'between'],
  [/^(?:=|等于|是|为|is\b)/i, 'eq'],
  [/^(?:不包含|不含|没有|does\s+not\s+contain\b)/i, 'lacks'],
  [/^(?:包含|含有|含|contains\b)/i, 'has'],
];

function signOf(said: string): readonly [Operator | undefined, rest: string] {
  for (const [sign, operator] of SIGNS) if (sign.test(said)) return [operator, said.replace(sign, '').trim()];
  return [undefined, said];
}

const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/^at\s+least\b/i, '≥'],
  [/^at\s+most\b/i, '≤'],
  [/^(?:over|above|more\s+than)\b/i, '>'],
  [/^(?:under|below|less\s+than)\b/i, '<'],
  [/(?<=\d)\s+(?:and|to)\s+(?=\d)/i, '-'],
];
/** What a measure is written with beside its unit. */
const AROUND =
  /不低于|不少于|不小于|大于等于|不超过|不高于|不大于|小于等于|大于|高于|超过|小于|低于|少于|不足|不满|未满|满|以上|以下|以内|起|及|\(?不?含\)?|[><=≥≤+\-–—~至到,.、\d]/g;
/** ≥ 45 以下 */
const TWO_SIDES = /^[^\d+-].*(?:以上|以下|以内|起|\+)\)?$/;

function measured(attribute: Attribute, said: string): Condition | undefined {
  const [operator, rest] = signOf(said.replace(/^在(?=.*之间$)/, '介于'));
  const { unit = '', id } = attribute;
  const plain = ENGLISH.reduce(
    (text, [words, sign]) => text.replace(words, sign),
    rest.replace(/之间$/, '').replace(/(?<=\d\D*)[和与](?=\s*\d)/, operator === 'between' ? '-' : '$&'),
  );
  const { text } = withDigits(foldText(plain));
  const english = fold(unitName(unit).en);
  const value = english !== '' && text.endsWith(english) ? text.slice(0, -english.length) : text;
  if (!isInUnit(value.replace(AROUND, ''), unit) || TWO_SIDES.test(value)) return undefined;
  if (operator !== 'between' && isList(value)) return undefined;
  const reading = readValue({ attribute: id, operator: operator ?? 'eq', value, unit });
  if (!reading) return undefined;
  const scale = reading.unit === '元' ? (MONEY[unit] ?? 1) : 1;
  const [from, to] = reading.numbers.map((number) => String(Math.round((number / scale) * 1e6) / 1e6));
  const meant = operatorOf(operator, reading.side && SIDES[reading.side][reading.isOpen ? 1 : 0], to !== undefined);
  if (!meant || from === undefined) return undefined;
  return { attribute: id, operator: meant, value: to === undefined ? from : rangeOf(from, to), ...(unit && { unit }) };
}

/** 45、50 may be a choice of two; with 介于 it is a range. */
const isList = (value: string) => /\d\D*[、,]\d/.test(value.replace(/\d,(?=\d{3}(?!\d))/g, ''));

const SIDES = { from: ['gte', 'gt'], to: ['lte', 'lt'] } as const;

/** The sign and the words of a side must not both be there; a bare number says nothing. */
function operatorOf(sign: Operator | undefined, side: Operator | undefined, isRange: boolean): Operator | undefined {
  if (isRange) return sign === undefined || sign === 'eq' || sign === 'between' ? 'between' : undefined;
  if (sign && side) return undefined;
  return sign === 'eq' || sign === 'ne' ? sign : side;
}

/** Nothing, the unit itself once or twice, or other words for money where it is money. */
function isInUnit(left: string, unit: string): boolean {
  const own = fold(unit);
  if (left === '' || left === own || left === own + own) return true;
  if (unit === '岁') return /^(?:周?岁)+$/.test(left);
  return unit in MONEY && /^(?:亿元?|[十百千]?万元?|[百千]元?|元)+$/.test(left);
}

function named(attribute: Attribute, said: string): Condition | undefined {
  const [operator, quoted] = signOf(said);
  const value = quoted.replace(/^“(.+)”$/, '$1');
  const options = optionsOf(attribute);
  const option = options.find((each) => fold(each) === fold(value));
  if (option !== undefined) return { attribute: attribute.id, operator: operator ?? 'eq', value: option };
  // Without a sign the words may be those of another attribute.
  if (!operator || value === '' || options.length > 0 || valueTypeOf(attribute) !== 'text') return undefined;
  return { attribute: attribute.id, operator: oneOfMany(operator, attribute), value };
}

/** 持有产品=存款 asks for one of several. */
function oneOfMany(operator: Operator, attribute: Attribute): Operator {
  if (usualOperator(attribute) !== 'has') return operator;
  return operator === 'eq' ? 'has' : operator === 'ne' ? 'lacks' : operator;
}
