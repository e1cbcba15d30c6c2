// Owns the branch (支行) in a list of branches, and what makes it usable: a code, a name, a count, and no code twice.
import { z } from 'zod';

export const branchSchema = z.object({
  branchCode: z.string(),
  branchName: z.string(),
  /** Customers of this branch on the list (名单), 人. */
  listCount: z.number().int().nonnegative(),
  /** 片区: what branches are grouped by. */
  area: z.string().optional(),
});
export type Branch = z.infer<typeof branchSchema>;

/** What reading a file of branches gives. */
export const branchesReadSchema = z.object({
  encoding: z.string(),
  branches: z.array(branchSchema),
  /** Codes whose rows are hidden or filtered out in the file. */
  hidden: z.array(z.string()),
  /** Rows of the file, from 1, in which invisible characters were taken out. */
  cleaned: z.array(z.number().int()),
});
export type BranchesRead = z.infer<typeof branchesReadSchema>;

const CODE_LENGTH = 20;
const NAME_LENGTH = 60;
const MAX_COUNT = 1_000_000_000;
/** Control and formatting characters, which cannot be seen in a list or a file name. */
const UNSEEN = /[\p{Cc}\p{Cf}]/u;

export interface BranchFault {
  /** Place in the list, from 0. */
  readonly index: number;
  readonly column: 'branchCode' | 'branchName' | 'listCount' | 'area';
  readonly value: string;
  /** For a code that is there twice: the place of the first. */
  readonly sameAs?: number;
}

/** Every cell that cannot be used; empty when the list is sound. Codes that differ only in case or width are the same. */
export function branchFaults(branches: readonly Branch[]): BranchFault[] {
  const faults: BranchFault[] = [];
  const first = new Map<string, number>();
  for (const [index, { branchCode, branchName, listCount, area }] of branches.entries()) {
    if (!isUsable(branchCode, CODE_LENGTH)) faults.push({ index, column: 'branchCode', value: branchCode });
    if (!isUsable(branchName, NAME_LENGTH)) faults.push({ index, column: 'branchName', value: branchName });
    if (!Number.isInteger(listCount) || listCount < 0 || listCount > MAX_COUNT) {
      faults.push({ index, column: 'listCount', value: String(listCount) });
    }
    if (area !== undefined && !isUsable(area, NAME_LENGTH)) faults.push({ index, column: 'area', value: area });
    const key = branchKey(branchCode);
    const sameAs = first.get(key);
    if (sameAs === undefined) first.set(key, index);
    else if (key !== '') faults.push({ index, column: 'branchCode', value: branchCode, sameAs });
  }
  return faults;
}

/** Two branch codes with the same key mean the same branch. */
export function branchKey(branchCode: string): string {
  return branchCode.normalize('NFKC').trim().toLowerCase();
}

function isUsable(text: string, length: number): boolean {
  return text.trim() !== '' && text.length <= length && !UNSEEN.test(text);
}
