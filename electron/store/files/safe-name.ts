// Owns turning free text into a file or folder name that every system accepts and that cannot lead elsewhere.

/** Room for an extension and a temporary name within the 255 bytes that file systems allow. */
const MAX_BYTES = 200;
/** Path separators, what Windows forbids, quotes of both scripts, control characters, half surrogate pairs. */
const FORBIDDEN = /[<>:"'`/\\|?*“”‘’\p{Cc}\p{Cs}]/gu;
/** Marks that are not seen but change the order or meaning of a name. */
const INVISIBLE = /\p{Cf}/gu;
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** At most 200 bytes, never empty, never a reserved name, no dot or space at either end. */
export function safeName(text: string): string {
  const clean = text.normalize('NFC').replace(INVISIBLE, '').replace(FORBIDDEN, '_').replace(/\s+/g, ' ');
  const short = cutToBytes(clean.replace(/^[\s.]+/, ''), MAX_BYTES).replace(/[\s.]+$/, '');
  if (short === '') return '_';
  return RESERVED.test(short) ? `_${short}` : short;
}

function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let short = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    short += character;
  }
  return short;
}
