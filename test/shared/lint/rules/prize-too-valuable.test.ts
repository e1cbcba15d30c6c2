import { expect, test } from 'vitest';
import { starterKnowledge } from '../../../../shared/knowledge/knowledge.ts';
import { prizeTooValuable } from '../../../../shared/lint/rules/prize-too-valuable.ts';
import { chain } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const PRIZES = [
  { tier: '特等奖', quantity: 1, unitCost: 6000 },
  { tier: '三等奖', quantity: 1200, unitCost: 10 },
];
const draw = (prizes: readonly object[] | undefined, benefitType = 'draw') =>
  chain({ B1: { name: '刷卡抽奖', benefitType, prizes } }, ['SC1 B1']);
const { dictionaries } = starterKnowledge;
const limited = (prizeValueMax: number) => ({
  dictionaries: { ...dictionaries, ruleSettings: { ...dictionaries.ruleSettings, prizeValueMax } },
});

testRule(
  prizeTooValuable,
  {
    passing: {
      'prizes up to the limit': draw([{ tier: '特等奖', unitCost: 5000 }]),
      'a prize without a cost, which the form asks for': draw([{ tier: '特等奖', quantity: 1 }]),
      'a draw without prizes yet': draw(undefined),
      'prizes left over from when it was a draw': draw(PRIZES, 'gift'),
    },
    failing: {
      'a prize above the limit': {
        map: draw(PRIZES),
        finds: [
          {
            targets: ['B1'],
            zh: '抽奖“刷卡抽奖”的特等奖单份价值 6,000 元，超过上限 5,000 元。',
            field: 'prizes.0.unitCost',
          },
        ],
      },
      'a prize that was bought for less than it is worth': {
        map: draw([{ tier: '特等奖', quantity: 1, unitCost: 4000, value: 5001 }]),
        finds: [{ targets: ['B1'], zh: /5,001 元/, field: 'prizes.0.value' }],
      },
    },
  },
  limited(5000),
);

test('without a limit it is said that nothing was compared, once for all prizes', () => {
  expect(findingsOf(prizeTooValuable, draw(PRIZES)).map(({ severity, key }) => [severity, key])).toEqual([
    ['info', 'unknown'],
  ]);
});
