import type { OwnMetric } from '../../../../shared/document/map-records.ts';
import { ownMetricUnclear } from '../../../../shared/lint/rules/own-metric-unclear.ts';
import { buildMap } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const OWN: OwnMetric = {
  ...{ id: 'own_1', name: '有效代发单位', unit: '户', direction: 'up' },
  ...{ formula: '期内新增的代发单位户数', validity: '代发 10 人以上', startsAtZero: true },
};
const map = (...metrics: OwnMetric[]) => ({
  ...buildMap({ G1: { name: '代发', metricId: 'own_1', unit: metrics[0]?.unit ?? '户' } }),
  metrics,
});

testRule(ownMetricUnclear, {
  passing: {
    'a metric with a formula': map(OWN),
    'a share with its denominator': map({ ...OWN, unit: '%', denominator: '到期件数' }),
    'one that no goal uses': map(OWN, { ...OWN, id: 'own_2', name: '新增客户', formula: '' }),
    'one that the dictionary has too': map({ ...OWN, id: 'own_1', name: '代发单位' }),
  },
  failing: {
    'no formula': {
      map: map({ ...OWN, formula: ' ' }),
      finds: [{ targets: ['G1'], zh: '本图谱的指标“有效代发单位”缺少公式。', field: 'metricId' }],
    },
    'a share without denominator': {
      map: map({ ...OWN, unit: '%' }),
      finds: [{ targets: ['G1'], zh: /缺少分母/ }],
    },
    'the name of one of the dictionary': {
      map: map({ ...OWN, name: '新增客户' }),
      finds: [{ targets: ['G1'], zh: /与词典中的指标同名/, fixes: 1 }],
    },
    'the name of another unit’s': {
      map: map({ ...OWN, name: 'AUM 月日均净增' }),
      finds: [{ targets: ['G1'], zh: /与词典中的指标同名/, fixes: 0 }],
    },
    'the same name twice': {
      map: {
        ...map({ ...OWN, id: 'own_2' }, OWN),
      },
      finds: [{ targets: ['G1'], zh: /不止一个指标名为“有效代发单位”/ }],
    },
  },
});
