// Owns what a map costs: contacts × unit cost of their channel + claims × unit cost of their benefit + rewards, against its budget.
import type { MapDocument } from '../document/document.ts';
import { isDraw, prizeTotals } from '../document/draws.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { repeatOf } from '../document/repeat.ts';
import { LONGEST_DAYS, periodDaysOf } from '../forecast/arrival.ts';
import { asCounted, type CountingTables } from '../forecast/as-counted.ts';
import { experienceOf } from '../forecast/experience.ts';
import { type MissingField, offersOf } from '../forecast/offers.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { rounded } from '../i18n/figure.ts';
import { contactCounts } from './contact-counts.ts';
import { type RewardCost, rewardCosts } from './reward-cost.ts';

export interface CostPart {
  readonly node: NodeOf<'channel'> | NodeOf<'benefit'>;
  /** Contacts (次) or claims (份); undefined where nothing of it is known. */
  readonly quantity: number | undefined;
  /** 元 each. */
  readonly unitCost: number | undefined;
  /** 元; undefined while a number is missing. */
  readonly cost: number | undefined;
  /** What it waits for; with a cost that is there, the cost is a least. */
  readonly missing: readonly MissingField[];
}

export interface PlanCost {
  /** Channels that customers come to, then benefits. */
  readonly parts: readonly CostPart[];
  /** What staff and branches are paid, in the order of the map. */
  readonly rewards: readonly RewardCost[];
  /** 元, of the parts that are known; undefined where none is. */
  readonly total: number | undefined;
  /** Nothing is missing: `total` is all. */
  readonly isComplete: boolean;
  readonly missing: readonly MissingField[];
  readonly budget: number | undefined;
  /** Budget − total, below 0 when overspent; while something is missing, the most that can be left. */
  readonly left: number | undefined;
  /** Customers that the offers are expected to win; undefined while an offer's number is missing, or there is none. */
  readonly customers: number | undefined;
  /** Total ÷ customers, 元; undefined while anything is missing. */
  readonly perCustomer: number | undefined;
  /** Customers are counted with take-up by experience. */
  readonly byExperience: boolean;
}

/** Of a map and its graph as they are; `costOfPlan` brings in what the bank says. */
export function planCost(document: MapDocument, graph: Graph, today: string): PlanCost {
  const parts = [
    ...contactCounts(document, graph, today).map(({ channel, contacts, unknown }) => {
      const waits = unknown.map(({ id }) => ({ id, field: 'expectedVolume' }));
      return partOf(channel, contacts === 0 && waits.length > 0 ? undefined : contacts, waits);
    }),
    ...graph.ofKind('benefit').map((benefit) => {
      if (isDraw(benefit)) return drawPart(benefit);
      const { id, expectedClaim } = benefit;
      return partOf(benefit, expectedClaim, expectedClaim === undefined ? [{ id, field: 'expectedClaim' }] : []);
    }),
  ];
  const rewards = rewardCosts(document, graph);
  const known = [...parts, ...rewards].flatMap(({ cost }) => cost ?? []);
  const total = known.length === 0 ? undefined : rounded(known.reduce((sum, cost) => sum + cost, 0));
  const missing = distinct([...[...parts, ...rewards].flatMap((part) => part.missing), ...endOf(document, graph)]);
  const { budget } = document;
  const customers = customersOf(graph);
  const isComplete = missing.length === 0;
  return {
    parts,
    rewards,
    total,
    isComplete,
    missing,
    budget,
    left: budget === undefined || total === undefined ? undefined : rounded(budget - total),
    customers,
    perCustomer: isComplete && total !== undefined && customers ? total / customers : undefined,
    byExperience: offersOf(graph).some(({ edge }) => experienceOf(edge) !== undefined),
  };
}

/** Rounds that go on and on have no cost in all. */
function endOf(document: MapDocument, graph: Graph): readonly MissingField[] {
  const isOpen = (periodDaysOf(document) ?? 0) > LONGEST_DAYS;
  const repeats = graph.ofKind('scenario').some((scenario) => repeatOf(scenario) !== undefined);
  return isOpen && repeats ? [{ id: '', field: 'periodEnd' }] : [];
}

/** Tiers cost each their own, so there is no unit cost of the whole. */
function drawPart(node: NodeOf<'benefit'>): CostPart {
  const { quantity, cost, missing } = prizeTotals(node);
  return { node, quantity, unitCost: undefined, cost, missing: missing.map((field) => ({ id: node.id, field })) };
}

/** The cost of the map as it counts. */
export function costOfPlan(written: MapDocument, dictionaries: CountingTables, today: string): PlanCost {
  const { document, expected } = asCounted(written, { dictionaries });
  return planCost(document, buildGraph(expected), today);
}

function partOf(node: CostPart['node'], quantity: number | undefined, waits: readonly MissingField[]): CostPart {
  const { id, unitCost } = node;
  // What never happens costs nothing, whatever one of it would.
  const isFree = quantity === 0 && waits.length === 0;
  return {
    node,
    quantity,
    unitCost,
    cost: isFree ? 0 : quantity === undefined || unitCost === undefined ? undefined : rounded(quantity * unitCost),
    missing: unitCost === undefined && !isFree ? [...waits, { id, field: 'unitCost' }] : waits,
  };
}

/** A customer of two offers is won twice. */
function customersOf(graph: Graph): number | undefined {
  const offers = offersOf(graph);
  if (offers.length === 0) return undefined;
  return offers.reduce<number | undefined>(
    (sum, { customers }) => (sum === undefined || customers === undefined ? undefined : sum + customers),
    0,
  );
}

/** A scenario without a volume is named once, however many channels it reaches. */
function distinct(missing: readonly MissingField[]): readonly MissingField[] {
  return [...new Map(missing.map((each) => [`${each.id} ${each.field}`, each])).values()];
}
