// Owns the comparison of an item with a placement of it, field by field.
import { z } from 'zod';
import { fieldsOf } from '../document/field.ts';
import { inner } from '../document/field-path.ts';
import type { ItemKind } from '../document/item-kind.ts';
import type { Message } from '../i18n/message.ts';
import { comparedFields, itemObject } from './item-fields.ts';
import type { ItemFields } from './library-item.ts';

export interface FieldDifference {
  /** Dotted, `trigger.type`. */
  readonly path: string;
  readonly label: Message;
  readonly item: unknown;
  readonly placement: unknown;
}

/** The fields in which two elements of `kind` differ; an empty text or list is the same as none. */
export function differences(kind: ItemKind, item: ItemFields, placement: ItemFields): readonly FieldDifference[] {
  const compared = new Set(comparedFields(kind));
  return differing(itemObject(kind), item, placement, '', (name) => compared.has(name));
}

function differing(
  object: z.ZodObject,
  item: ItemFields,
  placement: ItemFields,
  prefix: string,
  isCompared: (name: string) => boolean,
): FieldDifference[] {
  return fieldsOf(object).flatMap(([name, schema, { control, label }]): FieldDifference[] => {
    if (!isCompared(name) || textOf(item[name]) === textOf(placement[name])) return [];
    const path = `${prefix}${name}`;
    const group = control === 'group' ? inner(schema) : undefined;
    if (!(group instanceof z.ZodObject)) return [{ path, label, item: item[name], placement: placement[name] }];
    return differing(group, plain(item[name]), plain(placement[name]), `${path}.`, () => true);
  });
}

/** The compared fields of an element as one text: equal texts mean no difference. */
export function comparedText(kind: ItemKind, element: ItemFields): string {
  return textOf(Object.fromEntries(comparedFields(kind).map((name) => [name, element[name]])));
}

function plain(value: unknown): ItemFields {
  return value !== null && typeof value === 'object' ? (value as ItemFields) : {};
}

/** JSON with sorted keys and without what is empty; '' for nothing. */
function textOf(value: unknown): string {
  const kept = withoutEmpty(value);
  return kept === undefined ? '' : JSON.stringify(kept);
}

function withoutEmpty(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((each) => withoutEmpty(each) ?? null);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([key, each]) => [key, withoutEmpty(each)] as const)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
