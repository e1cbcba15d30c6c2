// Owns reading a filled-in workbook, or the one sheet of it saved as CSV, that a branch hands back.
import { basename } from 'node:path';
import type { ReturnFile } from '../../../shared/package/return-file.ts';
import { readReturnSheets } from '../../../shared/package/return-sheet.ts';
import { readSheets } from '../files/sheets.ts';

/** Throws what `readSheets` and `readReturnSheets` throw. */
export async function readReturnSheet(file: string, now: Date): Promise<ReturnFile> {
  return readReturnSheets(await readSheets(file), basename(file), now.toISOString());
}
