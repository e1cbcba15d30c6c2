// Owns putting a backup in the place of the database: what lies there is put aside first, whole, and comes back when the backup does not open.
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../../../shared/problem.ts';
import { lookInto } from './backups.ts';
import { databaseFile } from './data-folder.ts';
import { markerFile } from './marker.ts';
import { openDatabase } from './open.ts';

const ASIDE = 'aside';

function ownFiles(dataDir: string): string[] {
  const file = databaseFile(dataDir);
  return [file, `${file}-wal`, `${file}-shm`, `${file}-journal`, markerFile(dataDir)];
}

/** Moves the database, its log and its marker into a folder of their own; nothing is deleted. Answers the folder's name. */
function putAside(dataDir: string, now: Date): string {
  const name = join(ASIDE, now.toISOString().replaceAll(/[-:.]/g, ''));
  const folder = join(dataDir, name);
  mkdirSync(folder, { recursive: true });
  for (const file of ownFiles(dataDir)) if (existsSync(file)) renameSync(file, join(folder, fileName(file)));
  return name;
}

function takeBack(dataDir: string, name: string): void {
  const folder = join(dataDir, name);
  for (const file of ownFiles(dataDir)) {
    rmSync(file, { force: true });
    if (existsSync(join(folder, fileName(file)))) renameSync(join(folder, fileName(file)), file);
  }
}

/**
 * Restores the database file `from`; the database must be closed. Throws E_BACKUP_UNSOUND, E_FILE_NOT_FOUND and
 * E_DATABASE_NEWER before anything is moved, and what opening throws after everything was put back.
 */
export function restoreFrom(dataDir: string, from: string, now: Date): { aside: string; maps: number } {
  const { isSound, maps } = lookInto(from);
  if (!isSound) throw new ProblemError('E_BACKUP_UNSOUND', { file: fileName(from) });
  mkdirSync(dataDir, { recursive: true });
  const file = databaseFile(dataDir);
  const temporary = `${file}.tmp`;
  copyDurably(from, temporary);
  const aside = putAside(dataDir, now);
  try {
    renameSync(temporary, file);
    openDatabase(dataDir, now).close();
    return { aside, maps };
  } catch (error) {
    takeBack(dataDir, aside);
    throw error;
  }
}

/** What lies there counts from now on, whatever the marker said; copies of all files are put aside first. */
export function acceptAsIs(dataDir: string, now: Date): string {
  const aside = putAside(dataDir, now);
  for (const file of ownFiles(dataDir)) {
    const kept = join(dataDir, aside, fileName(file));
    if (file !== markerFile(dataDir) && existsSync(kept)) copyDurably(kept, file);
  }
  return aside;
}

/** An empty database in the place of what lies there, which is put aside; backups stay. */
export function beginEmpty(dataDir: string, now: Date): string {
  const aside = putAside(dataDir, now);
  openDatabase(dataDir, now, true).close();
  return aside;
}

function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  const handle = openSync(to, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const fileName = (file: string): string => file.slice(file.replaceAll('\\', '/').lastIndexOf('/') + 1);
