// Owns comparing what words say of an attribute with what its conditions ask (SM043).
import type { Attribute } from '../dictionary/dictionaries.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Condition } from '../document/rule-tree.ts';
import { type FoldedText, fold, rawSlice } from '../text/fold-text.ts';
import { MONEY, readValue } from './condition-value.ts';

type Segment = NodeOf<'segment'>;
type Side = 'from' | 'to';

/** What words say of one attribute. */
export interface Statement {
  /** One number, or the two ends of a range; money is in 元 where the words give a unit. */
  readonly numbers: readonly number[];
  readonly isInMoney: boolean;
  /** `from`: at least; `to`: at most; nothing where the words do not say. */
  readonly side: Side | undefined;
  readonly words: string;
}

/** What conditions ask of one attribute. */
export interface Limits {
  readonly numbers: readonly number[];
  readonly sides: ReadonlySet<Side | undefined>;
  readonly isAge: boolean;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)(亿元|百万元|千万元|十万元|万元|千元|百万|千万|十万|亿|万|元)?`;
/** What may stand between an attribute's name and its number. */
const LINK = String.raw`([^\d,;。且或]{0,6}?)`;
const AFTER = String.raw`(?:周?岁|天|%|个月|笔|户)?(?:\(不?含\)|及|含)?(以上|以下|以内|起)?`;
const STATEMENT = new RegExp(`^${LINK}${NUMBER}(?:[-–—~至到]+${NUMBER})?${AFTER}`);
/** An age needs no name: 60岁以上. */
const AGE =
  /(不低于|不少于|不小于|年?满|不超过|不高于|不大于|大于|高于|超过|不足|不到|未满|小于|低于|少于|[≥>≤<]=?)?(\d{1,3})(?:[-–—~至到]+(\d{1,3}))?周?岁(?:\(不?含\)|及|含)?(以上|以下|以内|起)?/g;
/** Whose age or number it is, when it is not the customer's. */
const OTHERS = /(?:子女|孩子|儿童|父母|老人|配偶|家人|家庭|工龄|驾龄|车龄|账龄|卡龄|行龄|户龄)[^,;。]{0,8}$/;
const OF_OTHERS = /^的?(?:子女|孩子|儿童|父母|老人|配偶|家人)/;

/** Other words for attributes that everybody knows by another name. */
const ALIASES: Readonly<Record<string, readonly string[]>> = { age: ['岁数'], aum: ['资产'] };
/** Those with 不 first: 不低于 holds 低于. */
const SIDE_WORDS = [
  [/不(?:低于|少于|小于)/, 'from'],
  [/不(?:超过|高于|大于|足|到)|未满/, 'to'],
  [/≥|>|大于|高于|超过|满|以上|起/, 'from'],
  [/≤|<|低于|小于|少于|以下|以内/, 'to'],
] as const;

export function statementsOn({ id, label }: Pick<Attribute, 'id' | 'label'>, folded: FoldedText): readonly Statement[] {
  const named = [fold(label.zh), ...(ALIASES[id] ?? [])].flatMap((name) => afterName(name, folded));
  if (id !== 'age') return named;
  const bare = [...folded.text.matchAll(AGE)].flatMap((match) => {
    const [whole, before = '', first = '', second, after = ''] = match;
    const at = match.index;
    const side = sideOf(before + after);
    if ((side === undefined && second === undefined) || isOfOthers(folded, at, at + whole.length)) return [];
    return statement(folded, { at, to: at + whole.length }, [[first], ...(second ? [[second] as const] : [])], side);
  });
  return [...named, ...bare];
}

function afterName(name: string, folded: FoldedText): readonly Statement[] {
  const found: Statement[] = [];
  for (let at = folded.text.indexOf(name); at >= 0; at = folded.text.indexOf(name, at + name.length)) {
    const match = STATEMENT.exec(folded.text.slice(at + name.length));
    if (!match || isOfOthers(folded, at, at + name.length + match[0].length)) continue;
    const [whole, link = '', first = '', firstUnit, second, secondUnit, after = ''] = match;
    const ends = [
      [first, firstUnit ?? secondUnit] as const,
      ...(second === undefined ? [] : [[second, secondUnit ?? firstUnit] as const]),
    ];
    found.push(...statement(folded, { at, to: at + name.length + whole.length }, ends, sideOf(link + after)));
  }
  return found;
}

function isOfOthers({ text }: FoldedText, from: number, to: number): boolean {
  return OTHERS.test(text.slice(0, from)) || OF_OTHERS.test(text.slice(to));
}

function statement(
  folded: FoldedText,
  { at, to }: { at: number; to: number },
  ends: readonly (readonly [digits: string, unit?: string | undefined])[],
  side: Side | undefined,
): Statement[] {
  const numbers = ends.map(([digits, unit]) => Number(digits) * (MONEY[unit ?? ''] ?? 1));
  const isInMoney = ends.some(([, unit]) => unit !== undefined);
  return [{ numbers, isInMoney, side: ends.length > 1 ? undefined : side, words: rawSlice(folded, at, to) }];
}

function sideOf(words: string): Side | undefined {
  return SIDE_WORDS.find(([pattern]) => pattern.test(words))?.[1];
}

const SIDES: Readonly<Partial<Record<Condition['operator'], Side>>> = { gt: 'from', gte: 'from', lt: 'to', lte: 'to' };

/** The numbers of the conditions, those of the form beside them, and which sides they leave open. */
export function limitsOf(
  { ageMin, ageMax }: Segment,
  { id, unit }: Pick<Attribute, 'id' | 'unit'>,
  conditions: readonly Condition[],
): Limits {
  const isAge = id === 'age';
  const numbers = conditions.flatMap((condition) => {
    const own = readValue({ ...condition, unit: condition.unit || unit })?.numbers ?? [];
    // Below 75 and up to 74 are the same to people.
    if (isAge && condition.operator === 'lt') return own.flatMap((number) => [number, number - 1]);
    return isAge && condition.operator === 'gt' ? own.flatMap((number) => [number, number + 1]) : own;
  });
  return {
    numbers: [...numbers, ...(isAge ? [ageMin ?? [], ageMax ?? []].flat() : [])],
    sides: new Set(conditions.map(({ operator }) => SIDES[operator])),
    isAge,
  };
}

/** No number in common, a range with another end, or the other way round. */
export function contradicts({ numbers, isInMoney, side }: Statement, limits: Limits): boolean {
  if (limits.numbers.length === 0) return false;
  const step = limits.isAge ? { from: 1, to: -1 } : { from: 0, to: 0 };
  // Words may leave out the unit that the condition names; “60岁以下” is meant with and without 60.
  const isSame = (said: number) =>
    limits.numbers.some(
      (own) => said === own || (!isInMoney && said * 1e4 === own) || (side && said + step[side] === own),
    );
  if (!numbers.every(isSame)) return true;
  return side !== undefined && limits.sides.size > 0 && !limits.sides.has(side) && !limits.sides.has(undefined);
}
