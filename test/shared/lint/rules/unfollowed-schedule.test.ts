import { expect, test } from 'vitest';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { unfollowedSchedule } from '../../../../shared/lint/rules/unfollowed-schedule.ts';
import { buildMap } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const scheduled = (schedule: string | undefined, more: Record<string, unknown> = {}) =>
  buildMap({ SC1: { name: '月度检视', trigger: { type: 'schedule', schedule }, ...more } });

testRule(unfollowedSchedule, {
  passing: {
    'a schedule of one day': scheduled('2026-12-05 10:00'),
    'a schedule without words': scheduled(undefined),
    'every month, and it does repeat': scheduled('每月 5 日', { repeat: { every: 'month', onDay: 5 } }),
    'every month, but triggered by a rule': buildMap({
      SC1: { trigger: { type: 'rule', schedule: '每月', rule: '每月余额下降' } },
    }),
  },
  failing: {
    'every month in words alone': {
      map: scheduled('每月5日，对当月满 50 岁的客户生成'),
      finds: [
        {
          targets: ['SC1'],
          zh: '场景“月度检视”的定时写有“每月5日”，但未设置重复：客户在运行期内只触发一次，不按期重复。',
          field: 'repeat.every',
          fixes: 2,
        },
      ],
    },
    'a repetition without a cycle': {
      map: scheduled('每周一上午', { repeat: { onDay: 1 } }),
      finds: [{ targets: ['SC1'], zh: /“每周一”/, field: 'repeat.every', fixes: 2 }],
    },
    'in English': {
      map: scheduled('Quarterly review'),
      finds: [{ targets: ['SC1'], zh: /“Quarterly”/, field: 'repeat.every', fixes: 2 }],
    },
  },
});

test.each([
  ['每月 3 号，按月末时点生成', { every: 'month', customers: 'fresh', onDay: 3 }],
  ['每个月第 25 日', { every: 'month', customers: 'fresh', onDay: 25 }],
  ['每星期天', { every: 'week', customers: 'fresh', onDay: 7 }],
  ['每季度', { every: 'quarter', customers: 'fresh' }],
])('“%s” becomes the cycle that it says, first of all for others each time', (schedule, repeat) => {
  const map = scheduled(schedule);
  const [fresh, same] = findingsOf(unfollowedSchedule, map)[0]?.fixes ?? [];
  if (!fresh || !same) throw new Error('there are two fixes');
  expect(applyFix(fresh)(map).nodes[0]).toMatchObject({ repeat });
  expect(applyFix(same)(map).nodes[0]).toMatchObject({ repeat: { ...repeat, customers: 'same' } });
  expect(findingsOf(unfollowedSchedule, applyFix(fresh)(map))).toEqual([]);
});
