import { noPainPoints } from '../../../../shared/lint/rules/no-pain-points.ts';
import { buildMap } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

testRule(noPainPoints, {
  passing: {
    'a pain': buildMap({ S1: {} }),
    'a delight alone': buildMap({ S1: { pain: undefined, delight: '有人陪着办' } }),
  },
  failing: {
    'none of the three': {
      map: buildMap({ S1: { name: '备老客群', pain: ' ', itch: '' } }),
      finds: [{ targets: ['S1'], zh: '客群“备老客群”未写痛点/痒点/爽点，话术缺少依据。', field: 'pain' }],
    },
  },
});
