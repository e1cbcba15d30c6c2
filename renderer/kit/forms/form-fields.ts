// Owns the order of a form: the fields of a definition as flat rows with dotted paths, gathered into sections.
import type { z } from 'zod';
import { type FieldInfo, fieldsOf, MORE } from '../../../shared/document/field.ts';
import type { Message } from '../../../shared/i18n/message.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface FormField {
  /** Dotted from the element, e.g. `trigger.type`. */
  readonly path: string;
  readonly schema: z.ZodType;
  readonly info: FieldInfo;
  /** The object that it is changed with, where other fields of it are changed by the same control: `rule`. */
  readonly holder?: string;
  /** The paths of those fields. */
  readonly carried?: readonly string[];
  /** Paths of the objects it lies in, the element's own '' first; `shownWhen` of each level gets that object. */
  readonly shown: (element: Fields) => boolean;
  /** The name of the group it belongs to, when that is not the section's own name. */
  readonly group?: Message;
}

export interface FormSection {
  /** Undefined for the fields that come first. */
  readonly title: Message | undefined;
  readonly fields: readonly FormField[];
}

const known = new WeakMap<z.ZodObject, readonly FormSection[]>();

/** The sections of a form in the order of their first field, 更多 last; a field's place within its section is the definition's. */
export function formSections(object: z.ZodObject): readonly FormSection[] {
  let sections = known.get(object);
  if (!sections) {
    sections = gather(flatten(object));
    known.set(object, sections);
  }
  return sections;
}

interface Placed extends FormField {
  readonly section: Message | undefined;
}

function flatten(
  object: z.ZodObject,
  inside?: { path: string; section?: Message; group?: Message; shown: FormField['shown'] },
): Placed[] {
  const fields = fieldsOf(object);
  const carried = new Set(fields.flatMap(([, , { carries = [] }]) => carries));
  return fields.flatMap(([name, schema, info]): Placed[] => {
    if (carried.has(name)) return [];
    const path = inside ? `${inside.path}.${name}` : name;
    const section = info.section ?? inside?.section;
    const shown = (element: Fields) =>
      (inside?.shown(element) ?? true) && (info.shownWhen?.(objectAt(element, inside?.path)) ?? true);
    if (info.control === 'group') {
      const group = section && info.label.zh === section.zh ? inside?.group : info.label;
      return flatten(innerObject(schema), { path, section, group, shown });
    }
    const together = info.carries &&
      inside && { holder: inside.path, carried: info.carries.map((other) => `${inside.path}.${other}`) };
    return [{ path, schema, info, shown, section, group: inside?.group, ...together }];
  });
}

function gather(fields: readonly Placed[]): FormSection[] {
  const sections = new Map<string, { title: Message | undefined; fields: FormField[] }>();
  for (const { section, ...field } of fields) {
    const key = section?.zh ?? '';
    const found = sections.get(key);
    if (found) found.fields.push(field);
    else sections.set(key, { title: section, fields: [field] });
  }
  const { [MORE.zh]: more, ...others } = Object.fromEntries(sections);
  return [...Object.values(others), ...(more ? [more] : [])];
}

/** The object behind a group's schema, without the optional around it. */
function innerObject(schema: z.ZodType): z.ZodObject {
  return unwrap(schema) as z.ZodObject;
}

/** The record that a list's schema repeats. */
export function itemObject(schema: z.ZodType): z.ZodObject {
  return (unwrap(schema) as z.ZodArray<z.ZodObject>).element;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema.type === 'optional' ? (schema as z.ZodOptional<z.ZodType>).unwrap() : schema;
}

function objectAt(element: Fields, path: string | undefined): Fields {
  let value: unknown = element;
  for (const key of path?.split('.') ?? []) value = isObject(value) ? value[key] : undefined;
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === 'object';
}

/** The field that shows what `wanted` names: itself, a part of it (a list's column), or the first of a group. */
export function fieldFor(sections: readonly FormSection[], wanted: string): FormField | undefined {
  const all = sections.flatMap(({ fields }) => fields);
  const isAt = (path: string) => path === wanted || wanted.startsWith(`${path}.`);
  return (
    all.find(({ path }) => path === wanted) ??
    all.find(({ path, carried = [] }) => isAt(path) || carried.some(isAt)) ??
    all.find(({ path }) => path.startsWith(`${wanted}.`))
  );
}
