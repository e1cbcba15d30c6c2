// Owns reckoning how much room words take before they are drawn.

/** In Latin letters; a Chinese character takes the room of two. */
export function lettersOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
