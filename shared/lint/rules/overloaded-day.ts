// Owns SM050: what the contact simulation sees beside the averages – days on which a channel gets more than it can do.
import { ownContactPlans } from '../../contacts/contact-plans.ts';
import { dateOf } from '../../dictionary/calendar.ts';
import { ownChannelDays } from '../../simulate/own-channel-days.ts';
import type { Rule } from '../rule.ts';

export const overloadedDay: Rule = {
  id: 'SM050',
  severity: 'info',
  title: { zh: '模拟：单日超过产能', en: 'Simulated: over capacity on a day' },
  why: {
    zh: '平均每日做得完，不等于每一天都做得完：积压会让触达晚于计划。',
    en: 'What fits on average need not fit on each day: what is left over is contacted later than planned.',
  },
  *check(document, graph, context) {
    const { period } = ownContactPlans(document, graph, context);
    for (const line of ownChannelDays(document, graph, context)) {
      const { nodeIds, name, capacity, daysOver, peak, peakDay, waitDays } = line;
      if (capacity === null || daysOver === 0 || peakDay === null) continue;
      yield {
        targets: nodeIds,
        field: 'capacityPerDay',
        message: {
          zh: '按触达模拟，渠道“{name}”有 {days} 天超过每日产能 {capacity} 人次，最多的一天（{date}）为 {peak} 人次{wait}。',
          en: 'In the contact simulation “{name}” is over its capacity of {capacity} contacts on {days} days, most of all on {date} with {peak}{wait}.',
        },
        params: {
          name,
          days: daysOver,
          capacity,
          peak,
          date: dateOf(period.start + peakDay),
          wait: waitText(waitDays),
        },
      };
    }
  },
};

function waitText(days: number | null) {
  if (days === null || days === 0) return { zh: '', en: '' };
  return {
    zh: `，最多积压 ${days} 个工作日`,
    en: days === 1 ? ', and up to a working day late' : `, and up to ${days} working days late`,
  };
}
