import { expect, test } from 'vitest';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { ruleContradictsItself } from '../../../../shared/lint/rules/rule-contradicts-itself.ts';
import { chain } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const when = (attribute: string, operator: string, value: string, unit?: string) => ({
  attribute,
  operator,
  value,
  ...(unit && { unit }),
});
const all = (...conditions: object[]) => ({ join: 'and', conditions });
const any = (...conditions: object[]) => ({ join: 'or', conditions });
const segment = (values: object) => chain({ S1: { name: '乐退', ...values } });
const age = (...bounds: [string, string][]) => all(...bounds.map(([operator, value]) => when('age', operator, value)));
/** Words beside the condition that customers are between 60 and 74. */
const beside = (text: string) => segment({ rule: { text, ...age(['between', '60-74']) } });
const aum = (note: string, ...bounds: [string, string, string?][]) =>
  segment({
    rule: all(...bounds.map(([operator, value, unit]) => when('aum', operator, value, unit))),
    ruleNote: note,
  });

testRule(ruleContradictsItself, {
  passing: {
    'companies by their own attributes': segment({
      customerType: 'company',
      rule: all(when('staff_count', 'gte', '10'), when('credit_limit', 'gt', '0', '万元')),
    }),
    'a part of companies that does not say so itself': chain({
      S1: { rule: all(when('staff_count', 'gte', '10')), parentSegmentId: 'S2' },
      S2: { customerType: 'company', rule: all() },
    }),
    'words alone': segment({ rule: { text: '年龄 45–59' } }),
    'the same in words': beside('年龄 60–74 岁，养老金在本行代发'),
    'the same in other signs': beside('年龄：６０至７４岁'),
    'the same in numerals': beside('六十至七十四岁'),
    'the same without the attribute’s name': beside('60岁以上、75岁以下的客户'),
    'somebody else’s age': beside('有 3–6 岁子女；子女年龄 3–6 岁；配偶 55 岁以下'),
    'below an age and up to the one before': segment({
      rule: { text: '年龄 60–74 岁', ...age(['gte', '60'], ['lt', '75']) },
    }),
    'an end that the form gives': segment({ ageMax: 74, rule: { text: '年龄 60–74 岁', ...age(['gte', '60']) } }),
    'the same amount in numerals': aum('资产二十万元（含）以上', ['gte', '20', '万元']),
    'one of the two ends': beside('年龄 60 岁以上'),
    'words on something else': beside('由网点一线头脑风暴提出，2024 年更新'),
    'an attribute without a number': beside('按年龄划分'),
    'a number that belongs to the next clause': beside('年龄不限，近 12 个月有代发'),
    'the same amount in another unit': aum('AUM 不低于 200000 元', ['gte', '20', '万元']),
    'the same amount without a unit': aum('AUM ≥ 20', ['gte', '20', '万元']),
    'words that agree with those who are left out': segment({
      rule: {
        text: '年龄 70 岁以下',
        conditions: [when('aum', 'gte', '5')],
        groups: [{ join: 'none', conditions: [when('age', 'gte', '70')] }],
      },
    }),
    'either end of two conditions': aum('AUM 不低于 4 万元', ['gte', '4', '万元'], ['lt', '5', '万元']),
    'how near to the next tier': aum('距下一层级不超过 20%。', ['gte', '4', '万元'], ['lt', '5', '万元']),
    'conditions that meet in one point': segment({ rule: age(['gte', '60'], ['lte', '60']) }),
    'one way in of two': segment({ rule: any(when('age', 'gte', '60'), when('age', 'lt', '20')) }),
    'ages by field and by rule that meet': segment({ ageMin: 22, ageMax: 40, rule: age(['between', '22-60']) }),
    'a child within its parent': chain({ S1: { parentSegmentId: 'S2' }, S2: { rule: age(['gte', '40']) } }, ['G1 S2']),
    'a parent that cannot be compared': chain({ S1: { parentSegmentId: 'S2' }, S2: { rule: { text: '乐退' } } }, [
      'G1 S2',
    ]),
  },
  failing: {
    'other ages in words': {
      map: beside('年龄 45–59 且 养老金在本行代发'),
      finds: [
        {
          targets: ['S1'],
          zh: '客群“乐退”文字口径写“年龄 45–59”，条件是“年龄 60–74 岁”；圈选以条件为准。',
          field: 'rule.text',
          fixes: 1,
        },
      ],
    },
    ...Object.fromEntries(
      ['三十五岁以下', '年龄三十五岁以下', '80岁以上', '年龄 60–80 岁', '60–74 岁或 80 岁以上', '五十五至五十九岁'].map(
        (text) => [
          `other ages: ${text}`,
          {
            map: beside(text),
            finds: [{ targets: ['S1'], zh: /文字口径写“.*岁.*”，条件是“年龄 60–74 岁”/, fixes: 1 }],
          },
        ],
      ),
    ),
    'amounts that differ by their unit alone': {
      map: aum('AUM ≥ 20 亿元', ['gte', '20', '万元']),
      finds: [{ targets: ['S1'], zh: /写“AUM ≥ 20 亿元”，条件是“AUM ≥ 20 万元”/ }],
    },
    'an upper end that no condition has': {
      map: aum('资产 20–50 万元', ['gte', '20', '万元']),
      finds: [{ targets: ['S1'], zh: /写“资产 20–50 万元”/ }],
    },
    'another amount in numerals': {
      map: aum('AUM 五十万元以上', ['gte', '20', '万元']),
      finds: [{ targets: ['S1'], zh: /写“AUM 五十万元以上”/ }],
    },
    'conditions in numerals that exclude each other': {
      map: segment({ rule: age(['gte', '六十'], ['lt', '五十']) }),
      finds: [{ targets: ['S1'], zh: /无人可以满足/, severity: 'error' }],
    },
    'other ages in the note': {
      map: segment({ rule: age(['gte', '70']), ruleNote: '年龄须满 60 岁' }),
      finds: [{ targets: ['S1'], zh: /口径说明写“年龄须满 60 岁”，条件是“年龄 ≥ 70 岁”/, field: 'ruleNote' }],
    },
    'the other way round': {
      map: segment({ rule: age(['gte', '60']), ruleNote: '年龄不超过 60 岁' }),
      finds: [{ targets: ['S1'], zh: /写“年龄不超过 60 岁”，条件是“年龄 ≥ 60 岁”/ }],
    },
    'below in words, above in the condition': {
      map: aum('AUM 20 万元以下', ['gte', '20', '万元']),
      finds: [{ targets: ['S1'], zh: /写“AUM 20 万元以下”/ }],
    },
    'another amount': {
      map: aum('AUM 不低于 50 万元', ['gte', '20', '万元']),
      finds: [{ targets: ['S1'], zh: /写“AUM 不低于 50 万元”，条件是“AUM ≥ 20 万元”/ }],
    },
    'another share': {
      map: segment({ rule: { text: '发薪次日转出比例 ≥ 60%', ...all(when('salary_outflow_pct', 'gte', '80', '%')) } }),
      finds: [{ targets: ['S1'], zh: /转出比例 ≥ 60%/, fixes: 1 }],
    },
    'both in words and in the note': {
      map: segment({ rule: { text: '年龄 30 岁', ...age(['gte', '70']) }, ruleNote: '年龄 40 岁' }),
      finds: [
        { targets: ['S1'], zh: /文字口径写“年龄 30 岁”/, fixes: 1 },
        { targets: ['S1'], zh: /口径说明写“年龄 40 岁”/ },
      ],
    },
    'ages that exclude each other': {
      map: segment({ rule: age(['gte', '60'], ['lt', '60']) }),
      finds: [
        {
          targets: ['S1'],
          zh: '客群“乐退”的口径无人可以满足：年龄 ≥ 60 岁 且 年龄 < 60 岁。',
          severity: 'error',
          field: 'rule.conditions',
        },
      ],
    },
    'ages by field and by rule that do not meet': {
      map: segment({ ageMax: 40, rule: age(['gte', '60']) }),
      finds: [{ targets: ['S1'], zh: /无人可以满足/, severity: 'error' }],
    },
    'an upper age below the lower, without conditions': {
      map: segment({ ageMin: 60, ageMax: 40, rule: { text: '乐退' } }),
      finds: [{ targets: ['S1'], zh: /无人可以满足：年龄上限小于下限/, severity: 'error', field: 'ageMax' }],
    },
    'two values of what can be one': {
      map: segment({ rule: all(when('opening_channel', 'eq', '网点'), when('opening_channel', 'eq', '线上')) }),
      finds: [{ targets: ['S1'], zh: /无人可以满足/, severity: 'error' }],
    },
    'a product that is held and not held': {
      map: segment({ rule: all(when('held_products', 'has', '车主卡'), when('held_products', 'lacks', '车主卡')) }),
      finds: [{ targets: ['S1'], zh: /无人可以满足/, severity: 'error' }],
    },
    'every way in is closed': {
      map: segment({ ageMax: 20, rule: any(when('age', 'gte', '60'), when('age', 'between', '30-40')) }),
      finds: [{ targets: ['S1'], zh: /无人可以满足/, severity: 'error' }],
    },
    'all that a group within leaves is taken by another': {
      map: segment({
        rule: {
          conditions: [when('age', 'gte', '60')],
          groups: [
            { join: 'or', conditions: [when('age', 'lt', '50'), when('aum', 'gte', '5')] },
            { join: 'none', conditions: [when('aum', 'gte', '5')] },
          ],
        },
      }),
      finds: [
        {
          targets: ['S1'],
          zh: '客群“乐退”的口径无人可以满足：年龄 ≥ 60 岁 且（年龄 < 50 岁 或 AUM ≥ 5 万元）且 非（AUM ≥ 5 万元）。',
          severity: 'error',
          field: 'rule.conditions',
        },
      ],
    },
    'words against a group of those who are left out': {
      map: segment({
        rule: {
          text: '年龄 70 岁以上',
          conditions: [when('aum', 'gte', '5')],
          groups: [{ join: 'none', conditions: [when('age', 'gte', '70')] }],
        },
      }),
      finds: [{ targets: ['S1'], zh: /文字口径写“年龄 70 岁以上”，条件是“非（年龄 ≥ 70 岁）”/, fixes: 1 }],
    },
    'people with staff in a group': {
      map: segment({ rule: { groups: [any(when('staff_count', 'gte', '10'))] } }),
      finds: [{ targets: ['S1'], zh: /口径使用了单位的属性“员工数”/ }],
    },
    'a child outside its parent': {
      map: chain({ S1: { name: '乐退', parentSegmentId: 'S2' }, S2: { name: '青年', rule: age(['lt', '30']) } }, [
        'G1 S2',
      ]),
      finds: [
        {
          targets: ['S1', 'S2'],
          zh: '客群“乐退”与其上级客群“青年”没有共同的客户。',
          severity: 'error',
          field: 'parentSegmentId',
        },
      ],
    },
    'companies of an age': {
      map: segment({ customerType: 'company', rule: age(['gte', '60']) }),
      finds: [
        {
          targets: ['S1'],
          zh: '客群“乐退”的客户类型为单位，口径使用了个人的属性“年龄”。',
          field: 'customerType',
        },
      ],
    },
    'people with staff': {
      map: segment({ rule: all(when('staff_count', 'gte', '10')) }),
      finds: [{ targets: ['S1'], zh: /客户类型为个人，口径使用了单位的属性“员工数”/ }],
    },
    'people within companies': {
      map: chain({
        S1: { name: '乐退', customerType: 'person', parentSegmentId: 'S2' },
        S2: { customerType: 'company', rule: all() },
      }),
      finds: [
        { targets: ['S1', 'S2'], zh: /没有共同的客户/, severity: 'error' },
        { targets: ['S1'], zh: /客户类型为单位，口径使用了个人/ },
      ],
    },
  },
});

test('no template contradicts itself', () => {
  for (const template of allTemplates()) expect(findingsOf(ruleContradictsItself, template)).toEqual([]);
});
