import { dayBeforeEntry } from '../../../../shared/lint/rules/day-before-entry.ts';
import { chainWith } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const due = { 'SC1.dayAnchor': 'dueDate', 'SC1.windowFrom': -30, 'SC1.windowTo': -1 };

testRule(dayBeforeEntry, {
  passing: {
    'a call in the window before a due date': chainWith({ ...due, 'CH1.offsetDay': -7 }),
    'a call after the due date': chainWith({ ...due, 'CH1.offsetDay': 3 }),
    'a due date without a window': chainWith({ 'SC1.dayAnchor': 'dueDate', 'CH1.offsetDay': -45 }),
  },
  failing: {
    'a call before day 0 where days do not count from a due date': {
      map: chainWith({ 'SC1.name': '到期', 'CH1.name': '电话', 'CH1.offsetDay': -7 }),
      finds: [
        {
          targets: ['SC1', 'CH1'],
          zh: '场景“到期”的日期不从到期日起算，却有到期前 7 天的触达。',
          field: 'dayAnchor',
          fixes: 1,
        },
      ],
    },
    'a window before day 0 where days do not count from a due date': {
      map: chainWith({ 'SC1.windowFrom': -30, 'SC1.windowTo': 0 }),
      finds: [{ targets: ['SC1'], zh: /却有到期前 30 天的窗口。$/, fixes: 1 }],
    },
    'a call before the customers come in': {
      map: chainWith({ ...due, 'SC1.name': '到期', 'CH1.name': '电话', 'CH1.offsetDay': -45 }),
      finds: [
        {
          targets: ['SC1', 'CH1'],
          zh: '场景“到期”的客户在到期前 30 天进入，“电话”排在到期前 45 天，须等到客户进入才能触达。',
          field: 'windowFrom',
          fixes: 1,
        },
      ],
    },
  },
});
