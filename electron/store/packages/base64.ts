// Owns decoding base64 in its only valid spelling, so that no two texts stand for the same bytes.

/** The bytes of `text`, or undefined when encoding them again gives another text. */
export function canonicalBase64(text: string, encoding: 'base64' | 'base64url'): Buffer | undefined {
  const bytes = Buffer.from(text, encoding);
  return bytes.toString(encoding) === text ? bytes : undefined;
}
