import { expect, test } from 'vitest';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { unorderedChannels } from '../../../../shared/lint/rules/unordered-channels.ts';
import { chain } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const RM = { executorRole: '客户经理' };
const REMOTE = { channelType: 'remoteCall', executorRole: '远程客户经理' };
const sameDay = (first: object, second: object, edge = 'P1 CH2') =>
  chain({ S1: { name: '新户' }, CH1: { ...RM, ...first }, CH2: { ...REMOTE, offsetDay: 1, ...second } }, [edge]);
const handoff = (second: object, edge: object = {}) => {
  const map = sameDay({}, { offsetDay: 3, ...second }, 'CH1 CH2 handoff');
  return { ...map, edges: map.edges.map((known) => (known.type === 'handoff' ? { ...known, ...edge } : known)) };
};

testRule(unorderedChannels, {
  passing: {
    'an order by priority': sameDay({ priority: 1 }, { priority: 2 }),
    'one role': sameDay({}, { executorRole: '客户经理' }),
    'another day': sameDay({}, { offsetDay: 2 }),
    'another wave': sameDay({ waveNo: 1 }, { waveNo: 2 }),
    'one only after the other was not reached': sameDay({}, {}, 'CH1 CH2 fallback'),
    'a channel that customers come to': sameDay({}, { mode: 'inbound' }),
    'no day said': sameDay({ offsetDay: undefined }, { offsetDay: undefined }),
    'a handoff with a time limit and an owner of the result': handoff({}, { slaHours: 24, attribution: 'first' }),
    'a handoff to the same role': handoff({ executorRole: '客户经理' }),
    'a handoff to the branch hall': handoff({ mode: 'inbound' }),
    'scenarios of one mutex group': chain(
      { SC1: { mutexGroup: '电话' }, SC2: { mutexGroup: '电话' }, P2: {}, CH1: RM, CH2: { ...REMOTE, offsetDay: 1 } },
      ['S1 SC2', 'SC2 P2', 'P2 CH2'],
    ),
  },
  failing: {
    'two roles on one day without priority': {
      map: sameDay({ priority: 1 }, {}),
      finds: [
        {
          targets: ['CH2', 'CH1', 'S1'],
          zh: '同一波次内客群“新户”由 2 个渠道同时触达，未设置优先级/转介时限。',
          severity: 'warning',
          field: 'priority',
          fixes: 1,
        },
      ],
    },
    'priorities that do not decide': {
      map: sameDay({ priority: 1 }, { priority: 1 }),
      finds: [{ targets: ['CH1', 'CH2', 'S1'], zh: /由 2 个渠道同时触达/, field: 'priority', fixes: 1 }],
    },
    'scenarios that may coincide': {
      map: chain({ SC2: {}, P2: {}, CH1: RM, CH2: { ...REMOTE, offsetDay: 1 } }, ['S1 SC2', 'SC2 P2', 'P2 CH2']),
      finds: [{ targets: ['CH1', 'CH2', 'S1'], zh: /由 2 个渠道同时触达/, fixes: 1 }],
    },
    'a handoff without a time limit': {
      map: handoff({ name: '远程' }),
      finds: [
        {
          targets: ['E6', 'CH1', 'CH2'],
          zh: '“渠道CH1”转介至“远程”未设置转介时限、业绩归属，可能重复联系或无人承接。',
          field: 'slaHours',
          fixes: 1,
        },
      ],
    },
    'a handoff that only says whose result it is': {
      map: handoff({ name: '远程' }, { attribution: 'split' }),
      finds: [{ targets: ['E6', 'CH1', 'CH2'], zh: /未设置转介时限，/, field: 'slaHours', fixes: 1 }],
    },
    'a handoff that does not say whose result it is': {
      map: handoff({ name: '远程' }, { slaHours: 4 }),
      finds: [
        {
          targets: ['E6', 'CH1', 'CH2'],
          zh: '“渠道CH1”转介至“远程”未设置业绩归属，双方可能争抢同一笔业绩。',
          field: 'attribution',
          fixes: 1,
        },
      ],
    },
    'a handoff by a machine to a person that does not say whose result it is': {
      map: chain({ CH1: { channelType: 'sms', executorRole: '系统自动' }, CH2: { ...RM, offsetDay: 3 } }, [
        'CH1 CH2 handoff',
      ]),
      finds: [{ targets: ['E6', 'CH1', 'CH2'], zh: /转介时限、业绩归属/, fixes: 1 }],
    },
  },
});

test('the quick fix orders by duty, then by the policy', () => {
  const map = chain(
    {
      CH1: { executorRole: '系统自动', channelType: 'sms' },
      CH2: { executorRole: '系统自动二', channelType: 'appPush', offsetDay: 1 },
      CH3: { executorRole: '客户经理', channelType: 'wecom1v1', offsetDay: 1 },
      CH4: { executorRole: '远程坐席', channelType: 'remoteCall', offsetDay: 1 },
      CH5: { executorRole: '系统自动三', channelType: 'appFeed', offsetDay: 1, duty: 'must' },
    },
    ['P1 CH2', 'P1 CH3', 'P1 CH4', 'P1 CH5'],
  );
  const fix = findingsOf(unorderedChannels, map)[0]?.fixes?.[0];
  if (!fix) throw new Error('no fix');
  const priorities = applyFix(fix)(map).nodes.flatMap((node) =>
    node.kind === 'channel' ? [[node.id, node.priority]] : [],
  );
  expect(Object.fromEntries(priorities)).toEqual({ CH5: 1, CH4: 2, CH3: 3, CH2: 4, CH1: 5 });
});
