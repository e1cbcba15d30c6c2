// Owns what the first bytes of a database file tell without SQLite.
import { open } from 'node:fs/promises';

const MAGIC = 'SQLite format 3\0';
/** Offset of `user_version` in the header; see https://www.sqlite.org/fileformat2.html#the_database_header */
const USER_VERSION = 60;

/** The `user_version` of a file; undefined when it is no database or cannot be read. What a running store wrote last may not be in it yet. */
export async function userVersionInFile(file: string): Promise<number | undefined> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(100), 0, 100, 0);
    if (bytesRead < 100 || buffer.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
    return buffer.readUInt32BE(USER_VERSION);
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}
