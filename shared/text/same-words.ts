// Owns whether a text says a sentence, whatever its punctuation, width and spacing.
import { fold } from './fold-text.ts';

/** The letters and digits of a text alone, folded. */
export function wordsOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

export function saysSentence(text: string, sentence: string): boolean {
  return wordsOf(text).includes(wordsOf(sentence));
}

/** `text` and then `sentence`, each a sentence of its own. */
export function withSentence(text: string, sentence: string): string {
  const before = text.trimEnd();
  return before === '' || /[。！？；：.!?;:]$/.test(before) ? text + sentence : `${before}。${sentence}`;
}
