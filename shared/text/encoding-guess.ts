// Owns guessing in which encoding a text is that is not UTF-8, for saying so; nothing is read by the guess.
import type { Message } from '../i18n/message.ts';

/** In words, for a sentence about the file. `isGb18030` is the platform's decoder, asked for the start of the file. */
export function guessedEncoding(bytes: Uint8Array, isGb18030: (start: Uint8Array) => boolean): Message {
  const start = bytes.subarray(0, 4096);
  const hasMark = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (hasMark || start.includes(0)) return { zh: '似为 UTF-16', en: 'it seems to be UTF-16' };
  if (isGb18030(start)) return { zh: '似为 GB18030（GBK）', en: 'it seems to be GB18030 (GBK)' };
  return { zh: '编码不明', en: 'the encoding is unknown' };
}
