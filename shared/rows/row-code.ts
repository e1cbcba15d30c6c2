// Owns the code of a strategy row. Ids are never given twice in a map, so a code that holds all of a row's ids never passes to
// another row, whatever is deleted, retired, undone or pasted.

/** `ids` from the segment to the script. Without the script it names the contact that several scripts may be used in. */
export function rowCodeOf(mapCode: string, ids: readonly string[]): string {
  // Ids may hold hyphens: another sign keeps codes unique.
  return [mapCode, ...ids.map((id) => id.replaceAll('-', '~'))].join('-');
}
