// Owns checking a branch's folder as it was issued: the package is intact, and the page beside it carries that very package.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ProblemError } from '../../../shared/problem.ts';

const ENDING = '.smpkg.json';
const BEFORE = '<script type="application/json" id="package">';

/** True when the page holds the bytes of the package file, and no other package. */
export async function carriesPackage(page: string, file: string): Promise<boolean> {
  try {
    const [text, bytes] = await Promise.all([readFile(page, 'latin1'), readFile(file, 'latin1')]);
    const parts = text.split(BEFORE);
    return parts.length === 2 && parts[1]?.startsWith(`${bytes}</script>`) === true;
  } catch {
    return false;
  }
}

/** The packages of a branch's folder, or of all branches' folders in it. Throws E_PACKAGE_NOT_ONE when there are none. */
export async function packagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const own = entries.flatMap((entry) =>
    entry.isFile() && entry.name.endsWith(ENDING) ? [join(folder, entry.name)] : [],
  );
  const below: string[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    for (const name of await readdir(join(folder, entry.name))) {
      if (name.endsWith(ENDING)) below.push(join(folder, entry.name, name));
    }
  }
  const all = [...own, ...below].sort();
  if (all.length === 0) throw new ProblemError('E_PACKAGE_NOT_ONE', { file: basename(folder) });
  return all;
}

/** Throws E_PACKAGE_PAGE when the page beside the package is missing or carries another package. */
export async function checkPage(file: string): Promise<void> {
  const page = `${file.slice(0, -ENDING.length)}.html`;
  if (!(await carriesPackage(page, file))) throw new ProblemError('E_PACKAGE_PAGE', { file: basename(page) });
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
