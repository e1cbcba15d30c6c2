// Tests the sentence that conditions make, in both languages, and what stands beside it.
import { describe, expect, test } from 'vitest';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { cardFacts } from '../../../shared/document/card-facts.ts';
import { ruleSentence, ruleTexts } from '../../../shared/document/rule-sentence.ts';
import type { RuleGroup } from '../../../shared/document/rule-tree.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { buildMap } from '../build-map.ts';

const { attributes } = starterDictionaries;
type Condition = Parameters<typeof ruleSentence>[0] extends infer R
  ? NonNullable<NonNullable<R>['conditions' & keyof NonNullable<R>]>
  : never;
const of = (...conditions: [string, string, string, string?][]) =>
  conditions.map(([attribute, operator, value, unit]) => ({
    attribute,
    operator,
    value,
    ...(unit !== undefined && { unit }),
  })) as unknown as Condition;

describe('one condition', () => {
  test.each<[[string, string, string, string?], string, string]>([
    [['age', 'between', '45-59', '岁'], '年龄 45–59 岁', 'Age 45–59 years'],
    [['age', 'between', '４５ 至 ５９'], '年龄 45–59 岁', 'Age 45–59 years'],
    [['age', 'between', '45 ~ 59'], '年龄 45–59 岁', 'Age 45–59 years'],
    [['age', 'between', '45岁-59岁'], '年龄 45–59岁', 'Age 45–59岁'],
    [['aum', 'between', '5000元-5万元'], 'AUM 5000元–5万元', 'AUM 5000元–5万元'],
    [['age', 'eq', '70岁以上'], '年龄 = 70岁以上', 'Age = 70岁以上'],
    [['aum', 'gte', '5万'], 'AUM ≥ 5万', 'AUM ≥ 5万'],
    [['age', 'gte', '70'], '年龄 ≥ 70 岁', 'Age ≥ 70 years'],
    [['age', 'lt', '30 岁'], '年龄 < 30 岁', 'Age < 30 岁'],
    [['aum', 'lte', '5', '万元'], 'AUM ≤ 5 万元', 'AUM ≤ 5 ×10k CNY'],
    [['turnover', 'gte', '100000', '元'], 'turnover ≥ 100,000 元', 'turnover ≥ 100,000 CNY'],
    [['turnover', 'between', '50000-1000000', '元'], 'turnover 50,000–1,000,000 元', 'turnover 50,000–1,000,000 CNY'],
    [['turnover', 'lt', '12,500', '元'], 'turnover < 12,500 元', 'turnover < 12,500 CNY'],
    [['own_code', 'eq', '20260901'], 'own_code = 20260901', 'own_code = 20260901'],
    [['salary_outflow_pct', 'gte', '80', '%'], '发薪次日转出比例 ≥ 80%', 'Salary sent out the next day ≥ 80%'],
    [['opening_channel', 'eq', '网点'], '开户渠道 = 网点', 'Opened through = 网点'],
    [['opening_channel', 'ne', '线上'], '开户渠道 ≠ 线上', 'Opened through ≠ 线上'],
    [['held_products', 'has', '车主卡'], '持有产品含“车主卡”', 'Products owned contains “车主卡”'],
    [['held_products', 'lacks', '车主卡'], '持有产品不含“车主卡”', 'Products owned does not contain “车主卡”'],
    [['holding_classes', 'gt', '1'], '持有产品大类 > 1 类', 'Product classes owned > 1 classes'],
    [['own_thing', 'eq', '是'], 'own_thing = 是', 'own_thing = 是'],
  ])('%j', (condition, zh, en) => {
    expect(ruleSentence({ conditions: of(condition) }, attributes)).toEqual({ zh, en });
  });
});

test('several are joined as the rule says', () => {
  const conditions = of(['age', 'gte', '60'], ['aum', 'gte', '20']);
  expect(ruleSentence({ join: 'and', conditions }, attributes)?.zh).toBe('年龄 ≥ 60 岁 且 AUM ≥ 20 万元');
  expect(ruleSentence({ join: 'or', conditions }, attributes)?.en).toBe('Age ≥ 60 years or AUM ≥ 20 ×10k CNY');
  expect(ruleSentence({ conditions: [] }, attributes)).toBeUndefined();
  expect(ruleSentence(undefined, attributes)).toBeUndefined();
});

describe('groups within each other', () => {
  const [old, rich, online, saver] = of(
    ['age', 'gte', '60'],
    ['aum', 'gte', '20'],
    ['opening_channel', 'eq', '线上'],
    ['held_products', 'has', '存款'],
  ) as unknown as [Condition[number], Condition[number], Condition[number], Condition[number]];
  test.each<[string, RuleGroup, string, string]>([
    [
      'another joint stands in brackets',
      { conditions: [old], groups: [{ join: 'or', conditions: [rich, saver] }] },
      '年龄 ≥ 60 岁 且（AUM ≥ 20 万元 或 持有产品含“存款”）',
      'Age ≥ 60 years and (AUM ≥ 20 ×10k CNY or Products owned contains “存款”)',
    ],
    [
      'the same joint does not',
      { join: 'or', conditions: [old], groups: [{ join: 'or', conditions: [rich, saver] }] },
      '年龄 ≥ 60 岁 或 AUM ≥ 20 万元 或 持有产品含“存款”',
      'Age ≥ 60 years or AUM ≥ 20 ×10k CNY or Products owned contains “存款”',
    ],
    [
      'none of them stands in brackets behind its sign',
      { conditions: [old], groups: [{ join: 'none', conditions: [online, saver] }, { conditions: [rich] }] },
      '年龄 ≥ 60 岁 且 非（开户渠道 = 线上 或 持有产品含“存款”）且 AUM ≥ 20 万元',
      'Age ≥ 60 years and not (Opened through = 线上 or Products owned contains “存款”) and AUM ≥ 20 ×10k CNY',
    ],
    [
      'all of two within none',
      { join: 'none', conditions: [online], groups: [{ join: 'and', conditions: [old, rich] }] },
      '非（开户渠道 = 线上 或（年龄 ≥ 60 岁 且 AUM ≥ 20 万元））',
      'not (Opened through = 线上 or (Age ≥ 60 years and AUM ≥ 20 ×10k CNY))',
    ],
    [
      'a group of groups and empty ones',
      {
        groups: [{ join: 'none', groups: [{ conditions: [] }] }, { groups: [{ join: 'or', conditions: [old, rich] }] }],
      },
      '年龄 ≥ 60 岁 或 AUM ≥ 20 万元',
      'Age ≥ 60 years or AUM ≥ 20 ×10k CNY',
    ],
  ])('%s', (_name, rule, zh, en) => {
    expect(ruleSentence(rule, attributes)).toEqual({ zh, en });
  });

  test('a value that reads like a part of the sentence is told apart from it', () => {
    const conditions = of(['industry', 'eq', '批发或零售'], ['opening_channel', 'ne', '网点（城区）']);
    expect(ruleSentence({ join: 'or', conditions }, attributes)?.zh).toBe(
      '行业 = “批发或零售” 或 开户渠道 ≠ “网点（城区）”',
    );
  });

  test('a card says it whole', () => {
    const rule = { groups: [{ join: 'none', conditions: [online] }] };
    const [node] = buildMap({ S1: { rule } }).nodes;
    const say = (message: Parameters<typeof formatMessage>[0], params?: Parameters<typeof formatMessage>[2]) =>
      formatMessage(message, 'zh', params);
    expect(node && cardFacts(node, starterDictionaries, say)[1]).toBe('非（开户渠道 = 线上）');
  });
});

describe('what is shown of a segment', () => {
  const conditions = of(['age', 'gte', '60']);
  const zh = (segment: object) => {
    const { sentence, note } = ruleTexts(segment, attributes);
    return [sentence?.zh, note];
  };
  test.each<[string, object, (string | undefined)[]]>([
    ['conditions alone', { rule: { conditions } }, ['年龄 ≥ 60 岁', '']],
    [
      'words beside conditions are a note',
      { rule: { text: '六十岁以上', conditions } },
      ['年龄 ≥ 60 岁', '六十岁以上'],
    ],
    [
      'words and a note beside conditions',
      { rule: { text: '六十岁以上', conditions }, ruleNote: '由网点提出' },
      ['年龄 ≥ 60 岁', '六十岁以上\n由网点提出'],
    ],
    [
      'words that say the same are not said twice',
      { rule: { text: '年龄 ≥ 60 岁', conditions } },
      ['年龄 ≥ 60 岁', ''],
    ],
    ['words alone are the rule', { rule: { text: '乐退' }, ruleNote: '由网点提出' }, ['乐退', '由网点提出']],
    ['a note alone is the rule', { ruleNote: '由网点提出' }, ['由网点提出', '']],
    ['nothing at all', { rule: { text: ' ' } }, [undefined, '']],
  ])('%s', (_name, segment, expected) => {
    expect(zh(segment)).toEqual(expected);
  });
});

test('a card shows the sentence, whatever the words beside it say, and braces in it do no harm', () => {
  const say = (message: Parameters<typeof formatMessage>[0], params?: Parameters<typeof formatMessage>[2]) =>
    formatMessage(message, 'zh', params);
  const facts = (rule: object) => {
    const [node] = buildMap({ S1: { rule } }).nodes;
    return node && cardFacts(node, starterDictionaries, say)[1];
  };
  expect(facts({ text: 't', conditions: of(['age', 'gte', '70']) })).toBe('年龄 ≥ 70 岁');
  expect(facts({ text: '名单 {甲}' })).toBe('名单 {甲}');
  expect(facts({ conditions: of(['opening_channel', 'eq', '{x}']) })).toBe('开户渠道 = {x}');
});

test('the silent merchants of the template are told by what they turned over before', () => {
  const segment = findTemplate('TPL-MERCHANT')?.nodes.find(({ id }) => id === 'S3');
  expect(segment?.kind === 'segment' && ruleTexts(segment, attributes).sentence?.zh).toBe(
    '装机天数 > 30 天 且 无交易天数 ≥ 30 天 且 历史月均收单流水 ≥ 1 万元',
  );
});
