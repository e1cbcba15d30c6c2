// Owns the edits of nodes and edges: add, set a field, move, connect, remove.
import { newEdge, newNode } from '../defaults.ts';
import type { Edit, MapDocument, MapEdge, MapNode } from '../document.ts';
import { legalEdgeTypes } from '../edge-types.ts';
import { nodeById } from '../element-index.ts';
import type { EdgeTypeId, KindId } from '../kind-id.ts';
import { kinds } from '../kinds/index.ts';
import { REWARD_PREFIX } from '../rewards.ts';
import { contactHours } from './channel-defaults.ts';
import { pruneAnnotations } from './prune-annotations.ts';
import { setAt } from './set-at.ts';

/** The id that the next element with `prefix` gets; ids of deleted elements are not given again. */
export function nextId(document: MapDocument, prefix: string): string {
  return `${prefix}${highestNumber(document, prefix) + 1}`;
}

/** The highest number that an id with `prefix` has or had; 0 for none. */
export function highestNumber(document: MapDocument, prefix: string): number {
  let highest = document.lastNumbers[prefix] ?? 0;
  for (const { id } of elementsWith(document, prefix)) {
    if (!id.startsWith(prefix)) continue;
    const digits = id.slice(prefix.length);
    if (/^\d{1,9}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return highest;
}

export const EDGE_PREFIX = 'E';
export const NOTE_PREFIX = 'NOTE';
export const GROUP_PREFIX = 'GRP';
export const COMMENT_PREFIX = 'CMT';
export const LIST_PREFIX = 'LIST';

function elementsWith(document: MapDocument, prefix: string): readonly { id: string }[] {
  if (prefix === EDGE_PREFIX) return document.edges;
  if (prefix === LIST_PREFIX) return document.lists ?? [];
  if (prefix === REWARD_PREFIX) return document.rewards ?? [];
  if (prefix === NOTE_PREFIX) return document.notes ?? [];
  if (prefix === COMMENT_PREFIX) return document.comments ?? [];
  return prefix === GROUP_PREFIX ? (document.groups ?? []) : document.nodes;
}

/** Adds a node of `kind`; its id is `nextId(document, kinds[kind].prefix)` of the document it is applied to. */
export const addNode =
  (kind: KindId, given: { name: string; y: number }, values: Readonly<Record<string, unknown>> = {}): Edit =>
  (document) => {
    const { prefix } = kinds[kind];
    const id = nextId(document, prefix);
    const node = { ...newNode(kind, { id, code: freeCode(document, id), ...given }), ...values } as MapNode;
    return remember({ ...document, nodes: [...document.nodes, withDerived(document, node)] }, prefix, id);
  };

/** A script begins as its first version, a channel that reaches out with the hours that the policy leaves open to its type. */
function withDerived(document: MapDocument, node: MapNode): MapNode {
  if (node.kind === 'script') return node.version === undefined ? { ...node, version: 1 } : node;
  if (node.kind !== 'channel' || node.mode !== 'outbound' || node.sendWindow !== undefined) return node;
  const sendWindow = contactHours(document, node.channelType);
  return sendWindow === undefined ? node : { ...node, sendWindow };
}

/** Adds an edge of `type`, or returns the document as it is when the connection is not legal or already there. */
export const connect =
  (from: string, to: string, type?: EdgeTypeId, values: Readonly<Record<string, unknown>> = {}): Edit =>
  (document) => {
    const legal = connectionTypes(document, from, to);
    const chosen = type ?? legal[0];
    if (!chosen || !legal.includes(chosen)) return document;
    const id = nextId(document, EDGE_PREFIX);
    const edge = { ...newEdge(chosen, { id, from, to }), ...values } as MapEdge;
    return remember({ ...document, edges: [...document.edges, edge] }, EDGE_PREFIX, id);
  };

/** The types that a new edge between the two nodes may have: legal for their kinds, not there yet, no loop. */
export function connectionTypes(document: MapDocument, from: string, to: string): readonly EdgeTypeId[] {
  if (from === to) return [];
  const source = nodeById(document, from);
  const target = nodeById(document, to);
  if (!source || !target) return [];
  const legal = legalEdgeTypes(source.kind, target.kind);
  if (legal.length === 0 || document.edges.some((edge) => edge.from === from && edge.to === to)) return [];
  return source.kind === target.kind && leadsBack(document, to, from) ? [] : legal;
}

/** True when edges between nodes of one kind already lead from `start` to `goal`. */
function leadsBack(document: MapDocument, start: string, goal: string): boolean {
  const kindOf = new Map(document.nodes.map((node) => [node.id, node.kind]));
  const next = new Map<string, string[]>();
  for (const edge of document.edges) {
    if (kindOf.get(edge.from) !== kindOf.get(edge.to)) continue;
    next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to]);
  }
  const seen = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(next.get(id) ?? []));
  }
  return false;
}

/** Sets one field of a node or edge; `path` is dotted (`trigger.type`), `undefined` clears it. */
export const setField =
  (id: string, path: string, value: unknown): Edit =>
  (document) => {
    const nodes = replaceWhere(document.nodes, id, (node) => setAt(node, path, value));
    if (nodes !== document.nodes) return { ...document, nodes };
    const edges = replaceWhere(document.edges, id, (edge) => setAt(edge, path, value));
    return edges === document.edges ? document : { ...document, edges };
  };

/** Moves nodes within their lanes; ids that do not exist are passed over. */
export const moveNodes =
  (places: ReadonlyMap<string, { y: number }>): Edit =>
  (document) => {
    let changed = false;
    const nodes = document.nodes.map((node) => {
      const place = places.get(node.id);
      if (!place || place.y === node.y) return node;
      changed = true;
      return { ...node, y: place.y };
    });
    return changed ? { ...document, nodes } : document;
  };

/** Removes nodes, edges, groups and notes, every edge of a removed node, and the comments about what goes. */
export const removeElements =
  (ids: ReadonlySet<string>): Edit =>
  (document) => {
    const isGone = ({ id, from, to }: MapEdge) => ids.has(id) || ids.has(from) || ids.has(to);
    const nodes = document.nodes.filter((node) => !ids.has(node.id));
    const edges = document.edges.filter((edge) => !isGone(edge));
    const same = nodes.length === document.nodes.length && edges.length === document.edges.length;
    if (same) return pruneAnnotations(document, ids);
    const removed = new Set([...ids, ...document.edges.filter(isGone).map(({ id }) => id)]);
    return pruneAnnotations({ ...document, nodes, edges }, removed);
  };

/** `document` with `id` noted as given, so that it is never given again. */
export function remember(document: MapDocument, prefix: string, id: string): MapDocument {
  const number = Number(id.slice(prefix.length));
  return { ...document, lastNumbers: { ...document.lastNumbers, [prefix]: number } };
}

/** `wanted` made two characters long and unique among the node codes. */
function freeCode(document: MapDocument, wanted: string): string {
  const taken = new Set(document.nodes.map((node) => node.code));
  let code = wanted;
  for (let n = 2; taken.has(code); n += 1) code = `${wanted}-${n}`;
  return code;
}

function replaceWhere<T extends { id: string }>(elements: T[], id: string, replace: (element: T) => T): T[] {
  const index = elements.findIndex((element) => element.id === id);
  const element = elements[index];
  if (!element) return elements;
  const replaced = replace(element);
  return replaced === element ? elements : elements.with(index, replaced);
}
