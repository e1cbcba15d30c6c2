// Owns the calls on backups: which there are, what restoring one would change, making and restoring them.
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import type { BackupLook } from '../../../shared/ipc.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { backupFile, copyTo, listBackups, lookInto } from '../database/backups.ts';
import { sha256 } from '../database/canonical-document.ts';
import { acceptAsIs, beginEmpty, restoreFrom } from '../database/restore.ts';
import { storageProblem } from '../database/sqlite-problem.ts';
import { readStoredText } from '../database/stored-map.ts';
import type { StoreContext } from '../door/context.ts';
import type { Handlers } from '../door/handlers.ts';
import type { StoreResult } from '../door/store-calls.ts';
import { importDocument } from '../maps/file-calls.ts';

type BackupCalls = Omit<
  Handlers<`backups.${string}` | 'workspace.accept' | 'store.backUpTo' | 'store.restoreFrom'>,
  'backups.drill' | 'backups.lastDrill'
>;

export const backupHandlers: BackupCalls = {
  'backups.list': (_args, context) => summaries(context),
  'backups.look': ({ name }, context) => look(name, context),
  // The table of calls that are backed up first makes it.
  'backups.make': () => ({}),
  'backups.restore': ({ name }, context) => restore(backupFile(context.dataDir, name), context),
  'backups.takeMap': ({ name, id }, context) => takeMap(name, id, context),
  'workspace.accept': ({ as }, context) => ({
    aside: context.whileClosed(() => (as === 'is' ? acceptAsIs : beginEmpty)(context.dataDir, context.now())),
  }),
  'store.backUpTo': async ({ file }, context) => {
    await copyTo(context.database(), file);
    return {};
  },
  'store.restoreFrom': ({ file }, context) => restore(file, context),
};

function restore(file: string, context: StoreContext): StoreResult<'backups.restore'> {
  return context.whileClosed(() => restoreFrom(context.dataDir, file, context.now()));
}

/** Files that are not written again are not opened again. */
const seen = new Map<string, ReturnType<typeof lookInto>>();

function summaries(context: StoreContext): StoreResult<'backups.list'> {
  const failed = context.backupFailure();
  const backups = listBackups(context.dataDir).map(({ name, at, reason, bytes }) => {
    const file = backupFile(context.dataDir, name);
    const content = seen.get(`${file} ${bytes}`) ?? safely(file);
    seen.set(`${file} ${bytes}`, content);
    const { isSound, maps, issued } = content;
    return { name, at: at.toISOString(), reason, bytes, isSound, maps, issued };
  });
  return { backups, ...(failed && { failed: failed.problem }) };
}

/** A backup of a newer program cannot be used here, and is listed all the same. */
function safely(file: string): ReturnType<typeof lookInto> {
  try {
    return lookInto(file);
  } catch {
    return { isSound: false, version: 0, maps: 0, issued: 0 };
  }
}

interface Line {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: string;
  readonly sum: string;
}

const LINES = `SELECT id, title, updated_at AS updatedAt, document_sha256 AS sum FROM maps WHERE deleted_at IS NULL
  ORDER BY updated_at DESC`;

function look(name: string, context: StoreContext): BackupLook {
  const there = inBackup(name, context, (copy) => copy.prepare(LINES).all() as Line[]);
  const here = present(context);
  const byId = new Map(here?.lines.map((line) => [line.id, line]));
  const known = new Set(there.map(({ id }) => id));
  const stateOf = ({ id, sum, title }: Line) => {
    const now = byId.get(id);
    if (!now) return 'onlyThere';
    return now.sum === sum && now.title === title ? 'same' : 'changed';
  };
  const line = ({ id, title, updatedAt }: Line, state: BackupLook['maps'][number]['state']) => {
    return { id, title, updatedAt, state };
  };
  const onlyHere = here?.lines.filter(({ id }) => !known.has(id)) ?? [];
  return {
    name,
    ...(here && { here: { maps: here.lines.length, issued: here.issued } }),
    maps: [...there.map((each) => line(each, stateOf(each))), ...onlyHere.map((each) => line(each, 'onlyHere'))],
  };
}

/** Undefined where the present database cannot be opened: that is when a backup is wanted most. */
function present(context: StoreContext): { lines: Line[]; issued: number } | undefined {
  try {
    const database = context.database();
    const issued = Number(database.prepare('SELECT count(*) FROM packages_issued').pluck().get());
    return { lines: database.prepare(LINES).all() as Line[], issued };
  } catch {
    return undefined;
  }
}

function inBackup<T>(name: string, context: StoreContext, work: (copy: Database.Database) => T): T {
  const file = backupFile(context.dataDir, name);
  let copy: Database.Database | undefined;
  try {
    copy = new Database(file, { readonly: true, fileMustExist: true });
    return work(copy);
  } catch (error) {
    if (error instanceof ProblemError || !storageProblem(error, context.dataDir, file)) throw error;
    throw new ProblemError('E_BACKUP_UNSOUND', { file: basename(file) });
  } finally {
    copy?.close();
  }
}

function takeMap(name: string, id: string, context: StoreContext): StoreResult<'backups.takeMap'> {
  const row = inBackup(name, context, (copy) =>
    copy.prepare('SELECT id, code, title, document AS text, document_sha256 AS sum FROM maps WHERE id = ?').get(id),
  ) as (Parameters<typeof readStoredText>[0] & { sum: string }) | undefined;
  if (!row) throw new ProblemError('E_MAP_NOT_FOUND');
  if (sha256(row.text) !== row.sum) throw new ProblemError('E_MAP_DAMAGED', { title: row.title });
  const stored = readStoredText(row);
  if ('unfit' in stored) throw new ProblemError(stored.unfit.code, stored.unfit.params, stored.unfit.details);
  return importDocument(stored.document, stored.notes, context);
}
