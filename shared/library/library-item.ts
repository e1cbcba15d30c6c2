// Owns the library item: what a segment, product, script … is, wherever it is placed.
import { z } from 'zod';
import { initialValues } from '../document/defaults.ts';
import { ITEM_KINDS, type ItemKind } from '../document/item-kind.ts';
import { kinds } from '../document/kinds/index.ts';
import type { Message } from '../i18n/message.ts';
import { itemObject } from './item-fields.ts';

export const itemId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

export type ItemFields = Readonly<Record<string, unknown>>;

/** An item as it is kept; its fields were checked against its kind when it was saved. */
export const itemSchema = z
  .object({
    id: itemId,
    kind: z.enum(ITEM_KINDS),
    /** Goes up by one with every change. */
    revision: z.number().int(),
    /** True for an item of the starter library that nobody has touched (示例). */
    sample: z.boolean(),
    /** ISO 8601 in UTC. */
    updatedAt: z.string(),
    fields: z.record(z.string(), z.unknown()).readonly(),
  })
  .readonly();
export type LibraryItem = z.infer<typeof itemSchema>;

/** Items by id. */
export type Library = ReadonlyMap<string, LibraryItem>;

/** What is kept of an item when it is saved: its fields are checked against its kind. */
export const itemDraftSchema = z
  .object({ id: itemId, kind: z.enum(ITEM_KINDS), fields: z.record(z.string().max(60), z.unknown()) })
  .superRefine((draft, context) => {
    const result = itemObject(draft.kind).safeParse(draft.fields);
    for (const issue of result.error?.issues ?? []) {
      context.addIssue({ code: 'custom', message: issue.message, path: ['fields', ...issue.path] });
    }
  });
export type ItemDraft = Pick<LibraryItem, 'id' | 'kind' | 'fields'>;

export function itemName(item: Pick<LibraryItem, 'fields'>): string {
  return String(item.fields.name ?? '');
}

/** What a new item of `kind` starts with. */
export function newItemFields(kind: ItemKind, name: string): ItemFields {
  return { ...initialValues(itemObject(kind)), name };
}

export function kindTitle(kind: ItemKind): Message {
  if (kind === 'pattern') return { zh: '路径模板', en: 'Path pattern' };
  return kind === 'material' ? { zh: '物料', en: 'Material' } : kinds[kind].title;
}
