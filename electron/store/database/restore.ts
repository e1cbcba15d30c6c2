// Owns putting a backup in the place of the database, going on with what lies there as it is, and beginning with an empty one.
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { ProblemError } from '../../../shared/problem.ts';
import { lookInto } from './backups.ts';
import { databaseFile } from './data-folder.ts';
import { markerFile } from './marker.ts';
import { openDatabase } from './open.ts';
import { ownFiles, withAside } from './put-aside.ts';

/**
 * Restores the database file `from`; the database must be closed. Throws E_BACKUP_UNSOUND, E_FILE_NOT_FOUND and
 * E_DATABASE_NEWER before anything is moved, and what opening throws after everything was put back.
 */
export function restoreFrom(dataDir: string, from: string, now: Date): { aside: string; maps: number } {
  const { isSound, maps } = lookInto(from);
  if (!isSound) throw new ProblemError('E_BACKUP_UNSOUND', { file: basename(from) });
  mkdirSync(dataDir, { recursive: true });
  const file = databaseFile(dataDir);
  const temporary = `${file}.tmp`;
  copyWhole(from, temporary);
  const aside = withAside(dataDir, now, () => {
    renameSync(temporary, file);
    openDatabase(dataDir, now).close();
  });
  return { aside, maps };
}

/** What lies there counts from now on, whatever the marker said; copies of all files are put aside first. */
export function acceptAsIs(dataDir: string, now: Date): string {
  return withAside(dataDir, now, (folder) => {
    for (const file of ownFiles(dataDir)) {
      const kept = join(folder, basename(file));
      if (file !== markerFile(dataDir) && existsSync(kept)) copyDurably(kept, file);
    }
  });
}

/** An empty database in the place of what lies there, which is put aside; backups stay. */
export function beginEmpty(dataDir: string, now: Date): string {
  return withAside(dataDir, now, () => openDatabase(dataDir, now, true).close());
}

/** A database that somebody copied out of a killed program's folder has a log beside it, which may hold everything. */
function copyWhole(from: string, to: string): void {
  rmSync(to, { force: true });
  if ((statSync(`${from}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    copyDurably(from, to);
    return;
  }
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
  syncFile(to);
}

function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  syncFile(to);
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
