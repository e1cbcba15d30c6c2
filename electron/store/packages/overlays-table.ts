// Owns reading and writing the overlays (一行一策) of maps, at most one per map and branch.
import type { Database } from 'better-sqlite3';
import { branchKey } from '../../../shared/document/branches.ts';
import { readParsed } from '../../../shared/document/migrations/read-versioned.ts';
import type { Overlay } from '../../../shared/overlay/overlay.ts';
import { OVERLAY_FORMAT_VERSION, overlayFormat } from '../../../shared/overlay/overlay-file.ts';
import { sha256 } from '../database/canonical-document.ts';
import { damageOf, keepRow, soundRows, suspect } from '../database/seals.ts';

interface StoredRow {
  readonly key: string;
  readonly text: string;
  readonly sum: string | null;
  readonly version: string | null;
}

const SELECT_ROWS = `SELECT branch_key AS key, overlay AS text, overlay_sha256 AS sum, format_version AS version
  FROM overlays WHERE map_id = ?`;

/** The overlays of a map that can be read by `branchKey`, and the keys of branches whose own cannot. */
export function listOverlays(
  database: Database,
  mapId: string,
): { overlays: Map<string, Overlay>; damaged: readonly string[] } {
  const rows = database.prepare(SELECT_ROWS).all(mapId) as StoredRow[];
  const isSound = soundRows(database, 'overlays');
  const overlays = new Map<string, Overlay>();
  const damaged: string[] = [];
  for (const row of rows) {
    const overlay = isSound(mapId, row.key) ? readRow(row) : undefined;
    if (overlay) overlays.set(row.key, overlay);
    else damaged.push(row.key);
  }
  if (damaged.length > 0) suspect(database, 'overlays');
  const gone = damageOf(database, 'overlays').filter(({ key, isGone }) => isGone && key[0] === mapId);
  return { overlays, damaged: [...damaged, ...gone.map(({ key }) => key[1] ?? '')] };
}

/** Undefined for an overlay that cannot be used. */
function readRow({ text, sum, version }: StoredRow): Overlay | undefined {
  try {
    return sum === null || sha256(text) === sum ? readStoredOverlay(JSON.parse(text), version) : undefined;
  } catch {
    return undefined;
  }
}

/** `version` is null for an overlay that was written before its version was. Throws what `overlayFormat` throws. */
export function readStoredOverlay(content: object, version: string | null): Overlay {
  return readParsed({ ...content, formatVersion: version ?? undefined }, overlayFormat('')).content;
}

/** Puts the overlay in place of the one that its branch had on its map. */
export function writeOverlayRow(database: Database, overlay: Overlay, now: string): void {
  const text = JSON.stringify(overlay);
  keepUnreadable(database, overlay.baseMapId, branchKey(overlay.branchCode));
  database
    .prepare(
      `INSERT INTO overlays (map_id, branch_key, overlay, updated_at, overlay_sha256, format_version)
       VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET overlay = excluded.overlay, updated_at = excluded.updated_at,
         overlay_sha256 = excluded.overlay_sha256, format_version = excluded.format_version`,
    )
    .run(overlay.baseMapId, branchKey(overlay.branchCode), text, now, sha256(text), OVERLAY_FORMAT_VERSION);
}

export function removeOverlayRow(database: Database, mapId: string, branchCode: string): void {
  keepUnreadable(database, mapId, branchKey(branchCode));
  database.prepare('DELETE FROM overlays WHERE map_id = ? AND branch_key = ?').run(mapId, branchKey(branchCode));
}

/** An overlay that this program cannot read may be whole for another version of it. */
function keepUnreadable(database: Database, mapId: string, key: string): void {
  const row = database.prepare(`${SELECT_ROWS} AND branch_key = ?`).get(mapId, key) as StoredRow | undefined;
  if (row && !readRow(row)) keepRow(database, 'overlays', [mapId, key]);
}
