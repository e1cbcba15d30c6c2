import { expect, test } from 'vitest';
import { fold, foldText, rawSlice } from '../../../shared/lint/fold-text.ts';

test.each([
  ['保 本', '保本'],
  ['保\u200b本\u3000', '保本'],
  ['１２．５％ ＡＢＣ', '12.5%abc'],
  ['理財非存款，產品有風險', '理财非存款,产品有风险'],
  ['一行\n二行', '一行\n二行'],
])('%j folds to %j', (raw, folded) => {
  expect(fold(raw)).toBe(folded);
});

test('the raw text behind a hit leaves out what was folded away after it', () => {
  const folded = foldText('请看 保 本 。𠮷利');
  const at = folded.text.indexOf('保本');
  expect(rawSlice(folded, at, at + 2)).toBe('保 本');
  const last = folded.text.indexOf('𠮷');
  expect(rawSlice(folded, last, last + 2)).toBe('𠮷');
});
