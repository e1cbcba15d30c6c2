// Tests rules of groups within groups against every customer of a small world: what is said of them, and of two of them together.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import type { NodeOf } from '../../../shared/document/kinds/index.ts';
import { ruleSentence } from '../../../shared/document/rule-sentence.ts';
import type { Condition, RuleGroup } from '../../../shared/document/rule-tree.ts';
import { isImpossible, type Overlap, overlapOf, spansOf } from '../../../shared/lint/segment-overlap.ts';
import { times } from '../../property-runs.ts';
import { buildMap } from '../build-map.ts';

interface Customer {
  readonly age: number;
  readonly opening_channel: string;
  readonly held_products: readonly string[];
  /** What the values that nobody can read are true for. */
  readonly luck: boolean;
}

const WORLD: readonly Customer[] = [0, 1, 1.5, 2, 2.5, 3, 4].flatMap((age) =>
  ['网点', '线上', '邮寄'].flatMap((opening_channel) =>
    [[], ['存款'], ['理财'], ['存款', '理财']].flatMap((held_products) =>
      [true, false].map((luck) => ({ age, opening_channel, held_products, luck })),
    ),
  ),
);

function isMet({ attribute, operator, value }: Condition, customer: Customer): boolean {
  if (value === '很高') return customer.luck;
  const own = customer[attribute as keyof Customer];
  if (operator === 'has' || operator === 'lacks') return (own as string[]).includes(value) === (operator === 'has');
  if (typeof own === 'string') return (own === value) === (operator === 'eq');
  const [low = 0, high = low] = value.split('-').map(Number);
  const n = own as number;
  const isIn = n >= low && n <= high;
  const signs = { eq: isIn, between: isIn, ne: !isIn, gt: n > low, gte: n >= low, lt: n < low, lte: n <= low };
  return signs[operator];
}

function isIn(group: RuleGroup, customer: Customer): boolean {
  const parts = [
    ...(group.conditions ?? []).map((condition) => isMet(condition, customer)),
    ...(group.groups ?? []).map((inner) => isIn(inner, customer)),
  ];
  if (group.join === 'or') return parts.some(Boolean);
  return group.join === 'none' ? !parts.some(Boolean) : parts.every(Boolean);
}

const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: of('age', ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'], ['1', '2', '3']) },
  { weight: 2, arbitrary: of('age', ['between', 'eq', 'ne'], ['1-2', '2-3', '2-2']) },
  { weight: 2, arbitrary: of('opening_channel', ['eq', 'ne'], ['网点', '线上']) },
  { weight: 2, arbitrary: of('held_products', ['has', 'lacks'], ['存款', '理财']) },
);
const unread = of('age', ['gte'], ['很高']);

function of(attribute: string, operators: readonly Condition['operator'][], values: readonly string[]) {
  return fc.record({
    attribute: fc.constant(attribute),
    operator: fc.constantFrom(...operators),
    value: fc.constantFrom(...values),
  });
}

/** At least one condition in each group. */
function groups(leaf: fc.Arbitrary<Condition>, depth = 3): fc.Arbitrary<RuleGroup> {
  return fc.record({
    join: fc.constantFrom('and', 'or', 'none', undefined),
    conditions: fc.array(leaf, { minLength: 1, maxLength: 3 }),
    groups: depth > 1 ? fc.array(groups(leaf, depth - 1), { maxLength: 2 }) : fc.constant([]),
  });
}

const segment = (rule: RuleGroup) => buildMap({ S1: { rule } }).nodes[0] as NodeOf<'segment'>;
const overlap = (a: RuleGroup, b: RuleGroup): Overlap => overlapOf([segment(a)], [segment(b)]);
const none = (...parts: readonly RuleGroup[]): RuleGroup => ({ join: 'none', groups: parts });
const both = (a: RuleGroup, b: RuleGroup) => WORLD.filter((customer) => isIn(a, customer) && isIn(b, customer));

const runs = { numRuns: times(60) };
const readable = groups(condition);

describe('two rules', () => {
  test('overlap where a customer is in both, and nowhere else', () => {
    fc.assert(
      fc.property(readable, readable, (a, b) => {
        expect(overlap(a, b)).toBe(both(a, b).length > 0 ? 'yes' : 'no');
      }),
      runs,
    );
  });

  test('with values that nobody can read a proof is one whatever they mean, and so is a certain overlap', () => {
    fc.assert(
      fc.property(groups(fc.oneof({ weight: 5, arbitrary: condition }, unread), 2), readable, (a, b) => {
        const found = new Set(both(a, b).map(({ luck }) => luck)).size;
        const said = overlap(a, b);
        if (said === 'no') expect(found).toBe(0);
        if (said === 'yes') expect(found).toBe(2);
      }),
      runs,
    );
  });

  test('of more ways than are looked at do not claim what is not so', () => {
    const either = (value: string): RuleGroup => ({
      join: 'or',
      conditions: [
        { attribute: `a${value}`, operator: 'eq', value: '是' },
        { attribute: `b${value}`, operator: 'eq', value: '是' },
      ],
    });
    const wide: RuleGroup = {
      conditions: [{ attribute: 'age', operator: 'gte', value: '60' }],
      groups: Array.from({ length: 12 }, (_, index) => either(String(index))),
    };
    expect(overlap(wide, { conditions: [{ attribute: 'age', operator: 'lt', value: '60' }] })).toBe('no');
    expect(overlap(wide, { conditions: [{ attribute: 'age', operator: 'gt', value: '60' }] })).toBe('unknown');
    expect(isImpossible(segment(wide))).toBe(false);
  });
});

describe('one rule', () => {
  test('is met by nobody exactly where that is said, and lets through the ages of those who meet it', () => {
    fc.assert(
      fc.property(readable, (rule) => {
        const inside = WORLD.filter((customer) => isIn(rule, customer));
        expect(isImpossible(segment(rule))).toBe(inside.length === 0);
        for (const { age } of inside)
          expect(spansOf(segment(rule), 'age').some(({ from, to }) => from <= age && age <= to)).toBe(true);
      }),
      runs,
    );
  });

  test('means the same as a group of all of it, its double negation, and its parts by De Morgan', () => {
    fc.assert(
      fc.property(readable, readable, readable, (a, b, other) => {
        const same = (one: RuleGroup, two: RuleGroup) => expect(overlap(one, other)).toBe(overlap(two, other));
        same(a, { groups: [a] });
        same(a, none(none(a)));
        same(none(a, b), { groups: [none(a), none(b)] });
        same(none({ groups: [a, b] }), { join: 'or', groups: [none(a), none(b)] });
        same(a, { groups: [a, none(), { join: 'or', conditions: [] }] });
      }),
      runs,
    );
  });

  test('is always a sentence, whose brackets close, in both languages', () => {
    fc.assert(
      fc.property(readable, (rule) => {
        const { zh, en } = ruleSentence(rule, starterDictionaries.attributes) ?? { zh: '', en: '' };
        expect(zh).not.toBe('');
        expect(depthsOf(zh, '（', '）')).toEqual(depthsOf(en, '(', ')'));
      }),
      runs,
    );
  });
});

/** How deep each bracket lies; nothing is left open. */
function depthsOf(text: string, open: string, close: string): readonly number[] {
  let depth = 0;
  const depths = [...text].flatMap((letter) => {
    if (letter === open) depth += 1;
    else if (letter === close) depth -= 1;
    else return [];
    return [depth];
  });
  expect(depth).toBe(0);
  return depths;
}
