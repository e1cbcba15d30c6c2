// Owns what a restore drill (恢复演练) finds, as the store answers and the window shows it.
import { z } from 'zod';
import { problemSchema } from './i18n/message-schema.ts';

/** Without `here` the present database cannot be opened, so nothing is compared. */
const comparedTable = z.object({
  table: z.string(),
  there: z.number().int(),
  here: z
    .object({
      rows: z.number().int(),
      same: z.number().int(),
      /** A restore would set these back. */
      changed: z.number().int(),
      /** A restore would lose these. */
      onlyHere: z.number().int(),
    })
    .optional(),
});
export type ComparedTable = z.infer<typeof comparedTable>;

export const drillResult = z.object({
  at: z.string(),
  /** The backup. */
  name: z.string(),
  /** Why the scratch copy could not be opened; then nothing else was looked at. */
  problem: problemSchema.optional(),
  /** Maps that were read one by one against their checksum, and the titles of those that did not match or do not fit. */
  maps: z.number().int(),
  spoilt: z.array(z.string()),
  /** Rows that are not as they were sealed. */
  damaged: z.number().int(),
  /** Of the packages issued last: opened again, not at their place any more, changed. */
  packages: z.object({ opened: z.number().int(), missing: z.number().int(), wrong: z.array(z.string()) }),
  tables: z.array(comparedTable),
  isRemoved: z.boolean(),
});
export type DrillResult = z.infer<typeof drillResult>;

/** The backup could be restored as it is. Packages lie elsewhere and are no part of it. */
export function isPassed({ problem, spoilt, damaged }: DrillResult): boolean {
  return problem === undefined && spoilt.length === 0 && damaged === 0;
}
