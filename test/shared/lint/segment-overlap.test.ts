import { describe, expect, test } from 'vitest';
import type { NodeOf } from '../../../shared/document/kinds/index.ts';
import { type Overlap, overlapOf } from '../../../shared/lint/segment-overlap.ts';
import { buildMap } from '../build-map.ts';

type Condition = readonly [attribute: string, operator: string, value: string, unit?: string];

function segment(conditions: readonly Condition[], join?: 'and' | 'or'): NodeOf<'segment'> {
  const rule = {
    ...(join && { join }),
    conditions: conditions.map(([attribute, operator, value, unit]) => ({ attribute, operator, value, unit })),
  };
  return buildMap({ S1: { rule } }).nodes[0] as NodeOf<'segment'>;
}

/** The same both ways round. */
function expectOverlap(a: NodeOf<'segment'>, b: NodeOf<'segment'>, expected: Overlap): void {
  expect(overlapOf([a], [b])).toBe(expected);
  expect(overlapOf([b], [a])).toBe(expected);
}

describe('two conditions', () => {
  test.each<readonly [Condition, Condition, Overlap]>([
    [['age', 'between', '45-59'], ['age', 'between', '60-74'], 'no'],
    [['age', 'between', '45–60'], ['age', 'between', '60 至 74'], 'yes'],
    [['age', 'between', '４５～６０ 岁'], ['age', 'gte', '60 岁'], 'yes'],
    [['aum', 'lt', '5'], ['aum', 'gte', '5'], 'no'],
    [['aum', 'lte', '5'], ['aum', 'gte', '5'], 'yes'],
    [['aum', 'gt', '5'], ['aum', 'lte', '5'], 'no'],
    [['aum', 'gte', '5', '万元'], ['aum', 'lt', '40,000', '元'], 'no'],
    [['aum', 'gte', '5', '万元'], ['aum', 'lt', '60000', '元'], 'yes'],
    [['aum', 'gte', '5', '万元'], ['aum', 'lt', '4', '个'], 'unknown'],
    [['aum', 'lt', '5万', '元'], ['aum', 'gte', '60000', '元'], 'no'],
    [['aum', 'between', '5000元-5万元'], ['aum', 'gte', '6', '万元'], 'no'],
    [['aum', 'between', '5000元-5万元'], ['aum', 'gte', '4', '万元'], 'yes'],
    [['aum', 'between', '10,000-50,000', '元'], ['aum', 'gte', '4', '万元'], 'yes'],
    [['aum', 'between', '100,200', '元'], ['aum', 'gte', '300', '元'], 'no'],
    [['aum', 'lte', '100,200', '元'], ['aum', 'gte', '300', '元'], 'yes'],
    [['aum', 'gte', '1', '亿'], ['aum', 'lt', '500', '万元'], 'no'],
    [['aum', 'gte', '1', '美元'], ['aum', 'lt', '1', '万元'], 'unknown'],
    [['age', 'eq', '70岁以上'], ['age', 'eq', '80'], 'yes'],
    [['age', 'eq', '60-79岁'], ['age', 'gte', '80'], 'no'],
    [['age', 'lte', '七十九'], ['age', 'gte', '80 周岁'], 'no'],
    [['age', 'lte', '70岁以上'], ['age', 'gte', '80'], 'unknown'],
    [['classes', 'eq', '1'], ['classes', 'gte', '2'], 'no'],
    [['share', 'gte', '80%'], ['share', 'lt', '80 %'], 'no'],
    [['opened', 'eq', '网点'], ['opened', 'eq', '线上'], 'no'],
    [['opened', 'eq', '网 点'], ['opened', 'eq', '網點'], 'no'],
    [['opened', 'eq', '网 点'], ['opened', 'eq', '网点'], 'yes'],
    [['opened', 'eq', '网点'], ['opened', 'ne', '网点'], 'no'],
    [['opened', 'eq', '网点'], ['opened', 'ne', '线上'], 'yes'],
    [['held', 'has', '车主卡'], ['held', 'lacks', '车主卡'], 'no'],
    [['held', 'has', '车主卡'], ['held', 'has', '存款'], 'yes'],
    [['age', 'gte', '60'], ['aum', 'gte', '20'], 'yes'],
    [['age', 'gte', '退休年龄'], ['age', 'lt', '50'], 'unknown'],
    [['age', 'between', '60'], ['age', 'lt', '50'], 'unknown'],
    [['age', 'gte', ''], ['age', 'lt', '50'], 'unknown'],
  ])('%j and %j: %s', (a, b, expected) => {
    expectOverlap(segment([a]), segment([b]), expected);
  });
});

describe('several conditions', () => {
  const young: Condition = ['age', 'lt', '30'];
  const old: Condition = ['age', 'gte', '60'];
  const vague: Condition = ['aum', 'gte', '很高'];

  test('one that excludes is enough where all must hold, even beside one that cannot be read', () => {
    expectOverlap(segment([young, vague]), segment([old]), 'no');
    expectOverlap(segment([young, vague]), segment([['age', 'lt', '20']]), 'unknown');
  });

  test('all must exclude where any may hold', () => {
    const either = segment([young, ['vip', 'eq', '是']], 'or');
    expectOverlap(either, segment([old]), 'yes');
    expectOverlap(either, segment([old, ['vip', 'eq', '否']]), 'no');
    expectOverlap(segment([young, vague], 'or'), segment([old]), 'unknown');
  });

  test('a range written as two conditions', () => {
    const near: readonly Condition[] = [
      ['aum', 'gte', '4'],
      ['aum', 'lt', '5'],
    ];
    expectOverlap(segment(near), segment([['aum', 'lt', '4']]), 'no');
    expectOverlap(segment(near), segment([['aum', 'eq', '4.5']]), 'yes');
  });

  test('what holds for the segment above holds too', () => {
    const child = segment([['vip', 'eq', '是']]);
    expect(overlapOf([child, segment([young])], [segment([old])])).toBe('no');
    expect(overlapOf([child, segment([young])], [segment([['age', 'lt', '20']])])).toBe('yes');
  });
});
