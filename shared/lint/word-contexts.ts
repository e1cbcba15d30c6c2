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
  /** What must be there at all, before any pattern is tried. */
  readonly words: readonly [before: readonly string[], after: readonly string[]];
  /** Must match the end of what stands before the word in its sentence. */
  readonly before: RegExp | undefined;
  /** Must match the start of what stands behind it. */
  readonly after: RegExp | undefined;
}

const SENTENCE_END = /[。!?;\n]/;
const CLAUSE = '[^,。!?;\\n]*';
/**
 * What may stand between a warning and the word: one clause, or more where the last one says that others claim it. So
 * 警惕陌生人荐股，承诺稳赚 only speaks of a promise, and 警惕通胀，保本升值 is one.
 */
const CLAIM = '承诺|许诺|声称|宣称|号称|自称|谎称|宣传|推销|兜售|鼓吹|吹嘘|说是|所谓|打着|假借|冒充|包括';
const BEFORE = `(?:[^。!?;\\n]*,(?=${CLAUSE}(?:${CLAIM})))?${CLAUSE}`;
/** Behind the word a new clause must still be about it: 承诺保本的，都是骗局, but not 稳赚，不可能亏损. */
const VERDICT =
  '都|均|全|皆|就|一律|请|务必|切勿|不要|千万|立即|应|可能|多|往往|必|是|属|为|实|其实|小心|当心|谨防|谨慎';
const BEHIND = `(?:[^,。!?;\\n]|(?<=[的者"”』]),|,(?=${VERDICT}))*`;
/** To whom something is denied: 不会向您承诺保本 is 不会承诺保本. */
const TO_WHOM = /[向给跟对为](?:您|你|客户|投资者|投资人|消费者|任何人|大家)们?/g;
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
    const before = sentence.replace(others, '、').replace(TO_WHOM, '');
    const after = text.slice(end, end + REACH).replace(others, '、');
    return compiled.find((context) => {
      const [wordsBefore, wordsAfter] = context.words;
      if (!wordsBefore.every((word) => before.includes(word))) return false;
      if (!wordsAfter.every((word) => after.includes(word))) return false;
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
  const words = (side: string) => side.split('…').filter(Boolean);
  const source = (side: string) => words(side).map(escaped).join(CLAUSE);
  return {
    sense,
    words: [words(left), words(right)],
    before: left ? new RegExp(`(?<!${denials})${source(left)}${left.endsWith('…') ? BEFORE : AMONG}$`) : undefined,
    after: right ? new RegExp(`^${right.startsWith('…') ? BEHIND : AMONG}(?<!${denials})${source(right)}`) : undefined,
  };
}
