// Owns cutting a map down to what is asked for: all of it, or a selection with what hangs on it.
import type { MapDocument } from '../document/document.ts';

export type ExportScope = 'map' | ReadonlySet<string>;

/**
 * The chosen nodes and notes with the edges between them; a chosen edge brings its two ends along, a chosen group its
 * members. What would refer to something left out goes too, so that the part is a whole map by itself.
 */
export function scopedDocument(document: MapDocument, scope: ExportScope): MapDocument {
  if (scope === 'map') return document;
  const chosen = new Set(scope);
  for (const { id, from, to } of document.edges) if (scope.has(id)) chosen.add(from).add(to);
  for (const { id, members } of document.groups ?? [])
    if (scope.has(id)) for (const member of members) chosen.add(member);
  const nodes = document.nodes.filter(({ id }) => chosen.has(id));
  const notes = document.notes?.filter(({ id }) => chosen.has(id));
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = document.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const standing = new Set([...ids, ...(notes ?? []).map(({ id }) => id)]);
  const discussed = new Set([...ids, ...edges.map(({ id }) => id)]);
  const groups = document.groups
    ?.map((group) => ({ ...group, members: group.members.filter((id) => standing.has(id)) }))
    .filter(({ members }) => members.length > 0);
  const comments = document.comments?.filter(({ about }) => discussed.has(about));
  return {
    ...document,
    nodes,
    edges,
    ...(notes && { notes }),
    ...(groups && { groups }),
    ...(comments && { comments }),
  };
}
