// Owns copying part of a map and pasting it into the same or another one: new ids and codes, the same graph.

import type { Clipping } from '../clipping.ts';
import { type Edit, FORMAT_VERSION, type MapDocument, type MapEdge, type MapNode } from '../document.ts';
import { nodeById } from '../element-index.ts';
import { kinds } from '../kinds/index.ts';
import { materialsOf } from '../materials.ts';
import { isGone, referencesOf, withReferences } from '../references.ts';
import { withMembers } from './annotations.ts';
import { EDGE_PREFIX, GROUP_PREFIX, highestNumber, NOTE_PREFIX } from './elements.ts';
import { type PastePlace, placeClipping } from './place-clipping.ts';

/** The nodes and notes in `ids` with the edges between them; a group comes with its members, and when all of them are copied. */
export function copyElements(document: MapDocument, ids: ReadonlySet<string>): Clipping {
  const wanted = withMembers(document, ids);
  const nodes = document.nodes.filter(({ id }) => wanted.has(id));
  const notes = (document.notes ?? []).filter(({ id }) => wanted.has(id));
  const copied = new Set([...nodes, ...notes].map(({ id }) => id));
  const edges = document.edges.filter(({ from, to }) => copied.has(from) && copied.has(to));
  const named = new Set(nodes.flatMap(materialsOf));
  const materials = (document.materials ?? []).filter(({ id }) => named.has(id));
  const measures = new Set(nodes.flatMap((node) => (node.kind === 'goal' ? node.metricId : [])));
  const metrics = (document.metrics ?? []).filter(({ id }) => measures.has(id));
  return {
    clipping: 'strategy-map',
    formatVersion: FORMAT_VERSION,
    mapId: document.id,
    ...(document.illustrative && { illustrative: true }),
    nodes,
    edges,
    groups: (document.groups ?? []).filter(({ members }) => members.every((id) => copied.has(id))),
    notes,
    ...(materials.length > 0 && { materials }),
    ...(metrics.length > 0 && { metrics }),
    outside: outsideOf(document, [...nodes, ...edges], copied),
  };
}

function outsideOf(document: MapDocument, elements: readonly (MapNode | MapEdge)[], copied: ReadonlySet<string>) {
  const named = new Set(elements.flatMap((element) => [...referencesOf(element)]));
  return [...named].flatMap((id) => {
    const node = copied.has(id) ? undefined : nodeById(document, id);
    return node ? [{ id, kind: node.kind, name: node.name }] : [];
  });
}

export function isEmptyClipping({ nodes, notes }: Clipping): boolean {
  return nodes.length + notes.length === 0;
}

/** The text of a clipping that `readClipping` reads. */
export function writeClipping(clipping: Clipping): string {
  return JSON.stringify(clipping);
}

/**
 * Adds a clipping under new ids and codes. Cards keep to their lanes and stand where nothing is covered; references
 * inside the clipping follow the new ids, those outside stay only where the same node is in the map; a list that loses all
 * of them names nobody (references.ts).
 */
export const pasteClipping =
  (clipping: Clipping, place: PastePlace = {}): Edit =>
  (document) => {
    if (isEmptyClipping(clipping)) return document;
    const { give, lastNumbers } = numbering(document);
    const elements = [...clipping.nodes, ...clipping.notes];
    const ids = new Map(elements.map((element) => [element.id, give(prefixOf(element))]));
    const places = placeClipping(document, clipping, place);
    const codes = new Set(document.nodes.map(({ code }) => code));
    const resolve = (id: string) => ids.get(id) ?? outsideIn(document, clipping, id);
    const renew = <T extends { id: string }>(element: T): T => ({
      ...element,
      id: ids.get(element.id) ?? element.id,
      ...places.get(element.id),
    });
    const nodes = clipping.nodes.map((node) => {
      const { pinned: _pinned, ...fresh } = renew(withOwnList(document, clipping, withReferences(node, resolve)));
      return { ...fresh, code: freeCode(codes, fresh.id) } as MapNode;
    });
    const edges = clipping.edges.map((edge): MapEdge => {
      const ends = { from: ids.get(edge.from) ?? edge.from, to: ids.get(edge.to) ?? edge.to };
      return { ...withReferences(edge, resolve), ...ends, id: give(EDGE_PREFIX) };
    });
    const notes = clipping.notes.map(renew);
    const groups = clipping.groups.map((group) => {
      return { ...group, id: give(GROUP_PREFIX), members: group.members.flatMap((id) => ids.get(id) ?? []) };
    });
    const materials = notIn(document.materials, clipping.materials);
    const metrics = notIn(document.metrics, clipping.metrics);
    return {
      ...document,
      lastNumbers: { ...document.lastNumbers, ...lastNumbers() },
      ...(materials.length > 0 && { materials: [...(document.materials ?? []), ...materials] }),
      ...(metrics.length > 0 && { metrics: [...(document.metrics ?? []), ...metrics] }),
      nodes: [...document.nodes, ...nodes],
      edges: [...document.edges, ...edges],
      ...(notes.length > 0 && { notes: [...(document.notes ?? []), ...notes] }),
      ...(groups.length > 0 && { groups: [...(document.groups ?? []), ...groups] }),
    };
  };

function notIn<T extends { readonly id: string }>(there: readonly T[] = [], brought: readonly T[] = []): readonly T[] {
  const known = new Set(there.map(({ id }) => id));
  return brought.filter(({ id }) => !known.has(id));
}

/** A list (名单) belongs to its map: in another one the same id is another list, or none. */
function withOwnList(document: MapDocument, clipping: Clipping, node: MapNode): MapNode {
  if (node.kind !== 'segment' || node.listId === undefined) return node;
  const isOwn = document.id === clipping.mapId && document.lists?.some(({ id }) => id === node.listId);
  if (isOwn) return node;
  const { listId: _listId, ...others } = node;
  return others as MapNode;
}

/** Names of the nodes that the clipping refers to and that the map does not have; those references are dropped by a paste, and a script that was for them alone is for nobody. */
export function lostReferences(document: MapDocument, clipping: Clipping): readonly string[] {
  const own = new Set(clipping.nodes.map(({ id }) => id));
  const names = new Map(clipping.outside.map(({ id, name }) => [id, name]));
  const named = new Set([...clipping.nodes, ...clipping.edges].flatMap((element) => [...referencesOf(element)]));
  return [...named].flatMap((id) =>
    own.has(id) || isGone(id) || outsideIn(document, clipping, id) !== undefined ? [] : [names.get(id) ?? id],
  );
}

/** In another map the same id is the same node only when kind and name agree. */
function outsideIn(document: MapDocument, clipping: Clipping, id: string): string | undefined {
  const node = nodeById(document, id);
  if (!node || document.id === clipping.mapId) return node?.id;
  const original = clipping.outside.find((each) => each.id === id);
  return original && original.kind === node.kind && original.name === node.name ? id : undefined;
}

function prefixOf(element: Clipping['nodes'][number] | Clipping['notes'][number]): string {
  return 'kind' in element ? kinds[(element as MapNode).kind].prefix : NOTE_PREFIX;
}

function numbering(document: MapDocument) {
  const given = new Map<string, number>();
  const give = (prefix: string): string => {
    const number = (given.get(prefix) ?? highestNumber(document, prefix)) + 1;
    given.set(prefix, number);
    return `${prefix}${number}`;
  };
  return { give, lastNumbers: () => Object.fromEntries(given) };
}

function freeCode(taken: Set<string>, wanted: string): string {
  let code = wanted;
  for (let n = 2; taken.has(code); n += 1) code = `${wanted}-${n}`;
  taken.add(code);
  return code;
}
