// Owns which ages and assets the customers of a segment can have: by its fields, its rule and those of the segments above it.
import { areCompanies } from '../document/customer-type.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { hasConditions } from '../document/rule-tree.ts';
import { agesInWords } from './ages-in-words.ts';
import { type Span, spansOf } from './segment-overlap.ts';

type Segment = NodeOf<'segment'>;

/** From `from` to `to`, both included; an end that nothing limits is infinite. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The greatest age in the segment, in whole years: its own upper age, else its rule's; Infinity where neither says. `line` is
 * the segment with those above it, whose limits hold too. Companies have no age.
 */
export function oldestIn(line: readonly Segment[]): number {
  if (line.some(areCompanies)) return Number.NEGATIVE_INFINITY;
  return Math.min(...line.map((segment) => segment.ageMax ?? Math.max(...agesBy(segment).map(({ to }) => to))));
}

/** The ages that the segment and all above it let through: one range per way in, none where they exclude each other or are none. */
export function agesIn(line: readonly Segment[]): readonly Range[] {
  if (line.some(areCompanies)) return [];
  return meet(line.map(agesBy));
}

/** The same of assets, in 元 and whole fen. */
export function assetsIn(line: readonly Segment[]): readonly Range[] {
  return meet(
    line.map((segment) =>
      spansOf(segment, 'aum').map(({ from, to, fromOpen, toOpen }) => ({
        from: fromOpen ? from + FEN : from,
        to: toOpen ? to - FEN : to,
      })),
    ),
  );
}

/** True when nothing is said: every number is let through. */
export function isOpen(ranges: readonly Range[]): boolean {
  return ranges.some(({ from, to }) => from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY);
}

/** How `ranges` lie to those that are allowed: not at all in them, some outside, or all within one of them each. */
export function fitOf(ranges: readonly Range[], allowed: readonly Range[]): 'none' | 'some' | 'all' {
  const touches = ranges.some((a) => allowed.some((b) => a.from <= b.to && b.from <= a.to));
  if (!touches) return 'none';
  return ranges.every((a) => allowed.some((b) => b.from <= a.from && a.to <= b.to)) ? 'all' : 'some';
}

const FEN = 0.01;

/** People are of whole years: under 80 is 79 at most. */
function agesBy(segment: Segment): readonly Range[] {
  const byRule = spansOf(segment, 'age').map(({ from, to, fromOpen, toOpen }: Span) => ({
    from: fromOpen ? Math.floor(from) + 1 : Math.ceil(from),
    to: toOpen ? Math.ceil(to) - 1 : Math.floor(to),
  }));
  const words = inWords(segment);
  return words ? meet([byRule, [words]]) : byRule;
}

/** Words are the rule where there are no conditions; the ages of the form say it better where they are filled in. */
function inWords({ rule, ruleNote, ageMin, ageMax }: Segment): Range | undefined {
  if (hasConditions(rule) || ageMin !== undefined || ageMax !== undefined) return undefined;
  return agesInWords(rule?.text?.trim() || ruleNote || '');
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
