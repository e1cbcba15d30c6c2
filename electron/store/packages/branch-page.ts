// Owns making a branch's stand-alone page: the signed package put, byte for byte, into the page's template.
import { readFile } from 'node:fs/promises';
import { ProblemError } from '../../../shared/problem.ts';
import { errorCode } from '../database/sqlite-problem.ts';

/** Where the package goes; the build makes sure that it stands in the template exactly once. */
const PLACE = '<!--package-->';
/** What a package file is made of: printable ASCII, and nothing that could end or begin an element. */
const EMBEDDABLE = /^[ -;=-~]+$/;

/** Beside the bundled store, and from the sources for the command line. */
const PLACES = ['../branch-page/index.html', '../../../out/branch-page/index.html'];

/**
 * The page of the branch that `envelope`, the bytes of its package file, was made for. They stand in the page as they are,
 * so that the page checks the very bytes of the file. Throws a plain Error for a template or an envelope that is not one.
 */
export function branchPage(template: string, envelope: Uint8Array | string): string {
  const text = typeof envelope === 'string' ? envelope : Buffer.from(envelope).toString('latin1');
  if (!EMBEDDABLE.test(text)) throw new Error('Only the text of a signed package goes into a page.');
  const [head, tail, ...more] = template.split(PLACE);
  if (head === undefined || tail === undefined || more.length > 0)
    throw new Error('This is not the template of a page.');
  return `${head}<script type="application/json" id="package">${text}</script>${tail}`;
}

/** The template that the build wrote. Throws E_EXPORT_NO_PAGE when there is none. */
export async function readBranchPageTemplate(): Promise<string> {
  for (const place of PLACES) {
    try {
      return await readFile(new URL(place, import.meta.url), 'utf8');
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
  throw new ProblemError('E_EXPORT_NO_PAGE');
}
