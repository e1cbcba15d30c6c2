import { brokenChain } from '../../../../shared/lint/rules/broken-chain.ts';
import { buildMap, chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

testRule(brokenChain, {
  passing: {
    'a whole chain': chain(),
    'a scenario with a benefit in place of a product': buildMap({ S1: {}, SC1: {}, B1: {} }, ['S1 SC1', 'SC1 B1']),
    'an inbound mandatory notice without words': buildMap({ CH1: { mode: 'inbound', purpose: 'mandatory' } }),
    'a parent segment whose child goes on': chain({ S2: {}, S3: { parentSegmentId: 'S2' } }, ['S3 SC1']),
  },
  failing: {
    'a segment alone': {
      map: buildMap({ S1: { name: '备老' } }),
      finds: [{ targets: ['S1'], zh: '“备老”链路断裂：缺少场景。', fixes: 1 }],
    },
    'a chain that ends at every step': {
      map: buildMap(
        { S1: { name: '备老' }, SC1: { name: '到期' }, SC2: {}, P1: { name: '存单' }, CH1: {}, CH2: { name: '外呼' } },
        ['S1 SC1', 'S1 SC2', 'SC1 P1', 'CH1 CH2'],
      ),
      finds: [
        { targets: ['SC2'], zh: '“备老 → 场景SC2”链路断裂：缺少产品。', fixes: 1 },
        { targets: ['P1'], zh: '“备老 → 到期 → 存单”链路断裂：缺少渠道。', fixes: 1 },
        { targets: ['CH1'], zh: '“渠道CH1”链路断裂：缺少话术。', fixes: 1 },
        { targets: ['CH2'], zh: '“渠道CH1 → 外呼”链路断裂：缺少话术。', fixes: 1 },
      ],
    },
    'an inbound channel that is not mandatory': {
      map: buildMap({ CH1: { mode: 'inbound' } }),
      finds: [{ targets: ['CH1'], zh: /缺少话术/, fixes: 1 }],
    },
    'channels in a circle': {
      map: buildMap({ CH1: {}, CH2: {} }, ['CH1 CH2', 'CH2 CH1']),
      finds: [
        { targets: ['CH1'], zh: /缺少话术/, fixes: 1 },
        { targets: ['CH2'], zh: /缺少话术/, fixes: 1 },
      ],
    },
  },
});
