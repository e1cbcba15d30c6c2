// Owns SM003: what the map assumes is enough to reach its goals.
import { amount, computed, difference } from '../../document/unit-names.ts';
import { forecastGoals, signOf } from '../../forecast/goal-progress.ts';
import type { Message } from '../../i18n/message.ts';
import type { Rule } from '../rule.ts';

/** Below this a shortfall is what binary fractions leave over. */
const TINY = 1e-9;

export const goalFallsShort: Rule = {
  id: 'SM003',
  severity: 'warning',
  stage: 'check',
  title: { zh: '预计达不到目标', en: 'Goal out of reach' },
  why: {
    zh: '各环节均合理，合计仍可能不足；缺口应在上线前发现。',
    en: 'Each step may be sound and the sum still too small; better to know before launch.',
  },
  *check(_document, graph, { dictionaries: { ruleSettings } }) {
    const forecasts = forecastGoals(graph);
    for (const goal of graph.ofKind('goal')) {
      const { forecast, progress, contributions, assumed, byExperience } = forecasts.of(goal.id) ?? {};
      // A missing number is told by other checks, and so is an assumed one; what it will bring is not guessed here.
      if (assumed || !contributions?.length || forecast === undefined || progress === undefined) continue;
      if (goal.target === undefined || goal.baseline === undefined) continue;
      const way = (goal.target - goal.baseline) * signOf(goal);
      if (progress >= (way * ruleSettings.goalCoverageMinPct) / 100 - TINY) continue;
      yield {
        targets: [goal.id, ...new Set(contributions.map(({ offer }) => offer.edge.id))],
        message: {
          zh:
            goal.direction === 'down'
              ? '按当前假设，目标“{name}”预计降至 {forecast}{basis}，高于目标 {target}（缺口 {gap}）。'
              : '按当前假设，目标“{name}”预计达成 {forecast}{basis}，低于目标 {target}（缺口 {gap}）。',
          en: 'Under current assumptions, goal “{name}” comes to {forecast}{basis} against a target of {target} (gap {gap}).',
        },
        params: {
          name: goal.name,
          forecast: computed(forecast, goal.unit),
          target: amount(goal.target, goal.unit),
          basis: byExperience ? BY_EXPERIENCE : NO_NOTE,
          gap: difference(Math.abs(goal.target - forecast), goal.unit),
        },
        field: 'target',
      };
    }
  },
};

/** Behind a figure that rests on take-up by experience. */
const BY_EXPERIENCE: Message = { zh: '（承接率含经验值）', en: ' (take-up partly by experience)' };
const NO_NOTE: Message = { zh: '', en: '' };
