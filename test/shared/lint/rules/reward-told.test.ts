import { rewardTold } from '../../../../shared/lint/rules/reward-told.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const told = (text: string, toneNote?: string) => ({
  ...chain({ T1: { text, ...(toneNote && { toneNote }) } }),
  rewards: [{ id: 'RW1', name: '业绩竞赛', recipient: 'staff' as const, lines: [] }],
});

testRule(rewardTold, {
  passing: {
    'a script that speaks of the product': told('您好，新存款已开放预约。'),
    'a note for staff': told('您好。', '业绩竞赛期间也不催促客户'),
  },
  failing: {
    'a script that names the contest, however it is spelt': {
      map: told('您好，我们在做業 績竞赛，请支持。'),
      finds: [{ targets: ['T1'], zh: '话术“话术T1”提到激励“业绩竞赛”，客户会看到或听到。', field: 'text' }],
    },
  },
});
