// Owns the searchable texts of an element: every field by its path, with the words a person sees for stored ids.
import { z } from 'zod';
import type { Entry } from '../dictionary/dictionaries.ts';
import { starterDictionaries } from '../dictionary/starter.ts';
import { type FieldInfo, fieldsOf } from '../document/field.ts';
import { fold } from './fold.ts';

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
export function fieldTexts(object: z.ZodObject, value: Fields, inside = ''): FieldText[] {
  return fieldsOf(object).flatMap(([name, schema, info]) => {
    const at = value[name];
    return at === undefined || at === null ? [] : textsOf(`${inside}${name}`, schema, info, at);
  });
}

function textsOf(path: string, schema: z.ZodType, info: FieldInfo, value: unknown): FieldText[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOfItem(path, schema, info, item, index));
  if (info.control === 'group') {
    const object = unwrap(schema);
    return object instanceof z.ZodObject && isObject(value) ? fieldTexts(object, value, `${path}.`) : [];
  }
  return single(path, info, value);
}

function textsOfItem(path: string, schema: z.ZodType, info: FieldInfo, item: unknown, index: number): FieldText[] {
  if (!isObject(item)) return single(path, info, item);
  const object = unwrap(schema);
  return object instanceof z.ZodObject ? fieldTexts(object, item, `${path}.${index}.`) : [];
}

function single(path: string, info: FieldInfo, value: unknown): FieldText[] {
  if (typeof value === 'number') return [text(path, String(value))];
  if (typeof value !== 'string' || value === '') return [];
  // The name of a library item stands in the library, not in the map.
  if (info.control === 'itemRef') return [];
  if (info.control === 'nodeRef') return [{ ...text(path, value), refersTo: value }];
  const labels =
    info.options?.filter((option) => option.value === value).map(({ label }) => label) ??
    (info.dictionary
      ? (starterDictionaries[info.dictionary] as readonly Entry[])
          .filter(({ id }) => id === value)
          .map(({ label }) => label)
      : []);
  if (labels.length === 0) return [text(path, value)];
  return labels.flatMap(({ zh, en }) => [text(path, zh), text(path, en)]);
}

/** A text at a path, ready to be compared. */
export function text(path: string, content: string): FieldText {
  return { path, text: content, folded: fold(content) };
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return unwrap(schema.element as z.ZodType);
  return schema;
}

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === 'object';
}
