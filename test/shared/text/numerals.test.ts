// Tests reading Chinese numerals as digits, and that the raw text behind them can still be quoted.
import { expect, test } from 'vitest';
import { foldText, rawSlice } from '../../../shared/text/fold-text.ts';
import { withDigits } from '../../../shared/text/numerals.ts';

test.each([
  ['三十五岁以下', '35岁以下'],
  ['四十五至五十九岁', '45至59岁'],
  ['一百零二天', '102天'],
  ['两千三百元', '2300元'],
  ['二十万元', '20万元'],
  ['十个月', '10个月'],
  ['〇', '0'],
  ['百万元', '100万元'],
  ['5百万元', '5百万元'],
  ['一线三农客户', '一线三农客户'],
  ['四五十岁', '四五十岁'],
  ['十百元', '十百元'],
])('%s is %s', (raw, digits) => {
  expect(withDigits(foldText(raw)).text).toBe(digits);
});

test('places in the text stay those of the raw text', () => {
  const folded = withDigits(foldText('客户 三十五 岁以下，四五十岁'));
  const at = folded.text.indexOf('35');
  expect(rawSlice(folded, at, at + '35岁以下'.length)).toBe('三十五 岁以下');
  expect(rawSlice(folded, at, at + 2)).toBe('三十五');
  expect(folded.starts).toHaveLength(folded.text.length);
});
