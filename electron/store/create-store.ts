// Owns the store as one object: composes the context, checks arguments, turns every failure into a coded problem.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { faultEntry } from '../../shared/diagnostics/fault.ts';
import type { LogEntry } from '../../shared/diagnostics/log-line.ts';
import type { AppEvent } from '../../shared/ipc.ts';
import { type Answer, type Problem, ProblemError } from '../../shared/problem.ts';
import { handlers } from './all-handlers.ts';
import type { BackupReason } from './database/backups.ts';
import { databaseFile } from './database/data-folder.ts';
import { keepBackups } from './database/keep-backups.ts';
import { takeKept } from './database/kept-rows.ts';
import { versionOf } from './database/migrate.ts';
import { storageProblem } from './database/sqlite-problem.ts';
import { openWorkspace, type Workspace } from './database/workspace.ts';
import { backedUpFor } from './door/backed-up.ts';
import type { StoreContext } from './door/context.ts';
import { holdDocuments } from './door/open-documents.ts';
import { argsSchema, type StoreClient, type StoreName } from './door/store-calls.ts';
import { refreshPlacements } from './library/placements-table.ts';
import { readBranchPageTemplate } from './packages/branch-page.ts';
import { purgeOld } from './safekeeping/purge.ts';

export interface Store extends StoreClient {
  /** Opens the database now instead of with the first call; a failure is answered by the calls, not thrown here. */
  warmUp(): void;
  /** Lends the database to the command line, which works in the same process; what changed is acknowledged like a call's. */
  issuing<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** Makes the backup that is due, and takes the log into the database when nothing changes; to be called every few seconds. */
  tick(): Promise<void>;
  /** Stops a running export and closes the database. */
  close(): void;
}

export interface StoreOptions {
  readonly dataDir: string;
  readonly emit?: (event: AppEvent) => void;
  readonly record?: (entry: LogEntry) => void;
  readonly now?: () => Date;
  readonly newId?: () => string;
  /** Overridable by tests only: the template is made by the build. */
  readonly pageTemplate?: () => Promise<string>;
}

export function createStore(options: StoreOptions): Store {
  const {
    dataDir,
    emit = () => {},
    record = () => {},
    now = () => new Date(),
    newId = randomUUID,
    pageTemplate = readBranchPageTemplate,
  } = options;
  let opened: Workspace | undefined;
  const database = () => {
    if (!opened) {
      const began = performance.now();
      opened = openAndPurge(dataDir, now);
      keeper.opened();
      record({ event: 'database', fields: { schema: versionOf(opened.database), ms: performance.now() - began } });
    }
    return opened.database;
  };
  /** Answers `work` only after the change it made, if any, was found where it belongs. */
  const acknowledged = async (name: string, work: () => unknown): Promise<unknown> => {
    const before = opened?.sequence();
    const value = await Promise.resolve()
      .then(work)
      .catch((error: unknown) => {
        // The folder may be writable by now: the next call looks.
        if (opened?.isCopy) close();
        throw error;
      });
    const kept = opened ? takeKept(opened.database) : [];
    if (kept.length > 0) {
      emit({ type: 'rows-kept', rows: kept });
      record({ event: 'rows-kept', fields: { lines: kept.length } });
    }
    // A repeated change was written before, and may not have been acknowledged then.
    if (opened && opened.sequence() !== before) keeper.changed();
    if (opened && (name === 'maps.change' || opened.sequence() !== before)) opened.acknowledge();
    return value;
  };
  const keeper = keepBackups(
    dataDir,
    () => {
      opened?.requirePlace();
      return opened?.isCopy ? undefined : opened?.database;
    },
    now,
  );
  const documents = holdDocuments();
  const close = () => {
    context.running.export?.abort();
    context.running.picture?.abort();
    opened?.close();
    opened = undefined;
  };
  const whileClosed: StoreContext['whileClosed'] = (work) => {
    close();
    documents.forgetAll();
    return work();
  };
  const context: StoreContext = {
    ...{ dataDir, database, documents, now, newId, emit, record, pageTemplate },
    ...{
      whileClosed,
      backUp: async (reason: BackupReason) => {
        // Where no database is there is nothing to back up, and none is made before the call has looked at what it is given.
        if (reason !== 'manual' && !opened && !existsSync(databaseFile(dataDir))) return;
        database();
        await keeper.backUp(reason);
      },
      backupFailure: keeper.failure,
      isCopy: () => opened?.isCopy ?? false,
      running: {},
      shown: {},
    },
  };
  return {
    call: (name, args) =>
      answer(context, name, args, { record, acknowledged }) as ReturnType<StoreClient['call']> as never,
    issuing: async (work) => {
      try {
        return (await acknowledged('issuing', () => work(database()))) as Awaited<ReturnType<typeof work>>;
      } catch (error) {
        throw storageProblem(error, dataDir, databaseFile(dataDir)) ?? error;
      }
    },
    warmUp: () => {
      try {
        database();
      } catch {
        // The first call tries again and answers with the problem.
      }
    },
    tick: () => keeper.tick(),
    close,
  };
}

function openAndPurge(dataDir: string, now: () => Date): Workspace {
  const workspace = openWorkspace(dataDir, now);
  const { database } = workspace;
  try {
    if (!workspace.isCopy) purgeOld(database, now());
    refreshPlacements(database);
    // Nothing that is not written to the folder may look as if it were.
    if (workspace.isCopy) database.pragma('query_only = ON');
    workspace.acknowledge();
    return workspace;
  } catch (error) {
    workspace.close();
    throw error;
  }
}

interface Around {
  readonly record: (entry: LogEntry) => void;
  readonly acknowledged: (name: string, work: () => unknown) => Promise<unknown>;
}

/** Never rejects. */
async function answer(
  context: StoreContext,
  name: string,
  args: unknown,
  { record, acknowledged }: Around,
): Promise<Answer<unknown>> {
  try {
    const schema = argsSchema(name);
    if (!schema) throw new ProblemError('E_BAD_ARGUMENT', { call: name, detail: 'no such call' });
    const checked = schema.safeParse(args);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      const detail = issue ? `${issue.path.join('.')} ${issue.message}`.trim() : '';
      throw new ProblemError('E_BAD_ARGUMENT', { call: name, detail });
    }
    const handler = handlers[name as StoreName] as (args: unknown, context: StoreContext) => unknown;
    const work = async () => {
      const reason = backedUpFor(name as StoreName, checked.data);
      if (reason) await context.backUp(reason);
      return handler(checked.data, context);
    };
    return { ok: true, value: await acknowledged(name, work) };
  } catch (error) {
    if (!(error instanceof ProblemError)) record(faultEntry(error, { origin: 'call', call: name }));
    return { ok: false, error: toProblem(error, context.dataDir) };
  }
}

function toProblem(error: unknown, dataDir: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  const known = storageProblem(error, dataDir, databaseFile(dataDir));
  if (known) return known.problem;
  console.error('[store]', error);
  return { code: 'E_INTERNAL', params: { detail: error instanceof Error ? error.message : String(error) } };
}
