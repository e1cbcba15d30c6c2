// Owns the check that a file is called as what is written into it.
import { extname } from 'node:path';
import { formatById } from '../../shared/export/formats/index.ts';
import { ProblemError } from '../../shared/problem.ts';

/** Throws E_FILE_EXTENSION: a PDF that is called a PNG is opened by nothing. A name without an extension says nothing wrong. */
export function checkExtension(file: string, format: string): void {
  const extension = formatById(format)?.extension ?? format;
  const given = extname(file).toLowerCase();
  if (given !== '' && !file.toLowerCase().endsWith(`.${extension}`))
    throw new ProblemError('E_FILE_EXTENSION', { file, format, extension });
}
