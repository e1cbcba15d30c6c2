import fc from 'fast-check';
import { expect, test } from 'vitest';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { fold, foldText, rawSlice } from '../../../shared/text/fold-text.ts';

test.each([
  ['保 本', '保本'],
  ['保\u200b本\u3000', '保本'],
  ['１２．５％ ＡＢＣ', '12.5%abc'],
  ['理財非存款，產品有風險', '理财非存款,产品有风险'],
  ['一行\n二行', '一行\n二行'],
])('%j folds to %j', (raw, folded) => {
  expect(fold(raw)).toBe(folded);
});

test('both ways of folding agree, whatever signs stand in a text', () => {
  const sign = fc.oneof(
    fc.constantFrom(
      ...'保本無風險证證，。！？：；、“”（）【】…—·％０Ａａ \u3000\u00a0\u200b\ufeff\u00ad\ufe0f\n\t①㎡㈱ﾊ𠮷😀',
    ),
    fc.string({ minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      expect(fold(signs.join(''))).toBe(foldText(signs.join('')).text);
    }),
    { numRuns: 2000 },
  );
});

const TRADITIONAL_SENTENCES: Readonly<Record<string, string>> = {
  deposit: '利率與起存金額以辦理當日公示及存單記載為準',
  wealth: '理財非存款、產品有風險、投資須謹慎',
  insurance: '保險產品由保險公司發行並承擔責任，本行為代理銷售機構，退保可能產生損失',
  loan: '額度、利率、期限以審批結果及合同約定為準，請根據自身還款能力理性借貸',
  creditCard: '辦卡與額度以審批結果為準，請理性消費、按時還款',
  fund: '基金有風險、投資須謹慎',
  metal: '貴金屬價格有波動、投資須謹慎',
  pension: '賬戶封閉運行，領取條件與稅收政策以國家規定為準',
};

test('every approved sentence is tried in traditional spelling', () => {
  expect(Object.keys(TRADITIONAL_SENTENCES).sort()).toEqual(Object.keys(starterDictionaries.disclosures).sort());
});

test.each(Object.entries(TRADITIONAL_SENTENCES))(
  'the sentence for %s is known in traditional spelling',
  (type, sentence) => {
    const approved = starterDictionaries.disclosures[type] ?? '';
    expect(fold(sentence)).toBe(fold(approved).replace(/[。.]$/, ''));
  },
);

test('the raw text behind a hit leaves out what was folded away after it', () => {
  const folded = foldText('请看 保 本 。𠮷利');
  const at = folded.text.indexOf('保本');
  expect(rawSlice(folded, at, at + 2)).toBe('保 本');
  const last = folded.text.indexOf('𠮷');
  expect(rawSlice(folded, last, last + 2)).toBe('𠮷');
});
