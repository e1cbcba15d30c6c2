import { expect, test } from 'vitest';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { uncoveredStage } from '../../../../shared/lint/rules/uncovered-stage.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { buildMap, chain, chainWith } from '../../build-map.ts';
import { context, testRule } from '../test-rule.ts';

const STAGES = ['acquire', 'nurture', 'convert', 'maintain'];
const withoutChurn = chainWith({ 'S1.lifecycleStage': STAGES });
const empty = (cell: Partial<NonNullable<MapDocument['emptyCells']>[number]>): MapDocument => ({
  ...withoutChurn,
  emptyCells: [
    { matrix: 'lifecycle', row: 'churn', column: 'S1', reason: '由总行统一做', reviewDate: '2025-12-31', ...cell },
  ],
});

testRule(uncoveredStage, {
  passing: {
    'every stage': chain(),
    'a scheme without stages of its own': { ...withoutChurn, lifecycleScheme: 'custom' },
    'left empty on purpose for every segment': empty({}),
    'left empty on purpose as a whole': empty({ column: '*' }),
    'through a segment within': chain(
      { S1: { lifecycleStage: STAGES }, S2: { lifecycleStage: ['churn'] }, S3: { parentSegmentId: 'S2' } },
      ['S3 SC1'],
    ),
  },
  failing: {
    'a stage that no segment has': {
      map: withoutChurn,
      finds: [{ targets: [], zh: '生命周期阶段“流失”没有任何策略覆盖。' }],
    },
    'a segment that leads nowhere': {
      map: chain({ S1: { lifecycleStage: STAGES }, S2: { lifecycleStage: ['churn'] } }),
      finds: [{ targets: [], zh: /“流失”/ }],
    },
    'left empty, but due for review': {
      map: empty({ reviewDate: '2025-06-29' }),
      finds: [{ targets: [], zh: /“流失”/ }],
    },
    'left empty for another segment only': {
      map: empty({ column: 'S2' }),
      finds: [{ targets: [], zh: /“流失”/ }],
    },
    'another scheme': {
      map: { ...chain(), lifecycleScheme: 'C3' },
      finds: [{ targets: [], zh: /“挽回”/ }],
    },
    'stages that no segment says': {
      map: chain({ S1: { lifecycleStage: undefined }, S2: { lifecycleStage: [] } }, ['S2 SC1']),
      finds: [
        {
          targets: ['S1', 'S2'],
          zh: '客群均未填生命周期阶段，无法判断各阶段是否有策略覆盖。',
          field: 'lifecycleStage',
        },
      ],
    },
    'an empty map': {
      map: { ...buildMap({}), lifecycleScheme: 'C3' },
      finds: [
        { targets: [], zh: /“获取”/ },
        { targets: [], zh: /“维护”/ },
        { targets: [], zh: /“挽回”/ },
      ],
    },
  },
});

test('only the stages that a bank requires are asked for', () => {
  const { dictionaries } = context;
  const required = (requiredStages: string[]) => ({
    ...context,
    dictionaries: { ...dictionaries, ruleSettings: { ...dictionaries.ruleSettings, requiredStages } },
  });
  expect(runRules(withoutChurn, required(['acquire', 'convert']), [uncoveredStage])).toEqual([]);
  expect(runRules(withoutChurn, required(['churn']), [uncoveredStage])).toHaveLength(1);
});
