// Owns keeping the bytes of stored rows that cannot be used before they are written over or deleted: each as a file in the folder `aside`.
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { ASIDE } from './put-aside.ts';

export interface KeptRow {
  readonly table: string;
  /** Inside the data folder. */
  readonly file: string;
}

const FOLDER = join(ASIDE, 'rows');

/** What was kept and not told yet. */
const kept = new WeakMap<Database, KeptRow[]>();

/** What was kept since the last time that somebody asked. */
export function takeKept(database: Database): readonly KeptRow[] {
  const rows = kept.get(database) ?? [];
  kept.delete(database);
  return rows;
}

/**
 * Registers `keep_row(table, column, type, bytes, …)`. It writes the file before it answers, so that a row that could not be
 * kept is not written over either.
 */
export function defineKeeping(database: Database): void {
  database.function('keep_row', { varargs: true }, (table: unknown, ...parts: unknown[]) => {
    const row: Record<string, unknown> = {};
    const bytes: Record<string, string> = {};
    for (let at = 0; at < parts.length; at += 3) {
      const [column, type, value] = [String(parts[at]), parts[at + 1], parts[at + 2]];
      if (!(value instanceof Uint8Array)) continue;
      const exact = Buffer.from(value);
      const text = exact.toString('utf8');
      row[column] = type === 'text' || type === 'blob' ? text : Number(text);
      // A turned bit may have left what is no text.
      if (!Buffer.from(String(row[column])).equals(exact)) bytes[column] = exact.toString('hex');
    }
    const content = { table, row, ...(Object.keys(bytes).length > 0 && { bytes }) };
    const file = writeAside(dirname(database.name), String(table), `${JSON.stringify(content, undefined, 2)}\n`);
    kept.set(database, [...(kept.get(database) ?? []), { table: String(table), file }]);
    return 1;
  });
}

function writeAside(dataDir: string, table: string, content: string): string {
  mkdirSync(join(dataDir, FOLDER), { recursive: true });
  for (let number = 1; ; number += 1) {
    const file = join(FOLDER, `${table}-${number}.json`);
    const handle = openNew(join(dataDir, file));
    if (handle === undefined) continue;
    try {
      writeSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return file;
  }
}

/** Undefined where a file of that name is there. */
function openNew(file: string): number | undefined {
  try {
    return openSync(file, 'wx', 0o600);
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return undefined;
    throw error;
  }
}
