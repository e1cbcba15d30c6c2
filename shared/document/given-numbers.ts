// Owns that a number once given in a map is never given again, also after the step that gave it was undone.
import type { MapDocument } from './document.ts';

/** `document` with the numbers that were given in `other`, too; the same object when there are none. */
export function withNumbersOf(document: MapDocument, other: MapDocument): MapDocument {
  const given = document.lastNumbers;
  const higher = Object.entries(other.lastNumbers).filter(([prefix, number]) => number > (given[prefix] ?? 0));
  return higher.length === 0 ? document : { ...document, lastNumbers: { ...given, ...Object.fromEntries(higher) } };
}
