// Owns telling whether two segments can hold the same customer: yes, no, or unknown where a rule cannot be compared (DOMAIN SM009).
import type { CustomerType } from '../document/customer-type.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { fold } from '../text/fold-text.ts';
import { isComparable, type Reading, readValue } from './condition-value.ts';

type Segment = NodeOf<'segment'>;
type Condition = NonNullable<NonNullable<Segment['rule']>['conditions']>[number];

export type Overlap = 'yes' | 'no' | 'unknown';

/** The numbers that one attribute may be; money is in 元, ends that nothing limits are infinite. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** An end that itself does not count. */
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
}

/** What one attribute of a customer must be. */
interface Limits {
  readonly unit: string;
  from: number;
  to: number;
  fromOpen: boolean;
  toOpen: boolean;
  readonly is: Set<string>;
  readonly isNot: Set<string>;
  readonly has: Set<string>;
  readonly lacks: Set<string>;
}

/** Conditions that must hold together; `vague` when some of them cannot be compared. */
interface Alternative {
  readonly limits: ReadonlyMap<string, Limits>;
  readonly vague: boolean;
}

/** A customer belongs to the segment when one of the alternatives holds. */
interface Shape {
  readonly alternatives: readonly Alternative[];
  readonly tiers: ReadonlySet<string>;
  readonly group: string | undefined;
}

const shapes = new WeakMap<Segment, Shape>();

/**
 * Whether one customer can be in both. `linesA` and `linesB` are the segments with those above them, whose rules hold too.
 * “No” needs a proof: people and companies, ranges of one attribute that do not meet, values that exclude each other, or no tier in common.
 * Different special groups prove nothing, as a customer may be in two; they only take the certainty from a “yes”.
 */
export function overlapOf(linesA: readonly Segment[], linesB: readonly Segment[]): Overlap {
  if (typeIn(linesA) !== typeIn(linesB)) return 'no';
  let result: Overlap = 'yes';
  for (const a of linesA) {
    for (const b of linesB) {
      if (a === b) continue;
      const found = compareShapes(shapeOf(a), shapeOf(b));
      if (found === 'no') return 'no';
      if (found === 'unknown') result = 'unknown';
    }
  }
  return result;
}

/** A segment that does not say it has those of the one above it. */
function typeIn(line: readonly Segment[]): CustomerType {
  return line.find(({ customerType }) => customerType !== undefined)?.customerType ?? 'person';
}

/** What the segment lets through of an attribute: one span per alternative of its rule; all of it where the unit is another. */
export function spansOf(segment: Segment, attribute: string): readonly Span[] {
  return shapeOf(segment).alternatives.map(({ limits }) => {
    const own = limits.get(attribute);
    return own && isComparable(attribute, own.unit) ? own : unlimited('');
  });
}

/** True when nobody can be in the segment: each way in asks for what cannot be together. */
export function isImpossible(segment: Segment): boolean {
  return shapeOf(segment).alternatives.every(({ limits }) => [...limits.values()].some(isEmpty));
}

function isEmpty(limits: Limits): boolean {
  const { is, isNot, has, lacks } = limits;
  return apart(limits, limits) || is.size > 1 || shareOne(is, isNot) || shareOne(has, lacks);
}

function compareShapes(a: Shape, b: Shape): Overlap {
  if (a.tiers.size > 0 && b.tiers.size > 0 && !shareOne(a.tiers, b.tiers)) return 'no';
  let best: Overlap = 'no';
  for (const one of a.alternatives) {
    for (const other of b.alternatives) {
      const found = compareAlternatives(one, other);
      if (found === 'unknown') best = 'unknown';
      else if (found === 'yes') return a.group && b.group && a.group !== b.group ? 'unknown' : 'yes';
    }
  }
  return best;
}

function compareAlternatives(a: Alternative, b: Alternative): Overlap {
  let vague = a.vague || b.vague;
  for (const [attribute, limits] of a.limits) {
    const other = b.limits.get(attribute);
    if (!other) continue;
    if (limits.unit && other.unit && limits.unit !== other.unit) vague = true;
    else if (exclude(limits, other)) return 'no';
  }
  return vague ? 'unknown' : 'yes';
}

function exclude(a: Limits, b: Limits): boolean {
  return (
    apart(a, b) ||
    apart(b, a) ||
    (a.is.size > 0 && b.is.size > 0 && !shareOne(a.is, b.is)) ||
    shareOne(a.is, b.isNot) ||
    shareOne(b.is, a.isNot) ||
    shareOne(a.has, b.lacks) ||
    shareOne(b.has, a.lacks)
  );
}

function apart(low: Limits, high: Limits): boolean {
  return low.to < high.from || (low.to === high.from && (low.toOpen || high.fromOpen));
}

function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}

function shapeOf(segment: Segment): Shape {
  const known = shapes.get(segment);
  if (known) return known;
  const conditions = segment.rule?.conditions ?? [];
  const isEither = segment.rule?.join === 'or' && conditions.length > 0;
  const groups = isEither ? conditions.map((condition) => [condition]) : [conditions];
  const shape: Shape = {
    alternatives: groups.map((group) => alternativeOf(segment, group)),
    tiers: new Set(segment.tier ?? []),
    group: segment.specialGroup,
  };
  shapes.set(segment, shape);
  return shape;
}

function alternativeOf({ ageMin, ageMax }: Segment, conditions: readonly Condition[]): Alternative {
  const limits = new Map<string, Limits>();
  const of = (attribute: string, unit: string) => {
    const own = limits.get(attribute) ?? unlimited(unit);
    limits.set(attribute, own);
    return own;
  };
  if (ageMin !== undefined) narrow(of('age', '岁'), ageMin, Number.POSITIVE_INFINITY);
  if (ageMax !== undefined) narrow(of('age', '岁'), Number.NEGATIVE_INFINITY, ageMax);
  // A rule in words alone says nothing that could be compared.
  let vague = conditions.length === 0;
  for (const condition of conditions) {
    const reading = readValue(condition);
    const unit = reading?.unit ?? condition.unit ?? '';
    const limits = of(condition.attribute, unit);
    // Two units of one attribute cannot narrow each other.
    if ((reading && limits.unit !== unit) || !limit(limits, condition, reading)) vague = true;
  }
  return { limits, vague };
}

function unlimited(unit: string): Limits {
  return {
    unit,
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    fromOpen: false,
    toOpen: false,
    is: new Set(),
    isNot: new Set(),
    has: new Set(),
    lacks: new Set(),
  };
}

/** Takes one condition in; false when its value cannot be read. */
function limit(limits: Limits, { operator, value }: Condition, reading: Reading | undefined): boolean {
  const word = fold(value);
  if (word === '') return false;
  if (operator === 'ne') limits.isNot.add(word);
  else if (operator === 'has') limits.has.add(word);
  else if (operator === 'lacks') limits.lacks.add(word);
  else if (!reading) {
    if (operator !== 'eq') return false;
    limits.is.add(word);
  } else return limitNumbers(limits, operator, reading);
  return true;
}

const SIDES = { gt: 'from', gte: 'from', lt: 'to', lte: 'to' } as const;

/** `= 70岁以上` and `介于 70岁以上` can only mean from 70 on; `≤ 70岁以上` means nothing. */
function limitNumbers(
  limits: Limits,
  operator: 'eq' | 'between' | keyof typeof SIDES,
  { numbers: [first, second], side, isOpen }: Reading,
): boolean {
  const isRange = operator === 'eq' || operator === 'between';
  if (second !== undefined) {
    if (isRange) narrow(limits, first, second);
    return isRange;
  }
  if (operator === 'between' && !side) return false;
  const meant = isRange ? side : SIDES[operator];
  if (!isRange && side && side !== meant) return false;
  const isStrict = isRange ? isOpen : operator === 'gt' || operator === 'lt';
  if (!meant) narrow(limits, first, first);
  else if (meant === 'from') narrow(limits, first, Number.POSITIVE_INFINITY, isStrict);
  else narrow(limits, Number.NEGATIVE_INFINITY, first, false, isStrict);
  return true;
}

function narrow(limits: Limits, from: number, to: number, fromOpen = false, toOpen = false): void {
  if (from > limits.from || (from === limits.from && fromOpen)) Object.assign(limits, { from, fromOpen });
  if (to < limits.to || (to === limits.to && toOpen)) Object.assign(limits, { to, toOpen });
}
