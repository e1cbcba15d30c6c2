// Owns the journal of runs: what a run works from and what it is about to write, so that one that was interrupted can go on.
import type { Database } from 'better-sqlite3';
import type { Branch } from '../../../shared/document/branches.ts';
import { branchKey } from '../../../shared/document/branches.ts';
import { OVERLAY_FORMAT_VERSION } from '../../../shared/overlay/overlay-file.ts';
import type { UnfinishedRun } from '../../../shared/package/handover-calls.ts';
import { readStoredContent } from '../database/stored-map.ts';
import type { IssueInput } from './issue.ts';
import { type IssuedContent, keepContent } from './issued-contents.ts';
import { type IssuedPackage, recordIssued } from './issued-log.ts';
import { readStoredOverlay } from './overlays-table.ts';

/** What a branch's files will be, noted before the first of them is written. */
export interface Intended {
  readonly issued: IssuedPackage;
  readonly rows: number;
}

export interface JournalledRun {
  readonly runId: string;
  readonly folder: string;
  readonly issue: IssueInput;
  readonly branches: readonly Branch[];
  readonly again: boolean;
  /** By `branchKey`. */
  readonly intended: ReadonlyMap<string, Intended>;
}

interface Stored {
  readonly document: IssueInput['document'];
  readonly knowledge: IssueInput['knowledge'];
  readonly today: string;
  readonly overlays: readonly object[];
  /** Keys of branches that were held because their overlay could not be read. */
  readonly unreadable?: readonly string[] | undefined;
  /** Absent in runs that were begun before overlays had one. */
  readonly overlayVersion?: string;
  readonly branches: readonly Branch[];
  readonly again: boolean;
  readonly trial?: boolean | undefined;
  readonly reason?: string | undefined;
}

/** Begins a run in place of an earlier one of the same map that was never ended. */
export function beginRun(
  database: Database,
  { runId, folder, issue, branches, again }: Omit<JournalledRun, 'intended'>,
  startedAt: string,
): void {
  const { document, knowledge, today, overlays, unreadable = [], trial, reason } = issue;
  const stored: Stored = {
    ...{ document, knowledge, today, overlays: [...overlays.values()], overlayVersion: OVERLAY_FORMAT_VERSION },
    ...{ unreadable: [...unreadable], branches, again, trial, reason },
  };
  database.transaction(() => {
    database.prepare('DELETE FROM export_runs WHERE map_id = ?').run(document.id);
    database
      .prepare('INSERT INTO export_runs VALUES (?, ?, ?, ?, ?, ?)')
      .run(runId, document.id, document.title, folder, startedAt, JSON.stringify(stored));
  })();
}

export function intend(database: Database, runId: string, intended: Intended, content: IssuedContent): void {
  const key = branchKey(intended.issued.branchCode);
  database.transaction(() => {
    keepContent(database, intended.issued.sha256, content);
    noteIntended(database, runId, key, intended);
  })();
}

function noteIntended(database: Database, runId: string, key: string, intended: Intended): void {
  database
    .prepare(
      `INSERT INTO export_targets VALUES (?, ?, ?, 0)
       ON CONFLICT DO UPDATE SET intended = excluded.intended, done = excluded.done`,
    )
    .run(runId, key, JSON.stringify(intended));
}

/** The files of a branch lie there: from now on they count as issued. */
export function markDone(database: Database, runId: string, { issued }: Intended): void {
  database.transaction(() => {
    recordIssued(database, issued);
    database
      .prepare('UPDATE export_targets SET done = 1 WHERE run_id = ? AND branch_key = ?')
      .run(runId, branchKey(issued.branchCode));
  })();
}

export function endRun(database: Database, runId: string): void {
  database.prepare('DELETE FROM export_runs WHERE run_id = ?').run(runId);
}

/** The run that was interrupted last; `running` is the one that still goes on. */
export function lastUnfinished(database: Database, running: string | undefined): UnfinishedRun | undefined {
  const row = database
    .prepare(
      `SELECT run_id AS runId, map_id AS mapId, map_title AS mapTitle, folder, started_at AS startedAt,
         json_array_length(input, '$.branches') AS total,
         coalesce(json_extract(input, '$.trial'), 0) AS trial,
         (SELECT count(*) FROM export_targets WHERE export_targets.run_id = export_runs.run_id AND done = 1) AS done
       FROM export_runs WHERE run_id <> ? AND json_valid(input) AND json_type(input, '$.branches') = 'array'
       ORDER BY started_at DESC LIMIT 1`,
    )
    .get(running ?? '') as (Omit<UnfinishedRun, 'trial'> & { readonly trial: number }) | undefined;
  return row && { ...row, trial: row.trial === 1 };
}

/** Undefined for a run that is not known, or whose content does not fit any more. */
export function readRun(database: Database, runId: string): JournalledRun | undefined {
  const row = database.prepare('SELECT folder, input FROM export_runs WHERE run_id = ?').get(runId) as
    | { folder: string; input: string }
    | undefined;
  if (!row) return undefined;
  const texts = database.prepare('SELECT intended FROM export_targets WHERE run_id = ?').pluck().all(runId) as string[];
  const read = readNoted(row.input, texts);
  if (!read) return undefined;
  const { branches, again, intended, ...input } = read;
  return { runId, folder: row.folder, issue: input, branches, again, intended };
}

/** A program that was brought up to date meanwhile goes on with what the older one noted. */
function readNoted(
  text: string,
  targets: readonly string[],
): (IssueInput & Pick<JournalledRun, 'branches' | 'again' | 'intended'>) | undefined {
  try {
    const { overlays, overlayVersion = null, unreadable, document, ...rest } = JSON.parse(text) as Stored;
    const read = overlays.map((each) => readStoredOverlay(each, overlayVersion));
    const intended = targets.map((target) => JSON.parse(target) as Intended);
    return {
      ...rest,
      document: readStoredContent(document),
      unreadable: new Set(unreadable),
      overlays: new Map(read.map((each) => [branchKey(each.branchCode), each])),
      intended: new Map(intended.map((each) => [branchKey(each.issued.branchCode), each])),
    };
  } catch {
    // Whatever of it is missing or has another form: the packages are made again.
    return undefined;
  }
}
