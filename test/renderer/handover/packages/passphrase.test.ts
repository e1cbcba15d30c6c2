// Tests what is asked of a passphrase.
import { expect, test } from 'vitest';
import { words } from '../../../../renderer/handover/issuing/words.ts';
import { passphraseFault, passphraseStrength } from '../../../../renderer/handover/packages/passphrase.ts';

test.each([
  ['', 'short'],
  ['1234567', 'short'],
  ['一二三四五六七', 'short'],
  ['12345678', 'weak'],
  ['abcdefghijklmnop', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['20251121', 'weak'],
  ['Harbour7gate', 'fair'],
  ['青石板上的雨声', 'short'],
  ['青石板上的雨声渐渐远去', 'good'],
  ['copper lantern walks twice', 'good'],
])('%s is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength);
});

test('both must be long enough and the same', () => {
  expect(passphraseFault('1234567', '1234567')).toBe(words.passphraseShort);
  expect(passphraseFault('12345678', '1234567')).toBe(words.passphraseDiffers);
  expect(passphraseFault('12345678', '12345678')).toBeUndefined();
});
