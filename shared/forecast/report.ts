// Owns the whole forecast of a map in one value: goals, offers, quotas, channels, control groups.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import { asHeld, heldDictionaries } from '../dictionary/held.ts';
import type { MapDocument } from '../document/document.ts';
import { buildGraph } from '../graph/graph.ts';
import { withKnownBaselines } from '../knowledge/map-metrics.ts';
import type { Stock } from '../knowledge/stock.ts';
import { type ChannelLoad, channelLoads } from './channel-load.ts';
import { type ControlCheck, controlCheck } from './control-check.ts';
import { asExpected } from './experience.ts';
import { forecastGoals, type GoalForecasts } from './goal-progress.ts';
import { type Offer, offersOf } from './offers.ts';
import { type QuotaUse, quotaUses } from './quota-use.ts';

export interface ForecastReport {
  readonly goals: GoalForecasts;
  readonly offers: readonly Offer[];
  readonly quotas: readonly QuotaUse[];
  readonly channels: readonly ChannelLoad[];
  /** Of the scenarios that have a take-up to compare. */
  readonly controls: readonly ControlCheck[];
}

export function forecastReport(
  written: MapDocument,
  knowledge: {
    readonly stock: Stock;
    readonly dictionaries: Pick<Dictionaries, 'holidays' | 'experience' | 'metrics' | 'policy' | 'channels'>;
  },
): ForecastReport {
  const { stock, dictionaries } = knowledge;
  const document = asHeld(withKnownBaselines(written, knowledge), dictionaries);
  const { holidays } = heldDictionaries(written, dictionaries);
  const graph = buildGraph(asExpected(document, dictionaries));
  return {
    goals: forecastGoals(graph),
    offers: offersOf(graph),
    quotas: quotaUses(graph, stock),
    channels: channelLoads(document, graph, holidays),
    controls: graph.ofKind('scenario').flatMap((scenario) => controlCheck(graph, scenario, document.lists) ?? []),
  };
}
