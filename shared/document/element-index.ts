// Owns finding an element by its id without a search: an index per list, built once and kept as long as the list lives.
import type { MapDocument, MapEdge, MapNode } from './document.ts';

const indexes = new WeakMap<readonly { id: string }[], Map<string, unknown>>();

export function nodeById(document: MapDocument | undefined, id: string): MapNode | undefined {
  return document && byId(document.nodes).get(id);
}

export function edgeById(document: MapDocument | undefined, id: string): MapEdge | undefined {
  return document && byId(document.edges).get(id);
}

function byId<T extends { id: string }>(elements: readonly T[]): Map<string, T> {
  const known = indexes.get(elements) as Map<string, T> | undefined;
  if (known) return known;
  const index = new Map(elements.map((element) => [element.id, element]));
  indexes.set(elements, index);
  return index;
}
