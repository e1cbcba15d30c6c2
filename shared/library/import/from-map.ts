// Owns the library items that a map or another workspace holds, as candidates for this library.
import type { MapDocument } from '../../document/document.ts';
import { materialsOf } from '../../document/materials.ts';
import type { LibraryItem } from '../library-item.ts';
import { fieldsFromNode } from '../placements.ts';
import type { Candidate } from './judge.ts';

const NO_PLACES: ReadonlyMap<string, string> = new Map();

/** One candidate per library item or, for nodes without one, per name; goals belong to their map alone. */
export function candidatesOfMap(document: MapDocument): readonly Candidate[] {
  const found = new Map<string, Omit<Candidate, 'line'>>();
  const common = { idPlace: '', places: NO_PLACES, broken: false };
  for (const node of document.nodes) {
    if (node.kind === 'goal') continue;
    const key = node.libraryId ?? `${node.kind}\n${node.name}`;
    if (found.has(key)) continue;
    const fields = fieldsFromNode({ ...node }, document);
    found.set(key, { ...common, kind: node.kind, id: node.libraryId, fields });
  }
  const named = new Set(document.nodes.flatMap(materialsOf));
  for (const { id, ...fields } of document.materials ?? []) {
    if (named.has(id)) found.set(id, { ...common, kind: 'material', id, fields });
  }
  return [...found.values()].map((candidate, index) => ({ ...candidate, line: index + 1 }));
}

export function candidatesOfLibrary(items: readonly LibraryItem[]): readonly Candidate[] {
  return items.map(({ id, kind, fields }, index) => {
    return { line: index + 1, kind, id, idPlace: '', fields, places: NO_PLACES, broken: false };
  });
}
