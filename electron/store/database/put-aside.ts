// Owns putting aside what a data folder is: database, log and marker are moved into a folder of their own, and all come back when what follows fails or the program is killed meanwhile.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { databaseFile } from './data-folder.ts';
import { markerFile } from './marker.ts';

export const ASIDE = 'aside';

/** The database first: where it lies, what is beside it belongs to it. */
export function ownFiles(dataDir: string): string[] {
  const file = databaseFile(dataDir);
  return [file, `${file}-wal`, `${file}-shm`, `${file}-journal`, markerFile(dataDir)];
}

/** What is being moved, from before the first file is until all is done. */
const moveSchema = z.object({ folder: z.string().regex(/^[\w-]+$/), files: z.array(z.string()) });
type Move = z.infer<typeof moveSchema>;

const noteFile = (dataDir: string) => join(dataDir, 'workbench.moving');

/** Puts back what was being put aside when the program was killed. To be called before the database is opened. */
export function undoInterrupted(dataDir: string): void {
  const note = noteFile(dataDir);
  if (!existsSync(note)) return;
  const move = readMove(note);
  if (move) takeBack(dataDir, move);
  rmSync(note);
}

/** Undefined for a torn one: it is durable before the first file is moved, so nothing was. */
function readMove(note: string): Move | undefined {
  try {
    return moveSchema.parse(JSON.parse(readFileSync(note, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Does `work`, which is given the folder, in the place of what was there. Nothing is deleted. Answers the folder's name. */
export function withAside(dataDir: string, now: Date, work: (folder: string) => void): string {
  undoInterrupted(dataDir);
  const folder = newFolder(join(dataDir, ASIDE), now.toISOString().replaceAll(/[-:.]/g, ''));
  const files = ownFiles(dataDir).filter((file) => existsSync(file));
  const move: Move = { folder, files: files.map((file) => basename(file)) };
  noteDurably(dataDir, move);
  try {
    for (const file of files) renameSync(file, join(dataDir, ASIDE, folder, basename(file)));
    work(join(dataDir, ASIDE, folder));
  } catch (error) {
    // Should this fail too, the note stays, and the next start goes on with it.
    takeBack(dataDir, move);
    rmSync(noteFile(dataDir));
    throw error;
  }
  rmSync(noteFile(dataDir));
  return join(ASIDE, folder);
}

/** May be broken off and done again. */
function takeBack(dataDir: string, { folder, files }: Move): void {
  for (const file of ownFiles(dataDir)) {
    const kept = join(dataDir, ASIDE, folder, basename(file));
    if (existsSync(kept)) renameSync(kept, file);
    // What was not there before is of the work that failed.
    else if (!files.includes(basename(file))) rmSync(file, { force: true });
  }
}

/** Never one that is there: what lies aside is not written over. */
function newFolder(parent: string, stamp: string): string {
  mkdirSync(parent, { recursive: true });
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stamp : `${stamp}-${number}`;
    try {
      mkdirSync(join(parent, name));
      return name;
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
  }
}

function noteDurably(dataDir: string, move: Move): void {
  const handle = openSync(noteFile(dataDir), 'w');
  try {
    writeSync(handle, JSON.stringify(move));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
