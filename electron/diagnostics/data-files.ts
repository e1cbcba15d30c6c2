// Owns looking at the data folder for the diagnostics: the program's own files by name and size, all others only as a sum.
import { type Dirent, promises as fs } from 'node:fs';
import { join } from 'node:path';
import { isLogFile, LOG_FOLDER } from './log-files.ts';

/** Names without a path, the folder before them where there is one. */
export interface DataFiles {
  readonly own: readonly { readonly name: string; readonly bytes: number }[];
  /** What Chromium keeps for the window, and whatever else lies there. */
  readonly others: { readonly files: number; readonly bytes: number };
}

const OWN = /^(?:workbench\.db(?:-wal|-shm|-journal)?|signing-key\.json|window\.json)$/;
const BACKUP = /^workbench-v\d+-\w+\.db$/;
/** A folder that holds more is not looked at to its end. */
const MOST_FILES = 20_000;

/** Undefined when the folder cannot be read. */
export async function lookAtDataFiles(dataDir: string): Promise<DataFiles | undefined> {
  const own: { name: string; bytes: number }[] = [];
  const others = { files: 0, bytes: 0 };
  const take = async (folder: string, entries: readonly Dirent[]): Promise<void> => {
    // Files first, so that a full folder hides none of our own.
    for (const entry of [...entries].sort((a, b) => Number(a.isDirectory()) - Number(b.isDirectory()))) {
      if (others.files >= MOST_FILES) return;
      const path = join(dataDir, folder, entry.name);
      if (entry.isDirectory()) {
        const inside = await fs.readdir(path, { withFileTypes: true }).catch(() => []);
        await take(join(folder, entry.name), inside);
        continue;
      }
      const bytes = await fs.lstat(path).then(
        (found) => found.size,
        () => 0,
      );
      if (isOwn(folder, entry.name)) own.push({ name: folder === '' ? entry.name : `${folder}/${entry.name}`, bytes });
      else {
        others.files += 1;
        others.bytes += bytes;
      }
    }
  };
  const entries = await fs.readdir(dataDir, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return undefined;
  await take('', entries);
  return { own: own.sort((a, b) => (a.name < b.name ? -1 : 1)), others };
}

function isOwn(folder: string, name: string): boolean {
  if (folder === '') return OWN.test(name);
  return (folder === LOG_FOLDER && isLogFile(name)) || (folder === 'backups' && BACKUP.test(name));
}
