// Owns the store as one object: composes the context, checks arguments, turns every failure into a coded problem.
import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { faultEntry } from '../../shared/diagnostics/fault.ts';
import type { LogEntry } from '../../shared/diagnostics/log-line.ts';
import type { AppEvent } from '../../shared/ipc.ts';
import { type Answer, type Problem, ProblemError } from '../../shared/problem.ts';
import { handlers } from './all-handlers.ts';
import { databaseFile } from './database/data-folder.ts';
import { versionOf } from './database/migrate.ts';
import { openDatabase } from './database/open.ts';
import { storageProblem } from './database/sqlite-problem.ts';
import type { StoreContext } from './door/context.ts';
import { holdDocuments } from './door/open-documents.ts';
import { argsSchema, type StoreClient, type StoreName } from './door/store-calls.ts';
import { purgeLibrary } from './library/library-table.ts';
import { refreshPlacements } from './library/placements-table.ts';
import { purgeDeleted } from './maps/maps-table.ts';
import { readBranchPageTemplate } from './packages/branch-page.ts';

/** Deleted maps can be restored for this long, in days; then they go for good when the store starts. */
const KEEP_DELETED_DAYS = 30;
const DAY_MS = 86_400_000;

export interface Store extends StoreClient {
  /** Opens the database now instead of with the first call; a failure is answered by the calls, not thrown here. */
  warmUp(): void;
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
  let opened: Database | undefined;
  const database = () => {
    if (!opened) {
      const began = performance.now();
      opened = openAndPurge(dataDir, now());
      record({ event: 'database', fields: { schema: versionOf(opened), ms: performance.now() - began } });
    }
    return opened;
  };
  const context: StoreContext = {
    ...{ dataDir, database, documents: holdDocuments(), now, newId, emit, pageTemplate },
    ...{ running: {}, shown: {} },
  };
  return {
    call: (name, args) => answer(context, name, args, record) as ReturnType<StoreClient['call']> as never,
    warmUp: () => {
      try {
        database();
      } catch {
        // The first call tries again and answers with the problem.
      }
    },
    close: () => {
      context.running.export?.abort();
      context.running.picture?.abort();
      opened?.close();
      opened = undefined;
    },
  };
}

function openAndPurge(dataDir: string, now: Date): Database {
  const database = openDatabase(dataDir, now);
  const before = new Date(now.getTime() - KEEP_DELETED_DAYS * DAY_MS).toISOString();
  purgeDeleted(database, before);
  purgeLibrary(database, before);
  refreshPlacements(database);
  return database;
}

/** Never rejects. */
async function answer(
  context: StoreContext,
  name: string,
  args: unknown,
  record: (entry: LogEntry) => void,
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
    return { ok: true, value: await handler(checked.data, context) };
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
