// Owns the check of a branch’s existing files: are they the ones that were written, has somebody filled one in.
import { existsSync } from 'node:fs';
import { readFile, rename, stat } from 'node:fs/promises';
import { sha256 } from '../database/canonical-document.ts';
import type { Target } from './plan-export.ts';

/** Network drives tell times in steps of two seconds. */
const LATER_MS = 2_000;

/** SHA-256 of the files as they were written. */
export interface WrittenHashes {
  readonly package: string;
  readonly page: string;
  readonly sheet: string;
}

/** True when the files of the target are the ones with these hashes, byte for byte. */
export async function isUnchanged(target: Target, hashes: WrittenHashes): Promise<boolean> {
  if ((await hashOf(target.file)) !== hashes.package || (await hashOf(target.page)) !== hashes.page) return false;
  return (await hashOf(target.sheet)) === hashes.sheet;
}

/** A sheet that is not as it was written holds somebody's work: it gets another name instead of being replaced. */
export async function keepFilledSheet(
  { sheet, file }: Pick<Target, 'sheet' | 'file'>,
  written: readonly (string | undefined)[],
): Promise<void> {
  if (!(await isFilledIn(sheet, file, written))) return;
  for (let number = 1; ; number += 1) {
    const kept = sheet.replace(/\.xlsx$/, `.kept-${number}.xlsx`);
    if (existsSync(kept)) continue;
    await rename(sheet, kept);
    return;
  }
}

/** Where no audit knows the sheet, as on the command line, its time tells: it was written before its package. */
async function isFilledIn(sheet: string, file: string, written: readonly (string | undefined)[]): Promise<boolean> {
  const hash = await hashOf(sheet);
  if (hash === undefined) return false;
  const known = written.filter((each) => each !== undefined);
  if (known.length > 0) return !known.includes(hash);
  if (!existsSync(file)) return false;
  const [ofSheet, ofPackage] = await Promise.all([stat(sheet), stat(file)]);
  return ofSheet.mtimeMs > ofPackage.mtimeMs + LATER_MS;
}

async function hashOf(file: string): Promise<string | undefined> {
  try {
    return sha256(await readFile(file));
  } catch {
    return undefined;
  }
}
