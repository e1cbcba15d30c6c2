// Owns SM058: a schedule that says in words how often it comes back, which nothing that counts contacts reads.
import type { NodeOf } from '../../document/kinds/index.ts';
import { CYCLES, type Cycle, repeatName, repeatOf } from '../../document/repeat.ts';
import type { Fix } from '../fix.ts';
import type { Rule } from '../rule.ts';

type Scenario = NodeOf<'scenario'>;

export const unfollowedSchedule: Rule = {
  id: 'SM058',
  severity: 'warning',
  stage: 'check',
  title: { zh: '定时重复未生效', en: 'A schedule that does not repeat' },
  why: {
    zh: '只写在文字里的“每月”不参与计算：触达、产能和费用都按一次计。',
    en: '“Every month” in words alone counts for nothing: contacts, capacity and cost are those of one time.',
  },
  *check(_document, graph) {
    for (const scenario of graph.ofKind('scenario')) {
      const { id, name, trigger } = scenario;
      if (trigger.type !== 'schedule' || repeatOf(scenario)) continue;
      const words = spokenCycle(trigger.schedule ?? '');
      if (!words) continue;
      yield {
        targets: [id],
        message: {
          zh: '场景“{name}”的定时写有“{words}”，但未设置重复：客户在运行期内只触发一次，不按期重复。',
          en: 'The schedule of scenario “{name}” says “{words}”, but no repetition is set: its customers are triggered once in the period.',
        },
        params: { name, words: words.text },
        field: 'repeat.every',
        fixes: [repeating(scenario, words, 'fresh'), repeating(scenario, words, 'same')],
      };
    }
  },
};

interface Spoken {
  readonly text: string;
  readonly every: Cycle;
  readonly onDay: number | undefined;
}

const MONTHLY = /每(?:个|1|一)?月(?:的)?\s*(?:第\s*)?(?:(\d{1,2})\s*[日号])?|\b(?:every month|each month|monthly)\b/i;
const WEEKLY = /每(?:个|1|一)?(?:周|星期|礼拜)\s*([一二三四五六日天])?|\b(?:every week|each week|weekly)\b/i;
const QUARTERLY = /每(?:个|1|一)?季(?:度)?|\b(?:every quarter|each quarter|quarterly)\b/i;
const WEEKDAYS = '一二三四五六日';

function spokenCycle(schedule: string): Spoken | undefined {
  const week = WEEKLY.exec(schedule);
  if (week) {
    const onDay = week[1] ? WEEKDAYS.indexOf(week[1].replace('天', '日')) + 1 : undefined;
    return { text: week[0].trim(), every: 'week', onDay };
  }
  const month = MONTHLY.exec(schedule);
  if (month) {
    const day = Number(month[1]);
    return { text: month[0].trim(), every: 'month', onDay: day >= 1 && day <= 31 ? day : undefined };
  }
  const quarter = QUARTERLY.exec(schedule);
  return quarter ? { text: quarter[0].trim(), every: 'quarter', onDay: undefined } : undefined;
}

/** Others each time first: it contacts no customer more often than before. */
function repeating({ id }: Scenario, { every, onDay }: Spoken, customers: 'fresh' | 'same'): Fix {
  const value = { every, customers, ...(onDay !== undefined && { onDay }) };
  const repeat = repeatOf({ repeat: value });
  const name = repeat ? repeatName(repeat) : CYCLES[every];
  return {
    title: { zh: `设为重复：${name.zh}`, en: `Let it repeat: ${name.en}` },
    steps: [{ do: 'set', id, field: 'repeat', value }],
  };
}
