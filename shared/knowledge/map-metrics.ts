// Owns a map's own metrics as entries of the dictionary of metrics; one of the same id stands for the dictionary's.
import type { Metric } from '../dictionary/dictionaries.ts';
import type { OwnMetric } from '../document/map-records.ts';

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
export function metricsOf(own: readonly OwnMetric[], inherited: readonly Metric[]): readonly Metric[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...inherited.filter(({ id }) => !ids.has(id)), ...own.map(asEntry)];
}
