// Owns take-up by experience (经验转化率): which entry of the dictionary stands in for a take-up that the map does not say.
import type { Dictionaries, Experience } from '../dictionary/dictionaries.ts';
import type { Edit, MapDocument, MapEdge } from '../document/document.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { segmentsOf } from './effective-volume.ts';
import type { OfferEdge } from './offers.ts';

/** An edge whose take-up is the entry's; only in what is computed, never in a map that is kept. */
export interface ByExperience {
  readonly byExperience?: Experience;
}

type Known = Partial<Pick<Dictionaries, 'experience'>>;

const known = new WeakMap<MapDocument, { readonly entries: unknown; readonly expected: MapDocument }>();

/** `document` with every missing take-up that experience knows; the same object where it knows none. */
export function asExpected(document: MapDocument, { experience = [] }: Known): MapDocument {
  if (experience.length === 0) return document;
  const before = known.get(document);
  if (before?.entries === experience) return before.expected;
  const filled = new Map(experienceFor(document, experience).map(({ edge, entry }) => [edge, filledBy(edge, entry)]));
  const edges = document.edges.map((edge) => filled.get(edge as OfferEdge) ?? edge);
  const expected = filled.size === 0 ? document : { ...document, edges };
  known.set(document, { entries: experience, expected });
  return expected;
}

function filledBy(edge: OfferEdge, entry: Experience): OfferEdge & ByExperience {
  return { ...edge, takeUpPct: entry.takeUpPct, byExperience: entry };
}

/** The entry behind an edge's take-up; undefined for one that the map says, or nobody. */
export function experienceOf(edge: OfferEdge): Experience | undefined {
  return (edge as OfferEdge & ByExperience).byExperience;
}

/** The edge as a map keeps it: the take-up is its own from now on. */
export function withoutMark(edge: MapEdge): MapEdge {
  const { byExperience: _entry, ...own } = edge as MapEdge & ByExperience;
  return own as MapEdge;
}

/** Writes the take-ups that experience stands in for into the map; of the offers of `edgeIds`, or of all. */
export const confirmExperience =
  (dictionaries: Known, edgeIds?: ReadonlySet<string>): Edit =>
  (document) => {
    const expected = asExpected(document, dictionaries);
    if (expected === document) return document;
    const edges = expected.edges.map((edge, index) => {
      const before = document.edges[index];
      const isMeant = edge !== before && (edgeIds?.has(edge.id) ?? true);
      return isMeant ? withoutMark(edge) : (before ?? edge);
    });
    return edges.every((edge, index) => edge === document.edges[index]) ? document : { ...document, edges };
  };

/** The offers whose take-up is missing and known by experience, in the order of the document. */
function experienceFor(document: MapDocument, entries: readonly Experience[]) {
  const graph = buildGraph(document);
  return document.edges.flatMap((edge) => {
    if (edge.type !== 'flow' || !waitsForTakeUp(edge)) return [];
    const entry = entryFor(graph, edge, entries);
    return entry ? [{ edge, entry }] : [];
  });
}

/** False for cells that all say their own. */
function waitsForTakeUp({ takeUpPct, cells = [] }: OfferEdge): boolean {
  return takeUpPct === undefined && (cells.length === 0 || cells.some((cell) => cell.takeUpPct === undefined));
}

/** The entry that names most of the offer; of equal ones the lowest, so that a forecast promises no more than any. */
function entryFor(graph: Graph, edge: OfferEdge, entries: readonly Experience[]): Experience | undefined {
  const fits = fitting(graph, edge);
  if (!fits) return undefined;
  const holding = entries.filter(fits);
  const most = Math.max(...holding.map(closeness));
  return holding
    .filter((entry) => closeness(entry) === most)
    .reduce<Experience | undefined>((low, entry) => (low && low.takeUpPct <= entry.takeUpPct ? low : entry), undefined);
}

/** Undefined for an edge that is no offer in force. */
function fitting(graph: Graph, edge: OfferEdge): ((entry: Experience) => boolean) | undefined {
  const product = graph.node(edge.to);
  if (graph.node(edge.from)?.kind !== 'scenario' || product?.kind !== 'product') return undefined;
  const names = [product.name, product.productCode].flatMap((name) => (name ? folded(name) : []));
  const channels = graph.next(product.id, 'flow').flatMap((node) => (node.kind === 'channel' ? node.channelType : []));
  const segments = segmentsOf(graph, edge.from);
  return ({ product: named, productType, channelType, segmentType }) =>
    (!named || names.includes(folded(named))) &&
    (!productType || productType === product.productType) &&
    (!channelType || channels.includes(channelType)) &&
    (!segmentType || (segments.length > 0 && segments.every((segment) => segment.segmentType === segmentType)));
}

/** A product says more than its type, which a channel equals; the segment decides among what is otherwise equal. */
function closeness({ product, productType, channelType, segmentType }: Experience): number {
  return (product ? 6 : 0) + (productType && !product ? 2 : 0) + (channelType ? 3 : 0) + (segmentType ? 1 : 0);
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
