// Tests the cut of a problem's wording after what happened.
import { expect, test } from 'vitest';
import { splitSentence } from '../../../../renderer/kit/ui/split-sentence.ts';
import { problems } from '../../../../shared/i18n/problems.ts';

test('Chinese is cut at the first full stop, which the headline drops', () => {
  expect(splitSentence('磁盘空间不足，本次未保存。此前保存的内容均已保留。请清理空间后重试。')).toEqual([
    '磁盘空间不足，本次未保存',
    '此前保存的内容均已保留。请清理空间后重试。',
  ]);
});

test('English is cut between sentences, never inside a file name', () => {
  expect(splitSentence('The file “a.b.csv” does not exist. Nothing was changed.')).toEqual([
    'The file “a.b.csv” does not exist',
    'Nothing was changed.',
  ]);
});

test('a single sentence stays whole', () => {
  expect(splitSentence('已删除')).toEqual(['已删除', '']);
});

test('every problem has something to say after what happened', () => {
  for (const { zh, en } of Object.values(problems)) {
    expect(splitSentence(zh)[1], zh).not.toBe('');
    expect(splitSentence(en)[1], en).not.toBe('');
  }
});
