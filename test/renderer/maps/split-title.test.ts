// Tests the cut of a title before its closing parentheses.
import { expect, test } from 'vitest';
import { splitTitle } from '../../../renderer/maps/split-title.ts';

test.each([
  ['养老客群经营图谱（备老 + 乐退）', '养老客群经营图谱', '备老 + 乐退'],
  ['Retirees (early and late)', 'Retirees', 'early and late'],
  ['没有括号', '没有括号', ''],
  ['括号（在中间）不切', '括号（在中间）不切', ''],
  ['（只有括号）', '（只有括号）', ''],
])('%s', (title, name, subtitle) => {
  expect(splitTitle(title)).toEqual({ name, subtitle });
});
