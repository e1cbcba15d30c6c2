// Owns the whole forecast of a map in one value: goals, offers, quotas, channels, control groups.
import type { MapDocument } from '../document/document.ts';
import { buildGraph } from '../graph/graph.ts';
import type { Stock } from '../knowledge/stock.ts';
import { asCounted, type CountingTables } from './as-counted.ts';
import { type ChannelLoad, channelLoads } from './channel-load.ts';
import { type ControlCheck, controlCheck } from './control-check.ts';
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
  given: { readonly stock: Stock; readonly dictionaries: CountingTables },
): ForecastReport {
  const { document, expected, knowledge } = asCounted(written, given);
  const graph = buildGraph(expected);
  return {
    goals: forecastGoals(graph),
    offers: offersOf(graph),
    quotas: quotaUses(graph, knowledge.stock),
    channels: channelLoads(document, graph, knowledge.dictionaries.holidays),
    controls: graph.ofKind('scenario').flatMap((scenario) => controlCheck(graph, scenario, document.lists) ?? []),
  };
}
