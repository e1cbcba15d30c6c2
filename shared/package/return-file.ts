// Owns the return file (回传): what a branch reports for the rows of one package, and the order its counts must keep.
import { z } from 'zod';

/** Customers, 人, along the way of a row; each is at most the one before (DOMAIN §3.9, Review). */
export const RETURN_COUNTS = ['listed', 'dispatched', 'executed', 'reached', 'responded', 'converted'] as const;
export type ReturnCount = (typeof RETURN_COUNTS)[number];

const count = z.int().min(0).max(99_999_999).optional();

/** The result of one strategy row; a count that the branch does not know is absent, never 0. */
const returnRow = z.looseObject({
  rowCode: z.string().min(1).max(200),
  listed: count,
  dispatched: count,
  executed: count,
  reached: count,
  responded: count,
  converted: count,
  /** 万元. */
  amount: z.number().min(0).max(99_999_999).optional(),
  /** Problems met, in the branch's words; never a customer's name or number. */
  feedback: z.string().max(2000).optional(),
});

/** 完成: how much of its task of a goal the branch has done so far, in the goal's unit; net growth may be below 0. */
const taskResult = z.looseObject({ goalId: z.string().min(1).max(60), done: z.number().min(-1e12).max(1e12) });
export type TaskResult = z.infer<typeof taskResult>;

export const returnFileSchema = z.looseObject({
  formatVersion: z.string().regex(/^1\.\d{1,4}$/),
  /** SHA-256 of the package file that is answered. */
  packageHash: z.string().regex(/^[0-9a-f]{64}$/),
  packageId: z.string().min(1).max(60),
  revision: z.int().min(1),
  mapCode: z.string().min(1).max(200),
  mapVersion: z.int().min(1),
  branchCode: z.string().min(1).max(200),
  /** There for the return of a trial package, which counts for nothing. */
  trial: z.literal(true).optional(),
  /** The time that the figures cover. */
  periodStart: z.iso.date(),
  periodEnd: z.iso.date(),
  savedAt: z.iso.datetime(),
  rows: z.array(returnRow),
  /** Of the tasks of the package; what the branch does not know is absent, never 0. */
  tasks: z.array(taskResult).optional(),
});
export type ReturnFile = z.infer<typeof returnFileSchema>;
export type ReturnRow = ReturnFile['rows'][number];

export interface CountFault {
  readonly smaller: ReturnCount;
  readonly larger: ReturnCount;
}

/** Pairs of counts that are the wrong way round, each with the nearest known count before it. */
export function countFaults(row: ReturnRow): readonly CountFault[] {
  const known = RETURN_COUNTS.filter((name) => row[name] !== undefined);
  return known.flatMap((larger, index) => {
    const smaller = known[index - 1];
    return smaller && (row[larger] ?? 0) > (row[smaller] ?? 0) ? [{ smaller, larger }] : [];
  });
}
