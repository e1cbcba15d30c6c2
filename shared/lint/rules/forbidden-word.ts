// Owns SM027: no forbidden wording in what customers hear or read.
import type { ForbiddenWord } from '../../dictionary/dictionaries.ts';
import type { MapNode } from '../../document/document.ts';
import { type FoldedText, fold, foldText, rawSlice } from '../../text/fold-text.ts';
import type { Fix } from '../fix.ts';
import { rememberWith } from '../remember.ts';
import type { Found, Rule } from '../rule.ts';
import { spokenTexts } from '../spoken-texts.ts';

export const forbiddenWord: Rule = {
  id: 'SM027',
  severity: 'error',
  title: { zh: '含禁用语', en: 'Forbidden wording' },
  why: { zh: '承诺收益属于违规。', en: 'A promised return is a violation, not a selling point.' },
  *check(document, _graph, { dictionaries }) {
    for (const node of document.nodes) yield* inNode(node, dictionaries.forbiddenWords);
  },
};

const inNode = rememberWith((node: MapNode, words: readonly ForbiddenWord[]): readonly Found[] => {
  const finder = makeFinder(words);
  return [...textsOf(node)].flatMap(([field, text]) => [...foundIn(node, field, text, finder)]);
});

interface Word extends ForbiddenWord {
  readonly pattern: RegExp;
  readonly unlessFolded: string | undefined;
  /** Folded longer wordings, and where in them the word stands. */
  readonly exceptions: readonly { readonly text: string; readonly at: number }[];
}
interface Finder {
  readonly words: readonly Word[];
  /** True of most texts: none of the words is in it. */
  readonly isClean: (folded: string) => boolean;
  /** Ends in a negation, perhaps with other forbidden words between: 不承诺保本、 */
  readonly negated: RegExp;
}
interface Hit {
  readonly raw: string;
  readonly negated: boolean;
}

const cache = new WeakMap<readonly ForbiddenWord[], Finder>();

function makeFinder(list: readonly ForbiddenWord[]): Finder {
  const known = cache.get(list);
  if (known) return known;
  const words = list.map((entry): Word => {
    const folded = fold(entry.word);
    return {
      ...entry,
      pattern: new RegExp(patternOf(folded), 'g'),
      unlessFolded: entry.unless && fold(entry.unless),
      exceptions: (entry.except ?? []).map(fold).map((text) => ({ text, at: text.indexOf(folded) })),
    };
  });
  const any = words.map(({ word }) => patternOf(fold(word))).join('|');
  const anyPattern = new RegExp(any || '(?!)');
  const finder: Finder = {
    words,
    isClean: (folded) => !anyPattern.test(folded),
    negated: new RegExp(
      `(?:不|非|未|没有?|无|勿|不能|不会|不得|不是|不可能|不存在|不承诺|不保证|禁止|严禁|杜绝)(?:(?:${any || '(?!)'})|[、或和及与])*$`,
    ),
  };
  cache.set(list, finder);
  return finder;
}

/** A word that ends in % finds any figure in per cent behind it. */
function patternOf(folded: string): string {
  const escaped = folded.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return escaped.endsWith('%') ? `${escaped.slice(0, -1)}[^\\d\\n]{0,6}\\d+(?:\\.\\d+)?%` : escaped;
}

function* textsOf(node: MapNode): Iterable<readonly [field: string, text: string]> {
  if (node.kind === 'product') {
    if (node.returnText) yield ['returnText', node.returnText];
    if (node.sellingPoints) yield ['sellingPoints', node.sellingPoints];
  }
  if (node.kind === 'script') yield* spokenTexts(node);
}

/**
 * One finding per word and field. A word that is plainly denied (不保本, 不承诺保本保息) may be a proper warning to the
 * customer, so it does not block, but somebody should look: it is a warning.
 */
function* foundIn(node: MapNode, field: string, text: string, finder: Finder): Iterable<Found> {
  const folded = foldText(text);
  if (finder.isClean(folded.text)) return;
  for (const word of finder.words) {
    if (word.unlessFolded && folded.text.includes(word.unlessFolded)) continue;
    const hits = hitsOf(folded, word, finder);
    if (hits.length === 0) continue;
    const denied = hits.every((hit) => hit.negated);
    yield {
      targets: [node.id],
      key: `${field} ${word.word}`,
      message: denied ? DENIED : node.kind === 'product' ? IN_PRODUCT : IN_SCRIPT,
      params: { name: node.name, word: hits[0]?.raw ?? word.word },
      field,
      severity: denied ? 'warning' : word.severity,
      fixes: fixes(node.id, field, text, word, hits),
    };
  }
}

const IN_SCRIPT = {
  zh: '话术“{name}”含禁用语“{word}”。',
  en: 'Script “{name}” uses the forbidden wording “{word}”.',
};
const IN_PRODUCT = {
  zh: '产品“{name}”含禁用语“{word}”。',
  en: 'Product “{name}” uses the forbidden wording “{word}”.',
};
const DENIED = {
  zh: '“{name}”以否定语气提到“{word}”，请合规岗确认。',
  en: '“{name}” mentions “{word}” in the negative; have compliance confirm it.',
};

function hitsOf(folded: FoldedText, word: Word, finder: Finder): readonly Hit[] {
  const { text } = folded;
  return [...text.matchAll(word.pattern)].flatMap((match) => {
    const { index } = match;
    const excepted = word.exceptions.some(({ text: longer, at }) => at >= 0 && text.startsWith(longer, index - at));
    if (excepted) return [];
    const before = text.slice(Math.max(0, index - 24), index);
    return { raw: rawSlice(folded, index, index + match[0].length), negated: finder.negated.test(before) };
  });
}

/** A replacement is offered only where it changes nothing but the hits. */
function fixes(id: string, field: string, text: string, word: Word, hits: readonly Hit[]): readonly Fix[] {
  const instead = word.instead;
  if (instead === undefined || hits.some((hit) => hit.negated)) return [];
  const spellings = [...new Set(hits.map((hit) => hit.raw))];
  const occurrences = spellings.reduce((sum, spelling) => sum + text.split(spelling).length - 1, 0);
  if (occurrences !== hits.length) return [];
  return [
    {
      title: { zh: `改为“${instead}”`, en: `Replace with “${instead}”` },
      steps: spellings.map((find) => ({ do: 'replace', id, field, find, with: instead })),
      textual: true,
    },
  ];
}
