// Owns how well a typed query fits a title: words in any order, letters with gaps, Chinese by its pinyin initials.
import { fold } from '../../../shared/text/fold-search.ts';
import { pinyinInitials } from '../../../shared/text/pinyin-initials.ts';

/** How well `query` fits the best of `titles`, higher is better; undefined when it does not fit at all. */
export function scoreOf(query: string, titles: readonly string[]): number | undefined {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const candidates = titles.flatMap((title) => {
    const folded = fold(title);
    const initials = pinyinInitials(folded);
    return initials === folded ? [folded] : [folded, initials];
  });
  let sum = 0;
  for (const word of words) {
    const scores = candidates.flatMap((candidate) => scoreOfWord(word, candidate) ?? []);
    if (scores.length === 0) return undefined;
    sum += Math.max(...scores);
  }
  return sum;
}

/** A word as a whole counts most, at the start more than within; letters with gaps count less the wider the gaps are. */
function scoreOfWord(word: string, title: string): number | undefined {
  const at = title.indexOf(word);
  if (at === 0) return 100 - Math.min(20, title.length - word.length);
  if (at > 0) return (/[\s·:（(]/.test(title[at - 1] ?? '') ? 80 : 65) - Math.min(20, title.length - word.length);
  let gaps = 0;
  let last = -1;
  for (const letter of word) {
    const found = title.indexOf(letter, last + 1);
    if (found < 0) return undefined;
    if (last >= 0) gaps += found - last - 1;
    last = found;
  }
  return gaps > word.length * 3 ? undefined : 40 - Math.min(30, gaps * 2);
}
