// Owns SM003: what the map assumes is enough to reach its goals.
import { unitName } from '../../document/unit-names.ts';
import { forecastGoals, signOf } from '../../forecast/goal-progress.ts';
import { rounded } from '../../forecast/units.ts';
import type { Rule } from '../rule.ts';

/** Below this a shortfall is what binary fractions leave over. */
const TINY = 1e-9;

export const goalFallsShort: Rule = {
  id: 'SM003',
  severity: 'warning',
  title: { zh: '预计达不到目标', en: 'Goal out of reach' },
  why: {
    zh: '图谱可以每一步都实在，加起来仍然不够；上线前就该知道差多少。',
    en: 'A map may be honest and still too small; better to know before launch.',
  },
  *check(_document, graph, { dictionaries: { ruleSettings } }) {
    const forecasts = forecastGoals(graph);
    for (const goal of graph.ofKind('goal')) {
      const { forecast, progress, contributions } = forecasts.of(goal.id) ?? {};
      // A missing number is told by other checks; what it will bring is not guessed here.
      if (!contributions?.length || forecast === undefined || progress === undefined) continue;
      if (goal.target === undefined || goal.baseline === undefined) continue;
      const way = (goal.target - goal.baseline) * signOf(goal);
      if (progress >= (way * ruleSettings.goalCoverageMinPct) / 100 - TINY) continue;
      yield {
        targets: [goal.id, ...new Set(contributions.map(({ offer }) => offer.edge.id))],
        message: {
          zh:
            goal.direction === 'down'
              ? '按当前假设，目标“{name}”预计降到 {forecast}{unit}，高于目标 {target}{unit}（缺口 {gap}）。'
              : '按当前假设，目标“{name}”预计达成 {forecast}{unit}，低于目标 {target}{unit}（缺口 {gap}）。',
          en: 'As assumed, goal “{name}” comes to {forecast} {unit} instead of {target} {unit} (short by {gap}).',
        },
        params: {
          name: goal.name,
          forecast: String(rounded(forecast)),
          target: String(goal.target),
          unit: unitName(goal.unit),
          gap: String(rounded(Math.abs(goal.target - forecast))),
        },
        field: 'target',
      };
    }
  },
};
