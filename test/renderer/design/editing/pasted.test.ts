// Tests what a paste is taken for, and what other programs get of a copy.
import { describe, expect, test } from 'vitest';
import { clippingHtml, clippingText } from '../../../../renderer/design/editing/clipboard-text.ts';
import { CLIPPING_TYPE, readPasted } from '../../../../renderer/design/editing/pasted.ts';
import type { Say } from '../../../../renderer/kit/ui/say.ts';
import { addNote } from '../../../../shared/document/edits/annotations.ts';
import { copyElements, writeClipping } from '../../../../shared/document/edits/clipboard.ts';
import { formatMessage } from '../../../../shared/i18n/message.ts';
import { ProblemError } from '../../../../shared/problem.ts';
import { chainWith } from '../../../shared/build-map.ts';

const say: Say = (message, params) => formatMessage(message, 'zh', params);
const map = addNote({ x: 0, y: 0, text: '先看 <这里>' })(chainWith({ 'S1.name': '“老客”\n客群' }));
const clipping = copyElements(map, new Set(['S1', 'SC1', 'NOTE1']));

const clipboard = (types: Readonly<Record<string, string>>) => (type: string) => types[type] ?? '';
const codeOf = (types: Readonly<Record<string, string>>) => {
  try {
    readPasted(clipboard(types));
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
  }
  return undefined;
};

describe('a copy', () => {
  test('is words for other programs', () => {
    expect(clippingText(clipping, say).split('\n')).toEqual([
      '客群\tS1\t“老客” 客群\t1,000 人\t年龄 45–59 岁',
      expect.stringMatching(/^场景\tSC1\t场景SC1\t/),
      'S1 → SC1',
      '先看 <这里>',
    ]);
  });
  test('is a table with nothing but text in its cells', () => {
    const html = clippingHtml(clipping, '{"a":"<b>"}', say);
    expect(html).toContain('data-strategy-map="{&quot;a&quot;:&quot;&lt;b&gt;&quot;}"');
    expect(html).toContain('<td colspan="5">先看 &lt;这里&gt;</td>');
  });
});

describe('a paste', () => {
  test('is nodes, a note, or refused', () => {
    expect(readPasted(clipboard({ [CLIPPING_TYPE]: writeClipping(clipping), 'text/plain': 'x' }))).toEqual({
      clipping,
    });
    expect(readPasted(clipboard({ 'text/plain': ' 下周开会 \n' }))).toEqual({ text: '下周开会' });
    expect(readPasted(clipboard({ 'text/plain': '[待办] 补话术' }))).toEqual({ text: '[待办] 补话术' });
    expect(codeOf({ 'text/plain': '{"a":1}' })).toBe('E_CLIP_FOREIGN');
    expect(codeOf({})).toBe('E_CLIP_NOTHING');
    expect(codeOf({ 'text/plain': '  ' })).toBe('E_CLIP_NOTHING');
  });
  test('takes nodes that came as plain JSON text', () => {
    expect(readPasted(clipboard({ 'text/plain': writeClipping(clipping) }))).toEqual({ clipping });
  });
  test('of more than 5 MB is refused, whatever it is', () => {
    const large = '字'.repeat(2 * 1024 * 1024);
    expect(codeOf({ 'text/plain': large })).toBe('E_CLIP_TOO_LARGE');
    expect(codeOf({ 'text/html': large })).toBe('E_CLIP_TOO_LARGE');
    expect(codeOf({ [CLIPPING_TYPE]: large })).toBe('E_CLIP_TOO_LARGE');
  });
});
