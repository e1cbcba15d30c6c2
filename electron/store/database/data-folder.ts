// Owns the data folder: makes it when it is missing and finds out early whether it can be written.
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../../../shared/problem.ts';
import { nearestExisting } from './check-writable.ts';
import { storageProblem } from './sqlite-problem.ts';

/** SQLite takes paths of 512 bytes, of which `-journal` takes 8 and the name of the database or of a backup the rest. */
const LONGEST = 512 - 8 - '/workbench.db'.length;
const LONGEST_NEW = LONGEST - 51;

/** The database inside a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'workbench.db');
}

/**
 * Makes sure that `dataDir` is a folder that can be written.
 * Throws E_DATA_DIR_LONG, E_DATA_READ_ONLY, E_DISK_FULL or E_DATA_DIR and leaves what is there as it is.
 */
export function prepareDataFolder(dataDir: string): void {
  const file = databaseFile(dataDir);
  const bytes = Buffer.byteLength(dataDir);
  // One that is in use already stays usable as long as it can be opened at all.
  const limit = existsSync(file) ? LONGEST : LONGEST_NEW;
  if (bytes > limit) throw new ProblemError('E_DATA_DIR_LONG', { folder: dataDir, bytes, limit });
  try {
    // Making folders below a read-only one fails with a code that says something else, so the nearest one is asked first.
    accessSync(nearestExisting(dataDir), constants.W_OK);
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw storageProblem(error, dataDir, file) ?? error;
  }
  if (!statSync(dataDir).isDirectory()) throw new ProblemError('E_DATA_DIR', { folder: dataDir, reason: 'ENOTDIR' });
}
