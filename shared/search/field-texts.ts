// Owns the searchable texts of an element: every field by its path, with the words a person sees for stored ids.
import type { z } from 'zod';
import type { Dictionaries, Entry } from '../dictionary/dictionaries.ts';
import { type FieldInfo, fieldsOf } from '../document/field.ts';
import { innerObject } from '../document/inner-object.ts';
import { fold } from '../text/fold-search.ts';

export interface FieldText {
  /** Dotted from the element, with the places of list items: `steps.0.text`. */
  readonly path: string;
  readonly text: string;
  readonly folded: string;
  /** The text is the name of the node with this id, and must be looked up. */
  readonly refersTo?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The texts of an object made of fields; switches and empty fields have none. */
export function fieldTexts(object: z.ZodObject, value: Fields, dictionaries: Dictionaries, inside = ''): FieldText[] {
  return fieldsOf(object).flatMap(([name, schema, info]) => {
    const at = value[name];
    return at === undefined || at === null ? [] : textsOf({ path: `${inside}${name}`, schema, info }, at, dictionaries);
  });
}

interface Place {
  readonly path: string;
  readonly schema: z.ZodType;
  readonly info: FieldInfo;
}

function textsOf(place: Place, value: unknown, dictionaries: Dictionaries): FieldText[] {
  const { path, schema, info } = place;
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      isObject(item) ? inside(schema, item, dictionaries, `${path}.${index}.`) : single(path, info, item, dictionaries),
    );
  }
  if (info.control !== 'group') return single(path, info, value, dictionaries);
  return isObject(value) ? inside(schema, value, dictionaries, `${path}.`) : [];
}

function inside(schema: z.ZodType, value: Fields, dictionaries: Dictionaries, path: string): FieldText[] {
  const object = innerObject(schema);
  return object ? fieldTexts(object, value, dictionaries, path) : [];
}

function single(path: string, info: FieldInfo, value: unknown, dictionaries: Dictionaries): FieldText[] {
  if (typeof value === 'number') return [text(path, String(value))];
  if (typeof value !== 'string' || value === '') return [];
  // The name of a library item stands in the library, not in the map.
  if (info.control === 'itemRef') return [];
  if (info.control === 'nodeRef') return [{ ...text(path, value), refersTo: value }];
  const labels =
    info.options?.filter((option) => option.value === value).map(({ label }) => label) ??
    (info.dictionary
      ? (dictionaries[info.dictionary] as readonly Entry[]).filter(({ id }) => id === value).map(({ label }) => label)
      : []);
  if (labels.length === 0) return [text(path, value)];
  return labels.flatMap(({ zh, en }) => [text(path, zh), text(path, en)]);
}

/** A text at a path, ready to be compared. */
export function text(path: string, content: string): FieldText {
  return { path, text: content, folded: fold(content) };
}

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === 'object';
}
