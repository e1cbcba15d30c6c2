// Owns what each offer (scenario → product) is expected to bring: customers and amount (DOMAIN §3.9).
import type { MapEdge } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import { isWhole, takeUpOf } from './cells.ts';
import { effectiveVolume, segmentsOf } from './effective-volume.ts';

export type OfferEdge = Extract<MapEdge, { type: 'flow' }>;

/** A field that a figure waits for; `id` is empty for the map itself. */
export interface MissingField {
  readonly id: string;
  readonly field: string;
}

export interface Offer {
  readonly edge: OfferEdge;
  readonly scenario: NodeOf<'scenario'>;
  readonly product: NodeOf<'product'>;
  /** n_eff, people per period; undefined while a number is missing, like the two below. */
  readonly volume: number | undefined;
  /** custs = n_eff × take-up, not rounded. */
  readonly customers: number | undefined;
  /** custs × average ticket, in the edge's `unit`. */
  readonly amount: number | undefined;
  /** What `customers` waits for. */
  readonly missing: readonly MissingField[];
}

/** custs = n_eff × takeUpPct/100 (DOMAIN §3.9). */
export function customersTaken(volume: number | undefined, takeUpPct: number | undefined): number | undefined {
  return volume === undefined || takeUpPct === undefined ? undefined : (volume * takeUpPct) / 100;
}

/** amount = custs × avgTicket, in the ticket's unit (DOMAIN §3.9). */
export function amountTaken(customers: number | undefined, avgTicket: number | undefined): number | undefined {
  return customers === undefined || avgTicket === undefined ? undefined : customers * avgTicket;
}

/** The offer that `edge` makes; undefined for an edge that does not lead from a scenario to a product. */
export function offerOf(graph: Graph, edge: MapEdge): Offer | undefined {
  const scenario = graph.node(edge.from);
  const product = graph.node(edge.to);
  if (edge.type !== 'flow' || scenario?.kind !== 'scenario' || product?.kind !== 'product') return undefined;
  const volume = effectiveVolume(graph, scenario);
  const customers = customersTaken(volume, takeUpOf(edge));
  const amount = amountTaken(customers, edge.avgTicket);
  return { edge, scenario, product, volume, customers, amount, missing: missingFields(graph, scenario, edge) };
}

/** What `effectiveVolume` waits for. */
export function volumeMissing(graph: Graph, scenario: NodeOf<'scenario'>): readonly MissingField[] {
  if (scenario.expectedVolume === undefined) return [{ id: scenario.id, field: 'expectedVolume' }];
  if (effectiveVolume(graph, scenario) !== undefined) return [];
  const unsized = segmentsOf(graph, scenario.id).filter(({ size }) => !size);
  return unsized.map(({ id }) => ({ id, field: 'size' }));
}

function missingFields(graph: Graph, scenario: NodeOf<'scenario'>, edge: OfferEdge): readonly MissingField[] {
  const missing = [...volumeMissing(graph, scenario)];
  if (takeUpOf(edge) === undefined) missing.push({ id: edge.id, field: takeUpMissing(edge) });
  return missing;
}

/** Cells without a rate of their own have that of the offer; shares that are not 100 % are the first thing that is missing. */
function takeUpMissing({ cells = [] }: OfferEdge): string {
  return cells.length > 0 && !isWhole(cells) ? 'cells' : 'takeUpPct';
}

/** Every offer of the map, by scenario. */
export function offersOf(graph: Graph): readonly Offer[] {
  return [...offersByScenario(graph, undefined).values()].flat();
}

export function offersOfScenario(graph: Graph, { id }: NodeOf<'scenario'>): readonly Offer[] {
  return offersByScenario(graph, undefined).get(id) ?? [];
}

const offersByScenario = perGraph((graph): ReadonlyMap<string, readonly Offer[]> => {
  const scenarios = graph.ofKind('scenario');
  return new Map(scenarios.map(({ id }) => [id, graph.outgoing(id).flatMap((edge) => offerOf(graph, edge) ?? [])]));
});
