// Owns what conditions leave of one attribute: numbers between two ends, words that it is or is not; and what their opposite leaves.
import type { Condition } from '../document/rule-tree.ts';
import { fold } from '../text/fold-text.ts';
import { type Reading, readValue } from './condition-value.ts';

/** The numbers that one attribute may be; money is in 元, ends that nothing limits are infinite. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** An end that itself does not count. */
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
}

/** What one attribute of a customer must be. */
export interface Limits extends Span {
  readonly unit: string;
  /** Numbers between the ends that do not count. */
  readonly holes: ReadonlySet<number>;
  readonly is: ReadonlySet<string>;
  readonly isNot: ReadonlySet<string>;
  readonly has: ReadonlySet<string>;
  readonly lacks: ReadonlySet<string>;
}

/** One demand on one attribute; without `limits` for what cannot be read. */
export interface Demand {
  readonly attribute: string;
  readonly isNumber: boolean;
  readonly limits?: Limits;
}

const EVERY: Span = {
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  fromOpen: false,
  toOpen: false,
};
const NOTHING: ReadonlySet<never> = new Set();

export function unlimited(unit: string): Limits {
  return { ...EVERY, unit, holes: NOTHING, is: NOTHING, isNot: NOTHING, has: NOTHING, lacks: NOTHING };
}

/** From `from` to `to`, both included. */
export function between(attribute: string, unit: string, from = EVERY.from, to = EVERY.to): Demand {
  return { attribute, isNumber: true, limits: { ...unlimited(unit), from, to } };
}

/** What both leave. */
export function meet(a: Limits, b: Limits): Limits {
  const [low, high] = [later(a, b), earlier(a, b)];
  return {
    ...{ unit: a.unit, from: low.from, fromOpen: low.fromOpen, to: high.to, toOpen: high.toOpen },
    holes: joined(a.holes, b.holes),
    is: joined(a.is, b.is),
    isNot: joined(a.isNot, b.isNot),
    has: joined(a.has, b.has),
    lacks: joined(a.lacks, b.lacks),
  };
}

function later(a: Limits, b: Limits): Limits {
  return b.from > a.from || (b.from === a.from && b.fromOpen) ? b : a;
}

function earlier(a: Limits, b: Limits): Limits {
  return b.to < a.to || (b.to === a.to && b.toOpen) ? b : a;
}

function joined<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> {
  if (a.size === 0) return b;
  return b.size === 0 ? a : new Set([...a, ...b]);
}

/** True when nothing at all is left. */
export function isEmpty({ from, to, fromOpen, toOpen, holes, is, isNot, has, lacks }: Limits): boolean {
  const isPoint = from === to;
  if (from > to || (isPoint && (fromOpen || toOpen || holes.has(from)))) return true;
  return is.size > 1 || shareOne(is, isNot) || shareOne(has, lacks);
}

export function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}

/**
 * The ways to meet a condition, or not to meet it: outside of a range lie two. Whoever nothing is known of does neither.
 */
export function demandsOf(condition: Condition, isMet: boolean): readonly Demand[] {
  const { attribute, operator, value } = condition;
  const reading = readValue(condition);
  const at = { attribute, isNumber: reading !== undefined };
  const open = unlimited(reading?.unit ?? condition.unit ?? '');
  const word = fold(value);
  if (word === '') return [at];
  const [name, isPlain] = PLAIN[operator] ?? [];
  const holds = isPlain === isMet;
  if (name === 'has') return [{ ...at, limits: { ...open, [holds ? 'has' : 'lacks']: new Set([word]) } }];
  if (name === 'eq' && !reading) return [{ ...at, limits: { ...open, [holds ? 'is' : 'isNot']: new Set([word]) } }];
  const span = reading && spanOf(name === 'eq' ? name : operator, reading);
  if (!span) return [at];
  const meant = name === 'eq' ? holds : isMet;
  return (meant ? [span] : outside(span)).map((limits) => ({ ...at, limits: { ...open, ...limits } }));
}

/** The operators that come in pairs of yes and no. */
const PLAIN: Partial<Record<Condition['operator'], readonly ['eq' | 'has', boolean]>> = {
  eq: ['eq', true],
  ne: ['eq', false],
  has: ['has', true],
  lacks: ['has', false],
};

function outside(span: Span): readonly Partial<Limits>[] {
  const { from, to, fromOpen, toOpen } = span;
  if (from === to) return [{ holes: new Set([from]) }];
  const below = from === EVERY.from ? [] : [{ to: from, toOpen: !fromOpen }];
  const above = to === EVERY.to ? [] : [{ from: to, fromOpen: !toOpen }];
  return [...below, ...above];
}

const SIDES: Partial<Record<Condition['operator'], 'from' | 'to'>> = { gt: 'from', gte: 'from', lt: 'to', lte: 'to' };

/** `= 70岁以上` and `介于 70岁以上` can only mean from 70 on; `≤ 70岁以上` means nothing. */
function spanOf(
  operator: Condition['operator'],
  { numbers: [first, second], side, isOpen }: Reading,
): Span | undefined {
  const isRange = operator === 'eq' || operator === 'between';
  if (second !== undefined) return isRange ? { ...EVERY, from: first, to: second } : undefined;
  if (operator === 'between' && !side) return undefined;
  const meant = isRange ? side : SIDES[operator];
  if (!isRange && side && side !== meant) return undefined;
  const isStrict = isRange ? isOpen : operator === 'gt' || operator === 'lt';
  if (!meant) return { ...EVERY, from: first, to: first };
  return meant === 'from' ? { ...EVERY, from: first, fromOpen: isStrict } : { ...EVERY, to: first, toOpen: isStrict };
}
