// Owns what the calls on the library take and answer; shared/ipc.ts lists the calls.
import { z } from 'zod';
import { ITEM_KINDS } from '../document/item-kind.ts';
import { messageSchema } from '../i18n/message-schema.ts';
import { faultSchema } from './import/faults.ts';
import { itemDraftSchema, itemId, itemSchema } from './library-item.ts';

const mapId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

/** How often an item is placed, over all maps that are not deleted. */
export const itemUsage = z.object({
  maps: z.number().int(),
  placements: z.number().int(),
  /** Maps with a placement that is not as the item says. */
  differing: z.number().int(),
});
export type ItemUsage = z.infer<typeof itemUsage>;

export const libraryList = z.object({
  items: z.array(itemSchema),
  usage: z.record(z.string(), itemUsage),
  /** Ids of items whose stored fields do not fit their kind; they are kept and cannot be used. */
  left: z.array(z.string()),
});

export const saveItems = z.object({
  items: z
    .array(z.intersection(itemDraftSchema, z.object({ base: z.number().int().optional() })))
    .min(1)
    .max(20_000),
  /** They come from a file. */
  imported: z.boolean().optional(),
});

const placement = z.object({
  nodeId: z.string(),
  name: z.string(),
  differences: z.array(z.object({ path: z.string(), label: messageSchema, item: z.unknown(), placement: z.unknown() })),
});

/** A map that places an item. */
export const mapUse = z.object({ mapId, title: z.string(), placements: z.array(placement) });
export type MapUse = z.infer<typeof mapUse>;

export const updateMapsArgs = z.object({
  itemIds: z.array(itemId).min(1).max(20_000),
  mapIds: z.array(mapId).min(1).max(10_000),
});

const touchedMap = z.object({
  mapId,
  title: z.string(),
  revision: z.number().int(),
  placements: z.number().int(),
  /** It was approved, and is a draft now. */
  approvalEnded: z.boolean(),
});
const leftMap = z.object({ mapId, code: z.string() });

/** `left`: maps that could not be changed, with the code of the problem. */
export const updateResult = z.object({
  updateId: z.string(),
  changed: z.array(touchedMap),
  left: z.array(leftMap),
});

/** One line of what a file would bring into the library. */
export const importRow = z.object({
  /** The line of the sheet; for a map or workspace its place in order. */
  line: z.number().int(),
  /** The id it gets when it is added or updates `match`. */
  id: itemId,
  /** The id it gets when both are kept. */
  freshId: itemId,
  kind: z.enum(ITEM_KINDS),
  name: z.string(),
  fields: z.record(z.string(), z.unknown()),
  /** The item that it would update. */
  match: z.object({ id: itemId, name: z.string() }).optional(),
  /** Labels of what an update would change; empty for one that is the same. */
  changes: z.array(messageSchema),
});
export type ImportRow = z.infer<typeof importRow>;

/** `faults` keep the whole file out; `ignored` are the headings of columns that mean nothing here. */
export const importPreview = z.object({
  file: z.string(),
  source: z.enum(['sheet', 'map', 'workspace']),
  rows: z.array(importRow),
  faults: z.array(faultSchema),
  faultCount: z.number().int(),
  ignored: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof importPreview>;

const stockEntry = z.object({
  amount: z.number().nonnegative(),
  unit: z.string().min(1).max(12),
  asOf: z.iso.date(),
  expires: z.iso.date().optional(),
});

export const stockRow = z.object({
  line: z.number().int(),
  itemId,
  name: z.string(),
  before: stockEntry.optional(),
  after: stockEntry,
});
export type StockRow = z.infer<typeof stockRow>;

export const stockPreview = z.object({
  file: z.string(),
  rows: z.array(stockRow),
  faults: z.array(faultSchema),
  faultCount: z.number().int(),
  ignored: z.array(z.string()),
});
export type StockPreview = z.infer<typeof stockPreview>;

export const saveStock = z.object({
  put: z.record(itemId, stockEntry),
  remove: z.array(itemId).max(20_000),
  imported: z.boolean().optional(),
});
export const stockSchema = z.record(itemId, stockEntry).readonly();
export const stockAnswer = z.object({ before: stockSchema });
