// Owns the addresses of the program's own pages and the files they stand for; knows no Electron, so that Node can test it.
import path from 'node:path';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://workbench`;
export const START_PAGE = `${ORIGIN}/index.html`;

/** Whether a page or frame with this address belongs to the program. */
export function isOwnPage(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}

/** The file that an address of the program stands for; undefined for an address that stands for none. */
export function fileFor(folder: string, url: string): string | undefined {
  if (!isOwnPage(url)) return undefined;
  let wanted: string;
  try {
    wanted = decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
  if (wanted.includes('\0') || wanted.includes('\\')) return undefined;
  const file = path.join(folder, wanted === '/' ? 'index.html' : wanted);
  const inside = path.relative(folder, file);
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? undefined : file;
}
