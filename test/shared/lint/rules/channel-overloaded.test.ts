import { expect, test } from 'vitest';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { channelLoads } from '../../../../shared/forecast/channel-load.ts';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { buildGraph } from '../../../../shared/lint/graph.ts';
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
      finds: [{ targets: ['CH1'], zh: '渠道「电话」日均 9 人次超过产能 8 人次。', field: 'capacityPerDay', fixes: 1 }],
    },
    'a load that is rounded up': {
      map: map({ CH1: call(9), SC1: { expectedVolume: 501 } }),
      finds: [{ targets: ['CH1'], zh: '渠道「电话」日均 9.1 人次超过产能 9 人次。', fixes: 1 }],
    },
    'several contacts each': {
      map: map({ CH1: call(20, { touches: 3 }) }),
      finds: [{ targets: ['CH1'], zh: /日均 27 人次/, fixes: 1 }],
    },
    'a fallback': {
      map: map({ CH2: call(5) }, ['CH1 CH2 fallback']),
      finds: [{ targets: ['CH2'], zh: /日均 5.4 人次超过产能 5 人次/, fixes: 1 }],
    },
    'by two ways': {
      map: map({ CH2: call(5), P2: {} }, ['CH1 CH2 fallback', 'SC1 P2', 'P2 CH2']),
      finds: [{ targets: ['CH2'], zh: /日均 9 人次超过产能 5 人次/, fixes: 1 }],
    },
    'two placements of one team': {
      map: map({ CH1: call(10, { libraryId: 'LIB' }), CH2: call(10, { libraryId: 'LIB' }) }, ['P1 CH2']),
      finds: [{ targets: ['CH1', 'CH2'], zh: /日均 18 人次超过产能 10 人次/, fixes: 1 }],
    },
    'a capacity of nothing': {
      map: map({ CH1: call(0) }),
      finds: [{ targets: ['CH1'], zh: /超过产能 0 人次/, fixes: 1 }],
    },
  },
});

test('the fix puts a text message first and passes on what the channel can do', () => {
  const document = map({ CH1: call(6, { waveNo: 1, offsetDay: 2 }) });
  const fix = runRules(document, context, [channelOverloaded])[0]?.fixes?.[0];
  if (!fix) throw new Error('no fix');
  expect(fix.title.zh).toBe('先发短信，只转 66.66% 到本渠道');
  const mended = applyFix(fix)(document);
  expect(mended.nodes.at(-1)).toMatchObject({ id: 'CH2', channelType: 'sms', force: 'sea', waveNo: 1, offsetDay: 2 });
  expect(mended.edges.map(({ from, to, type }) => `${from} ${to} ${type}`)).toContain('P1 CH2 flow');
  expect(mended.edges.at(-1)).toMatchObject({ from: 'CH2', to: 'CH1', type: 'fallback', sharePct: 66.66 });
  const loads = channelLoads(mended, buildGraph(mended)).map(({ load = 0 }) => load);
  expect(loads[0]).toBeCloseTo(5.9994);
  expect(loads[1]).toBe(9);
});
