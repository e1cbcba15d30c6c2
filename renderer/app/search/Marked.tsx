// Owns the marking of found words in a text.
import { fold } from '../../../shared/text/fold-search.ts';

/** `text` with every occurrence of the folded `terms` marked. */
export function Marked({ text, terms }: { text: string; terms: readonly string[] }) {
  const parts = markedParts(text, terms);
  // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity
  return parts.map(([part, marked], index) => (marked ? <mark key={index}>{part}</mark> : part));
}

/** The text cut into marked and unmarked parts; where folding changes its length, nothing is marked. */
export function markedParts(text: string, terms: readonly string[]): (readonly [part: string, marked: boolean])[] {
  const folded = fold(text);
  const words = terms.filter((term) => term !== '');
  if (folded.length !== text.length || words.length === 0) return [[text, false]];
  const marks = new Array<boolean>(text.length).fill(false);
  for (const term of words) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      marks.fill(true, at, at + term.length);
    }
  }
  const parts: [string, boolean][] = [];
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (to < text.length && marks[to] === marks[from]) to += 1;
    parts.push([text.slice(from, to), marks[from] === true]);
    from = to;
  }
  return parts;
}
