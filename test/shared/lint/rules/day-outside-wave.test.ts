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

testRule(dayOutsideWave, {
  passing: {
    'a channel of no wave': inWaves({ offsetDay: 10 }),
    'the first day of its wave': inWaves({ waveNo: 1, offsetDay: 1 }),
    'the last day of its wave': inWaves({ waveNo: 1, offsetDay: 7 }),
    'no day yet': inWaves({ waveNo: 3, offsetDay: undefined }),
    'a wave of one day': inWaves({ waveNo: 1, offsetDay: 0 }, [{ no: 1, name: '当日', fromDay: 0, toDay: 0 }]),
    'one that is retired': inWaves({ waveNo: 2, status: 'retired' }),
  },
  failing: {
    'a day before its wave': {
      map: inWaves({ waveNo: 1, offsetDay: 0 }),
      finds: [{ targets: ['CH1'], zh: '渠道“电话”在 D0，不在第 1 波“首触”（D1–D7）内。', field: 'offsetDay' }],
    },
    'a day after its wave, in none': {
      map: inWaves({ waveNo: 1, offsetDay: 8 }),
      finds: [{ targets: ['CH1'], zh: /在 D8，不在第 1 波/ }],
    },
    'a day of another wave': {
      map: inWaves({ waveNo: 1, offsetDay: 20 }),
      finds: [{ targets: ['CH1'], zh: /在 D20，不在第 1 波/, fixes: 1 }],
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
  },
});
