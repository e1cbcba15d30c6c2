// Owns reading and writing rows of the table of maps.
import type { Database } from 'better-sqlite3';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { MapSummary } from '../../../shared/ipc.ts';
import { periodEndOf } from '../../../shared/lint/days.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { canonicalDocument, sha256 } from '../database/canonical-document.ts';
import { soundRows } from '../database/seals.ts';
import { readStoredText, type StoredMap } from '../database/stored-map.ts';
import { indexPlacements } from '../library/placements-table.ts';

/** What a change needs to know before it loads the document. */
export interface MapHead {
  readonly revision: number;
  readonly title: string;
  readonly updatedAt: string;
  readonly lastChangeId: string | null;
}

type SummaryRow = Omit<MapSummary, 'illustrative' | 'periodStart' | 'periodEnd'> & {
  readonly illustrative: number;
  /** `[start, end, length]` as JSON; null where the document is none. */
  readonly period: string | null;
};

const SUMMARY = `id, code, title, revision, node_count AS nodeCount, edge_count AS edgeCount, illustrative,
  CASE WHEN json_valid(document) THEN json_extract(document, '$.periodStart', '$.periodEnd', '$.periodDays') END AS period,
  created_at AS createdAt, updated_at AS updatedAt`;

/** Maps that are not deleted, the latest change first. */
export function listMaps(database: Database): MapSummary[] {
  const rows = database.prepare(`SELECT ${SUMMARY} FROM maps WHERE deleted_at IS NULL ORDER BY updated_at DESC, id`);
  const isSound = soundRows(database, 'maps');
  return (rows.all() as SummaryRow[]).map((row) => ({ ...toSummary(row), ...(!isSound(row.id) && { damaged: true }) }));
}

/** Throws E_MAP_NOT_FOUND for an unknown or deleted map. */
export function summaryOf(database: Database, id: string): MapSummary {
  const row = database.prepare(`SELECT ${SUMMARY} FROM maps WHERE id = ? AND deleted_at IS NULL`).get(id);
  if (!row) throw new ProblemError('E_MAP_NOT_FOUND');
  return toSummary(row as SummaryRow);
}

/** Throws E_MAP_NOT_FOUND for an unknown or deleted map. */
export function headOf(database: Database, id: string): MapHead {
  const row = database
    .prepare(
      `SELECT revision, title, updated_at AS updatedAt, last_change_id AS lastChangeId
       FROM maps WHERE id = ? AND deleted_at IS NULL`,
    )
    .get(id);
  if (!row) throw new ProblemError('E_MAP_NOT_FOUND');
  return row as MapHead;
}

interface TextRow {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly revision: number;
  /** As it is stored. */
  readonly text: string;
}

/** The stored map after its checksum was compared, whether it fits or not. Throws E_MAP_NOT_FOUND and E_MAP_DAMAGED. */
export function readStoredMap(database: Database, id: string): TextRow & StoredMap {
  const row = database
    .prepare(
      `SELECT id, code, title, revision, document AS text, document_sha256 AS sum
       FROM maps WHERE id = ? AND deleted_at IS NULL`,
    )
    .get(id) as (TextRow & { sum: string }) | undefined;
  if (!row) throw new ProblemError('E_MAP_NOT_FOUND');
  if (sha256(row.text) !== row.sum || !soundRows(database, 'maps')(id))
    throw new ProblemError('E_MAP_DAMAGED', { title: row.title });
  return { ...row, ...readStoredText(row) };
}

/**
 * The stored document in the form of today, for whoever works with it. Throws E_MAP_NOT_FOUND, E_MAP_DAMAGED, and for one
 * that can only be viewed E_MAP_STORED_INVALID or E_MAP_STORED_NEWER.
 */
export function readMap(database: Database, id: string): { revision: number; document: MapDocument } {
  const stored = readStoredMap(database, id);
  if ('document' in stored) return stored;
  const { code, params, details } = stored.unfit;
  throw new ProblemError(code, params, details);
}

/** Title and version of a map that is here and not deleted. */
export function summaryOfBase(
  database: Database,
  id: string,
): { id: string; title: string; version: number } | undefined {
  return database
    .prepare(
      `SELECT id, title, json_extract(document, '$.version') AS version
       FROM maps WHERE id = ? AND deleted_at IS NULL AND json_valid(document)`,
    )
    .get(id) as { id: string; title: string; version: number } | undefined;
}

/** True when any map, deleted or not, has the id. */
export function mapExists(database: Database, id: string): boolean {
  return database.prepare('SELECT 1 FROM maps WHERE id = ?').get(id) !== undefined;
}

export function mapCodes(database: Database): Set<string> {
  return new Set(database.prepare('SELECT code FROM maps').pluck().all() as string[]);
}

/** Stores a new map at revision 1. */
export function insertMap(database: Database, document: MapDocument, now: string): void {
  database
    .prepare(
      `INSERT INTO maps (id, code, title, revision, node_count, edge_count, illustrative, created_at, updated_at,
         document, document_sha256)
       VALUES (@id, @code, @title, 1, @nodeCount, @edgeCount, @illustrative, @now, @now, @text, @sum)`,
    )
    .run({ id: document.id, ...columnsOf(document), now });
  indexPlacements(database, document);
}

/** Replaces the document of a map and sets its revision; `before` is what is stored, so that little has to be indexed. */
export function updateMap(
  database: Database,
  given: { document: MapDocument; before: MapDocument; revision: number; changeId: string | null; now: string },
): void {
  const { document, before, revision, changeId, now } = given;
  database
    .prepare(
      `UPDATE maps SET code = @code, title = @title, revision = @revision, node_count = @nodeCount,
         edge_count = @edgeCount, illustrative = @illustrative, updated_at = @now, last_change_id = @changeId,
         document = @text, document_sha256 = @sum
       WHERE id = @id`,
    )
    .run({ id: document.id, ...columnsOf(document), revision, changeId, now });
  indexPlacements(database, document, before);
}

/** Hides a map, or shows it again with `deletedAt` null; false when there was nothing to do. */
export function markDeleted(database: Database, id: string, deletedAt: string | null): boolean {
  const state = deletedAt === null ? 'IS NOT NULL' : 'IS NULL';
  const done = database
    .prepare(`UPDATE maps SET deleted_at = ? WHERE id = ? AND deleted_at ${state}`)
    .run(deletedAt, id);
  return done.changes > 0;
}

/** Deleted maps, the latest first. */
export function listDeleted(database: Database): (MapSummary & { deletedAt: string })[] {
  const rows = database
    .prepare(
      `SELECT ${SUMMARY}, deleted_at AS deletedAt FROM maps WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id`,
    )
    .all() as (SummaryRow & { deletedAt: string })[];
  return rows.map((row) => ({ ...toSummary(row), deletedAt: row.deletedAt }));
}

/** Removes for good those of `ids` that are deleted; answers how many those were. */
export function removeDeleted(database: Database, ids: readonly string[]): number {
  const remove = database.prepare('DELETE FROM maps WHERE id = ? AND deleted_at IS NOT NULL');
  return database.transaction(() => ids.reduce((sum, id) => sum + remove.run(id).changes, 0)).immediate();
}

function columnsOf(document: MapDocument) {
  const text = canonicalDocument(document);
  return {
    code: document.code,
    title: document.title,
    nodeCount: document.nodes.length,
    edgeCount: document.edges.length,
    illustrative: document.illustrative ? 1 : 0,
    text,
    sum: sha256(text),
  };
}

function toSummary({ period, illustrative, ...row }: SummaryRow): MapSummary {
  return { ...row, illustrative: illustrative === 1, ...periodOf(period) };
}

/** What is stored may be of any shape: a map that does not fit is listed too. */
function periodOf(stored: string | null): Pick<MapSummary, 'periodStart' | 'periodEnd'> {
  const [start, end, days] = JSON.parse(stored ?? '[]') as readonly unknown[];
  const date = (value: unknown) => (typeof value === 'string' && DATE.test(value) ? value : undefined);
  const periodStart = date(start);
  const periodEnd = periodEndOf({
    periodStart,
    periodEnd: date(end),
    periodDays: typeof days === 'number' ? days : undefined,
  });
  return { ...(periodStart !== undefined && { periodStart }), ...(periodEnd !== undefined && { periodEnd }) };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
