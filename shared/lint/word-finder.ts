// Owns finding the words of a list in a text: however they are spelled, save within harmless longer wordings (SM027).
import type { Dictionaries, ForbiddenWord, WordContext } from '../dictionary/dictionaries.ts';
import { type FoldedText, fold, foldText, rawSlice } from '../text/fold-text.ts';
import { isTorn, spelled } from '../text/spellings.ts';
import { remember } from './remember.ts';
import { makeContexts, type Place } from './word-contexts.ts';

interface Word extends ForbiddenWord {
  readonly pattern: RegExp;
  readonly unlessFolded: string | undefined;
  readonly exceptions: RegExp | undefined;
}

export interface Hit {
  /** As it stands in the text. */
  readonly raw: string;
  /** In which sense it is only spoken about: somebody should check it, but it is no promise. */
  readonly sense?: WordContext['sense'];
}

export interface WordHits {
  readonly word: ForbiddenWord;
  readonly hits: readonly Hit[];
}

/** What is in the text of each word of the dictionaries. */
export type Finder = (text: string) => readonly WordHits[];

export const finderOf: (dictionaries: Dictionaries) => Finder = remember((dictionaries: Dictionaries): Finder => {
  const words = dictionaries.forbiddenWords.map(compile);
  const anyWord = new RegExp(words.map(({ pattern }) => pattern.source).join('|') || '(?!)');
  let contexts: ReturnType<typeof makeContexts> | undefined;
  const senseOf = (place: Place) => {
    contexts ??= makeContexts(dictionaries.wordContexts, dictionaries.ruleSettings.ownVoice, anyWord);
    return contexts(place);
  };
  return (text) => {
    // True of most texts: none of the words is in it.
    if (!anyWord.test(fold(text))) return [];
    const folded = foldText(text);
    return words.flatMap((word) => {
      if (word.unlessFolded && folded.text.includes(word.unlessFolded)) return [];
      const hits = hitsOf(folded, word, senseOf);
      return hits.length > 0 ? [{ word, hits }] : [];
    });
  };
});

function compile(entry: ForbiddenWord): Word {
  const exceptions = (entry.except ?? []).map((wording) => spelled(fold(wording)));
  return {
    ...entry,
    pattern: new RegExp(patternOf(fold(entry.word)), 'g'),
    unlessFolded: entry.unless && fold(entry.unless),
    exceptions: exceptions.length > 0 ? new RegExp(exceptions.join('|'), 'g') : undefined,
  };
}

/** A word that ends in % finds any figure in per cent behind it; 100% is a word of its own. */
function patternOf(folded: string): string {
  if (!folded.endsWith('%') || folded.endsWith('100%')) return spelled(folded);
  return `${spelled(folded.slice(0, -1))}[^\\d\\n]{0,6}\\d+(?:\\.\\d+)?%`;
}

function hitsOf(
  folded: FoldedText,
  { pattern, exceptions }: Word,
  senseOf: (place: Place) => WordContext['sense'] | undefined,
): Hit[] {
  const { text } = folded;
  const harmless = exceptions ? [...text.matchAll(exceptions)] : [];
  return [...text.matchAll(pattern)].flatMap((match): Hit[] => {
    const start = match.index;
    const end = start + match[0].length;
    const isHarmless = harmless.some(({ index, 0: longer }) => index <= start && end <= index + longer.length);
    if (isHarmless || isTorn(text, start, end)) return [];
    const place = { text, start, end };
    const sense = isListed(place) ? 'other' : senseOf(place);
    return [{ raw: rawSlice(folded, start, end), ...(sense && { sense }) }];
  });
}

/** 手续费：无⏎风险等级：R2 are two entries of a list that only meet. */
function isListed({ text, start, end }: Place): boolean {
  const at = text.indexOf('\n', start);
  if (at < 0 || at >= end) return false;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, at);
  const next = text.slice(end).split('\n')[0] ?? '';
  return line.includes(':') || next.slice(0, 8).includes(':');
}
