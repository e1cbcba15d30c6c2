import { isolatedNode } from '../../../../shared/lint/rules/isolated-node.ts';
import { buildMap, chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

testRule(isolatedNode, {
  passing: {
    'a whole chain': chain(),
    'a parent goal, tied to its child by reference': buildMap({ G1: {}, G2: { parentGoalId: 'G1' }, S1: {} }, [
      'G2 S1',
    ]),
    'a map without nodes': buildMap({}),
  },
  failing: {
    'a script that nothing leads to': {
      map: chain({ T2: { name: '备用' } }),
      finds: [{ targets: ['T2'], zh: '孤立节点「备用」未连接任何节点。', fixes: 1 }],
    },
  },
});
