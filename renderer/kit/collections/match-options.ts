// Owns finding options by a typed part of their name, note or value, or by the pinyin initials of the name.
import type { KindId } from '../../../shared/document/kind-id.ts';
import { fold } from '../../../shared/text/fold-search.ts';
import { pinyinInitials } from '../../../shared/text/pinyin-initials.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Told at the right end, e.g. a code. */
  readonly note?: string;
  readonly kind?: KindId;
}

/** The options in which every word of `query` is found, those first whose name begins with it, those by what nobody sees last: its value, then initials. */
export function matchOptions<O extends Option>(options: readonly O[], query: string): readonly O[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  const ranks: O[][] = [[], [], [], []];
  for (const option of options) ranks[rankOf(option, words)]?.push(option);
  return ranks.flat();
}

/** 4 for an option that does not match. */
function rankOf(option: Option, words: readonly string[]): number {
  const label = fold(option.label);
  const seen = `${label}\n${fold(option.note ?? '')}`;
  if (words.every((word) => seen.includes(word))) return label.startsWith(words[0] ?? '') ? 0 : 1;
  const all = `${seen}\n${fold(option.value)}`;
  if (words.every((word) => all.includes(word))) return 2;
  const initials = pinyinInitials(label);
  return words.every((word) => all.includes(word) || initials.includes(word)) ? 3 : 4;
}
