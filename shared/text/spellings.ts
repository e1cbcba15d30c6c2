// Owns the pattern that finds a word in folded text however it is broken up or its number is written: 保-本, 0风险, 100%.

/**
 * What may stand between two characters of a word: signs, quotes, brackets, emoji, line breaks and a stroke that looks like one,
 * but nothing that ends a clause. Plain ranges: the classes of Unicode make patterns slow to build.
 */
export const SIGN =
  '["#$&\'()*+\\-./<=>@\\[\\\\\\]^_`{|}~\\n\\xa2-\\xb1\\xb4-\\xb8\\xd7\\xf7\\u2010-\\u205e\\u2190-\\u2bff\\u3003\\u3008-\\u3011' +
  '\\u3013-\\u301f\\u3030\\u30fb\\u4e28\\ud83c-\\ud83e\\udc00-\\udfff]';
const GAP = `${SIGN}{0,4}`;

/** Numbers that are words as well, in the spellings that each is found in. */
const HUNDRED = `百${GAP}分${GAP}(?:之${GAP})?(?:一${GAP})?(?:百|100)|(?<![\\d.])1${GAP}0${GAP}0(?:\\.0+)?${GAP}%`;
const ZERO = '[零〇]|(?<![\\d.a-z])[0o]%?';
const NUMBER = /(百分之?一?百|100%|零|〇|(?<![\d.])0(?![\d.]))/;

/** The source of a pattern for a folded word. */
export function spelled(folded: string): string {
  return folded
    .split(NUMBER)
    .map((part, index) => {
      if (index % 2 === 0) return [...part].map(escaped).join(GAP);
      return `(?:${part.length > 1 ? HUNDRED : ZERO})`;
    })
    .filter((part) => part !== '')
    .join(GAP);
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

const BRACKETS = /[()[\]{}【】「」『』《》〈〉]/;
const OPENING = /[([{【「『《〈]/g;
const CLOSING = /[)\]}】」』》〉]/g;

/** True when a bracket within the hit belongs to the sentence, not to the word: 无(风险自担) is not 无风险, 保(本) is 保本. */
export function isTorn(text: string, start: number, end: number): boolean {
  if (!BRACKETS.test(text.slice(start, end))) return false;
  const around = text.slice(Math.max(0, start - 1), end + 1);
  return (around.match(OPENING)?.length ?? 0) !== (around.match(CLOSING)?.length ?? 0);
}
