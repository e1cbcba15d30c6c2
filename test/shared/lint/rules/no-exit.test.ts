import { expect, test } from 'vitest';
import { noExit } from '../../../../shared/lint/rules/no-exit.ts';
import { buildMap } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const scenario = (values: Record<string, unknown>) => buildMap({ SC1: { name: '到期承接', ...values } });

testRule(noExit, {
  passing: {
    'an exit and a cool-down': scenario({}),
    'a cool-down of no days, on purpose': scenario({ cooldownDays: 0 }),
  },
  failing: {
    'no exit': {
      map: scenario({ exitCondition: '  ' }),
      finds: [
        {
          targets: ['SC1'],
          zh: '场景“到期承接”缺少退出条件或冷却期，已成交客户仍会被触达。',
          field: 'exitCondition',
          fixes: 1,
        },
      ],
    },
    'no cool-down': {
      map: scenario({ cooldownDays: undefined }),
      finds: [{ targets: ['SC1'], zh: /缺少退出条件或冷却期/, field: 'cooldownDays', fixes: 1 }],
    },
    neither: {
      map: scenario({ exitCondition: undefined, cooldownDays: undefined }),
      finds: [{ targets: ['SC1'], zh: /缺少退出条件或冷却期/, field: 'exitCondition', fixes: 1 }],
    },
  },
});

test('only the missing exit is a matter of words alone', () => {
  const textual = (values: Record<string, unknown>) => findingsOf(noExit, scenario(values))[0]?.fixes?.[0]?.textual;
  expect(textual({ exitCondition: undefined })).toBe(true);
  expect(textual({ exitCondition: undefined, cooldownDays: undefined })).toBeUndefined();
});
