// Owns the table of library items, and of the updates of maps that can be taken back.
import type { Database } from 'better-sqlite3';
import { FORMAT_VERSION } from '../../../shared/document/document.ts';
import { ITEM_KINDS, type ItemKind } from '../../../shared/document/item-kind.ts';
import type { ItemDraft, LibraryItem } from '../../../shared/library/library-item.ts';
import type { UpdateTrace } from '../../../shared/library/placements.ts';
import { readItemFields } from '../../../shared/library/stored-item.ts';
import { damageOf, keepRow, soundRows } from '../database/seals.ts';

interface ItemRow {
  readonly id: string;
  readonly kind: ItemKind;
  readonly revision: number;
  readonly sample: number;
  readonly fields: string;
  readonly updated_at: string;
  /** Absent in the database of another workspace that an older program wrote. */
  readonly format_version?: string | null;
}

/** Of items that were written before their version was. */
const FIRST_FORMAT = '1.0';

const TABLE = 'library_items';

/** Items that are not deleted, in the order they came; `left` names those that are damaged or do not fit their kind. */
export function readItems(database: Database): { items: LibraryItem[]; left: string[] } {
  const rows = database.prepare('SELECT * FROM library_items WHERE deleted_at IS NULL ORDER BY rowid').all();
  const items: LibraryItem[] = [];
  const left: string[] = [];
  const isSound = soundRows(database, TABLE);
  for (const row of rows as ItemRow[]) {
    const item = isSound(row.id) ? toItem(row) : undefined;
    if (item) items.push(item);
    else left.push(row.id);
  }
  const gone = damageOf(database, TABLE).filter(({ isGone }) => isGone);
  return { items, left: [...left, ...gone.flatMap(({ key }) => key)] };
}

export function listItems(database: Database): LibraryItem[] {
  return readItems(database).items;
}

export function readLibrary(database: Database): ReadonlyMap<string, LibraryItem> {
  return new Map(listItems(database).map((item) => [item.id, item]));
}

export function findItem(database: Database, id: string): LibraryItem | undefined {
  const row = database.prepare('SELECT * FROM library_items WHERE id = ? AND deleted_at IS NULL').get(id);
  return row === undefined || !soundRows(database, TABLE)(id) ? undefined : toItem(row as ItemRow);
}

/** Also a deleted item keeps its id and kind. */
export function kindOfId(database: Database, id: string): ItemKind | undefined {
  return database.prepare('SELECT kind FROM library_items WHERE id = ?').pluck().get(id) as ItemKind | undefined;
}

/** Adds the item, or replaces its fields at the next revision; a deleted one is there again. What cannot be read is kept aside. */
export function putItem(database: Database, { id, kind, fields }: ItemDraft, now: string): void {
  const row = database.prepare('SELECT * FROM library_items WHERE id = ?').get(id) as ItemRow | undefined;
  if (row && !toItem(row)) keepRow(database, TABLE, [id]);
  database
    .prepare(
      `INSERT INTO library_items (id, kind, revision, sample, fields, updated_at, format_version)
       VALUES (@id, @kind, 1, 0, @fields, @now, @version)
       ON CONFLICT (id) DO UPDATE SET revision = revision + 1, sample = 0, fields = excluded.fields,
         updated_at = excluded.updated_at, deleted_at = NULL, format_version = excluded.format_version`,
    )
    .run({ id, kind, fields: JSON.stringify(fields), now, version: FORMAT_VERSION });
}

export function markItems(database: Database, ids: readonly string[], deletedAt: string | null): void {
  const mark = database.prepare('UPDATE library_items SET deleted_at = ? WHERE id = ?');
  for (const id of ids) mark.run(deletedAt, id);
}

export function addUpdate(
  database: Database,
  given: { updateId: string; mapId: string; trace: UpdateTrace; now: string },
): void {
  const { updateId, mapId, trace, now } = given;
  database.prepare('INSERT INTO library_updates VALUES (?, ?, ?, ?)').run(updateId, mapId, now, JSON.stringify(trace));
}

/** What an update did, by map; empty when it was taken back or is too old. */
export function readUpdate(database: Database, updateId: string): readonly { mapId: string; trace: UpdateTrace }[] {
  const rows = database.prepare('SELECT map_id AS mapId, trace FROM library_updates WHERE update_id = ?').all(updateId);
  return (rows as { mapId: string; trace: string }[]).map(({ mapId, trace }) => ({ mapId, trace: JSON.parse(trace) }));
}

export function dropUpdate(database: Database, updateId: string, mapId: string): void {
  database.prepare('DELETE FROM library_updates WHERE update_id = ? AND map_id = ?').run(updateId, mapId);
}

function toItem(row: ItemRow): LibraryItem | undefined {
  const { id, kind, revision, sample, updated_at: updatedAt } = row;
  const fields = isItemKind(kind) && readItemFields(kind, parsed(row.fields), row.format_version ?? FIRST_FORMAT);
  return fields ? { id, kind, revision, sample: sample === 1, updatedAt, fields } : undefined;
}

function isItemKind(kind: string): boolean {
  return (ITEM_KINDS as readonly string[]).includes(kind);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
