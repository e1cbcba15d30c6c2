import { describe, expect, test } from 'vitest';
import { setField } from '../../../../shared/document/edits/elements.ts';
import { goalFallsShort } from '../../../../shared/lint/rules/goal-falls-short.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { chain } from '../../build-map.ts';
import { context, testRule } from '../test-rule.ts';

/** 500 × 90 % × 20 % = 90 customers, each moving G1 by `perUnit`. */
function map(perUnit: number, goal: Record<string, unknown> = {}, offer: Record<string, unknown> = { takeUpPct: 20 }) {
  const fields = { ...offer, goalContribution: [{ goalId: 'G1', perUnit }] };
  const start = chain({ G1: { name: '净增', ...goal } });
  return Object.entries(fields).reduce((document, [path, value]) => setField('E3', path, value)(document), start);
}

testRule(goalFallsShort, {
  passing: {
    'a goal that nothing contributes to': chain(),
    'a target that is just reached': map(1, { target: 90 }),
    'a target that is reached in tenths': map(0.1, { target: 9 }),
    'a goal that goes down far enough': map(0.1, { direction: 'down', baseline: 30, target: 21 }),
    'a guardrail': map(0, { guardrail: true }),
    'a missing take-up': map(1, {}, {}),
    'a missing baseline': map(1, { metricId: 'deposit_point', baseline: undefined }),
    'a missing target': map(1, { target: undefined }),
  },
  failing: {
    'a goal that is missed': {
      map: map(0.6, { baseline: 10 }),
      finds: [
        {
          targets: ['G1', 'E3'],
          zh: '按当前假设，目标“净增”预计达成 64 万元，低于目标 100 万元（缺口 36 万元）。',
          field: 'target',
        },
      ],
    },
    'a goal that does not go down far enough': {
      map: map(0.1, { direction: 'down', baseline: 30, target: 10, unit: '%' }),
      finds: [{ targets: ['G1', 'E3'], zh: '按当前假设，目标“净增”预计降至 21%，高于目标 10%（缺口 11 个百分点）。' }],
    },
    'a goal that nobody takes up': {
      map: map(1, {}, { takeUpPct: 0 }),
      finds: [{ targets: ['G1', 'E3'], zh: /预计达成 0 万元/ }],
    },
  },
});

describe('the share of the way that must be covered', () => {
  test('is a setting', () => {
    const { dictionaries } = context;
    const at = (goalCoverageMinPct: number) => {
      const ruleSettings = { ...dictionaries.ruleSettings, goalCoverageMinPct };
      return runRules(map(1), { ...context, dictionaries: { ...dictionaries, ruleSettings } }, [goalFallsShort]).length;
    };
    expect([at(90), at(91)]).toEqual([0, 1]);
  });
});
