// Owns SM016: a scenario ends for customers who did what it wanted, and leaves them alone for a while.
import type { NodeOf } from '../../document/kinds/index.ts';
import type { FixStep } from '../fix.ts';
import type { Rule } from '../rule.ts';

type Scenario = NodeOf<'scenario'>;

const EXIT = '已完成目标动作';
const COOLDOWN_DAYS = 30;

export const noExit: Rule = {
  id: 'SM016',
  severity: 'warning',
  stage: 'check',
  title: { zh: '缺少退出条件或冷却期', en: 'No exit or cool-down' },
  why: {
    zh: '最常见的投诉：购买后仍被反复推荐。',
    en: 'The most common complaint: being offered every day what one has already bought.',
  },
  *check(_document, graph) {
    for (const scenario of graph.ofKind('scenario')) {
      const noCondition = !scenario.exitCondition?.trim();
      const noCooldown = scenario.cooldownDays === undefined;
      if (!noCondition && !noCooldown) continue;
      yield {
        targets: [scenario.id],
        message: {
          zh: '场景“{name}”缺少退出条件或冷却期，已成交客户仍会被触达。',
          en: 'Scenario “{name}” has no exit condition or no cool-down, so customers who have bought are contacted again.',
        },
        params: { name: scenario.name },
        field: noCondition ? 'exitCondition' : 'cooldownDays',
        places: [
          ...(noCondition ? [{ id: scenario.id, field: 'exitCondition' }] : []),
          ...(noCooldown ? [{ id: scenario.id, field: 'cooldownDays' }] : []),
        ],
        fixes: [fix(scenario, noCondition, noCooldown)],
      };
    }
  },
};

function fix({ id }: Scenario, noCondition: boolean, noCooldown: boolean) {
  const exit: FixStep = { do: 'set', id, field: 'exitCondition', value: EXIT };
  const cooldown: FixStep = { do: 'set', id, field: 'cooldownDays', value: COOLDOWN_DAYS };
  const titles = {
    zh: [...(noCondition ? [`退出：${EXIT}`] : []), ...(noCooldown ? [`冷却 ${COOLDOWN_DAYS} 天`] : [])],
    en: [...(noCondition ? ['Exit: goal reached'] : []), ...(noCooldown ? [`cool down ${COOLDOWN_DAYS} days`] : [])],
  };
  return {
    title: { zh: titles.zh.join('，'), en: titles.en.join(', ') },
    steps: [...(noCondition ? [exit] : []), ...(noCooldown ? [cooldown] : [])],
    ...(!noCooldown && { textual: true }),
  };
}
