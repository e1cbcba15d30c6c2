import type { MapDocument } from '../../../../shared/document/document.ts';
import { dayOutsideWave } from '../../../../shared/lint/rules/day-outside-wave.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const WAVES = [
  { no: 1, name: '首触', fromDay: 1, toDay: 7 },
  { no: 3, name: '收口', fromDay: 15, toDay: 30 },
];
const inWaves = (channel: object, waves: MapDocument['waves'] = WAVES): MapDocument => ({
  ...chain({ CH1: { name: '电话', ...channel } }),
  waves,
});

/** A fallback `waitDays` after the call on D`offsetDay`. */
const afterWaiting = (waitDays: number, next: object, offsetDay = 1): MapDocument => {
  const map = chain({ CH1: { waveNo: 1, offsetDay }, CH2: { name: '短信', offsetDay: undefined, ...next } }, [
    'CH1 CH2 fallback',
  ]);
  const edges = map.edges.map((edge) => (edge.type === 'fallback' ? { ...edge, waitDays } : edge));
  return { ...map, edges, waves: WAVES };
};

testRule(dayOutsideWave, {
  passing: {
    'a channel of no wave': inWaves({ offsetDay: 10 }),
    'the first day of its wave': inWaves({ waveNo: 1, offsetDay: 1 }),
    'the last day of its wave': inWaves({ waveNo: 1, offsetDay: 7 }),
    'no day yet': inWaves({ waveNo: 3, offsetDay: undefined }),
    'a wave of one day': inWaves({ waveNo: 1, offsetDay: 0 }, [{ no: 1, name: '当日', fromDay: 0, toDay: 0 }]),
    'a wait that ends within the wave': afterWaiting(6, { waveNo: 1 }),
    'a wait before a later wave': afterWaiting(3, { waveNo: 3 }),
    'a wait of no wave': afterWaiting(60, {}),
    'one that is retired': inWaves({ waveNo: 2, status: 'retired' }),
  },
  failing: {
    'a day before its wave': {
      map: inWaves({ waveNo: 1, offsetDay: 0 }),
      finds: [{ targets: ['CH1'], zh: '渠道“电话”在第 0 天，不在第 1 波“首触”（第 1–7 天）内。', field: 'offsetDay' }],
    },
    'a day after its wave, in none': {
      map: inWaves({ waveNo: 1, offsetDay: 8 }),
      finds: [{ targets: ['CH1'], zh: /在第 8 天，不在第 1 波/ }],
    },
    'a day of another wave': {
      map: inWaves({ waveNo: 1, offsetDay: 20 }),
      finds: [{ targets: ['CH1'], zh: /在第 20 天，不在第 1 波/, fixes: 1 }],
    },
    'a wave that the map does not have': {
      map: inWaves({ waveNo: 2, offsetDay: 10 }),
      finds: [{ targets: ['CH1'], zh: '渠道“电话”属于第 2 波，图谱没有该波次。', field: 'waveNo', fixes: 1 }],
    },
    'a wave that the map does not have, and a day of another': {
      map: inWaves({ waveNo: 9, offsetDay: 3 }),
      finds: [{ targets: ['CH1'], zh: /属于第 9 波/, fixes: 2 }],
    },
    'a map without waves': {
      map: inWaves({ waveNo: 1 }, []),
      finds: [{ targets: ['CH1'], zh: /属于第 1 波/, fixes: 1 }],
    },
    'a wait that goes past the wave': {
      map: afterWaiting(7, { waveNo: 1 }),
      finds: [
        {
          targets: ['CH2'],
          zh: '渠道“短信”经前序渠道等待后最早在第 8 天触达，晚于第 1 波“首触”（第 1–7 天）。',
          field: 'waveNo',
        },
      ],
    },
    'a wait that goes past the wave, though its own day lies in it': {
      map: afterWaiting(15, { waveNo: 1, offsetDay: 6 }),
      finds: [{ targets: ['CH2'], zh: /最早在第 16 天触达，晚于第 1 波/, fixes: 1 }],
    },
  },
});
