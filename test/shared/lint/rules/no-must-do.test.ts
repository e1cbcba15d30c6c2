import { noMustDo } from '../../../../shared/lint/rules/no-must-do.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const NEW = { lifecycleStage: ['acquire'] };

testRule(noMustDo, {
  passing: {
    'customers who are not new': chain({ S1: { lifecycleStage: ['maintain'] } }),
    'a segment of all stages': chain({ S1: { lifecycleStage: ['acquire', 'convert', 'churn'] } }),
    'a channel that must be done': chain({ S1: NEW, CH1: { duty: 'must' } }),
    'a script that must be said': chain({ S1: NEW, T1: { duty: 'must' } }),
    'a later channel that must be done': chain({ S1: NEW, CH2: { duty: 'must' } }, ['CH1 CH2 fallback']),
    'an event': chain({ S1: NEW, SC1: { scenarioClass: 'event' } }),
    'a scenario two months after the account was opened': chain({
      S1: NEW,
      SC1: { dayAnchor: 'customerDay0', windowFrom: 61, windowTo: 100 },
    }),
    'no channel yet, which SM004 says': chain({ S1: NEW, SC2: {}, CH1: { duty: 'must' } }, ['S1 SC2']),
  },
  failing: {
    'a stage of new customers': {
      map: chain(
        {
          S1: NEW,
          SC1: { name: '首面' },
          CH1: { duty: 'optional', offsetDay: 3 },
          CH2: { offsetDay: 1, name: '厅堂' },
        },
        ['P1 CH2'],
      ),
      finds: [
        {
          targets: ['SC1'],
          zh: '必做缺失：首面/新户场景“首面”没有任何必做的渠道或话术。',
          severity: 'warning',
          fixes: 1,
        },
      ],
    },
    'the first meeting of the scheme 首面·蜜月期·存量': {
      map: chain({ S1: { lifecycleStage: ['firstMeeting'] } }),
      finds: [{ targets: ['SC1'], zh: /必做缺失/, fixes: 1 }],
    },
    'a scenario that calls itself so': {
      map: chain({ SC1: { name: 'D0 厅堂首面', dayAnchor: 'customerDay0', windowFrom: 0 } }),
      finds: [{ targets: ['SC1'], zh: /“D0 厅堂首面”/, fixes: 1 }],
    },
  },
});
