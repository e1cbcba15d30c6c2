// Owns what metrics a map's goals are measured by: the dictionary's, and those of the map's own, which it sees as if they were
// entries. An own one stands for the dictionary's of the same id.
import type { Dictionaries, Metric } from '../dictionary/dictionaries.ts';
import type { MapDocument } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { OwnMetric } from '../document/map-records.ts';

type WithDictionaries = { readonly dictionaries: Pick<Dictionaries, 'metrics'> };
type OwnMetrics = { readonly metrics?: MapDocument['metrics'] | undefined };

/** The own metric as an entry of the dictionary; its words stand for both languages. */
export function asEntry({ id, name, unit, direction, startsAtZero, ...own }: OwnMetric): Metric {
  const both = (text: string | undefined) => (text?.trim() ? { zh: text.trim(), en: text.trim() } : undefined);
  const words = {
    numerator: both(own.numerator),
    denominator: both(own.denominator),
    validity: both(own.validity),
    startsAtZero: startsAtZero || undefined,
  };
  const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
  const formula = both(own.formula) ?? { zh: '', en: '' };
  return { id, label: { zh: name, en: name }, unit, direction, formula, ...said };
}

/** The dictionary's metrics first, then the map's own. */
function metricsOf({ metrics: own = [] }: OwnMetrics, inherited: readonly Metric[]): readonly Metric[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...inherited.filter(({ id }) => !ids.has(id)), ...own.map(asEntry)];
}

const known = new WeakMap<object, WeakMap<object, WithDictionaries>>();

/** `knowledge` with the map's own metrics among those of the dictionary; the very same for the same two. */
export function withOwnMetrics<K extends WithDictionaries>(document: OwnMetrics, knowledge: K): K {
  const { metrics } = document;
  if (!metrics || metrics.length === 0) return knowledge;
  const answers = known.get(metrics) ?? new WeakMap<object, WithDictionaries>();
  known.set(metrics, answers);
  const before = answers.get(knowledge);
  if (before) return before as K;
  const { dictionaries } = knowledge;
  const extended = {
    ...knowledge,
    dictionaries: { ...dictionaries, metrics: metricsOf(document, dictionaries.metrics) },
  };
  answers.set(knowledge, extended);
  return extended;
}

type Goal = NodeOf<'goal'>;

/** The same goal each time, so that what was found in it is found again. */
const fromZero = new WeakMap<Goal, Goal>();

/**
 * The map as forecasts and checks read it: goals whose metric starts at 0 and that say nothing else have a baseline of 0. The very
 * same map where there is none. `knowledge` need not know the map's own metrics yet.
 */
export function withKnownBaselines(document: MapDocument, knowledge: WithDictionaries): MapDocument {
  const waiting = document.nodes.some((node) => node.kind === 'goal' && node.baseline === undefined && !node.guardrail);
  if (!waiting) return document;
  const { metrics } = withOwnMetrics(document, knowledge).dictionaries;
  const ids = new Set(metrics.flatMap(({ id, startsAtZero }) => (startsAtZero ? id : [])));
  let filled = false;
  const nodes = document.nodes.map((node) => {
    if (node.kind !== 'goal' || node.baseline !== undefined || node.guardrail || !ids.has(node.metricId)) return node;
    filled = true;
    const goal = fromZero.get(node) ?? { ...node, baseline: 0 };
    fromZero.set(node, goal);
    return goal;
  });
  return filled ? { ...document, nodes } : document;
}
