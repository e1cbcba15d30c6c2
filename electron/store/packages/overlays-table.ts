// Owns reading and writing the overlays (一行一策) of maps, at most one per map and branch.
import type { Database } from 'better-sqlite3';
import { branchKey } from '../../../shared/document/branches.ts';
import { readParsed } from '../../../shared/document/migrations/read-versioned.ts';
import type { Overlay } from '../../../shared/overlay/overlay.ts';
import { OVERLAY_FORMAT_VERSION, overlayFormat } from '../../../shared/overlay/overlay-file.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { sha256 } from '../database/canonical-document.ts';

interface StoredRow {
  readonly key: string;
  readonly text: string;
  readonly sum: string | null;
  readonly version: string | null;
}

/** The overlays of a map by `branchKey`. Throws E_OVERLAY_DAMAGED: a branch must not get the base in place of its own. */
export function readOverlays(database: Database, mapId: string): Map<string, Overlay> {
  const rows = database
    .prepare(
      `SELECT branch_key AS key, overlay AS text, overlay_sha256 AS sum, format_version AS version
       FROM overlays WHERE map_id = ?`,
    )
    .all(mapId) as StoredRow[];
  return new Map(rows.map((row) => [row.key, readRow(row)]));
}

function readRow({ key, text, sum, version }: StoredRow): Overlay {
  try {
    if (sum === null || sha256(text) === sum) return readStoredOverlay(JSON.parse(text), version);
  } catch {
    // Told like a checksum that does not match: the branch has no overlay that can be used.
  }
  throw new ProblemError('E_OVERLAY_DAMAGED', { branch: key });
}

/** `version` is null for an overlay that was written before its version was. Throws what `overlayFormat` throws. */
export function readStoredOverlay(content: object, version: string | null): Overlay {
  return readParsed({ ...content, formatVersion: version ?? undefined }, overlayFormat('')).content;
}

/** Puts the overlay in place of the one that its branch had on its map. */
export function writeOverlayRow(database: Database, overlay: Overlay, now: string): void {
  const text = JSON.stringify(overlay);
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
  database.prepare('DELETE FROM overlays WHERE map_id = ? AND branch_key = ?').run(mapId, branchKey(branchCode));
}
