import { describe, expect, test } from 'vitest';
import { starterDictionaries } from '../../../../shared/dictionary/starter.ts';
import { eventWithoutTrigger } from '../../../../shared/lint/rules/event-without-trigger.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { buildMap } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const scenario = (values: Record<string, unknown>) =>
  buildMap({ SC1: { name: '大额资金转出后', scenarioClass: 'event', motClass: 'customerChange', ...values } });

testRule(eventWithoutTrigger, {
  passing: {
    'an event of the library': scenario({ trigger: { type: 'event', eventCode: 'MOT-A03' } }),
    'a scenario of another class': scenario({ scenarioClass: 'product', trigger: { type: 'rule' } }),
  },
  failing: {
    'no event': {
      map: scenario({ trigger: { type: 'event' } }),
      finds: [
        {
          targets: ['SC1'],
          zh: '事件场景“大额资金转出后”未指定触发事件、阈值或时效。',
          field: 'trigger.eventCode',
          fixes: 3,
        },
      ],
    },
    'a trigger that is no event': {
      map: scenario({ trigger: { type: 'schedule', schedule: '每月 5 日' } }),
      finds: [{ targets: ['SC1'], zh: /未指定触发事件/, field: 'trigger.type', fixes: 3 }],
    },
    'an event that the library does not have': {
      map: scenario({ trigger: { type: 'event', eventCode: 'MOT-X99' } }),
      finds: [{ targets: ['SC1'], zh: /未指定触发事件/, fixes: 3 }],
    },
  },
});

describe('the event library', () => {
  test('an event without latency does not count', () => {
    const events = starterDictionaries.events.map((event) => ({ ...event, latency: '' }));
    const context = { stock: {}, dictionaries: { ...starterDictionaries, events }, today: '2025-06-30' };
    const map = scenario({ trigger: { type: 'event', eventCode: 'MOT-A03' } });
    expect(runRules(map, context, [eventWithoutTrigger])).toHaveLength(1);
  });

  test('the event most like the scenario is offered first', () => {
    const [finding] = findingsOf(eventWithoutTrigger, scenario({ trigger: { type: 'event' } }));
    expect(finding?.fixes?.[0]?.title.zh).toBe('用事件“大额资金转出”触发');
  });
});
