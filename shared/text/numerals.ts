// Owns numbers written in Chinese numerals: 三十五岁 reads like 35岁.
import type { FoldedText } from './fold-text.ts';

const DIGITS = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value] as const));
DIGITS.set('〇', 0).set('两', 2);
const POWERS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Only before a unit or the dash of a range, or at the end: 一线 and 三农 are words. */
const NUMERALS =
  /(?<![\d零〇一二两三四五六七八九十百千])[零〇一二两三四五六七八九十百千]+(?=周?岁|[万亿元天笔户类%]|个月|[-–—~至到]+[零〇一二两三四五六七八九十百千]|$)/g;

/** The same text with Arabic digits, each still at the place in the raw text that it came from. */
export function withDigits(folded: FoldedText): FoldedText {
  let text = '';
  const starts: number[] = [];
  let from = 0;
  const copy = (to: number) => {
    text += folded.text.slice(from, to);
    starts.push(...folded.starts.slice(from, to));
    from = to;
  };
  for (const found of folded.text.matchAll(NUMERALS)) {
    const value = numberOf(found[0]);
    if (value === undefined) continue;
    copy(found.index);
    const digits = String(value);
    from += found[0].length;
    text += digits;
    starts.push(...[...digits].map((_, at) => folded.starts[at === 0 ? found.index : from - 1] ?? 0));
  }
  copy(folded.text.length);
  return { ...folded, text, starts };
}

/** Below ten thousand; undefined for what is no number, such as 四五十. */
function numberOf(numerals: string): number | undefined {
  let [sum, digit, power] = [0, undefined as number | undefined, 10_000];
  for (const character of numerals) {
    const next = POWERS.get(character);
    if (next === undefined) {
      if (digit !== undefined && digit > 0) return undefined;
      digit = DIGITS.get(character);
    } else {
      if (next >= power || digit === 0) return undefined;
      sum += (digit ?? 1) * next;
      [digit, power] = [undefined, next];
    }
  }
  return sum + (digit ?? 0);
}
