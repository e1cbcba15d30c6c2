import { segmentWithoutGoal } from '../../../../shared/lint/rules/segment-without-goal.ts';
import { buildMap, chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

testRule(segmentWithoutGoal, {
  passing: {
    'a segment with a goal': chain(),
    'a child of a segment with a goal': chain({ S2: { parentSegmentId: 'S1' }, S3: { parentSegmentId: 'S2' } }),
  },
  failing: {
    'no goal in the map': {
      map: buildMap({ S1: { name: '备老客群' } }),
      finds: [{ targets: ['S1'], zh: '客群“备老客群”未连接任何目标，回检时无法判断成效。', fixes: 1 }],
    },
    'a goal that serves another segment': {
      map: chain({ S2: {} }),
      finds: [{ targets: ['S2'], zh: /未连接任何目标/, fixes: 2 }],
    },
    'parents that are each other’s parents': {
      map: buildMap({ S1: { parentSegmentId: 'S2' }, S2: { parentSegmentId: 'S1' } }),
      finds: [
        { targets: ['S1'], zh: /未连接/, fixes: 1 },
        { targets: ['S2'], zh: /未连接/, fixes: 1 },
      ],
    },
    'a goal that is joined by a wrong edge, which SM005 finds': {
      map: buildMap({ G1: {}, G2: {}, S1: {} }, ['G1 S1 fallback']),
      finds: [{ targets: ['S1'], zh: /未连接/, fixes: 2 }],
    },
  },
});
