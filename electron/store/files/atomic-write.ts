// Owns writing a whole file so that a reader finds either the old content or the new, also after a power loss.
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ProblemError } from '../../../shared/problem.ts';
import { errorCode } from '../database/sqlite-problem.ts';

export interface WriteOptions {
  /** Permissions of the new file; the system's default unless given. */
  readonly mode?: number;
}

/** Waits between tries of the rename, ms: virus scanners hold a fresh file for a moment. */
const RETRY_DELAYS = [20, 60, 150, 400, 1000];

/**
 * Writes `content` to a temporary file in the same folder, makes it durable and renames it into place; folders are made.
 * Throws E_DISK_FULL or E_FILE_NOT_WRITTEN; then the file that was there is unchanged and nothing is left behind.
 */
export async function writeFileAtomically(file: string, content: string | Uint8Array, options: WriteOptions = {}) {
  const folder = dirname(file);
  const temporary = join(folder, `.tmp-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeDurably(temporary, content, options.mode ?? 0o666);
    await renameWithRetries(temporary, file);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw writeProblem(error, file);
  }
}

/**
 * Writes several files of one folder: all are complete beside their places before the first is put there, and they are put
 * there in the order given, so that the last one is there only when all are. Throws like `writeFileAtomically`.
 */
export async function writeSetAtomically(files: readonly { file: string; content: string | Uint8Array }[]) {
  const folder = dirname(files[0]?.file ?? '');
  const waiting = files.map(({ file, content }) => {
    return { file, content, temporary: join(folder, `.tmp-${randomBytes(6).toString('hex')}`) };
  });
  let current = files[0]?.file ?? '';
  try {
    await mkdir(folder, { recursive: true });
    for (const { file, content, temporary } of waiting) {
      current = file;
      await writeDurably(temporary, content, 0o666);
    }
    for (const { file, temporary } of waiting) {
      current = file;
      await renameWithRetries(temporary, file);
    }
    await syncFolder(folder);
  } catch (error) {
    for (const { temporary } of waiting) await rm(temporary, { force: true }).catch(() => {});
    throw writeProblem(error, current);
  }
}

/** The coded problem of a failed write to `file`. */
function writeProblem(error: unknown, file: string): unknown {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ProblemError('E_DISK_FULL');
  return code ? new ProblemError('E_FILE_NOT_WRITTEN', { file: basename(file), reason: code }) : error;
}

async function writeDurably(file: string, content: string | Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function renameWithRetries(from: string, to: string): Promise<void> {
  for (const delay of [...RETRY_DELAYS, undefined]) {
    try {
      return await rename(from, to);
    } catch (error) {
      const inUse = ['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error) ?? '');
      if (!inUse || delay === undefined || process.platform !== 'win32') throw error;
      await wait(delay);
    }
  }
}

/** Makes the rename itself durable; Windows offers no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
