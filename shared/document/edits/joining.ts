// Owns what a card may be continued with, and the edits that make a node joined to others, or join several at once.
import type { Edit, MapDocument } from '../document.ts';
import { legalEdgeTypes } from '../edge-types.ts';
import { nodeById } from '../element-index.ts';
import { type EdgeTypeId, KIND_IDS, type KindId } from '../kind-id.ts';
import { kinds } from '../kinds/index.ts';
import { connect, connectionTypes, nextId } from './elements.ts';

/** Where a new node stands from one that is there: the edge leads to it, or from it. */
export type Way = 'after' | 'before';

export interface Join {
  readonly node: string;
  readonly way: Way;
}

export interface NextKind {
  readonly kind: KindId;
  readonly way: Way;
}

/** What `kind` is continued with, the main chain first, its own kind last; what ends a chain is continued before it. */
export function nextKinds(kind: KindId): readonly NextKind[] {
  const after = KIND_IDS.filter((other) => legalEdgeTypes(kind, other).length > 0);
  if (after.length > 0) {
    return after
      .sort((a, b) => Number(a === kind) - Number(b === kind))
      .map((other): NextKind => ({ kind: other, way: 'after' }));
  }
  return KIND_IDS.filter((other) => legalEdgeTypes(other, kind).length > 0).map((other) => ({
    kind: other,
    way: 'before',
  }));
}

/** The kinds that all of `of` may be continued with. */
export function commonNextKinds(of: readonly KindId[]): readonly NextKind[] {
  const [first, ...others] = [...new Set(of)].map(nextKinds);
  return (first ?? []).filter(({ kind, way }) =>
    others.every((list) => list.some((other) => other.kind === kind && other.way === way)),
  );
}

/**
 * How a new node of `kind` is joined to those that are chosen: to the ones that it continues or that continue it. Those of its
 * own kind are left alone, so that one after the other can be made.
 */
export function joinsToChosen(document: MapDocument, chosen: Iterable<string>, kind: KindId): readonly Join[] {
  return [...chosen].flatMap((id): Join[] => {
    const node = nodeById(document, id);
    if (!node || node.kind === kind) return [];
    if (legalEdgeTypes(node.kind, kind).length > 0) return [{ node: id, way: 'after' }];
    return legalEdgeTypes(kind, node.kind).length > 0 ? [{ node: id, way: 'before' }] : [];
  });
}

/** What leads to the node from other kinds: a sibling begins with the same. */
export function parentsOf(document: MapDocument, id: string): readonly Join[] {
  const kind = nodeById(document, id)?.kind;
  const from = document.edges.flatMap((edge) => (edge.to === id ? [edge.from] : []));
  return [...new Set(from)].flatMap((node): Join[] => {
    const parent = nodeById(document, node);
    return parent && parent.kind !== kind ? [{ node, way: 'after' }] : [];
  });
}

/** Makes a node of `kind` by `add`, which gives it `nextId` of its prefix, and joins it; a join that is not legal is passed over. */
export const addJoined =
  (kind: KindId, add: Edit, joins: readonly Join[]): Edit =>
  (document) => {
    const id = nextId(document, kinds[kind].prefix);
    const added = add(document);
    if (!nodeById(added, id)) return added;
    return joins.reduce((map, { node, way }) => (way === 'after' ? connect(node, id) : connect(id, node))(map), added);
  };

export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** The pairs that one step may join, each checked with those before it already there. */
export function joinablePairs(document: MapDocument, pairs: readonly Pair[]): readonly Pair[] {
  let map = document;
  return pairs.filter(({ from, to }) => {
    const joined = connect(from, to)(map);
    const isLegal = joined !== map;
    map = joined;
    return isLegal;
  });
}

/** Joins all pairs that may be joined; those that are given a type they may not have get the first that they may. */
export const connectPairs =
  (pairs: readonly Pair[], type?: EdgeTypeId): Edit =>
  (document) =>
    pairs.reduce((map, { from, to }) => {
      const types = connectionTypes(map, from, to);
      return connect(from, to, type && types.includes(type) ? type : types[0])(map);
    }, document);

/** `sources` and `target` as pairs in the direction of the edges. */
export function pairsWith(sources: readonly string[], target: string, way: Way): readonly Pair[] {
  return sources.map((source) => (way === 'after' ? { from: source, to: target } : { from: target, to: source }));
}
