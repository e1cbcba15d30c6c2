import { segmentWithoutRule } from '../../../../shared/lint/rules/segment-without-rule.ts';
import { buildMap } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const segment = (values: Record<string, unknown>) => buildMap({ S1: { name: '备老', ...values } });
const condition = (attribute: string) => ({ attribute, operator: 'gte', value: '20' });

testRule(segmentWithoutRule, {
  passing: {
    'a rule sentence with its conditions': segment({}),
    'a sentence of an expert': segment({ method: ['expert'], rule: { text: '行长推荐' } }),
    'conditions only': segment({ rule: { conditions: [condition('age')] } }),
    'conditions in a group only': segment({ rule: { groups: [{ join: 'or', conditions: [condition('age')] }] } }),
    'a brainstormed segment with a note': segment({ method: ['brainstorm'], rule: undefined, ruleNote: '支行提出' }),
  },
  failing: {
    'no rule at all': {
      map: segment({ rule: undefined }),
      finds: [{ targets: ['S1'], zh: '客群“备老”缺少口径，无法圈选。', field: 'rule.text' }],
    },
    'a measure that is none, and an option that is none': {
      map: segment({
        rule: {
          conditions: [{ attribute: 'aum', operator: 'gte', value: '很高' }],
          groups: [{ join: 'none', conditions: [{ attribute: 'opening_channel', operator: 'eq', value: '柜面' }] }],
        },
      }),
      finds: [
        {
          targets: ['S1'],
          zh: '客群“备老”的条件“AUM ≥ 很高”无法圈选：“很高”不是数字。',
          severity: 'warning',
          field: 'rule.conditions.0.value',
        },
        {
          targets: ['S1'],
          zh: /“柜面”不在选项中：网点、线上、远程银行、外拓/,
          severity: 'warning',
          field: 'rule.groups.0.conditions.0.value',
        },
      ],
    },
    'groups without a condition': {
      map: segment({ rule: { groups: [{ join: 'none', groups: [{ conditions: [] }] }] } }),
      finds: [{ targets: ['S1'], zh: /缺少口径/, field: 'rule.text' }],
    },
    'an unknown attribute within a group': {
      map: segment({ rule: { conditions: [condition('age')], groups: [{ conditions: [condition('shoe_size')] }] } }),
      finds: [{ targets: ['S1'], zh: /未定义的属性“shoe_size”/, field: 'rule.groups.0.conditions.0.attribute' }],
    },
    'a rule of spaces': {
      map: segment({ rule: { text: '  ', conditions: [] } }),
      finds: [{ targets: ['S1'], zh: /缺少口径/ }],
    },
    'a sentence alone where the method promises a rule': {
      map: segment({ rule: { text: '年龄 45–59' } }),
      finds: [
        {
          targets: ['S1'],
          zh: '客群“备老”缺少口径，无法圈选：划分方法含“规则”，但仅有文字、没有条件。',
          field: 'rule.conditions',
          fixes: 2,
        },
      ],
    },
    'a sentence that says more than conditions can be made of': {
      map: segment({ rule: { text: '年龄 45–59，热心的客户' } }),
      finds: [{ targets: ['S1'], zh: /仅有文字、没有条件/, fixes: 1 }],
    },
    'a note where the method promises a rule': {
      map: segment({ method: ['rule', 'brainstorm'], rule: undefined, ruleNote: '支行提出' }),
      finds: [{ targets: ['S1'], zh: /缺少口径/ }],
    },
    'an attribute that no dictionary has': {
      map: segment({ rule: { conditions: [condition('age'), condition('shoe_size')] } }),
      finds: [
        {
          targets: ['S1'],
          zh: '客群“备老”缺少口径，无法圈选：条件使用了未定义的属性“shoe_size”。',
          field: 'rule.conditions.1.attribute',
        },
      ],
    },
  },
});
