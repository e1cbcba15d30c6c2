import type { MapDocument } from '../../../../shared/document/document.ts';
import { bankSettingsChanged } from '../../../../shared/lint/rules/bank-settings-changed.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

/** The starter's policy, but for a cap of 3 and quiet hours from 21:00. */
const madeWith = (own: readonly string[] | undefined): MapDocument => {
  const map = chain();
  const policy = { ...map.policy, totalCap: { per7Days: 3, per30Days: 10 }, quietHours: ['21:00-09:00'] };
  return { ...map, policy, ...(own && { departures: { policy: own } }) } as MapDocument;
};

testRule(bankSettingsChanged, {
  passing: {
    'a map that follows the bank as it is': { ...chain(), departures: { policy: [] } },
    'rules of its own, whatever the bank’s are': madeWith(['totalCap', 'quietHours']),
    'a map of before, whose whole policy is its own': madeWith(undefined),
  },
  failing: {
    'the bank has other quiet hours now': {
      map: madeWith(['totalCap']),
      finds: [
        {
          targets: [],
          zh: '全行触达规则已变更，本图谱沿用新规则：勿扰时段 21:00-09:00 → 20:00-09:00、12:00-14:00。',
          field: 'policy.quietHours',
          fixes: 2,
        },
      ],
    },
    'a cap and the quiet hours': {
      map: madeWith([]),
      finds: [{ targets: [], zh: /勿扰时段.*总触达上限·7 天上限 3 次\/人 → 4 次\/人/, fixes: 2 }],
    },
  },
});
