// Owns the materials of a map: which its nodes name, and the copies that the map carries of them.
import type { z } from 'zod';
import type { Edit, MapDocument } from '../document/document.ts';
import { setField } from '../document/edits/elements.ts';
import type { materialSchema } from '../document/map-records.ts';
import { materialsOf } from '../document/materials.ts';
import { comparedText } from './compare.ts';
import type { Library, LibraryItem } from './library-item.ts';

export type Material = z.infer<typeof materialSchema>;

/** Sets the materials of a node; the map's copies follow. */
export const setMaterials =
  (node: string, ids: unknown, library: Library): Edit =>
  (document) =>
    withMaterials(setField(node, 'materialIds', ids)(document), library);

/**
 * The document with a copy of each material that its nodes name and of no other. A copy that is there stays as it is, so
 * that a change of the library is seen as a difference first; those of `refreshed` are made anew.
 */
export function withMaterials(document: MapDocument, library: Library, refreshed: Library = NOTHING): MapDocument {
  const named = new Set(document.nodes.flatMap(materialsOf));
  const old = document.materials ?? [];
  if (named.size === 0 && old.length === 0) return document;
  const copies = new Map(old.map((material) => [material.id, material]));
  const next = [...named].sort().flatMap((id): Material[] => {
    const fresh = refreshed.get(id);
    const copy = copies.get(id);
    if (copy && !(fresh && comparedText('material', fresh.fields) !== comparedText('material', copy))) return [copy];
    const item = fresh ?? library.get(id);
    return item ? [copyOf(item)] : [];
  });
  const isSame = next.length === old.length && next.every((material) => old.includes(material));
  if (isSame) return document;
  const { materials: _materials, ...rest } = document;
  return next.length === 0 ? (rest as MapDocument) : { ...document, materials: next };
}

const NOTHING: Library = new Map();

function copyOf(item: LibraryItem): Material {
  return { ...item.fields, id: item.id } as Material;
}
