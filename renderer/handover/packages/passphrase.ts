// Owns what is asked of a passphrase for the signing key, and a rough idea of how hard it is to guess.
import type { Message } from '../../../shared/i18n/message.ts';
import { words } from '../issuing/words.ts';

const PASSPHRASE_LENGTH = 8;

export type Strength = 'short' | 'weak' | 'fair' | 'good';

/**
 * Counts bits as characters × log2 of the alphabet they seem to come from, repeated characters only once in two.
 * Under 50 bits a stolen key file is opened by patient guessing; from 75 on it is not.
 */
export function passphraseStrength(passphrase: string): Strength {
  const characters = [...passphrase];
  if (characters.length < PASSPHRASE_LENGTH) return 'short';
  const different = new Set(characters).size;
  const effective = different + (characters.length - different) / 2;
  const bits = effective * Math.log2(alphabetOf(passphrase));
  if (bits < 50 || isRun(characters)) return 'weak';
  return bits < 75 ? 'fair' : 'good';
}

function alphabetOf(text: string): number {
  let size = 0;
  if (/[a-z]/.test(text)) size += 26;
  if (/[A-Z]/.test(text)) size += 26;
  if (/\d/.test(text)) size += 10;
  if (/[\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\s]/.test(text)) size += 33;
  if (/\P{ASCII}/u.test(text)) size += 500;
  return Math.max(size, 2);
}

/** `12345678`, `abcdefgh`, `aaaaaaaa`: every step the same. */
function isRun(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return steps.size <= 1;
}

/** Why the two typed passphrases cannot be used yet; nothing when they can. */
export function passphraseFault(passphrase: string, repeated: string): Message | undefined {
  if ([...passphrase].length < PASSPHRASE_LENGTH) return words.passphraseShort;
  if (repeated !== passphrase) return words.passphraseDiffers;
  return undefined;
}
