// Owns the edits that place library items on a map, bring placements up to date, and take that back.
import { idOf, matchElements } from '../diff/elements.ts';
import { mergeValue } from '../diff/merge.ts';
import type { Edit, MapDocument, MapNode } from '../document/document.ts';
import { insertOnEdge } from '../document/edits/edges.ts';
import { addNode, nextId, setField } from '../document/edits/elements.ts';
import { nodeById } from '../document/element-index.ts';
import type { PlacedKind } from '../document/item-kind.ts';
import { kinds } from '../document/kinds/index.ts';
import { comparedText } from './compare.ts';
import { comparedFields, itemObject, linksOf } from './item-fields.ts';
import { type ItemFields, itemName, type Library, type LibraryItem } from './library-item.ts';
import { type Material, withMaterials } from './materials.ts';

interface Place {
  readonly y: number;
}

/** True for an item that becomes a node when it is placed. */
export function isPlaceable(item: LibraryItem): item is LibraryItem & { kind: PlacedKind } {
  return item.kind !== 'material' && item.kind !== 'pattern';
}

/** Puts a placement of the item on the map; its id is `nextId` of the kind's prefix. */
export const placeItem =
  (item: LibraryItem, place: Place, library: Library): Edit =>
  (document) => {
    if (!isPlaceable(item)) return document;
    const id = nextId(document, kinds[item.kind].prefix);
    const added = addNode(item.kind, { name: itemName(item), ...place }, linksFor(item, document))(document);
    const placed = replaceNodes(added, (node) => (node.id === id ? withItemFields(node, item) : node));
    return withMaterials(placed, library);
  };

/** Puts a placement of the item on an edge, so that the path leads through it. Unchanged where its kind does not fit. */
export const placeOnEdge =
  (item: LibraryItem, edge: string, place: Place, library: Library): Edit =>
  (document) => {
    if (!isPlaceable(item)) return document;
    const id = nextId(document, kinds[item.kind].prefix);
    const inserted = insertOnEdge(edge, item.kind, { name: itemName(item), ...place })(document);
    const placed = replaceNodes(inserted, (node) =>
      node.id === id ? withItemFields({ ...node, ...linksFor(item, document) } as MapNode, item) : node,
    );
    return withMaterials(placed, library);
  };

/** What makes a node the item's: its id, and links to the placements that are on the map. */
function linksFor(item: LibraryItem & { kind: PlacedKind }, document: MapDocument): ItemFields {
  const values: Record<string, unknown> = { libraryId: item.id };
  for (const name of linksOf(item.kind)) {
    const named = item.fields[name];
    const nodes = document.nodes.filter((node) => [named].flat().includes(node.libraryId)).map(({ id }) => id);
    if (nodes.length > 0 && named !== undefined) values[name] = Array.isArray(named) ? nodes : nodes[0];
  }
  return values;
}

/** The fields of an item made from a node; links lead to the items of the nodes that it names. */
export function fieldsFromNode(node: MapNode & { kind: PlacedKind }, document: MapDocument): ItemFields {
  const links = linksOf(node.kind);
  const itemOf = (id: unknown) => nodeById(document, String(id))?.libraryId;
  const entries = Object.keys(itemObject(node.kind).shape).flatMap((name): (readonly [string, unknown])[] => {
    const value: unknown = node[name];
    if (value === undefined) return [];
    if (!links.includes(name)) return [[name, value]];
    const items = [...new Set([value].flat().flatMap((id) => itemOf(id) ?? []))];
    return items.length === 0 ? [] : [[name, Array.isArray(value) ? items : items[0]]];
  });
  return Object.fromEntries(entries);
}

/** True when a placement of `item` on the map is not as the item says; for a material, when the map's copy is not. */
export function differsFrom(item: LibraryItem, element: ItemFields): boolean {
  return comparedText(item.kind, item.fields) !== comparedText(item.kind, element);
}

/** Brings the placements of `items` up to date; with `only`, those nodes alone. Their own fields stay. */
export const updatePlacements =
  (items: readonly LibraryItem[], library: Library, only?: ReadonlySet<string>): Edit =>
  (document) => {
    const byId = new Map(items.map((item) => [item.id, item]));
    const updated = replaceNodes(document, (node) => {
      const item = node.libraryId === undefined ? undefined : byId.get(node.libraryId);
      if (!item || item.kind !== node.kind || (only && !only.has(node.id)) || !differsFrom(item, node)) return node;
      return withItemFields(node, item);
    });
    return items.some(({ kind }) => kind === 'material')
      ? withMaterials(updated, library, byId)
      : withMaterials(updated, library);
  };

function withItemFields(node: MapNode, item: LibraryItem): MapNode {
  const next: Record<string, unknown> = { ...node };
  for (const name of comparedFields(item.kind)) {
    if (item.fields[name] === undefined) delete next[name];
    else next[name] = item.fields[name];
  }
  return next as MapNode;
}

/** Makes the nodes placements of another item. */
export const relink =
  (nodes: ReadonlySet<string>, itemId: string): Edit =>
  (document) =>
    replaceNodes(document, (node) => (nodes.has(node.id) ? { ...node, libraryId: itemId } : node));

/** The node stays as it is and no longer belongs to a library item. */
export const detach = (node: string): Edit => setField(node, 'libraryId', undefined);

/** What an update did to a map, so that it can be taken back later, after other edits. */
export interface UpdateTrace {
  readonly before: Traced;
  readonly after: Traced;
}

interface Traced {
  readonly nodes: readonly MapNode[];
  readonly materials: readonly Material[];
}

export function traceUpdate(before: MapDocument, after: MapDocument): UpdateTrace {
  const nodes = matchElements(before.nodes, after.nodes, idOf).changed;
  const materials = matchElements(before.materials ?? [], after.materials ?? [], idOf).changed;
  return {
    before: { nodes: nodes.map(([was]) => was), materials: materials.map(([was]) => was) },
    after: { nodes: nodes.map(([, became]) => became), materials: materials.map(([, became]) => became) },
  };
}

/** Sets what an update changed back to what it was, except what was changed again since. */
export const revertUpdate =
  ({ before, after }: UpdateTrace): Edit =>
  (document) => {
    const nodes = revertAll(document.nodes, before.nodes, after.nodes);
    const materials = revertAll(document.materials ?? [], before.materials, after.materials);
    if (nodes === document.nodes && materials === (document.materials ?? materials)) return document;
    return { ...document, nodes, ...(document.materials && { materials }) };
  };

function revertAll<T extends { id: string }>(now: readonly T[], before: readonly T[], after: readonly T[]): T[] {
  const old = new Map(before.map((element) => [element.id, element]));
  const written = new Map(after.map((element) => [element.id, element]));
  const next = now.map((element) => {
    const [was, became] = [old.get(element.id), written.get(element.id)];
    return was && became ? revertFields(element, was, became) : element;
  });
  return next.every((element, index) => element === now[index]) ? (now as T[]) : next;
}

function revertFields<T extends object>(now: T, was: T, became: T): T {
  const [current, old, written] = [now, was, became] as unknown as Record<string, unknown>[];
  const next: Record<string, unknown> = { ...current };
  let changed = false;
  for (const name of new Set([...Object.keys(was), ...Object.keys(became)])) {
    const { outcome, value } = mergeValue({ old: written?.[name], ours: current?.[name], theirs: old?.[name] });
    if (outcome !== 'yields') continue;
    if (value === undefined) delete next[name];
    else next[name] = value;
    changed = true;
  }
  return changed ? (next as T) : now;
}

function replaceNodes(document: MapDocument, replace: (node: MapNode) => MapNode): MapDocument {
  let changed = false;
  const nodes = document.nodes.map((node) => {
    const next = replace(node);
    if (next !== node) changed = true;
    return next;
  });
  return changed ? { ...document, nodes } : document;
}
