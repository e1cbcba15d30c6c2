// Owns SM055: a metric of the map's own says how it is counted, and is not one that the dictionary has under another name.
import type { Metric } from '../../dictionary/dictionaries.ts';
import type { OwnMetric } from '../../document/map-records.ts';
import { fold } from '../../text/fold-text.ts';
import type { Fix } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';

export const ownMetricUnclear: Rule = {
  id: 'SM055',
  severity: 'warning',
  stage: 'check',
  title: { zh: '自有指标口径不清', en: 'Metric of the map without a clear definition' },
  why: {
    zh: '没有公式或分母的指标，各支行各算各的，完成率无法比较；与词典重名的指标会被当成同一个。',
    en: 'Without formula or denominator every branch counts as it likes; a metric called like one of the dictionary is taken for it.',
  },
  *check({ metrics: own = [] }, graph, { dictionaries }) {
    const ids = new Set(own.map(({ id }) => id));
    const inherited = dictionaries.metrics.filter(({ id }) => !ids.has(id));
    for (const [at, metric] of own.entries()) {
      const place = {
        targets: graph.ofKind('goal').flatMap((goal) => (goal.metricId === metric.id ? goal.id : [])),
        field: 'metricId',
      };
      // By one that no goal uses nobody counts anything.
      if (place.targets.length === 0) continue;
      yield* incomplete(metric, place);
      yield* sameName(metric, place, inherited);
      const earlier = own.slice(0, at).find((other) => fold(other.name) === fold(metric.name));
      if (earlier) yield { ...place, key: `twice ${metric.id}`, message: TWICE, params: { name: metric.name } };
    }
  },
};

type Place = Pick<Found, 'targets' | 'field'>;

function* incomplete({ id, name, unit, formula, denominator }: OwnMetric, place: Place): Iterable<Found> {
  const missing = [
    ...(formula?.trim() ? [] : [{ zh: '公式', en: 'formula' }]),
    ...(unit === '%' && !denominator?.trim() ? [{ zh: '分母', en: 'denominator' }] : []),
  ];
  if (missing.length === 0) return;
  yield {
    ...place,
    key: `missing ${id}`,
    message: {
      zh: '本图谱的指标“{name}”缺少{missing}。',
      en: 'The metric “{name}” of this map has no {missing}.',
    },
    params: { name, missing },
  };
}

function* sameName(metric: OwnMetric, place: Place, inherited: readonly Metric[]): Iterable<Found> {
  const wanted = fold(metric.name);
  const same = inherited.find(({ label }) => fold(label.zh) === wanted || fold(label.en) === wanted);
  if (!same) return;
  const fixes: readonly Fix[] =
    same.unit === metric.unit
      ? [
          {
            title: { zh: '改用词典的指标', en: 'Use the metric of the dictionary' },
            steps: place.targets.map((id) => ({ do: 'set', id, field: 'metricId', value: same.id })),
          },
        ]
      : [];
  yield {
    ...place,
    key: `same ${metric.id}`,
    message: {
      zh: '本图谱的指标“{name}”与词典中的指标同名。',
      en: 'The metric “{name}” of this map is called like one of the dictionary.',
    },
    params: { name: metric.name },
    fixes,
  };
}

const TWICE = {
  zh: '本图谱有不止一个指标名为“{name}”。',
  en: 'This map has more than one metric called “{name}”.',
};
