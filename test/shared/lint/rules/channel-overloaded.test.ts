import { expect, test } from 'vitest';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { channelLoads } from '../../../../shared/forecast/channel-load.ts';
import { buildGraph } from '../../../../shared/graph/graph.ts';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { channelOverloaded } from '../../../../shared/lint/rules/channel-overloaded.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { chain } from '../../build-map.ts';
import { context, testRule } from '../test-rule.ts';

/** 450 customers in 70 days: 9 a working day. */
const map = (...args: Parameters<typeof chain>): MapDocument => ({ ...chain(...args), periodDays: 70 });
const call = (capacityPerDay: number, more: object = {}) => ({ name: '电话', capacityPerDay, ...more });

testRule(channelOverloaded, {
  passing: {
    'a channel without capacity': map(),
    'a capacity that just does': map({ CH1: call(9) }),
    'a fallback that gets its share': map({ CH2: call(6) }, ['CH1 CH2 fallback']),
    'no period': { ...chain({ CH1: call(1) }) },
    'no volume': map({ SC1: { expectedVolume: undefined }, CH1: call(1) }),
  },
  failing: {
    'a channel straight after a product': {
      map: map({ CH1: call(8) }),
      finds: [
        { targets: ['CH1'], zh: '渠道“电话”日均 9 人次，超过产能 8 人次/日。', field: 'capacityPerDay', fixes: 0 },
      ],
    },
    'a load that is rounded up': {
      map: map({ CH1: call(9), SC1: { expectedVolume: 501 } }),
      finds: [{ targets: ['CH1'], zh: '渠道“电话”日均 9.1 人次，超过产能 9 人次/日。', fixes: 0 }],
    },
    'several contacts each': {
      map: map({ CH1: call(20, { touches: 3 }) }),
      finds: [{ targets: ['CH1'], zh: /日均 27 人次/, fixes: 0 }],
    },
    'a fallback': {
      map: map({ CH2: call(5) }, ['CH1 CH2 fallback']),
      finds: [{ targets: ['CH2'], zh: /日均 5.4 人次，超过产能 5 人次/, fixes: 1 }],
    },
    'by two ways': {
      map: map({ CH2: call(5), P2: {} }, ['CH1 CH2 fallback', 'SC1 P2', 'P2 CH2']),
      finds: [{ targets: ['CH2'], zh: /日均 9 人次，超过产能 5 人次/, fixes: 0 }],
    },
    'two placements of one team': {
      map: map({ CH1: call(10, { libraryId: 'LIB' }), CH2: call(10, { libraryId: 'LIB' }) }, ['P1 CH2']),
      finds: [{ targets: ['CH1', 'CH2'], zh: /日均 18 人次，超过产能 10 人次/, fixes: 0 }],
    },
    'a capacity of nothing': {
      map: map({ CH1: call(0) }),
      finds: [{ targets: ['CH1'], zh: /超过产能 0 人次/, fixes: 0 }],
    },
  },
});

/** The chain with a message that is approved and speaks of no product. */
const sms = { scriptType: 'sms', mentionsProduct: false, text: '【本行】请留意来电。', optOut: '拒收请回复R' };
const ways: Readonly<Record<string, { map: MapDocument; edges: readonly string[] }>> = {
  'by an online channel that the product has already': {
    map: map(
      {
        CH1: call(6, { offsetDay: 2 }),
        CH2: { channelType: 'appPush', force: 'sea', offsetDay: 1 },
        T2: { scriptType: 'push', text: '到期提醒\n请看看新的存款。' },
      },
      ['P1 CH2', 'CH2 T2'],
    ),
    edges: ['CH2 CH1 fallback 66.66'],
  },
  'by a new text message with approved words': {
    map: map({ CH1: call(6, { waveNo: 1, offsetDay: 2 }), T2: sms }),
    edges: ['P1 CH2 flow', 'CH2 T2 flow', 'CH2 CH1 fallback 66.66'],
  },
  'by one of each, where two products lead to it': {
    map: map(
      {
        CH1: call(6),
        P2: {},
        CH2: { channelType: 'appPush', force: 'sea' },
        T2: { scriptType: 'push', text: '到期提醒\n请看看新的存款。' },
        T3: sms,
      },
      ['SC1 P2', 'P2 CH1', 'P1 CH2', 'CH2 T2'],
    ),
    edges: ['P2 CH3 flow', 'CH3 T3 flow', 'CH2 CH1 fallback 33.33', 'CH3 CH1 fallback 33.33'],
  },
};

test.each(Object.entries(ways))('the fix passes on what the channel can do %s, without a new error', (_name, given) => {
  const fix = runRules(given.map, context, [channelOverloaded])[0]?.fixes?.[0];
  if (!fix) throw new Error('no fix');
  expect(fix.title.zh).toMatch(/^先走线上渠道，仅 [\d.]+% 转到本渠道$/);
  const fixed = applyFix(fix)(given.map);
  const edges = fixed.edges.map(({ from, to, type, sharePct }) => [from, to, type, sharePct].join(' ').trim());
  expect(edges).toEqual(expect.arrayContaining([...given.edges]));
  expect(fixed.edges.filter(({ to, type }) => to === 'CH1' && type === 'flow')).toEqual([]);
  const load =
    channelLoads(fixed, buildGraph(fixed), context.dictionaries.holidays).find(({ key }) => key === 'CH1')?.load ?? 99;
  expect(load).toBeGreaterThan(5.9);
  expect(load).toBeLessThanOrEqual(6);
  const errors = (document: MapDocument) =>
    new Set(runRules(document, context).flatMap(({ severity, ruleId }) => (severity === 'error' ? ruleId : [])));
  expect([...errors(fixed)].filter((id) => !errors(given.map).has(id))).toEqual([]);
});

test('a text message that would be one too many is not offered', () => {
  const crowded = map({ CH1: call(6), CH2: { channelType: 'sms', touches: 2 }, T2: sms }, [
    'CH1 CH2 followUp',
    'CH2 T2',
  ]);
  expect(runRules(crowded, context, [channelOverloaded])[0]?.fixes).toEqual([]);
});
