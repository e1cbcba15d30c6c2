// Owns how many customers a scenario contacts and how many it keeps back for comparison (DOMAIN §3.9).
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';

type Segment = NodeOf<'segment'>;
type Scenario = NodeOf<'scenario'>;

/** The segments that feed a scenario, in edge order. */
export function segmentsOf(graph: Graph, scenarioId: string): readonly Segment[] {
  return graph.previous(scenarioId, 'flow').flatMap((node) => (node.kind === 'segment' ? node : []));
}

/**
 * Share of a scenario's customers kept back, in %, weighted by the sizes of its segments; a segment without holdout keeps
 * back nobody. Undefined where the segments differ and a size is missing or all are 0: there is nothing to weight by.
 */
export function holdoutPctOf(graph: Graph, scenario: Scenario): number | undefined {
  const segments = segmentsOf(graph, scenario.id);
  const shares = segments.map(({ holdoutPct }) => holdoutPct ?? 0);
  const first = shares[0] ?? 0;
  if (shares.every((share) => share === first)) return first;
  if (segments.some(({ size }) => size === undefined)) return undefined;
  const total = segments.reduce((sum, { size = 0 }) => sum + size, 0);
  const heldOut = segments.reduce((sum, { size = 0, holdoutPct = 0 }) => sum + size * holdoutPct, 0);
  return total > 0 ? heldOut / total : undefined;
}

/** n_eff = expectedVolume × (1 − holdout/100), in people per period (DOMAIN §3.9). */
export function effectiveVolume(graph: Graph, scenario: Scenario): number | undefined {
  const holdout = holdoutPctOf(graph, scenario);
  if (scenario.expectedVolume === undefined || holdout === undefined) return undefined;
  return scenario.expectedVolume * (1 - holdout / 100);
}

/** People of a scenario in the control group: round(expectedVolume × holdout/100) (DOMAIN §3.4). */
export function controlCount(graph: Graph, scenario: Scenario): number | undefined {
  const holdout = holdoutPctOf(graph, scenario);
  if (scenario.expectedVolume === undefined || holdout === undefined) return undefined;
  return Math.round((scenario.expectedVolume * holdout) / 100);
}
