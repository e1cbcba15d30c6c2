// Owns measuring what a zip archive unpacks to before anything else unpacks it; sizes written in it are not believed.
import { inflateRawSync } from 'node:zlib';

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * The bytes that the archive's entries unpack to; `Infinity` as soon as they are more than `limit`.
 * Undefined for bytes that are no archive of stored and deflated entries.
 */
export function unpackedSize(archive: Buffer, limit: number): number | undefined {
  const end = archive.lastIndexOf(END);
  if (end < 0 || end + 22 > archive.length) return undefined;
  let at = archive.readUInt32LE(end + 16);
  let size = 0;
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== ENTRY) return undefined;
    const entry = entrySize(archive, at, limit - size);
    if (entry === undefined) return undefined;
    size += entry;
    if (size > limit) return Number.POSITIVE_INFINITY;
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return size;
}

function entrySize(archive: Buffer, at: number, limit: number): number | undefined {
  const packed = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  if (local + 30 > archive.length) return undefined;
  const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (data + packed > archive.length) return undefined;
  if (archive.readUInt16LE(at + 10) !== DEFLATED) return packed;
  try {
    return inflateRawSync(archive.subarray(data, data + packed), { maxOutputLength: Math.max(1, limit) }).length;
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : undefined;
  }
}
