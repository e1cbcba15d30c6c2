// Owns the open workspace: its database, the marker beside it, and the look at both before a change is called saved.
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { ProblemError } from '../../../shared/problem.ts';
import { databaseFile } from './data-folder.ts';
import { watchPlace } from './in-place.ts';
import { markerFile, openMarker } from './marker.ts';
import { openDatabase } from './open.ts';
import { undoInterrupted } from './put-aside.ts';
import { storageProblem } from './sqlite-problem.ts';

export interface Workspace {
  readonly database: Database;
  /** The folder cannot be written: this is a copy of what lay there, for looking only. */
  readonly isCopy: boolean;
  /** Rises with every row that is written. */
  sequence(): number;
  /**
   * To be called after a commit and before its answer. Throws E_DATA_MOVED when what was committed does not lie in the
   * data folder; it is acknowledged with the next call that finds the folder back.
   */
  acknowledge(): void;
  /** Throws E_DATA_MOVED where `acknowledge` would: nothing may be written at the path then, a new folder would take its place. */
  requirePlace(): void;
  close(): void;
}

/** Opens a folder that can only be read as a copy. Throws what `openDatabase` throws. */
export function openWorkspace(dataDir: string, now: () => Date): Workspace {
  try {
    return openInPlace(dataDir, now);
  } catch (error) {
    const isReadOnly = error instanceof ProblemError && error.problem.code === 'E_DATA_READ_ONLY';
    const copy = isReadOnly ? copyAway(dataDir) : undefined;
    if (copy === undefined) throw error;
    return openCopy(copy, now);
  }
}

/** A log beside a database can only be read by whoever may write there; undefined when there is nothing to copy. */
function copyAway(dataDir: string): string | undefined {
  const file = databaseFile(dataDir);
  const folder = mkdtempSync(join(tmpdir(), 'strategy-map-copy-'));
  try {
    for (const [from, to] of [
      ...['', '-wal', '-journal'].map((end) => [`${file}${end}`, `${databaseFile(folder)}${end}`] as const),
      [markerFile(dataDir), markerFile(folder)] as const,
    ]) {
      if (from !== file && !existsSync(from)) continue;
      copyFileSync(from, to);
      // A copy takes the permissions along.
      chmodSync(to, 0o600);
    }
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

function openCopy(folder: string, now: () => Date): Workspace {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const database = openDatabase(folder, now());
    return {
      ...{ database, isCopy: true, sequence: () => 0, acknowledge: () => {}, requirePlace: () => {} },
      close: () => {
        database.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function openInPlace(dataDir: string, now: () => Date): Workspace {
  try {
    undoInterrupted(dataDir);
  } catch (error) {
    throw storageProblem(error, dataDir, databaseFile(dataDir)) ?? error;
  }
  const database = openDatabase(dataDir, now());
  const marker = openMarker(dataDir);
  const state = database.prepare('SELECT workspace_id, sequence FROM workspace').raw();
  const count = database.prepare('SELECT count(*) FROM maps WHERE deleted_at IS NULL').pluck();
  const isInPlace = watchPlace(databaseFile(dataDir), database, (one) =>
    String(one.prepare('SELECT workspace_id, sequence FROM workspace').raw().get()),
  );
  let noted: number | undefined;
  const requirePlace = () => {
    if (!isInPlace()) throw new ProblemError('E_DATA_MOVED', { folder: dataDir });
  };
  const read = () => state.get() as [string, number];
  return {
    ...{ database, isCopy: false, requirePlace },
    sequence: () => read()[1],
    acknowledge: () => {
      const [workspace, sequence] = read();
      if (sequence === noted) return;
      requirePlace();
      marker.note({ workspace, sequence, maps: count.get() as number, at: now().toISOString() });
      noted = sequence;
    },
    close: () => {
      marker.close();
      database.close();
    },
  };
}
