import { expect, test } from 'vitest';
import type { Stage } from '../../../../shared/lint/rule.ts';
import { contactInQuietHours } from '../../../../shared/lint/rules/contact-in-quiet-hours.ts';
import { chain, chainWith } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const at = (sendWindow: string, channelType = 'rmCall', more: object = {}) =>
  chain({ CH1: { name: '外呼', channelType, sendWindow, ...more } });

testRule(contactInQuietHours, {
  passing: {
    'calls in the morning and afternoon, up to the minute': at('09:00-12:00,14:00-20:00'),
    'an SMS at midday': at('09:00-20:00', 'sms'),
    'no hours given': chain(),
    'customers who come by themselves': at('07:00-23:00', 'hall', { mode: 'inbound' }),
    'a channel that needs no consent': chainWith({ 'CH1.consentRequired': false, 'S1.exclusions': [] }),
    'a notice that law demands': chainWith({ 'CH1.purpose': 'mandatory', 'S1.exclusions': undefined }),
  },
  failing: {
    'a call one hour too early': {
      map: at('08:00-11:30'),
      finds: [
        {
          targets: ['CH1'],
          zh: '渠道“外呼”安排在勿扰时段（08:00-09:00）。',
          severity: 'error',
          field: 'sendWindow',
          fixes: 1,
        },
      ],
    },
    'a call through midday and into the night': {
      map: at('09:30-21:00'),
      finds: [{ targets: ['CH1'], zh: /（12:00-14:00,20:00-21:00）/, field: 'sendWindow', fixes: 1 }],
    },
    'an SMS over midnight': {
      map: at('19:00-01:00', 'sms'),
      finds: [{ targets: ['CH1'], zh: /（20:00-01:00）/, fixes: 1 }],
    },
    'the second of two windows': {
      map: at('09:30-11:30,19:30-20:30', 'sms'),
      finds: [{ targets: ['CH1'], zh: /（20:00-20:30）/, fixes: 1 }],
    },
    'do-not-disturb not excluded': {
      map: chain({ CH2: { channelType: 'sms', name: '短信' }, S1: { name: '新户', exclusions: ['员工户'] } }, [
        'CH1 CH2',
      ]),
      finds: [
        {
          targets: ['S1', 'CH1', 'CH2'],
          zh: '渠道“渠道CH1、短信”未剔除勿扰/缺少客户授权：客群“新户”的剔除口径不含“勿扰登记”。',
          field: 'exclusions',
          fixes: 1,
        },
      ],
    },
  },
});

test('exclusions that nobody has filled in are asked for at the check, wrong ones at any time', () => {
  const found = (exclusions: string[], stage: Stage) =>
    findingsOf(contactInQuietHours, chainWith({ 'S1.exclusions': exclusions }), { stage }).filter(
      ({ severity }) => severity === 'error',
    ).length;
  expect((['draw', 'check', 'approve', 'handover'] as const).map((stage) => found([], stage))).toEqual([0, 1, 1, 1]);
  expect(found(['员工户'], 'draw')).toBe(1);
});
