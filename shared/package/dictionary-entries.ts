// Owns picking the dictionary entries that a set of nodes uses, so that a package can be read without the dictionaries.
import type { z } from 'zod';
import type { Dictionaries, Entry } from '../dictionary/dictionaries.ts';
import type { DictionaryId } from '../document/dictionary-id.ts';
import { fieldsOf } from '../document/field.ts';
import { innerObject } from '../document/inner-object.ts';
import { kinds, type MapNode } from '../document/kinds/index.ts';
import { type Milestone, milestoneSchema } from '../document/milestones.ts';
import type { AttributeNames } from '../document/rule-sentence.ts';
import type { PackagePayload } from './payload.ts';

/**
 * Per dictionary the entries that fields of nodes and milestones name, in the dictionary's order; ids it does not have are left out.
 * Life-cycle stages share ids between schemes, so only those of `scheme` are meant.
 */
export function entriesInUse(
  {
    nodes,
    milestones = [],
  }: { readonly nodes: readonly MapNode[]; readonly milestones?: readonly Milestone[] | undefined },
  dictionaries: Dictionaries,
  scheme: string,
): Record<string, Entry[]> {
  const used = new Map<DictionaryId, Set<string>>();
  for (const node of nodes) collect(kinds[node.kind].fields, node, used);
  for (const milestone of milestones) collect(milestoneSchema, milestone, used);
  withParts(used.get('events'), dictionaries.events);
  const found = [...used].map(([name, ids]) => {
    const entries: readonly Entry[] = dictionaries[name];
    const isMeant = (entry: Entry) => !('scheme' in entry) || scheme === 'custom' || entry.scheme === scheme;
    return [name, entries.filter((entry) => ids.has(entry.id) && isMeant(entry))] as const;
  });
  return Object.fromEntries(found.filter(([, entries]) => entries.length > 0));
}

/** A combined event is told by the names of its parts. */
function withParts(ids: Set<string> | undefined, events: Dictionaries['events']): void {
  for (const { id, parts = [] } of events) if (ids?.has(id)) for (const part of parts) ids.add(part);
}

function collect(fields: z.ZodObject, element: object, used: Map<DictionaryId, Set<string>>): void {
  for (const [name, schema, { dictionary }] of fieldsOf(fields)) {
    const value = (element as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) continue;
    const values = Array.isArray(value) ? value : [value];
    if (dictionary) {
      const ids = used.get(dictionary) ?? new Set();
      used.set(dictionary, ids);
      for (const id of values) ids.add(String(id));
      continue;
    }
    const inside = innerObject(schema);
    if (inside) for (const item of values) if (item !== null && typeof item === 'object') collect(inside, item, used);
  }
}

/** The attributes that the rules of a package name; none in a package from before they travelled with it. */
export function attributeNames({ map }: Pick<PackagePayload, 'map'>): AttributeNames {
  return (map.dictionaries.attributes ?? []).map(({ id, label, unit }) => ({
    ...{ id, label },
    ...(typeof unit === 'string' && { unit }),
  }));
}
