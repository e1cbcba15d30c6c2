// Owns which cells of a grid show what follows (推算值): the same as the form of their element says.
import { isSameValue } from '../../../shared/diff/same-value.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { valueAt } from '../../../shared/document/edits/set-at.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { derivedOf } from '../../../shared/knowledge/derived/complete.ts';
import {
  type Derived,
  type DerivedFields,
  type DerivingTables,
  sourceOf,
} from '../../../shared/knowledge/derived/derived.ts';
import type { CellField } from '../../../shared/rows/row-fields.ts';

const known = new WeakMap<MapDocument, { tables: DerivingTables; fields: Map<string, DerivedFields> }>();

/** What follows for the field and is what it shows: written there, or computed while nothing is. */
export function followingIn(document: MapDocument, tables: DerivingTables, field: CellField): Derived | undefined {
  const [id, ...others] = field.ids;
  const element = id === undefined ? undefined : (nodeById(document, id) ?? edgeById(document, id));
  if (id === undefined || !element || others.length > 0) return undefined;
  let cache = known.get(document);
  if (cache?.tables !== tables) {
    cache = { tables, fields: new Map() };
    known.set(document, cache);
  }
  const fields = cache.fields.get(id) ?? derivedOf(sourceOf(document, tables), element);
  cache.fields.set(id, fields);
  const derived = fields[field.path];
  if (!derived) return undefined;
  const value = valueAt(element, field.path);
  const isEmpty = value === undefined || value === '';
  return (isEmpty ? derived.isComputed : isSameValue(value, derived.value)) ? derived : undefined;
}
