// Owns how help is cut into words for the search: Latin words as they are, Chinese in pieces of two characters.

/** `路径错配 SM007` becomes 路径, 径错, 错配 and sm007; a single character stands for itself. */
export function searchWords(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[一-鿿]+|[a-z0-9_]+/g)].flatMap(([run]) =>
    /^[a-z0-9_]/.test(run) ? [run] : pairsOf(run),
  );
}

function pairsOf(run: string): string[] {
  const marks = [...run];
  return marks.length === 1 ? marks : marks.slice(1).map((mark, index) => `${marks[index]}${mark}`);
}

/** How many of the query's characters a title has, for a search that found nothing. */
export function likeness(query: string, title: string): number {
  const wanted = new Set([...query.toLowerCase()].filter((mark) => /[\w一-鿿]/.test(mark)));
  const shared = [...wanted].filter((mark) => title.toLowerCase().includes(mark)).length;
  return wanted.size === 0 ? 0 : shared / wanted.size;
}
