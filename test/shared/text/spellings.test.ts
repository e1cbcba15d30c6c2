import { expect, test } from 'vitest';
import { foldText, rawSlice } from '../../../shared/text/fold-text.ts';
import { isTorn, spelled } from '../../../shared/text/spellings.ts';

/** The first spelling of `word` in `text`, as it stands there. */
function foundIn(word: string, text: string): string | undefined {
  const folded = foldText(text);
  const match = new RegExp(spelled(foldText(word).text)).exec(folded.text);
  const end = match ? match.index + match[0].length : 0;
  return match && !isTorn(folded.text, match.index, end) ? rawSlice(folded, match.index, end) : undefined;
}

test.each([
  ['保本', '都保 - 本的', '保 - 本'],
  ['保本', '保✅本', '保✅本'],
  ['保本', '保\n\n本', '保\n\n本'],
  ['保本', '保「本」', '保「本'],
  ['零风险', '是0-风险', '0-风险'],
  ['0风险', '是零风险', '零风险'],
  ['百分百', '１００ ％安全', '１００ ％'],
  ['100%', '百分之百', '百分之百'],
  ['百分之百', '百分百', '百分百'],
])('%j is found in %j', (word, text, raw) => {
  expect(foundIn(word, text)).toBe(raw);
});

test.each([
  ['保本', '保，本'],
  ['保本', '保。本'],
  ['保本', '保x本'],
  ['保本', '保-----本'],
  ['无风险', '无（风险自担）'],
  ['零风险', '10风险'],
  ['零风险', '1.0风险'],
  ['百分百', '1100%'],
  ['百分百', '100元'],
])('%j is not found in %j', (word, text) => {
  expect(foundIn(word, text)).toBeUndefined();
});
