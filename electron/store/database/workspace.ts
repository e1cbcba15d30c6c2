// Owns the open workspace: its database, the marker beside it, and the look at both before a change is called saved.
import type { Database } from 'better-sqlite3';
import { ProblemError } from '../../../shared/problem.ts';
import { databaseFile } from './data-folder.ts';
import { watchPlace } from './in-place.ts';
import { openMarker } from './marker.ts';
import { openDatabase } from './open.ts';

export interface Workspace {
  readonly database: Database;
  /** Rises with every row that is written. */
  sequence(): number;
  /**
   * To be called after a commit and before its answer. Throws E_DATA_MOVED when what was committed does not lie in the
   * data folder; it is acknowledged with the next call that finds the folder back.
   */
  acknowledge(): void;
  close(): void;
}

/** Throws what `openDatabase` throws. */
export function openWorkspace(dataDir: string, now: () => Date): Workspace {
  const database = openDatabase(dataDir, now());
  const marker = openMarker(dataDir);
  const state = database.prepare('SELECT workspace_id, sequence FROM workspace').raw();
  const count = database.prepare('SELECT count(*) FROM maps WHERE deleted_at IS NULL').pluck();
  const isInPlace = watchPlace(databaseFile(dataDir), database, (one) =>
    String(one.prepare('SELECT workspace_id, sequence FROM workspace').raw().get()),
  );
  let noted: number | undefined;
  const read = () => state.get() as [string, number];
  return {
    database,
    sequence: () => read()[1],
    acknowledge: () => {
      const [workspace, sequence] = read();
      if (sequence === noted) return;
      if (!isInPlace()) throw new ProblemError('E_DATA_MOVED', { folder: dataDir });
      marker.note({ workspace, sequence, maps: count.get() as number, at: now().toISOString() });
      noted = sequence;
    },
    close: () => {
      marker.close();
      database.close();
    },
  };
}
