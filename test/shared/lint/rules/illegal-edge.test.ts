import { illegalEdge } from '../../../../shared/lint/rules/illegal-edge.ts';
import { buildMap, chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

testRule(illegalEdge, {
  passing: {
    'a whole chain with all edge types': chain({ S2: {}, B1: {}, CH2: {}, CH3: {}, CH4: {} }, [
      'S1 S2',
      'SC1 B1',
      'CH1 CH2 fallback',
      'CH2 CH3 handoff',
      'CH3 CH4 followUp',
    ]),
    'two channels that fall back to the same one': buildMap({ CH1: {}, CH2: {}, CH3: {} }, [
      'CH1 CH3',
      'CH2 CH3',
      'CH1 CH2',
    ]),
  },
  failing: {
    'a step left out': {
      map: buildMap({ S1: {}, P1: {} }, ['S1 P1']),
      finds: [{ targets: ['E1'], zh: '连线不合法：客群→产品（主链）。', fixes: 1 }],
    },
    'a type that the two kinds do not allow': {
      map: buildMap({ CH1: {}, CH2: {} }, ['CH1 CH2 flow']),
      finds: [{ targets: ['E1'], zh: '连线不合法：渠道→渠道（主链）。', fixes: 4 }],
    },
    'a wrong type beside the right one': {
      map: chain({}, ['S1 SC1 fallback']),
      finds: [{ targets: ['E6'], zh: '连线不合法：客群→场景（兜底）。', fixes: 1 }],
    },
    'an edge from a node to itself': {
      map: buildMap({ CH1: {} }, ['CH1 CH1 fallback']),
      finds: [{ targets: ['E1'], zh: /渠道→渠道/, fixes: 1 }],
    },
    'an edge into nowhere': {
      map: { ...chain(), nodes: chain().nodes.filter(({ id }) => id !== 'T1') },
      finds: [{ targets: ['E5'], zh: '连线不合法：渠道→不存在的节点（主链）。', fixes: 1 }],
    },
    'the same edge twice': {
      map: chain({}, ['S1 SC1']),
      finds: [{ targets: ['E6'], zh: '连线重复：“客群S1”到“场景SC1”已有主链连线。', fixes: 1 }],
    },
    'a fallback that leads back': {
      map: chain({ CH2: {}, CH3: {} }, ['CH1 CH2', 'CH2 CH3 handoff', 'CH3 CH1']),
      finds: [
        {
          targets: ['E8', 'CH1', 'CH2', 'CH3'],
          zh: '连线成环：“渠道CH3”又连回“渠道CH1”，客户会被反复联系。',
          fixes: 1,
        },
      ],
    },
    'two circles apart': {
      map: buildMap({ CH1: {}, CH2: {}, CH3: {}, CH4: {} }, ['CH1 CH2', 'CH2 CH1', 'CH3 CH4', 'CH4 CH3']),
      finds: [
        { targets: ['E2', 'CH1', 'CH2'], zh: /连线成环/, fixes: 1 },
        { targets: ['E4', 'CH3', 'CH4'], zh: /连线成环/, fixes: 1 },
      ],
    },
  },
});
