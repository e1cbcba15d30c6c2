import { goalTreeUneven } from '../../../../shared/lint/rules/goal-tree-uneven.ts';
import { buildMap } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

type Fields = Record<string, unknown>;

/** A goal G1 “总” with goals under it. */
function tree(parent: Fields, ...children: Fields[]) {
  const under = children.map((child, index) => [
    `G${index + 2}`,
    { name: `子${index + 1}`, parentGoalId: 'G1', ...child },
  ]);
  return buildMap({ G1: { name: '总', ...parent }, ...Object.fromEntries(under) });
}
const of = (target: number | undefined, more: Fields = {}) => ({ target, ...more });

testRule(goalTreeUneven, {
  passing: {
    'a goal alone': tree({}),
    'children that add up': tree({ formula: 'sum' }, of(60), of(40)),
    'rounded children': tree({ formula: 'sum' }, of(33.3), of(33.3), of(33.3)),
    'children in other units of money': tree({}, of(60), of(400_000, { unit: '元' })),
    'a guardrail among them': tree({ formula: 'sum' }, of(100), of(5, { guardrail: true })),
    'goals that are only grouped': tree({}, of(5, { unit: '户' })),
    'a product': tree(
      { formula: 'product', metricId: 'deposit_point', baseline: undefined },
      of(50, { unit: '户' }),
      of(2, { unit: '万元/户' }),
    ),
    'a missing target': tree({ formula: 'sum' }, of(60), of(undefined)),
    'a target that is not there yet': tree({ formula: 'sum', target: undefined }, of(60)),
    'an average': tree(
      { formula: 'sum', unit: '%', target: 35 },
      of(30, { unit: '%', weight: 75 }),
      of(50, { unit: '%', weight: 25 }),
    ),
    'thirds as weights': tree(
      { formula: 'sum', unit: '%', target: 30 },
      of(30, { unit: '%', weight: 33.33 }),
      of(30, { unit: '%', weight: 33.33 }),
      of(30, { unit: '%', weight: 33.33 }),
    ),
    'a guardrail over them': tree({ guardrail: true }, of(1)),
  },
  failing: {
    'children that do not add up': {
      map: tree({ formula: 'sum' }, of(60), of(30)),
      finds: [
        {
          targets: ['G1', 'G2', 'G3'],
          zh: '目标“总”的子目标不平：按相加，目标值应为 90 万元，现为 100 万元。',
          field: 'target',
          fixes: 1,
        },
      ],
    },
    'no formula, the same unit': {
      map: tree({}, of(60), of(30)),
      finds: [{ targets: ['G1', 'G2', 'G3'], zh: /按相加，目标值应为 90 万元/, fixes: 1 }],
    },
    'baselines that do not add up': {
      map: tree({ formula: 'sum', baseline: 10 }, of(60), of(40)),
      finds: [{ targets: ['G1', 'G2', 'G3'], zh: /基线值应为 0 万元，现为 10 万元/, field: 'baseline', fixes: 1 }],
    },
    'a ratio': {
      map: tree(
        { formula: 'ratio', metricId: 'retention_rate', unit: '%', target: 30, baseline: undefined },
        of(50, { unit: '户', baseline: 1 }),
        of(200, { unit: '户', baseline: 1 }),
      ),
      finds: [{ targets: ['G1', 'G2', 'G3'], zh: /按相除，目标值应为 25%，现为 30%/, fixes: 1 }],
    },
    'a ratio of three': {
      map: tree({ formula: 'ratio' }, of(1), of(2), of(3)),
      finds: [{ targets: ['G1', 'G2', 'G3', 'G4'], zh: /相除须有且仅有两个子目标/, field: 'formula' }],
    },
    'a division by zero': {
      map: tree({ formula: 'ratio' }, of(1), of(0)),
      finds: [{ targets: ['G1', 'G2', 'G3'], zh: /分母的目标值为 0，无法相除/ }],
    },
    'a sum of what cannot be added': {
      map: tree({ formula: 'sum' }, of(60), of(30, { unit: '户' })),
      finds: [{ targets: ['G1', 'G2', 'G3'], zh: /单位不同，无法相加/ }],
    },
    'weights that are not 100 % together': {
      map: tree({ formula: 'sum' }, of(60, { weight: 60 }), of(40, { weight: 30 })),
      finds: [{ targets: ['G1', 'G2', 'G3'], zh: '目标“总”的子目标权重合计 90%，不是 100%。' }],
    },
    'a weight for one of them': {
      map: tree({ formula: 'sum' }, of(60, { weight: 60 }), of(40)),
      finds: [{ targets: ['G1', 'G2', 'G3'], zh: '目标“总”的部分子目标未填权重：子2。' }],
    },
    'a circle': {
      map: buildMap({ G1: { name: '甲', parentGoalId: 'G2' }, G2: { name: '乙', parentGoalId: 'G1' } }),
      finds: [{ targets: ['G2', 'G1'], zh: '目标分解形成循环：甲、乙，无法汇总。', field: 'parentGoalId', fixes: 1 }],
    },
    'a goal under itself': {
      map: buildMap({ G1: { name: '甲', parentGoalId: 'G1' } }),
      finds: [{ targets: ['G1'], zh: '目标分解形成循环：甲，无法汇总。', fixes: 1 }],
    },
  },
});
