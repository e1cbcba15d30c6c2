// Owns reading files from outside: a size limit before the first byte is read, and a text encoding that is certain.

import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import iconv from 'iconv-lite';
import { fileSize } from '../../../shared/i18n/figure.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { guessedEncoding } from '../../../shared/text/encoding-guess.ts';
import { errorCode } from '../database/sqlite-problem.ts';

const MEGABYTE = 1024 * 1024;
/** No map, package or list is larger; a file that is gets refused unread. */
export const MAX_FILE_BYTES = 50 * MEGABYTE;

/** The bytes of `file`. Throws E_FILE_NOT_FOUND, E_FILE_TOO_LARGE or E_FILE_UNREADABLE. */
export async function readBytes(file: string, limit = MAX_FILE_BYTES): Promise<Buffer> {
  const name = basename(file);
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > limit) throw tooLarge(name, size, limit);
      return await readUpTo(handle, limit, name);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = errorCode(error);
    if (error instanceof ProblemError || !code) throw error;
    if (code === 'ENOENT') throw new ProblemError('E_FILE_NOT_FOUND', { file: name });
    throw new ProblemError('E_FILE_UNREADABLE', { file: name, reason: code });
  }
}

/** The text of a file that must be UTF-8, such as a map. Throws like `readBytes`, and E_FILE_ENCODING. */
export async function readUtf8(file: string): Promise<string> {
  const bytes = await readBytes(file);
  const text = decodeUtf8(bytes);
  if (text === undefined || text.slice(0, 100).includes('\0')) throw wrongEncoding(file, bytes);
  return text;
}

/** Throws E_FILE_TOO_LARGE for the text of a file that would have been refused unread. */
export function checkTextSize(name: string, text: string): void {
  const size = Buffer.byteLength(text);
  if (size > MAX_FILE_BYTES) throw tooLarge(name, size, MAX_FILE_BYTES);
}

/** The text of a file that a spreadsheet may have written: UTF-8, UTF-16, else GB18030. */
export async function readSpreadsheetText(file: string): Promise<{ text: string; encoding: string }> {
  return decodeSpreadsheetText(basename(file), await readBytes(file));
}

/** The text of such bytes. Throws E_FILE_ENCODING. */
export function decodeSpreadsheetText(file: string, bytes: Buffer): { text: string; encoding: string } {
  const wide = wideEncoding(bytes);
  if (wide) return { text: iconv.decode(bytes, wide), encoding: 'UTF-16' };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined && !utf8.includes('\0')) return { text: utf8, encoding: 'UTF-8' };
  const text = iconv.decode(bytes, 'gb18030');
  if (text.includes('\uFFFD') || text.includes('\0')) throw wrongEncoding(file, bytes);
  return { text, encoding: 'GB18030' };
}

/** By its mark; without one by separators and line ends, which are half zero. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 4000).entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > 1) return 'utf-16le';
  return odd === 0 && even > 1 ? 'utf-16be' : undefined;
}

function wrongEncoding(file: string, bytes: Uint8Array): ProblemError {
  return new ProblemError('E_FILE_ENCODING', { file: basename(file), found: guessedEncoding(bytes, isGb18030) });
}

function isGb18030(start: Uint8Array): boolean {
  const text = iconv.decode(Buffer.from(start), 'gb18030');
  // The last character may be cut.
  return !text.slice(0, -1).includes('\uFFFD');
}

/** Undefined when the bytes are not UTF-8; a byte order mark is left out. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Devices and growing files give more than they say, so the bytes are counted as they come. */
async function readUpTo(handle: FileHandle, limit: number, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: MEGABYTE })) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > limit) throw tooLarge(name, length, limit);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string, size: number, limit: number): ProblemError {
  return new ProblemError('E_FILE_TOO_LARGE', { file, size: fileSize(size), limit: fileSize(limit) });
}
