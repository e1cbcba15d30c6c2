// Owns the comparison of an item with a placement of it, field by field.
import { fieldDifferences } from '../diff/fields.ts';
import { comparable } from '../diff/same-value.ts';
import type { ItemKind } from '../document/item-kind.ts';
import type { Message } from '../i18n/message.ts';
import { comparedFields, itemObject, linksOf } from './item-fields.ts';
import type { ItemFields } from './library-item.ts';

interface PlacementDifference {
  /** Dotted, `trigger.type`. */
  readonly path: string;
  readonly label: Message;
  readonly item: unknown;
  readonly placement: unknown;
}

/** The fields in which two elements of `kind` differ; an empty text or list is the same as none. */
export function differences(kind: ItemKind, item: ItemFields, placement: ItemFields): readonly PlacementDifference[] {
  const links = linksOf(kind);
  return fieldDifferences(itemObject(kind), item, placement).flatMap(({ path, info, before, after }) =>
    links.includes(path) ? [] : [{ path, label: info.label, item: before, placement: after }],
  );
}

/** The compared fields of an element as one text: equal texts mean no difference. */
export function comparedText(kind: ItemKind, element: ItemFields): string {
  return comparable(Object.fromEntries(comparedFields(kind).map((name) => [name, element[name]])));
}
