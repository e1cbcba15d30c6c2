// Owns how much of each product's quota the map's offers need, per library item (DOMAIN §3.9, SM017).
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import type { Stock } from '../knowledge/stock.ts';
import { type MissingField, type Offer, offersOf } from './offers.ts';
import { areComparable, convert } from './units.ts';

type Product = NodeOf<'product'>;

export interface QuotaUse {
  /** The library item, or the node's own id where it is none. */
  readonly key: string;
  /** Its placements in the map. */
  readonly products: readonly Product[];
  readonly offers: readonly Offer[];
  readonly quota: number;
  /** Undefined where a quota was given without one. */
  readonly unit: string | undefined;
  /** The day the quota was true, `YYYY-MM-DD`. */
  readonly asOf: string | undefined;
  /** True when a current figure from outside the map replaces the node's. */
  readonly fromStock: boolean;
  /** Units of placements whose quota cannot be compared with this one. */
  readonly otherUnits: readonly string[];
  /** Sum over the offers whose numbers are there, in `unit`; undefined when none is. */
  readonly need: number | undefined;
  /** Offers left out because a number is missing: `need` is then a least. */
  readonly unknown: readonly Offer[];
  /** Offers left out because their unit cannot be turned into the quota's. */
  readonly incomparable: readonly Offer[];
}

/** One entry per product item that has a quota, in the order of the document. */
export const quotaUses = perGraph((graph, stock: Stock): readonly QuotaUse[] => {
  const offers = offersByProduct(graph);
  return placements(graph).flatMap(([key, products]) => {
    const figure = quotaOf(key, products, stock);
    if (!figure) return [];
    const all = products.flatMap(({ id }) => offers.get(id) ?? []);
    return { key, products, offers: all, ...figure, ...needOf(all, figure.unit) };
  });
});

function placements(graph: Graph): readonly (readonly [string, readonly Product[]])[] {
  const groups = new Map<string, Product[]>();
  for (const product of graph.ofKind('product')) {
    const key = product.libraryId || product.id;
    const group = groups.get(key);
    if (group) group.push(product);
    else groups.set(key, [product]);
  }
  return [...groups];
}

function offersByProduct(graph: Graph): ReadonlyMap<string, readonly Offer[]> {
  const groups = new Map<string, Offer[]>();
  for (const offer of offersOf(graph)) {
    const group = groups.get(offer.product.id);
    if (group) group.push(offer);
    else groups.set(offer.product.id, [offer]);
  }
  return groups;
}

type Figure = Pick<QuotaUse, 'quota' | 'unit' | 'asOf' | 'fromStock' | 'otherUnits'>;

/** The stock's figure; else that of the placements, which are copies of one: the newest, the smallest of its day that compares. */
function quotaOf(key: string, products: readonly Product[], stock: Stock): Figure | undefined {
  const entry = Object.hasOwn(stock, key) ? stock[key] : undefined;
  const figures = products.flatMap(({ quota, quotaUnit, quotaAsOf }) =>
    quota === undefined ? [] : [{ quota, unit: quotaUnit, asOf: quotaAsOf }],
  );
  if (entry) {
    const { amount: quota, unit, asOf } = entry;
    return { quota, unit, asOf, fromStock: true, otherUnits: unitsUnlike(unit, figures) };
  }
  const [first, ...rest] = figures.sort((a, b) => compareDays(b.asOf, a.asOf));
  if (!first) return undefined;
  const ofThatDay = rest
    .filter(({ asOf }) => asOf === first.asOf)
    .flatMap((figure) => inUnit(figure, first.unit) ?? []);
  return {
    ...first,
    quota: Math.min(first.quota, ...ofThatDay),
    fromStock: false,
    otherUnits: unitsUnlike(first.unit, rest),
  };
}

type Given = Pick<Figure, 'quota' | 'unit'>;

/** Undefined where it does not compare. */
function inUnit({ quota, unit: own }: Given, unit: string | undefined): number | undefined {
  if (own === undefined || unit === undefined) return own === unit ? quota : undefined;
  return convert(quota, own, unit);
}

function unitsUnlike(unit: string | undefined, figures: readonly Given[]): readonly string[] {
  const unlike = figures.filter((figure) => inUnit(figure, unit) === undefined);
  return [...new Set(unlike.map((figure) => figure.unit ?? ''))];
}

function compareDays(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function needOf(
  offers: readonly Offer[],
  unit: string | undefined,
): Pick<QuotaUse, 'need' | 'unknown' | 'incomparable'> {
  const incomparable = offers.filter((offer) => !isComparable(offer, unit));
  const rest = offers.filter((offer) => !incomparable.includes(offer));
  const needs = rest.map((offer) => needIn(offer, unit));
  const known = needs.filter((need) => need !== undefined);
  return {
    need: known.length > 0 ? known.reduce((sum, need) => sum + need, 0) : undefined,
    unknown: rest.filter((_, index) => needs[index] === undefined),
    incomparable,
  };
}

/** Money is compared with money; every customer takes one 户 or 份, so those always compare. */
function isComparable({ edge }: Offer, unit: string | undefined): boolean {
  if (unit === undefined) return false;
  return areComparable(unit, '万元') ? edge.unit === undefined || areComparable(edge.unit, unit) : true;
}

/** What `needIn` waits for. */
export function missingOf({ edge, amount, missing }: Offer, unit: string | undefined): readonly MissingField[] {
  if (unit === undefined || !areComparable(unit, '万元')) return missing;
  return [
    ...missing,
    ...(edge.avgTicket === undefined ? [{ id: edge.id, field: 'avgTicket' }] : []),
    ...(amount !== undefined && edge.unit === undefined ? [{ id: edge.id, field: 'unit' }] : []),
  ];
}

/** What one offer takes from a quota in `unit`: customers for 户, pieces for 份, the amount for money. */
function needIn({ edge, customers, amount }: Offer, unit: string | undefined): number | undefined {
  if (unit === undefined) return undefined;
  if (!areComparable(unit, '万元')) return edge.unit === unit && unit !== '户' ? (amount ?? customers) : customers;
  return amount === undefined || edge.unit === undefined ? undefined : convert(amount, edge.unit, unit);
}
