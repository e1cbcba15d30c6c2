// Owns strict base64 where neither Node nor a DOM is at hand: only the one spelling of some bytes is read.

const ALPHABETS = {
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
} as const;

/** The bytes of `text`, or undefined when it is not their only spelling; base64 is padded, base64url is not. */
export function decodeBase64(text: string, alphabet: keyof typeof ALPHABETS): Uint8Array | undefined {
  if (alphabet === 'base64' && text.length % 4 !== 0) return undefined;
  const digits = alphabet === 'base64' ? withoutPadding(text) : text;
  const rest = digits.length % 4;
  if (rest === 1) return undefined;
  const values = valuesOf(alphabet);
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const value = values[digits.charCodeAt(index)];
    if (value === undefined || value === NONE) return undefined;
    buffer = ((buffer << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = buffer >> bits;
    at += 1;
  }
  // Bits left over would be read as nothing, so another text would mean the same bytes.
  return (buffer & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}

const NONE = 255;

function valuesOf(alphabet: keyof typeof ALPHABETS): Uint8Array {
  const values = new Uint8Array(128).fill(NONE);
  [...ALPHABETS[alphabet]].forEach((character, value) => {
    values[character.charCodeAt(0)] = value;
  });
  return values;
}

function withoutPadding(text: string): string {
  if (text.endsWith('==')) return text.slice(0, -2);
  return text.endsWith('=') ? text.slice(0, -1) : text;
}
