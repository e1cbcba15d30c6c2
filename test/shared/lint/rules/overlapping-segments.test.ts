import { overlappingSegments } from '../../../../shared/lint/rules/overlapping-segments.ts';
import { buildMap } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const age = (value: string) => ({
  rule: { conditions: [{ attribute: 'age', operator: 'between', value, unit: '岁' }] },
  priority: undefined,
});
const words = (text: string) => ({ rule: { text }, priority: undefined });

testRule(overlappingSegments, {
  passing: {
    'one segment alone': buildMap({ S1: words('老客户') }),
    'ranges apart': buildMap({ S1: age('45-59'), S2: age('60-74') }),
    'priorities that differ': buildMap({ S1: { ...age('45-60'), priority: 1 }, S2: { ...age('60-74'), priority: 2 } }),
    'a policy on one side': buildMap({ S1: age('45-60'), S2: { ...age('60-74'), overlapPolicy: 'exclusive' } }),
    'words, with no tier in common': buildMap({
      S1: { ...words('甲'), tier: ['L1', 'L2'] },
      S2: { ...words('乙'), tier: ['L3'] },
    }),
    'words, of different ages': buildMap({
      S1: { ...words('甲'), ageMax: 59 },
      S2: { ...words('乙'), ageMin: 60 },
    }),
    'a segment within another': buildMap({ S1: age('45-60'), S2: { ...age('50-60'), parentSegmentId: 'S1' } }),
    'children of segments that exclude each other': buildMap({
      S1: age('20-30'),
      S2: age('40-50'),
      S3: { ...words('甲'), parentSegmentId: 'S1' },
      S4: { ...words('乙'), parentSegmentId: 'S2', priority: 1 },
    }),
  },
  failing: {
    'ranges that meet': {
      map: buildMap({ S1: { ...age('45-60'), name: '备老' }, S2: { ...age('60-74'), name: '乐退' } }),
      finds: [
        {
          targets: ['S2', 'S1'],
          zh: '客群“乐退”与“备老”口径重叠，未设置优先级或互斥。',
          field: 'priority',
          fixes: 1,
        },
      ],
    },
    'the same priority': {
      map: buildMap({ S1: { ...age('45-60'), priority: 3 }, S2: { ...age('60-74'), priority: 3 } }),
      finds: [{ targets: ['S2', 'S1'], zh: /口径重叠/, fixes: 1 }],
    },
    'the one without a priority is to be settled': {
      map: buildMap({ S1: age('45-60'), S2: { ...age('60-74'), priority: 3 } }),
      finds: [{ targets: ['S1', 'S2'], zh: /口径重叠/, fixes: 1 }],
    },
    'rules in words, one finding for all of them': {
      map: buildMap({ S1: words('甲'), S2: words('乙'), S3: words('丙') }),
      finds: [
        { targets: ['S2'], zh: '客群“客群S2”与“客群S1”是否重叠无法判断，未设置优先级或互斥。', fixes: 1 },
        { targets: ['S3'], zh: '客群“客群S3”与“客群S1、客群S2”是否重叠无法判断，未设置优先级或互斥。', fixes: 1 },
      ],
    },
    'more than can be named': {
      map: buildMap({
        S1: { ...age('45-60'), priority: 1 },
        S2: { ...age('45-60'), priority: 2 },
        S3: { ...age('45-60'), priority: 3 },
        S4: { ...age('45-60'), priority: 4 },
        S5: words('戊'),
      }),
      finds: [{ targets: ['S5'], zh: /与“客群S1、客群S2、客群S3”等 4 个客群是否重叠无法判断/, fixes: 1 }],
    },
    'different special groups are no proof': {
      map: buildMap({
        S1: { ...age('45-60'), specialGroup: 'payroll' },
        S2: { ...age('45-60'), specialGroup: 'carOwner' },
      }),
      finds: [{ targets: ['S2'], zh: /是否重叠无法判断/, fixes: 1 }],
    },
    'a segment within another, both with scenarios': {
      map: buildMap({ S1: age('45-60'), S2: { ...age('50-60'), parentSegmentId: 'S1' }, SC1: {}, SC2: {} }, [
        'S1 SC1',
        'S2 SC2',
      ]),
      finds: [{ targets: ['S2', 'S1'], zh: /口径重叠/, fixes: 1 }],
    },
    'all numbers used': {
      map: buildMap({
        ...Object.fromEntries(
          Array.from({ length: 99 }, (_, index) => [`S${index + 1}`, { ...age('20-30'), priority: index + 1 }]),
        ),
        S100: { ...age('30-40'), priority: 99 },
      }),
      finds: [{ targets: ['S100', 'S99'], zh: /口径重叠/, fixes: 0 }],
    },
  },
});
