import { expect, test } from 'vitest';
import { lateContact } from '../../../../shared/lint/rules/late-contact.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { chain } from '../../build-map.ts';
import { context, testRule } from '../test-rule.ts';

/** MOT-A03 is there on the day (T+0), MOT-C02 a day later (T+1), MOT-A02 seven days before. */
const on = (
  eventCode: string,
  scenario: Record<string, unknown>,
  channel: Record<string, unknown> = { offsetDay: 1 },
  edges: readonly string[] = [],
) =>
  chain(
    {
      SC1: { name: '大额转出', scenarioClass: 'event', trigger: { type: 'event', eventCode }, ...scenario },
      CH1: { offsetDay: undefined, ...channel },
      CH2: { offsetDay: 0 },
    },
    edges,
  );

testRule(lateContact, {
  passing: {
    'the day after, within two days': on('MOT-A03', { validityHours: 48 }),
    'just in time': on('MOT-C02', { validityHours: 48 }),
    'known before it happens': on('MOT-A02', { validityHours: 24 }),
    'the faster of two channels': on('MOT-A03', { validityHours: 12 }, { offsetDay: 3 }, ['P1 CH2']),
    'days that count from the customer’s first day': on(
      'MOT-F01',
      { validityHours: 120, windowFrom: 8, dayAnchor: 'customerDay0' },
      { offsetDay: 10 },
    ),
    'the event’s own validity': on('MOT-A03', {}),
    'no event': on('MOT-A03', { validityHours: 1, trigger: { type: 'rule', rule: '每月' } }),
    'no channel that says when': on('MOT-A03', { validityHours: 1 }, {}),
  },
  failing: {
    'a list of tomorrow and a call of the day after': {
      map: on('MOT-C02', { validityHours: 24 }),
      finds: [
        {
          targets: ['SC1'],
          zh: '场景“大额转出”有效期 24 小时，首次触达最早需要 48 小时（名单 T+1，再到首次触达 24 小时）。',
          field: 'validityHours',
          fixes: 1,
        },
      ],
    },
    'a time limit instead of a day': {
      map: on('MOT-A03', { validityHours: 4 }, { slaHours: 24 }),
      finds: [{ targets: ['SC1'], zh: /首次触达最早需要 24 小时/, fixes: 1 }],
    },
    'the event’s own validity': {
      map: on('MOT-A03', {}, { offsetDay: 3 }),
      finds: [{ targets: ['SC1'], zh: /有效期 48 小时，首次触达最早需要 72 小时/, fixes: 1 }],
    },
    'longer than an event may be valid': {
      map: on('MOT-A03', { validityHours: 24 }, { offsetDay: 100 }),
      finds: [{ targets: ['SC1'], zh: /2,?400 小时/, fixes: 0 }],
    },
  },
});

test('a batch of some hours counts by its hours', () => {
  const { dictionaries } = context;
  const events = dictionaries.events.map((event) =>
    event.id === 'MOT-A03' ? { ...event, latency: '批量 6 小时' } : event,
  );
  const find = (validityHours: number) =>
    runRules(
      on('MOT-A03', { validityHours }, { offsetDay: 0 }),
      { ...context, dictionaries: { ...dictionaries, events } },
      [lateContact],
    );
  expect(find(6)).toEqual([]);
  expect(find(5)).toHaveLength(1);
});
