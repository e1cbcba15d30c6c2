import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalData, maskPersonalData } from '../../../shared/text/personal-data.ts';

const piece = fc.constantFrom(
  '13800138000',
  '+86 138 0013 8000',
  '１３８００１３８０００',
  '990000190001010016',
  '99000019000101001x',
  '4111-1111-1111-1111',
  'a.b@example.com',
  '粤B·12345',
  '京AD12345',
  '0',
  '9',
  '，',
  ' ',
  '户',
  '.',
  '@',
);

test('masked text has no personal data left', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(findPersonalData(maskPersonalData(pieces.join('')))).toEqual([]);
    }),
  );
});

test('what masking uncovers is masked too', () => {
  expect(maskPersonalData('13800138000.4111-1111-1111-1111')).toBe('138****8000.************1111');
});

test('text without personal data is not touched', () => {
  const text = '第 3 次触达，共 1,734 户，成功率 13.8%';
  expect(maskPersonalData(text)).toBe(text);
});

test('a long hostile text is read in one pass', () => {
  const text = `${'a.'.repeat(50_000)}@${'1-'.repeat(50_000)}`;
  expect(findPersonalData(text)).toEqual([]);
});
