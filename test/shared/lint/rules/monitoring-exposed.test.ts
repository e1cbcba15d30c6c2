import { monitoringExposed } from '../../../../shared/lint/rules/monitoring-exposed.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const said = (channelType: string, text: string, channel: object = {}) =>
  chain({ CH1: { channelType, ...channel }, T1: { name: '关怀', text } });
const CARE = '看到您刚转走一笔钱，是您本人操作的吗？谨防骗子。';

testRule(monitoringExposed, {
  passing: {
    'plain words': said('sms', '【本行】请来看看。'),
    'a fraud-care call by a person': said('rmCall', CARE),
    'a fraud-care call by a remote agent': said('remoteCall', CARE),
    'the words in two sentences': said('sms', '看到您来过。钱转走前请核对。'),
    'a fraud-care call that is not placed yet': { ...said('rmCall', CARE), edges: [] },
  },
  failing: {
    'an SMS': {
      map: said('sms', '【本行】看到您刚转走一笔钱，回来有礼。'),
      finds: [
        {
          targets: ['T1'],
          zh: '话术“关怀”暴露交易监测细节（“看到您刚转走”），会使客户感到被监视。',
          severity: 'info',
          field: 'text',
        },
      ],
    },
    'fraud care by a machine': { map: said('aiCall', CARE), finds: [{ targets: ['T1'], zh: /看到您刚转走/ }] },
    'a call that the system makes': {
      map: said('rmCall', CARE, { executorRole: '系统自动' }),
      finds: [{ targets: ['T1'], zh: /看到您刚转走/ }],
    },
    'a call by a person that sells': {
      map: said('rmCall', '看到您刚转走一笔钱，我们的理财更好。'),
      finds: [{ targets: ['T1'], zh: /看到您刚转走/ }],
    },
    'fraud care that is also sent as a message': {
      map: chain({ CH2: { channelType: 'wecom1v1' }, T1: { text: CARE } }, ['P1 CH2', 'CH2 T1']),
      finds: [{ targets: ['T1'], zh: /看到您刚转走/ }],
    },
    'spaced out, in traditional characters, in a section': {
      map: chain({ CH1: { channelType: 'sms' }, T1: { sections: { hook: '看 到您今天有一筆 資金變動' } } }),
      finds: [{ targets: ['T1'], zh: /“看 到您今天有一筆 資金變動”/, field: 'sections.hook' }],
    },
  },
});
