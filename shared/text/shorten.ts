// Owns making a text fit: a half of a character, which no file of a map may hold, never stays behind.

/** At most `length` UTF-16 units, as fields count them, never cut inside a character. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
