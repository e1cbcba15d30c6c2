import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MATRIX_KEYS } from '../../../../renderer/check/coverage/matrix/matrix-keys.ts';

const source = (path: string) => readFileSync(new URL(`../../../../renderer/${path}`, import.meta.url), 'utf8');

test('every key that the coverage matrix listens to is in the table that the shortcut sheet shows', () => {
  const handled =
    source('check/coverage/matrix/MatrixView.tsx').match(/useMatrixKeys\(\{[\s\S]*?\n {2}\}\)/)?.[0] ?? '';
  const codes = [...handled.matchAll(/^ {4}(\w+):/gm)].map(([, code = '']) => code.replace(/^Key/, ''));
  expect(codes.length).toBeGreaterThan(0);
  expect(MATRIX_KEYS.flatMap(({ keys }) => keys)).toEqual(expect.arrayContaining(codes));
  expect(source('app/palette/ShortcutSheet.tsx')).toContain('MATRIX_KEYS.filter');
});
