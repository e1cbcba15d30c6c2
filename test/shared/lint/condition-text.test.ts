// Tests typed conditions: what is understood, what is left alone, and that every sentence of a condition reads back as that condition.
import { describe, expect, test } from 'vitest';
import { operatorsFor, optionsOf, valueTypeOf } from '../../../shared/dictionary/attribute-values.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { conditionWords } from '../../../shared/document/rule-sentence.ts';
import { doubtOf } from '../../../shared/lint/condition-check.ts';
import { conditionFrom } from '../../../shared/lint/condition-text.ts';
import { conditionsFrom } from '../../../shared/lint/conditions-text.ts';

const { attributes } = starterDictionaries;
const read = (text: string) => {
  const found = conditionFrom(text, attributes);
  return found && [found.attribute, found.operator, found.value, found.unit].filter(Boolean).join(' ');
};

describe('typed', () => {
  test.each([
    ['年龄≥45', 'age gte 45 岁'],
    ['年龄 45 岁以上', 'age gte 45 岁'],
    ['年龄四十五至五十九岁', 'age between 45-59 岁'],
    ['age at least 45', 'age gte 45 岁'],
    ['Age 45 to 59', 'age between 45-59 岁'],
    ['年龄在55到70之间', 'age between 55-70 岁'],
    ['年龄介于 55 和 70', 'age between 55-70 岁'],
    ['AUM 4万-5万', 'aum between 4-5 万元'],
    ['aum 4-5', 'aum between 4-5 万元'],
    ['AUM 不低于20万元', 'aum gte 20 万元'],
    ['AUM＞1亿', 'aum gt 10000 万元'],
    ['AUM < 5000元', 'aum lt 0.5 万元'],
    ['近 30 日收单流水环比 ≥ -20%', 'turnover_change_pct gte -20 %'],
    ['开户天数 100天以内', 'days_since_opening lte 100 天'],
    ['开户渠道 线上', 'opening_channel eq 线上'],
    ['开户渠道不是线上', 'opening_channel ne 线上'],
    ['持有产品含车主卡', 'held_products has 车主卡'],
    ['持有产品=VIP 卡', 'held_products has VIP 卡'],
    ['持有产品大类 > 1', 'holding_classes gt 1 类'],
    ['行业 是 批发零售', 'industry eq 批发零售'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ...[
      '年龄',
      '年龄 45',
      '年龄 45、50',
      'AUM 5,10万',
      'AUM 很高',
      '开户天数 3个月',
      'AUM 5笔',
      '开户渠道 柜面',
      '行业 批发',
      '不认识≥5',
    ],
    ...['年龄≥45以下', '年龄 59-45', '年龄 ≠ 45-59', 'AUM 4-5 或 9', ''],
  ])('%s says nothing for certain', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('several that must all hold', () => {
    const all = (text: string) =>
      conditionsFrom(text, attributes)?.map(({ attribute, value }) => `${attribute} ${value}`);
    expect(all('年龄55岁以上，AUM 5万到20万。')).toEqual(['age 55', 'aum 5-20']);
    expect(all('年龄≥55 且 AUM≥5,000元 并且 开户渠道是线上')).toEqual(['age 55', 'aum 0.5', 'opening_channel 线上']);
    expect(all('Age at least 55 and AUM over 5')).toEqual(['age 55', 'aum 5']);
    expect(all('年龄≥55')).toEqual(['age 55']);
    for (const text of ['年龄≥55，人很好', '年龄≥55 或 AUM≥5万', '年龄 45、50', '']) expect(all(text)).toBeUndefined();
  });

  test('the sentence of a condition reads back as it', () => {
    const valuesOf = (id: string, operator: string) => {
      const attribute = attributes.find((each) => each.id === id);
      if (valueTypeOf(attribute) === 'number') return operator === 'between' ? ['10-250'] : ['3', '12.5'];
      return optionsOf(attribute).length > 0 ? optionsOf(attribute) : ['车主卡'];
    };
    const all = attributes.flatMap((attribute) =>
      operatorsFor(attribute).flatMap((operator) =>
        valuesOf(attribute.id, operator).map((value) => ({
          attribute: attribute.id,
          operator,
          value,
          ...(attribute.unit && { unit: attribute.unit }),
        })),
      ),
    );
    // Of what is owned one asks with 包含; = says the same.
    const told = all.filter(({ attribute, operator }) => attribute !== 'held_products' || operator.length > 2);
    expect(told.length).toBeGreaterThan(200);
    for (const condition of told) {
      const { zh, en } = conditionWords(condition, attributes);
      expect(conditionFrom(zh, attributes), zh).toEqual(condition);
      expect(conditionFrom(en, attributes), en).toEqual(condition);
      expect(
        doubtOf(
          condition,
          attributes.find(({ id }) => id === condition.attribute),
        ),
      ).toBeUndefined();
    }
  });
});

describe('what is wrong with a condition', () => {
  const about = (attribute: string, operator: 'gte' | 'between' | 'eq', value: string, unit?: string) =>
    doubtOf(
      { attribute, operator, value, ...(unit && { unit }) },
      attributes.find(({ id }) => id === attribute),
    )?.message.zh;
  test.each([
    ['shoe_size', 'gte', '40', undefined, /字典中没有/],
    ['age', 'gte', '很大', undefined, /不是数字/],
    ['age', 'between', '60', undefined, /须填写两端/],
    ['age', 'between', '60-45', undefined, /起点大于终点/],
    ['opening_channel', 'eq', '柜面', undefined, /不在选项中/],
    ['industry', 'gte', '零售', undefined, /不分大小/],
    ['aum', 'gte', '5', '元', /单位为/],
    ['aum', 'gte', '5', '万元', undefined],
    ['age', 'eq', '70岁以上', undefined, undefined],
  ] as const)('%s %s %s', (attribute, operator, value, unit, expected) => {
    const said = about(attribute, operator, value, unit);
    if (expected) expect(said).toMatch(expected);
    else expect(said).toBeUndefined();
  });
});
