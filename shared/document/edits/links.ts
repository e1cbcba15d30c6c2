// Owns the connections of a node as fields: the nodes of one kind that it comes from or leads to, set as a list.
import type { Edit, MapDocument, MapEdge } from '../document.ts';
import { legalEdgeTypes } from '../edge-types.ts';
import { nodeById } from '../element-index.ts';
import { type EdgeTypeId, KIND_IDS, type KindId } from '../kind-id.ts';
import { connect, removeElements } from './elements.ts';

/** The nodes of `kind` at the other end; `from`: they lead here. */
export interface Link {
  readonly direction: 'from' | 'to';
  readonly kind: KindId;
  /** Between nodes of one kind, which may be joined in several ways. */
  readonly type?: EdgeTypeId;
}

/** The links that nodes of a kind can have, in lane order; at the end those to nodes of the same kind, one for each way. */
export function linksOf(kind: KindId): readonly Link[] {
  const others = KIND_IDS.filter((other) => other !== kind);
  return [
    ...others.filter((other) => legalEdgeTypes(other, kind).length > 0).map((other) => from(other)),
    ...others.filter((other) => legalEdgeTypes(kind, other).length > 0).map((other) => to(other)),
    ...legalEdgeTypes(kind, kind).map((type) => ({ ...to(kind), type })),
  ];
}

const from = (kind: KindId): Link => ({ direction: 'from', kind });
const to = (kind: KindId): Link => ({ direction: 'to', kind });

/** A link as the path of a field; no field's own path looks like it. */
export function linkPath({ direction, kind, type }: Link): string {
  return type ? `@${direction}.${kind}.${type}` : `@${direction}.${kind}`;
}

export function linkOf(path: string): Link | undefined {
  const [, direction, kind, type] = /^@(from|to)\.(\w+)(?:\.(\w+))?$/.exec(path) ?? [];
  if (!direction || !kind) return undefined;
  const link = { direction: direction as Link['direction'], kind: kind as KindId };
  return type ? { ...link, type: type as EdgeTypeId } : link;
}

interface Ends {
  readonly from: ReadonlyMap<string, readonly MapEdge[]>;
  readonly to: ReadonlyMap<string, readonly MapEdge[]>;
}
const indexes = new WeakMap<readonly MapEdge[], Ends>();

function byEnd(edges: readonly MapEdge[], end: 'from' | 'to'): ReadonlyMap<string, readonly MapEdge[]> {
  const index = new Map<string, MapEdge[]>();
  for (const edge of edges) {
    const own = index.get(edge[end]);
    if (own) own.push(edge);
    else index.set(edge[end], [edge]);
  }
  return index;
}

/** The edges between `id` and nodes of the link's kind. */
export function linkEdges(document: MapDocument, id: string, { direction, kind, type }: Link): readonly MapEdge[] {
  const { edges } = document;
  let ends = indexes.get(edges);
  if (!ends) {
    ends = { from: byEnd(edges, 'from'), to: byEnd(edges, 'to') };
    indexes.set(edges, ends);
  }
  const [own, other] = direction === 'from' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  return (ends[own].get(id) ?? []).filter(
    (edge) => nodeById(document, edge[other])?.kind === kind && (type === undefined || edge.type === type),
  );
}

export function linkedIds(document: MapDocument, id: string, link: Link): readonly string[] {
  return linkEdges(document, id, link).map((edge) => (link.direction === 'from' ? edge.from : edge.to));
}

/** Joins `id` with exactly these nodes of the link's kind; edges that stay keep what they say. */
export const setLinks =
  (id: string, link: Link, others: readonly string[]): Edit =>
  (document) => {
    const end = link.direction === 'from' ? 'from' : 'to';
    const gone = linkEdges(document, id, link).filter((edge) => !others.includes(edge[end]));
    const kept = gone.length === 0 ? document : removeElements(new Set(gone.map((edge) => edge.id)))(document);
    const join = (current: MapDocument, other: string) =>
      (link.direction === 'from' ? connect(other, id, link.type) : connect(id, other, link.type))(current);
    return others.reduce(join, kept);
  };
