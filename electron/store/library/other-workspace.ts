// Owns reading the library of another workspace's data file, which is opened read-only and left as it is.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import type { LibraryItem } from '../../../shared/library/library-item.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { APPLICATION_ID, versionOf } from '../database/migrate.ts';
import { LATEST_VERSION } from '../database/migrations/index.ts';
import { listItems } from './library-table.ts';

/** From this `user_version` on a data file has a library. */
const FIRST_WITH_LIBRARY = 50;

/** Throws E_FILE_NOT_FOUND, E_DATABASE_NEWER and E_LIBRARY_NO_WORKSPACE. */
export function readOtherLibrary(file: string): readonly LibraryItem[] {
  const name = basename(file);
  if (!existsSync(file)) throw new ProblemError('E_FILE_NOT_FOUND', { file: name });
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    const version = versionOf(database);
    const isOurs = database.pragma('application_id', { simple: true }) === APPLICATION_ID;
    if (isOurs && version > LATEST_VERSION) {
      throw new ProblemError('E_DATABASE_NEWER', { file: name, found: version, supported: LATEST_VERSION });
    }
    if (!isOurs || version < FIRST_WITH_LIBRARY) throw new ProblemError('E_LIBRARY_NO_WORKSPACE', { file: name });
    return listItems(database);
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError('E_LIBRARY_NO_WORKSPACE', { file: name });
  } finally {
    database?.close();
  }
}
