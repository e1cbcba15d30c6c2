import { goalNotMeasurable } from '../../../../shared/lint/rules/goal-not-measurable.ts';
import { buildMap } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const goal = (values: Record<string, unknown>) => buildMap({ G1: { name: '净增', ...values } });

/** Counted at a point in time. */
const STOCK = { metricId: 'effective_cust', unit: '户' };

testRule(goalNotMeasurable, {
  passing: {
    'a complete goal': goal({}),
    'a note in place of the baseline': goal({ ...STOCK, baseline: undefined, baselineNote: '新业务' }),
    'no baseline where the metric starts at 0': goal({ baseline: undefined }),
    'a metric of the map’s own that starts at 0': {
      ...goal({ metricId: 'own_1', unit: '户', baseline: undefined }),
      metrics: [
        { id: 'own_1', name: '有效代发单位', unit: '户', direction: 'up', formula: '期内新增', startsAtZero: true },
      ],
    },
    'a date in place of a number of days': goal({ dueDay: undefined, dueDate: '2025-12-31' }),
    'a goal that is due with the plan': { ...goal({ dueDay: undefined }), periodEnd: '2025-12-31' },
    'a goal that goes down': goal({ metricId: 'churn_rate', unit: '%', direction: 'down', baseline: 8, target: 5 }),
    'a guardrail that stays where it is': goal({
      metricId: 'optout_rate',
      unit: '%',
      direction: 'down',
      baseline: 1,
      target: 1,
      guardrail: true,
    }),
  },
  failing: {
    'nothing filled in': {
      map: goal({ ...STOCK, baseline: undefined, target: undefined, dueDay: undefined }),
      finds: [{ targets: ['G1'], zh: '目标“净增”不可衡量：缺少基线值、目标值、期限。', field: 'baseline' }],
    },
    'a metric that no dictionary has': {
      map: goal({ metricId: 'happiness' }),
      finds: [{ targets: ['G1'], zh: '目标“净增”不可衡量：缺少指标。', field: 'metricId' }],
    },
    'no baseline of a metric of the map’s own that does not start at 0': {
      map: {
        ...goal({ metricId: 'own_1', unit: '户', baseline: undefined }),
        metrics: [{ id: 'own_1', name: '有效代发单位', unit: '户', direction: 'up' }],
      },
      finds: [{ targets: ['G1'], zh: '目标“净增”不可衡量：缺少基线值。', field: 'baseline' }],
    },
    'another unit than the metric’s': {
      map: goal({ unit: '户' }),
      finds: [{ targets: ['G1'], zh: /单位是户，指标“AUM 月日均净增”按万元统计/, field: 'unit', fixes: 1 }],
    },
    'a target below the baseline': {
      map: goal({ baseline: 200 }),
      finds: [{ targets: ['G1'], zh: /目标值 100 不高于基线值 200/, field: 'target' }],
    },
    'the wrong direction for the metric': {
      map: goal({ metricId: 'churn_rate', unit: '%', direction: 'up', baseline: 8, target: 5 }),
      finds: [{ targets: ['G1'], zh: /方向为提升/, fixes: 1 }],
    },
    'a negative guardrail': {
      map: goal({ guardrail: true, target: -1 }),
      finds: [{ targets: ['G1'], zh: /不得为负数/ }],
    },
  },
});
