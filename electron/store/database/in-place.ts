// Owns finding out whether the open database still lies where it was opened: a moved, removed or replaced file takes writes and shows nobody.
import { statSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Device and number of the file at `file`; undefined where there is none. */
function identityOf(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

/**
 * Answers whether what is written to `database`, just opened at `file`, arrives at `file`. `mark` reads what tells the last
 * change. On Windows an open file cannot be moved; there this finds folders that another computer exchanged.
 */
export function watchPlace(
  file: string,
  database: Database.Database,
  mark: (database: Database.Database) => unknown,
): () => boolean {
  const log = `${file}-wal`;
  const known = { file: identityOf(file), log: identityOf(log) };
  return () => {
    const now = identityOf(file);
    if (now === undefined) return false;
    // Some network drives number their files anew: then what was written last must be readable through the path.
    if (now !== known.file) return isReadable(file, mark(database), mark);
    return known.log === undefined || identityOf(log) === known.log;
  };
}

function isReadable(file: string, expected: unknown, mark: (database: Database.Database) => unknown): boolean {
  try {
    const other = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return mark(other) === expected;
    } finally {
      other.close();
    }
  } catch {
    return false;
  }
}
