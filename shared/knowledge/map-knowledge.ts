// Owns what is known where a map is read: the bank's dictionaries with the map's own metrics, days and thresholds among them.
import type { Dictionaries, Holiday } from '../dictionary/dictionaries.ts';
import { isThreshold } from '../dictionary/held.ts';
import type { RuleSettings } from '../dictionary/rule-settings.ts';
import type { MapDocument } from '../document/document.ts';
import { metricsOf } from './map-metrics.ts';

type Own = { readonly [K in 'metrics' | 'departures']?: MapDocument[K] | undefined };
type Tables = Partial<Pick<Dictionaries, 'metrics' | 'holidays' | 'ruleSettings'>>;
type Departures = NonNullable<MapDocument['departures']>;

/** `knowledge` as it holds for the map; the very same where the map says nothing of its own. */
export function knowledgeOf<K extends { readonly dictionaries: Tables }>(map: Own, knowledge: K): K {
  const dictionaries = dictionariesOf(map, knowledge.dictionaries);
  return dictionaries === knowledge.dictionaries ? knowledge : { ...knowledge, dictionaries };
}

type Held = Own & { readonly dictionaries: object };
/** By the bank's dictionaries, then by what the map says of its own. */
const known = new WeakMap<object, WeakMap<object, Held>>();

/** The very same each time. */
function dictionariesOf<D extends Tables>({ metrics, departures }: Own, dictionaries: D): D {
  const own = metrics ?? departures;
  const { holidays = [], thresholds = [] } = departures ?? {};
  if (!own || (!metrics?.length && holidays.length === 0 && thresholds.length === 0)) return dictionaries;
  const answers = known.get(dictionaries) ?? new WeakMap<object, Held>();
  known.set(dictionaries, answers);
  const before = answers.get(own);
  if (before && before.departures === departures) return before.dictionaries as D;
  const held: D = {
    ...dictionaries,
    ...(dictionaries.metrics && metrics && { metrics: metricsOf(metrics, dictionaries.metrics) }),
    ...(dictionaries.holidays && { holidays: withOwnDays(dictionaries.holidays, holidays) }),
    ...(dictionaries.ruleSettings && { ruleSettings: { ...dictionaries.ruleSettings, ...thresholdsOf(thresholds) } }),
  };
  answers.set(own, { departures, dictionaries: held });
  return held;
}

function withOwnDays(holidays: readonly Holiday[], own: NonNullable<Departures['holidays']>): readonly Holiday[] {
  if (own.length === 0) return holidays;
  const dates = new Set(own.map(({ date }) => date));
  // That nobody is contacted on a day protects customers: whoever works on it leaves them alone all the same.
  const quiet = new Map(holidays.flatMap((day) => (day.quiet ? [[day.date, day.quiet] as const] : [])));
  const added = own.map(({ date, kind, note }): Holiday => {
    const [name, left] = [note ?? '', quiet.get(date)];
    const label = { zh: name || '本图谱', en: name || 'This map' };
    return { date, kind, label, source: 'published', ...(left && { quiet: left }) };
  });
  return [...holidays.filter(({ date }) => !dates.has(date)), ...added];
}

/** A value outside the limits never holds. */
function thresholdsOf(own: NonNullable<Departures['thresholds']>): Partial<RuleSettings> {
  return Object.fromEntries(
    own.flatMap(({ setting, value }) => (isThreshold(setting, value) ? [[setting, value]] : [])),
  );
}
