// Owns the unpacking of a zip file onto the disk: one entry after the other, with the executable bits and links it tells of.
import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

const TYPE = 0o170000;
const LINK = 0o120000;
const PERMISSIONS = 0o777;

/**
 * Writes the entries of `archive` below `target`, each where `placeOf` says from its name; undefined leaves it out. Names that
 * lead out of the archive are refused.
 */
export async function unzip(
  archive: string,
  target: string,
  placeOf: (name: string) => string | undefined,
): Promise<void> {
  const zip = await openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const place = placeOf(entry.fileName);
    if (place === undefined || entry.fileName.endsWith('/')) continue;
    const file = path.join(target, place);
    // What Unix keeps of a file; nothing in an archive made elsewhere.
    const mode = entry.externalFileAttributes >>> 16;
    await mkdir(path.dirname(file), { recursive: true });
    const content = await zip.openReadStreamPromise(entry);
    if ((mode & TYPE) === LINK) await symlink(await text(content), file);
    else await pipeline(content, createWriteStream(file, { mode: mode & PERMISSIONS || 0o644 }));
  }
}
