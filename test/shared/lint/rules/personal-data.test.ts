import { expect, test } from 'vitest';
import { personalData } from '../../../../shared/lint/rules/personal-data.ts';
import { chain, chainWith } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

/** Made up; the last sign is the right check digit, the district does not exist. */
const ID_NUMBER = '990000190001010016';
const CARD = '4111111111111111';

testRule(personalData, {
  passing: {
    'counts and codes': chainWith({ 'T1.note': '1,734 户，13800 元，2025-01-01 至 2025-12-31，工号 0001' }),
    'long numbers that are no card': chainWith({ 'T1.note': `4111111111111112 0000000000000000 1${'9'.repeat(30)}` }),
    'eleven digits inside a longer number': chainWith({ 'T1.note': '013800138000138，金额 13800138000.5' }),
    'eighteen digits with a wrong check digit': chainWith({ 'T1.note': '990000190001010013' }),
    'an amount with as many digits as a mobile number': chainWith({ 'P1.quota': 13_800_138_000 }),
    'a province and letters that are no plate': chainWith({ 'T1.note': '京AABCDE、新A12' }),
  },
  failing: {
    'a mobile number': {
      map: chainWith({ 'T1.note': '找 13800138000' }),
      finds: [
        { targets: ['T1'], zh: '“备注”疑似包含个人信息：手机号（已遮盖：138****8000）。', field: 'note', fixes: 1 },
      ],
    },
    'mobile numbers in other spellings': {
      map: chainWith({ 'T1.text': '+86 138-0013-8000，１３８００１３８０００' }),
      finds: [
        { targets: ['T1'], zh: /138\*{4}8000/, fixes: 1 },
        { targets: ['T1'], zh: /138\*{4}8000/, fixes: 1 },
      ],
    },
    'an ID number, a card, an address and a plate': {
      map: chainWith({ 'S1.needs': `${ID_NUMBER}；4111 1111 1111 1111；somebody@example.com；京A·12345` }),
      finds: [
        { targets: ['S1'], zh: /身份证号（已遮盖：99\*{14}16）/, fixes: 1 },
        { targets: ['S1'], zh: /卡号（已遮盖：\*{12}1111）/, fixes: 1 },
        { targets: ['S1'], zh: /邮箱（已遮盖：s\*{3}@\*{3}）/, fixes: 1 },
        { targets: ['S1'], zh: /车牌（已遮盖：京A\*{3}45）/, fixes: 1 },
      ],
    },
    'in a list inside a node': {
      map: chainWith({ 'T1.variables': [{ key: '姓名' }, { key: '卡号', sample: CARD }] }),
      finds: [{ targets: ['T1'], zh: /“变量·示例”.*卡号/, field: 'variables.1.sample', fixes: 1 }],
    },
    'in an unknown field': {
      map: chainWith({ 'T1.fromElsewhere': '13800138000' }),
      finds: [{ targets: ['T1'], zh: /“fromElsewhere”/, fixes: 1 }],
    },
    'as a number in an unknown field, also of a group': {
      map: chainWith({ 'T1.mobile': 13_800_138_000, 'SC1.trigger.mobile': 13_800_138_000 }),
      finds: [
        { targets: ['SC1'], zh: /手机号（已遮盖：138/, field: 'trigger.mobile', fixes: 1 },
        { targets: ['T1'], zh: /“mobile”/, field: 'mobile', fixes: 1 },
      ],
    },
    'in the header, the waves and an edge': {
      map: {
        ...chain(),
        author: '13800138000',
        waves: [{ no: 1, name: '首触', fromDay: 1, toDay: 7, stopCondition: '找 13800138000' }],
        edges: chain().edges.map((edge) => ({ ...edge, note: edge.id === 'E1' ? '13800138000' : '' })),
      },
      finds: [
        { targets: [], zh: /“波次·停止条件”/, field: 'waves.0.stopCondition', fixes: 1 },
        { targets: [], zh: /“编制”/, field: 'author', fixes: 1 },
        { targets: ['E1'], zh: /“备注”/, field: 'note', fixes: 1 },
      ],
    },
  },
});

test('nothing of a finding holds the number itself', () => {
  const found = findingsOf(
    personalData,
    chainWith({ 'T1.note': `13800138000 ${ID_NUMBER} ${CARD} somebody@example.com` }),
  );
  expect(found).toHaveLength(4);
  expect(JSON.stringify(found)).not.toMatch(/13800138000|9900001900|4111111|somebody/);
});
