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
    'a node in the draft tray': chain({ T2: { tray: true } }),
  },
  failing: {
    'a script that nothing leads to': {
      map: chain({ T2: { name: '备用' } }),
      finds: [{ targets: ['T2'], zh: '孤立节点“备用”未连接任何节点。', fixes: 3 }],
    },
    'a node whose only neighbour is in the tray': {
      map: buildMap({ P1: { tray: true }, CH1: { name: '外呼' } }, ['P1 CH1']),
      finds: [{ targets: ['CH1'], zh: /“外呼”/, fixes: 2 }],
    },
  },
});
