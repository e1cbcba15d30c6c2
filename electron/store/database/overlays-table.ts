// Owns reading and writing the overlays (一行一策) of maps, at most one per map and branch.
import type { Database } from 'better-sqlite3';
import { type Overlay, overlaySchema } from '../../../shared/overlay/overlay.ts';
import { branchKey } from '../../../shared/package/branches.ts';

/** The overlays of a map by `branchKey`. */
export function readOverlays(database: Database, mapId: string): Map<string, Overlay> {
  const rows = database.prepare('SELECT branch_key, overlay FROM overlays WHERE map_id = ?').raw().all(mapId);
  return new Map((rows as [string, string][]).map(([key, text]) => [key, overlaySchema.parse(JSON.parse(text))]));
}

/** Puts the overlay in place of the one that its branch had on its map. */
export function writeOverlayRow(database: Database, overlay: Overlay, now: string): void {
  database
    .prepare(
      `INSERT INTO overlays VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET overlay = excluded.overlay, updated_at = excluded.updated_at`,
    )
    .run(overlay.baseMapId, branchKey(overlay.branchCode), JSON.stringify(overlay), now);
}

export function removeOverlayRow(database: Database, mapId: string, branchCode: string): void {
  database.prepare('DELETE FROM overlays WHERE map_id = ? AND branch_key = ?').run(mapId, branchKey(branchCode));
}
