// Owns where a map begins to count as large: what is drawn, saved and checked at once on a small one may wait on a large.
import type { MapDocument } from '../../shared/document/document.ts';

/** Up to this many nodes everything is DOM and every edit is followed at once. */
export const SMALL_MAP = 300;

export function isLargeMap(document: MapDocument | undefined): boolean {
  return (document?.nodes.length ?? 0) > SMALL_MAP;
}
