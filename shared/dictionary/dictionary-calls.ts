// Owns what the calls on dictionaries answer; shared/ipc.ts lists the calls.
import { z } from 'zod';
import { messageParamsSchema, messageSchema } from '../i18n/message-schema.ts';
import { FAULTS, type FaultCode } from './faults.ts';
import { TABLE_IDS, type TableId } from './tables.ts';

export const tableId = z.enum(TABLE_IDS as [TableId, ...TableId[]]);
const keys = z.array(z.string()).readonly();
const row = z.record(z.string(), z.unknown()).readonly();

/** A dictionary as its screen edits it; `revision` goes up by one with every durable change, from 0. */
const storedTable = z
  .object({ id: tableId, revision: z.number().int(), touched: z.boolean(), rows: z.array(row).readonly() })
  .readonly();
export type StoredTable = z.infer<typeof storedTable>;

/** Every dictionary as rows; `damaged` ones could not be read and are the starter's meanwhile. */
export const storedTables = z.object({ tables: z.array(storedTable).readonly(), damaged: z.array(tableId).readonly() });

/** Per dictionary and key of an entry: how often maps use it, and the titles of those maps. */
export const usageSchema = z
  .partialRecord(tableId, z.record(z.string(), z.object({ uses: z.number().int(), maps: keys }).readonly()).readonly())
  .readonly();
export type Usage = z.infer<typeof usageSchema>;

const importFault = z
  .object({
    sheet: messageSchema,
    /** As a person counts: the line of the sheet, or the place of the entry in a JSON file. */
    line: z.number().int(),
    /** `C`, or the name of the field in a JSON file; empty for a whole line. */
    column: z.string(),
    code: z.enum(Object.keys(FAULTS) as [FaultCode, ...FaultCode[]]),
    message: messageSchema,
    params: messageParamsSchema.optional(),
  })
  .readonly();
export type ImportFault = z.infer<typeof importFault>;

const importedTable = z
  .object({
    id: tableId,
    rows: z.array(row).readonly(),
    added: keys,
    updated: keys,
    removed: keys,
    unchanged: z.number().int(),
  })
  .readonly();
export type ImportedTable = z.infer<typeof importedTable>;

export const dictionaryPreview = z.object({
  tables: z.array(importedTable).readonly(),
  /** When there is any, nothing may be imported. */
  faults: z.array(importFault).readonly(),
  /** Sheets that are no dictionary. */
  ignored: keys,
});
export type ImportPreview = Readonly<z.infer<typeof dictionaryPreview>>;
