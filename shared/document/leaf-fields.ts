// Owns the leaf fields of an object of fields: groups taken apart, lists in one piece.
import type { z } from 'zod';
import type { Message } from '../i18n/message.ts';
import { valueAt } from './edits/set-at.ts';
import { type FieldInfo, fieldsOf } from './field.ts';
import { labelAt } from './field-path.ts';
import { innerObject } from './inner-object.ts';

export interface LeafField {
  /** Dotted from the element, e.g. `trigger.type`; never a place in a list, which the next version of the map may move. */
  readonly path: string;
  readonly schema: z.ZodType;
  readonly info: FieldInfo;
  /** With the group it belongs to, `触发·触发方式`. */
  readonly label: Message;
  readonly shown: (element: object) => boolean;
}

const known = new WeakMap<z.ZodObject, ReadonlyMap<string, LeafField>>();

/** By path, in the order of the definition. */
export function leafFields(object: z.ZodObject): ReadonlyMap<string, LeafField> {
  let leaves = known.get(object);
  if (!leaves) {
    const flat = flatten(object, '', () => true);
    leaves = new Map(flat.map((field) => [field.path, { ...field, label: labelAt(object, field.path) }]));
    known.set(object, leaves);
  }
  return leaves;
}

function flatten(object: z.ZodObject, prefix: string, outer: LeafField['shown']): Omit<LeafField, 'label'>[] {
  return fieldsOf(object).flatMap(([name, schema, info]) => {
    const path = `${prefix}${name}`;
    const shown = (element: object) => outer(element) && (info.shownWhen?.(holderOf(element, prefix)) ?? true);
    const group = info.control === 'group' ? innerObject(schema) : undefined;
    return group ? flatten(group, `${path}.`, shown) : [{ path, schema, info, shown }];
  });
}

/** The object that holds the fields under `prefix`, which their `shownWhen` looks at. */
function holderOf(element: object, prefix: string): Readonly<Record<string, unknown>> {
  const holder = prefix === '' ? element : valueAt(element, prefix.slice(0, -1));
  return holder !== null && typeof holder === 'object' ? (holder as Readonly<Record<string, unknown>>) : {};
}
