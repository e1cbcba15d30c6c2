// Owns the differences between two versions of an element field by field, as the definitions of its fields have them.
import type { z } from 'zod';
import { valueAt } from '../document/edits/set-at.ts';
import type { FieldInfo } from '../document/field.ts';
import { leafFields } from '../document/leaf-fields.ts';
import type { Message } from '../i18n/message.ts';
import { isSameValue } from './same-value.ts';

export interface FieldDifference {
  /** Dotted, `trigger.type`. */
  readonly path: string;
  /** With the group it belongs to. */
  readonly label: Message;
  /** Undefined for what no form shows. */
  readonly info?: FieldInfo;
  /** Undefined where the field was or is empty. */
  readonly before: unknown;
  readonly after: unknown;
}

type LeafDifference = FieldDifference & { readonly info: FieldInfo };

/** The fields of `object` in which the two differ, in the order of its form; groups are taken apart. */
export function fieldDifferences(object: z.ZodObject, before: object, after: object): readonly LeafDifference[] {
  return [...leafFields(object).keys()].flatMap((path) => differenceAt(object, path, before, after) ?? []);
}

/** The difference in one field alone. */
export function differenceAt(
  object: z.ZodObject,
  path: string,
  before: object,
  after: object,
): LeafDifference | undefined {
  const field = leafFields(object).get(path);
  const [was, is] = [valueAt(before, path), valueAt(after, path)];
  if (!field || isSameValue(was, is)) return undefined;
  return { path, label: field.label, info: field.info, before: was, after: is };
}
