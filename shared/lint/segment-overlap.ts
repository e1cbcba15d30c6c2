// Owns telling whether two segments can hold the same customer: yes, no, or unknown where a rule cannot be compared (DOMAIN SM009).
import type { CustomerType } from '../document/customer-type.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { isComparable } from './condition-value.ts';
import { isEmpty, type Limits, meet, type Span, shareOne, unlimited } from './limits.ts';
import { type Way, waysInto } from './rule-ways.ts';

type Segment = NodeOf<'segment'>;

export type { Span };
export type Overlap = 'yes' | 'no' | 'unknown';

/** A customer belongs to the segment when one of the ways is open to him. */
interface Shape {
  readonly ways: readonly Way[];
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

/** What the segment lets through of an attribute: one span per way into it; all of it where the unit is another. */
export function spansOf(segment: Segment, attribute: string): readonly Span[] {
  return shapeOf(segment).ways.map(({ limits }) => {
    const own = limits.get(attribute);
    return own && isComparable(attribute, own.unit) ? own : unlimited('');
  });
}

/** True when nobody can be in the segment: each way in asks for what cannot be together. */
export function isImpossible(segment: Segment): boolean {
  return shapeOf(segment).ways.every(({ isClosed }) => isClosed);
}

function compareShapes(a: Shape, b: Shape): Overlap {
  if (a.tiers.size > 0 && b.tiers.size > 0 && !shareOne(a.tiers, b.tiers)) return 'no';
  let best: Overlap = 'no';
  for (const one of a.ways) {
    for (const other of b.ways) {
      const found = compareWays(one, other);
      if (found === 'unknown') best = 'unknown';
      else if (found === 'yes') return a.group && b.group && a.group !== b.group ? 'unknown' : 'yes';
    }
  }
  return best;
}

function compareWays(a: Way, b: Way): Overlap {
  if (a.isClosed || b.isClosed) return 'no';
  let vague = a.vague || b.vague;
  for (const [attribute, limits] of a.limits) {
    const other = b.limits.get(attribute);
    if (!other) continue;
    if (!haveOneUnit(limits, other)) vague = true;
    else if (isEmpty(meet(limits, other))) return 'no';
  }
  return vague ? 'unknown' : 'yes';
}

/** A bare number may be in any unit but that of money, which is read into another scale. */
function haveOneUnit(a: Limits, b: Limits): boolean {
  if (a.unit === b.unit) return true;
  return (a.unit === '' || b.unit === '') && a.unit !== '元' && b.unit !== '元';
}

function shapeOf(segment: Segment): Shape {
  const known = shapes.get(segment);
  if (known) return known;
  const shape: Shape = { ways: waysInto(segment), tiers: new Set(segment.tier ?? []), group: segment.specialGroup };
  shapes.set(segment, shape);
  return shape;
}
