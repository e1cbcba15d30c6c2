import { noDualRecording } from '../../../../shared/lint/rules/no-dual-recording.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const risky = (
  ageMax: number | undefined,
  channelType: string,
  product: Record<string, unknown> = { productType: 'wealth', risk: 'R3' },
) => chain({ S1: { ageMax }, P1: { name: '固收增强', ...product }, CH1: { name: '电话', channelType } });
const recorded = { requiresDualRecording: true };

testRule(noDualRecording, {
  passing: {
    'a channel that records': chain({ P1: recorded, CH1: { dualRecordingCapable: true } }),
    'one that records after a handoff': chain({ P1: recorded, CH2: { dualRecordingCapable: true } }, [
      'CH1 CH2 handoff',
    ]),
    'risk for younger customers': risky(64, 'rmCall'),
    'risk for customers of any age': risky(undefined, 'rmCall'),
    'little risk for the elderly': risky(85, 'rmCall', { productType: 'wealth', risk: 'R2' }),
    'risk for the elderly, face to face': risky(85, 'remoteVideo'),
    'no channel yet': chain({ P2: { ...recorded, risk: 'R4' } }, ['SC1 P2']),
  },
  failing: {
    'a product that must be recorded': {
      map: risky(50, 'rmCall', recorded),
      finds: [{ targets: ['P1'], zh: '“固收增强”需双录/高龄关注，但所在渠道“电话”不支持。' }],
    },
    'risk for customers from 65': {
      map: risky(65, 'rmCall'),
      finds: [{ targets: ['P1', 'S1'], zh: /需双录\/高龄关注/ }],
    },
    'risk for customers from 80': {
      map: risky(80, 'sms', { productType: 'fund', risk: 'R5' }),
      finds: [{ targets: ['P1', 'S1'], zh: /需双录\/高龄关注/, severity: 'error' }],
    },
    'both at once': {
      map: risky(80, 'rmCall', { ...recorded, risk: 'R3' }),
      finds: [
        { targets: ['P1', 'S1'], zh: /高龄/, severity: 'error' },
        { targets: ['P1'], zh: /双录/ },
      ],
    },
  },
});
