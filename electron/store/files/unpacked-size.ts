// Owns measuring what a zip archive unpacks to before anything else unpacks it; sizes written in it are not believed.
import { inflateRawSync } from 'node:zlib';

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * Gives every entry to `visit` and answers the bytes that all unpack to; `Infinity`, and no further visit, as soon as they
 * are more than `limit`. Undefined for bytes that are no archive of stored and deflated entries.
 */
export function eachEntry(
  archive: Buffer,
  limit: number,
  visit: (name: string, content: Buffer) => void,
): number | undefined {
  const end = archive.lastIndexOf(END);
  if (end < 0 || end + 22 > archive.length) return undefined;
  let at = archive.readUInt32LE(end + 16);
  let size = 0;
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== ENTRY) return undefined;
    const content = unpack(archive, at, limit - size);
    if (content === undefined) return undefined;
    if (content === 'too large' || size + content.length > limit) return Number.POSITIVE_INFINITY;
    size += content.length;
    const nameEnds = at + 46 + archive.readUInt16LE(at + 28);
    visit(archive.toString('utf8', at + 46, nameEnds), content);
    at = nameEnds + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return size;
}

function unpack(archive: Buffer, at: number, limit: number): Buffer | 'too large' | undefined {
  const packed = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  if (local + 30 > archive.length) return undefined;
  const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (data + packed > archive.length) return undefined;
  const bytes = archive.subarray(data, data + packed);
  if (archive.readUInt16LE(at + 10) !== DEFLATED) return bytes;
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : undefined;
  }
}
