// Tests that a text is made to fit without cutting a character.
import { expect, test } from 'vitest';
import { shorten } from '../../../shared/text/shorten.ts';

test.each([
  ['客户经理', 4, '客户经理'],
  ['客户经理', 2, '客户'],
  ['a😀', 3, 'a😀'],
  ['a😀', 2, 'a'],
  ['😀😀', 3, '😀'],
  ['𠮷', 1, ''],
])('%j in %i units is %j', (text, length, short) => {
  expect(shorten(text, length)).toBe(short);
});
