// Owns which elements differ between two states of a map, for the filter `changed`.
import { idOf, matchElements } from '../diff/elements.ts';
import type { MapDocument } from '../document/document.ts';

/** Parts of the header that are elements of their own or only count ids. */
const OWN = new Set(['nodes', 'edges', 'notes', 'groups', 'comments', 'lastNumbers']);

/** Ids of new and changed nodes, edges, notes and groups, of what got a comment, and the map's own for its header. */
export function changedIds(before: MapDocument, after: MapDocument): Set<string> {
  const comments = fresh(before.comments, after.comments).map(({ about }) => ({ id: about }));
  const elements = [...fresh(before.nodes, after.nodes), ...fresh(before.edges, after.edges)];
  const annotations = [...fresh(before.notes, after.notes), ...fresh(before.groups, after.groups), ...comments];
  const ids = new Set([...elements, ...annotations].map(idOf));
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const key of keys) if (!OWN.has(key) && before[key] !== after[key]) ids.add(after.id);
  return ids;
}

function fresh<T extends { readonly id: string }>(before: readonly T[] = [], after: readonly T[] = []): T[] {
  const { added, changed } = matchElements(before, after, idOf);
  return [...added, ...changed.map(([, element]) => element)];
}
