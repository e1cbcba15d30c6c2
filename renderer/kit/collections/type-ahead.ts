// Owns what typed letters find in a list: names and codes by their beginning, Chinese also by the pinyin of each character.
import { fold } from '../../../shared/text/fold-search.ts';
import { pinyinInitials } from '../../../shared/text/pinyin-initials.ts';

/** The next row after `at`, round and round, one of whose texts begins with `typed`; undefined for none. */
export function typeAhead<R>(
  rows: readonly R[],
  at: number,
  typed: string,
  textsOf: (row: R) => readonly string[],
): number | undefined {
  const wanted = fold(typed);
  // A longer text may still fit the present row; a first letter goes on to the next.
  const first = typed.length > 1 ? at : at + 1;
  for (let n = 0; n < rows.length; n += 1) {
    const place = (Math.max(0, first) + n) % rows.length;
    if (textsOf(rows[place] as R).some((text) => beginsWith(fold(text), wanted))) return place;
  }
  return undefined;
}

function beginsWith(text: string, wanted: string): boolean {
  return text.startsWith(wanted) || pinyinInitials(text.slice(0, wanted.length)) === wanted;
}
