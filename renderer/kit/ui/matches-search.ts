// Owns what it means that a search finds a text: all words occur, whatever their width and case.

/** True when every word of `query` occurs in one of `texts`; an empty query finds everything. */
export function matchesSearch(texts: readonly string[], query: string): boolean {
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const folded = texts.map(foldText);
  return words.every((word) => folded.some((text) => text.includes(word)));
}

function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
