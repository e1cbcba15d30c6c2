// Owns telling a promise from what is said about promises: 不保本, 谨防“稳赚”骗局, 保本吗 (SM027; the contexts are a dictionary).
import type { WordContext } from '../dictionary/dictionaries.ts';
import { fold } from '../text/fold-text.ts';
import { escaped, SIGN } from '../text/spellings.ts';

/** Where in a folded text a word was found. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Context {
  readonly sense: WordContext['sense'];
  /** Must match the end of what stands before the word in its sentence. */
  readonly before: RegExp | undefined;
  /** Must match the start of what stands behind it. */
  readonly after: RegExp | undefined;
}

const SENTENCE_END = /[。!?;\n]/;
const ROOM = '[^。!?;\\n]*';
/** As far as a sentence is looked at. */
const REACH = 120;

/**
 * In which sense a word is only spoken about; undefined where it is said. Other words of the list may stand between (不承诺保本、保息). A context that is
 * denied itself is none (并非不保本, 不是骗局), nor is one before a clause that the bank begins (谨防骗局，我行保本).
 */
export function makeContexts(
  contexts: readonly WordContext[],
  ownVoice: readonly string[],
  anyWord: RegExp,
): (place: Place) => WordContext['sense'] | undefined {
  const denials = contexts.flatMap(({ phrase, sense }) => {
    const [left, right] = sides(phrase);
    return sense === 'denial' && left && !right ? [escaped(left)] : [];
  });
  const compiled = contexts.map(({ phrase, sense }) => compile(phrase, sense, anyOf(denials)));
  // Other words beside the one in question are no more than its neighbours in an enumeration.
  const others = new RegExp(anyWord.source, 'g');
  const own = new RegExp(`[,:、]${SIGN}*(?:${anyOf(ownVoice.map((word) => escaped(fold(word))))})`);
  return ({ text, start, end }) => {
    const sentence =
      text
        .slice(Math.max(0, start - REACH), start)
        .split(SENTENCE_END)
        .at(-1) ?? '';
    const before = sentence.replace(others, '、');
    const after = text.slice(end, end + REACH).replace(others, '、');
    return compiled.find((context) => {
      const left = context.before?.exec(before);
      if (context.before && (!left || own.test(before.slice(left.index)))) return false;
      return !context.after || context.after.test(after);
    })?.sense;
  };
}

const anyOf = (alternatives: readonly string[]) => alternatives.join('|') || '(?!)';

/** What stands before and behind the word, folded; … would fold to dots. */
function sides(phrase: string): readonly [string, string] {
  const [left = '', right = ''] = phrase.split(/[~～]/).map((side) => side.split('…').map(fold).join('…'));
  return [left, right];
}

/** What may stand between a context and the word where it has no …. */
const AMONG = `(?:${SIGN}|[、或和及与])*?`;

function compile(phrase: string, sense: WordContext['sense'], denials: string): Context {
  const [left, right] = sides(phrase);
  const source = (side: string) => side.split('…').filter(Boolean).map(escaped).join(ROOM);
  return {
    sense,
    before: left ? new RegExp(`(?<!${denials})${source(left)}${left.endsWith('…') ? ROOM : AMONG}$`) : undefined,
    after: right ? new RegExp(`^${right.startsWith('…') ? ROOM : AMONG}(?<!${denials})${source(right)}`) : undefined,
  };
}
