import { originMissing } from '../../../../shared/lint/rules/origin-missing.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

testRule(originMissing, {
  passing: {
    'an existing strategy': chain({ SC1: { origin: 'existing' } }),
    'a new one': chain({ SC1: { origin: 'new' } }),
    'every product says it': chain({ SC1: { origin: undefined }, P1: { origin: 'new' } }),
  },
  failing: {
    neither: {
      map: chain({ SC1: { origin: undefined, name: '首面' }, P1: { origin: 'new' }, P2: {} }, ['SC1 P2']),
      finds: [{ targets: ['SC1'], zh: '场景“首面”存量/新增标识缺失。', severity: 'info', field: 'origin', fixes: 2 }],
    },
  },
});
