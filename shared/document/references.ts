// Owns the fields that name other nodes: which ids an element names, and following them when nodes get new ids.
import type { z } from 'zod';
import type { MapEdge, MapNode } from './document.ts';
import { fieldsOf } from './field.ts';
import { elementFields } from './field-path.ts';
import { innerObject } from './inner-object.ts';
import type { Plain } from './plain.ts';

/** The id that takes the place of `id`; undefined drops the reference. */
type Translate = (id: string) => string | undefined;

/** The ids of nodes that the fields of a node or edge name; the ends of an edge are not among them. */
export function referencesOf(element: MapNode | MapEdge): ReadonlySet<string> {
  const found = new Set<string>();
  translated(element, elementFields(element), (id) => {
    found.add(id);
    return id;
  });
  return found;
}

/** The element with its references translated; a record that cannot be without a dropped one goes with it. */
export function withReferences<T extends MapNode | MapEdge>(element: T, translate: Translate): T {
  return (translated(element, elementFields(element), translate) ?? element) as T;
}

/** Undefined when a reference was dropped that the object needs. */
function translated(object: Plain, fields: z.ZodObject, translate: Translate): Plain | undefined {
  const changed: Record<string, unknown> = {};
  for (const [name, schema, info] of fieldsOf(fields)) {
    const value = object[name];
    if (value === undefined) continue;
    if (info.control === 'nodeRef') {
      const next = info.many ? namedStill(value as string[], translate) : translate(value as string);
      if (next === undefined && info.need === 'save') return undefined;
      changed[name] = next;
    } else if (info.control === 'list' || info.control === 'group') {
      const item = innerObject(schema);
      if (!item) continue;
      changed[name] = Array.isArray(value)
        ? value.flatMap((each: Plain) => translated(each, item, translate) ?? [])
        : translated(value as Plain, item, translate);
    }
  }
  const entries = Object.entries({ ...object, ...changed }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

/** The program gives no ids with small letters, so this stands for nothing in any map. */
const GONE = 'gone-';

/** True for what is left of a reference that nothing stands behind. */
export function isGone(id: string): boolean {
  return id.startsWith(GONE);
}

/** A list that named somebody does not become empty: that would mean everybody (a script for one product, for all). */
function namedStill(ids: readonly string[], translate: Translate): readonly string[] {
  const kept = ids.flatMap((id) => translate(id) ?? []);
  return kept.length > 0 ? kept : ids.map((id) => (isGone(id) ? id : `${GONE}${id}`.slice(0, LONGEST_ID)));
}

const LONGEST_ID = 40;

/** What is kept of `element` where a list that named somebody could not be: it names nobody then. */
export function withNobody<T extends MapNode | MapEdge>(kept: T, element: Plain): T {
  const lost = fieldsOf(elementFields(kept)).flatMap(([name, , info]) =>
    info.control === 'nodeRef' && info.many && !isEmptyList(element[name]) && (kept as Plain)[name] === undefined
      ? [[name, [`${GONE}unreadable`]]]
      : [],
  );
  return lost.length === 0 ? kept : { ...kept, ...Object.fromEntries(lost) };
}

function isEmptyList(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
