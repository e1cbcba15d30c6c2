// Owns finding out that a file cannot be written before the first of several is: either all are written or none.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { ProblemError } from '../../../shared/problem.ts';
import { errorCode } from './sqlite-problem.ts';

/** Throws E_FILE_NOT_WRITTEN when a folder is where `file` should be, or its own folder cannot be made or written. */
export function checkWritable(file: string): void {
  const reason = obstacle(file);
  if (reason !== undefined) throw new ProblemError('E_FILE_NOT_WRITTEN', { file: basename(file), reason });
}

function obstacle(file: string): string | undefined {
  try {
    if (existsSync(file) && statSync(file).isDirectory()) return 'EISDIR';
    const folder = nearestExisting(dirname(file));
    if (!statSync(folder).isDirectory()) return 'ENOTDIR';
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return errorCode(error) ?? String(error);
  }
}

/** `folder`, or the nearest one above it that exists. */
export function nearestExisting(folder: string): string {
  const parent = dirname(folder);
  return existsSync(folder) || parent === folder ? folder : nearestExisting(parent);
}
