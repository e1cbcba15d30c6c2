// Owns the overlay file: one branch's overlay as JSON, read without repairing anything, and written.
import type { MapDocument } from '../document/document.ts';
import { addedMovedCloser, CLOSER_ROWS } from '../document/migrations/closer-rows.ts';
import { parseVersion } from '../document/migrations/format-step.ts';
import { type Format, readVersioned } from '../document/migrations/read-versioned.ts';
import type { Plain } from '../document/plain.ts';
import { ProblemError } from '../problem.ts';
import { type Overlay, overlaySchema } from './overlay.ts';

/** `major.minor` of the overlays that this program writes. */
export const OVERLAY_FORMAT_VERSION = '1.1';
const MOST_DETAILS = 10;

/**
 * The overlay in a file's text; `file` is only for what is said about it. Whether it is legal is not looked at here.
 * Throws what `parseStrictJson` throws, E_OVERLAY_NOT_ONE, E_OVERLAY_NEWER and E_OVERLAY_INVALID.
 */
export function readOverlay(text: string, file: string): Overlay {
  return readVersioned(text, overlayFormat(file)).content;
}

/** A file that somebody wrote by hand may name no version. `file` is what messages call it. */
export function overlayFormat(file: string): Format<Overlay> {
  return {
    version: OVERLAY_FORMAT_VERSION,
    steps: [{ from: '1.0', to: '1.1', did: CLOSER_ROWS, up: addedMovedCloser }],
    unmarked: '1.0',
    isOne: (content) =>
      'baseMapId' in content &&
      'changes' in content &&
      (content.formatVersion === undefined || parseVersion(content.formatVersion) !== undefined),
    notOne: () => new ProblemError('E_OVERLAY_NOT_ONE', { file }),
    newer: (versions) => new ProblemError('E_OVERLAY_NEWER', { file, ...versions }),
    check: (content) => checkOverlayFile(content, file),
  };
}

function checkOverlayFile(content: Plain, file: string): Overlay {
  const { formatVersion: _version, mapCode: _code, mapTitle: _title, ...rest } = content;
  const read = overlaySchema.safeParse(rest);
  if (read.success) return read.data;
  const { issues } = read.error;
  const details = issues
    .slice(0, MOST_DETAILS)
    .map(({ path, message }) => `${path.join('.').slice(0, 120)}: ${message}`);
  throw new ProblemError('E_OVERLAY_INVALID', { file, count: issues.length }, details);
}

/** Two-space JSON that names its map for people; the same for the same overlay. */
export function writeOverlay(overlay: Overlay, { code, title }: Pick<MapDocument, 'code' | 'title'>): string {
  const ordered = overlaySchema.safeParse(overlay);
  const file = { formatVersion: OVERLAY_FORMAT_VERSION, mapCode: code, mapTitle: title };
  return `${JSON.stringify({ ...file, ...(ordered.success ? ordered.data : overlay) }, null, 2)}\n`;
}
