// Owns which ages and assets the customers of a segment can have: by its fields, its rule and those of the segments above it.
import type { NodeOf } from '../document/kinds/index.ts';
import { type Span, spansOf } from './segment-overlap.ts';

type Segment = NodeOf<'segment'>;

/** From `from` to `to`, both included; an end that nothing limits is infinite. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The greatest age in the segment, in whole years: its own upper age, else its rule's; Infinity where neither says. `line` is
 * the segment with those above it, whose limits hold too.
 */
export function oldestIn(line: readonly Segment[]): number {
  return Math.min(...line.map((segment) => segment.ageMax ?? Math.max(...agesBy(segment).map(({ to }) => to))));
}

/** The ages that the segment and all above it let through: one range per way in, none where they exclude each other. */
export function agesIn(line: readonly Segment[]): readonly Range[] {
  return meet(line.map(agesBy));
}

/** The same of assets, in 元; an amount below which the rule asks customers to be is taken as the greatest. */
export function assetsIn(line: readonly Segment[]): readonly Range[] {
  return meet(line.map((segment) => spansOf(segment, 'aum')));
}

/** People are of whole years: under 80 is 79 at most. */
function agesBy(segment: Segment): readonly Range[] {
  return spansOf(segment, 'age').map(({ from, to, fromOpen, toOpen }: Span) => ({
    from: fromOpen ? Math.floor(from) + 1 : Math.ceil(from),
    to: toOpen ? Math.ceil(to) - 1 : Math.floor(to),
  }));
}

function meet(all: readonly (readonly Range[])[]): readonly Range[] {
  return all.reduce<readonly Range[]>(
    (left, right) =>
      left
        .flatMap((a) => right.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })))
        .filter(({ from, to }) => from <= to),
    [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }],
  );
}
