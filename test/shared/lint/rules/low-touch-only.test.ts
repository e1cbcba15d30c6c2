import { expect, test } from 'vitest';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { lowTouchOnly } from '../../../../shared/lint/rules/low-touch-only.ts';
import { chain } from '../../build-map.ts';
import { context, findingsOf, testRule } from '../test-rule.ts';

const high = (channelType: string, more: Parameters<typeof chain>[0] = {}, edges: readonly string[] = []) =>
  chain({ S1: { name: '私行客群', tier: ['L4'] }, CH1: { channelType }, ...more }, edges);

testRule(lowTouchOnly, {
  passing: {
    'a call': high('rmCall'),
    'messages for a lower tier': chain({ S1: { tier: ['L3'] }, CH1: { channelType: 'sms' } }),
    'messages, then a person by handoff': high('sms', { CH2: { channelType: 'remoteVideo' } }, ['CH1 CH2 handoff']),
    'a person in another scenario': high('sms', { SC2: {}, P2: {}, CH2: { channelType: 'hall' } }, [
      'S1 SC2',
      'SC2 P2',
      'P2 CH2',
    ]),
    'no channel yet': chain({ S2: { tier: ['L5'] }, SC2: {}, P2: {} }, ['S2 SC2', 'SC2 P2']),
  },
  failing: {
    'messages only': {
      map: high('sms', { CH2: { channelType: 'appPush' } }, ['CH1 CH2']),
      finds: [
        {
          targets: ['S1'],
          zh: '高价值客群“私行客群”仅由低触达渠道（短信、App 推送）服务。',
          fixes: 1,
        },
      ],
    },
    'a segment of several tiers': {
      map: chain({ S1: { tier: ['L2', 'L5'] }, CH1: { channelType: 'aiCall' } }),
      finds: [{ targets: ['S1'], zh: /智能外呼/, fixes: 1 }],
    },
  },
});

test('the call that is added has the capacity and the cost of the channel library', () => {
  const map = high('sms');
  const [fix] = findingsOf(lowTouchOnly, map).flatMap(({ fixes }) => fixes ?? []);
  const call = fix && applyFix(fix)(map).nodes.find(({ kind, id }) => kind === 'channel' && id !== 'CH1');
  const { capacityPerDay, unitCost } =
    context.dictionaries.channels.find(({ channelType }) => channelType === 'rmCall') ?? {};
  expect(capacityPerDay).toBeGreaterThan(0);
  expect(call).toMatchObject({ channelType: 'rmCall', capacityPerDay, unitCost });
});
