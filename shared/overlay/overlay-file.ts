// Owns the overlay file: one branch's overlay as JSON, read without repairing anything, and written.
import type { MapDocument } from '../document/document.ts';
import { parseStrictJson } from '../document/strict-json.ts';
import { ProblemError } from '../problem.ts';
import { type Overlay, overlaySchema } from './overlay.ts';

/** `major.minor` of the file this program writes. */
const OVERLAY_FORMAT_VERSION = '1.0';
const MOST_DETAILS = 10;

/**
 * The overlay in a file's text; `file` is only for what is said about it. Whether it is legal is not looked at here.
 * Throws what `parseStrictJson` throws, E_OVERLAY_NOT_ONE, E_OVERLAY_NEWER and E_OVERLAY_INVALID.
 */
export function readOverlay(text: string, file: string): Overlay {
  const value = parseStrictJson(text);
  if (value === null || typeof value !== 'object' || !('baseMapId' in value) || !('changes' in value)) {
    throw new ProblemError('E_OVERLAY_NOT_ONE', { file });
  }
  checkVersion(value, file);
  const { formatVersion: _version, mapCode: _code, mapTitle: _title, ...rest } = value as Record<string, unknown>;
  const read = overlaySchema.safeParse(rest);
  if (read.success) return read.data;
  const { issues } = read.error;
  const details = issues
    .slice(0, MOST_DETAILS)
    .map(({ path, message }) => `${path.join('.').slice(0, 120)}: ${message}`);
  throw new ProblemError('E_OVERLAY_INVALID', { file, count: issues.length }, details);
}

function checkVersion(value: object, file: string): void {
  const found = (value as { formatVersion?: unknown }).formatVersion;
  if (found === undefined) return;
  const [, major] = typeof found === 'string' ? (/^(\d{1,9})\.\d{1,9}$/.exec(found) ?? []) : [];
  if (major === undefined) throw new ProblemError('E_OVERLAY_NOT_ONE', { file });
  if (Number(major) > Number(OVERLAY_FORMAT_VERSION.split('.')[0])) {
    throw new ProblemError('E_OVERLAY_NEWER', { file, found: String(found), supported: OVERLAY_FORMAT_VERSION });
  }
}

/** Two-space JSON that names its map for people; the same for the same overlay. */
export function writeOverlay(overlay: Overlay, { code, title }: Pick<MapDocument, 'code' | 'title'>): string {
  const ordered = overlaySchema.safeParse(overlay);
  const file = { formatVersion: OVERLAY_FORMAT_VERSION, mapCode: code, mapTitle: title };
  return `${JSON.stringify({ ...file, ...(ordered.success ? ordered.data : overlay) }, null, 2)}\n`;
}
