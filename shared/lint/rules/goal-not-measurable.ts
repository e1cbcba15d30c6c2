// Owns SM002: a goal has baseline, target, unit, deadline and a metric that it agrees with.

import type { Metric } from '../../dictionary/dictionaries.ts';
import type { MapDocument } from '../../document/document.ts';
import { hasDeadline } from '../../document/goal-due.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { unitName } from '../../document/unit-names.ts';
import type { Message } from '../../i18n/message.ts';
import type { Found, Rule } from '../rule.ts';

type Goal = NodeOf<'goal'>;

export const goalNotMeasurable: Rule = {
  id: 'SM002',
  severity: 'error',
  awaitsFilling: true,
  title: { zh: '目标不可衡量', en: 'Goal that cannot be measured' },
  why: {
    zh: '“提升客户体验”不是目标。缺少基线、目标值、单位或期限，各支行的数据无法比较。',
    en: '“Improve the experience” is not a goal. Without baseline, target, unit and deadline, branches report whatever suits them.',
  },
  *check(document, graph, { dictionaries }) {
    const metrics = new Map(dictionaries.metrics.map((metric) => [metric.id, metric]));
    for (const goal of graph.ofKind('goal')) {
      const metric = metrics.get(goal.metricId);
      yield* missingParts(document, goal, metric);
      if (metric) yield* otherUnit(goal, metric);
      yield* wrongSide(goal, metric);
    }
  },
};

function* missingParts(document: MapDocument, goal: Goal, metric: Metric | undefined): Iterable<Found> {
  const parts: readonly [absent: boolean, field: string, label: Message][] = [
    [!metric, 'metricId', { zh: '指标', en: 'a metric of the dictionary' }],
    [!goal.unit, 'unit', { zh: '单位', en: 'unit' }],
    [goal.baseline === undefined && !goal.baselineNote?.trim(), 'baseline', { zh: '基线值', en: 'baseline' }],
    [goal.target === undefined, 'target', { zh: '目标值', en: 'target' }],
    [!hasDeadline(document, goal), 'dueDate', { zh: '期限', en: 'deadline' }],
  ];
  const missing = parts.filter(([absent]) => absent);
  const first = missing[0];
  if (!first) return;
  yield {
    targets: [goal.id],
    key: 'missing',
    stage: 'check',
    message: {
      zh: '目标“{name}”不可衡量：缺少{missing}。',
      en: 'Goal “{name}” cannot be measured: missing {missing}.',
    },
    params: { name: goal.name, missing: missing.map(([, , label]) => label) },
    field: first[1],
    places: missing.map(([, field]) => ({ id: goal.id, field })),
  };
}

function* otherUnit(goal: Goal, metric: Metric): Iterable<Found> {
  if (!goal.unit || goal.unit === metric.unit) return;
  yield {
    targets: [goal.id],
    key: 'unit',
    message: {
      zh: '目标“{name}”不可衡量：单位是{unit}，指标“{metric}”按{expected}统计。',
      en: 'Goal “{name}” cannot be measured: its unit is {unit}, but “{metric}” is counted in {expected}.',
    },
    params: { name: goal.name, unit: unitName(goal.unit), metric: metric.label, expected: unitName(metric.unit) },
    field: 'unit',
    fixes: [
      {
        title: { zh: `单位改为${metric.unit}`, en: `Set the unit to ${unitName(metric.unit).en}` },
        steps: [{ do: 'set', id: goal.id, field: 'unit', value: metric.unit }],
      },
    ],
  };
}

/** A target must lie beyond the baseline in the goal's direction; a guardrail's only must not be negative (DOMAIN §3.3). */
function* wrongSide(goal: Goal, metric: Metric | undefined): Iterable<Found> {
  const { baseline, target, direction } = goal;
  if (target === undefined) return;
  const place = { targets: [goal.id], key: 'side', field: 'target' };
  if (goal.guardrail) {
    if (target >= 0) return;
    const message = {
      zh: '目标“{name}”不可衡量：守护指标的底线不得为负数。',
      en: 'Goal “{name}” cannot be measured: the limit of a guardrail cannot be negative.',
    };
    yield { ...place, message, params: { name: goal.name } };
    return;
  }
  if (baseline === undefined || (direction === 'up' ? target > baseline : target < baseline)) return;
  const turned = metric && metric.direction !== direction && target !== baseline;
  yield {
    ...place,
    message:
      direction === 'up'
        ? {
            zh: '目标“{name}”不可衡量：方向为提升，目标值 {target} 不高于基线值 {baseline}。',
            en: 'Goal “{name}” cannot be measured: its direction is up, but target {target} is not above baseline {baseline}.',
          }
        : {
            zh: '目标“{name}”不可衡量：方向为下降，目标值 {target} 不低于基线值 {baseline}。',
            en: 'Goal “{name}” cannot be measured: its direction is down, but target {target} is not below baseline {baseline}.',
          },
    params: { name: goal.name, target, baseline },
    ...(turned && {
      fixes: [
        {
          title: { zh: '按指标调整方向', en: 'Use the direction of the metric' },
          steps: [{ do: 'set', id: goal.id, field: 'direction', value: metric.direction }],
        },
      ],
    }),
  };
}
