// Owns the fields that a branch can change one by one: those of a node's form, with groups taken apart and lists in one piece.
import type { z } from 'zod';
import { valueAt } from '../document/edits/set-at.ts';
import { type FieldInfo, fieldsOf } from '../document/field.ts';
import { innerObject } from '../document/inner-object.ts';
import type { KindId } from '../document/kind-id.ts';
import { kinds, type MapNode } from '../document/kinds/index.ts';
import { type LockLevel, lockOf } from '../document/locks.ts';

export interface LeafField {
  /** Dotted from the node, e.g. `trigger.type`; never a place in a list, which the next version of the map may move. */
  readonly path: string;
  readonly schema: z.ZodType;
  readonly info: FieldInfo;
  readonly shown: (node: object) => boolean;
}

const known = new Map<KindId, ReadonlyMap<string, LeafField>>();

/** The field of a kind at `path`; undefined for what no form shows: ids, places, whole groups, parts of lists. */
export function leafField(kind: KindId, path: string): LeafField | undefined {
  return leavesOf(kind).get(path);
}

export interface OpenField extends LeafField {
  readonly level: Exclude<LockLevel, 'locked'>;
}

/** The fields of a node that a branch may change, in the order of its form. */
export function openFields(node: MapNode): readonly OpenField[] {
  return [...leavesOf(node.kind).values()].flatMap((field) => {
    const level = lockOf(node, field.path);
    return level === 'locked' || !field.shown(node) ? [] : [{ ...field, level }];
  });
}

function leavesOf(kind: KindId): ReadonlyMap<string, LeafField> {
  let leaves = known.get(kind);
  if (!leaves) {
    leaves = new Map(flatten(kinds[kind].fields, '', () => true).map((field) => [field.path, field]));
    known.set(kind, leaves);
  }
  return leaves;
}

function flatten(object: z.ZodObject, prefix: string, outer: LeafField['shown']): LeafField[] {
  return fieldsOf(object).flatMap(([name, schema, info]) => {
    const path = `${prefix}${name}`;
    const shown = (node: object) => outer(node) && (info.shownWhen?.(holderOf(node, prefix)) ?? true);
    const group = info.control === 'group' ? innerObject(schema) : undefined;
    return group ? flatten(group, `${path}.`, shown) : [{ path, schema, info, shown }];
  });
}

/** The object that holds the fields under `prefix`, which their `shownWhen` looks at. */
function holderOf(node: object, prefix: string): Readonly<Record<string, unknown>> {
  const holder = prefix === '' ? node : valueAt(node, prefix.slice(0, -1));
  return holder !== null && typeof holder === 'object' ? (holder as Readonly<Record<string, unknown>>) : {};
}
