// Owns the command that writes a map as a picture or document.

import { resolve } from 'node:path';
import { defaultOptions, type ExportOptions, PAPERS, type Paper, SCALES } from '../../shared/export/format.ts';
import { formats } from '../../shared/export/formats/index.ts';
import { fileSize } from '../../shared/i18n/figure.ts';
import { ProblemError } from '../../shared/problem.ts';
import { checkWritable } from '../store/database/check-writable.ts';
import { writeFormat } from '../store/export/writers.ts';
import { writeFileAtomically } from '../store/files/atomic-write.ts';
import type { Invocation } from './commands.ts';
import { knowledgeOf } from './data-folder.ts';
import { checkExtension } from './file-extension.ts';
import { readMapFile } from './maps.ts';
import { bothLanguages } from './output.ts';

export async function render({ operands, values, flags, output }: Invocation): Promise<0> {
  const { format = '', lang = 'zh' } = values;
  if (!formats.some(({ id }) => id === format)) throw new ProblemError('E_EXPORT_FORMAT', { format });
  if (lang !== 'zh' && lang !== 'en') throw new ProblemError('E_USAGE', { detail: `--lang ${lang}: zh | en` });
  const options = readOptions(values, flags.has('transparent'));
  const file = resolve(values.out ?? '');
  checkExtension(file, format);
  const document = await readMapFile(operands[0], output);
  checkWritable(file);
  const knowledge = await knowledgeOf(values, output);
  const generatedAt = new Date().toISOString();
  const content = await writeFormat(format, {
    document,
    knowledge,
    scope: 'map',
    language: lang,
    generatedAt,
    options,
  });
  await writeFileAtomically(file, content);
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  output.line(bothLanguages(WRITTEN, { size: fileSize(bytes), file }));
  output.value({ format, file, bytes });
  return 0;
}

function readOptions(values: Invocation['values'], transparent: boolean): ExportOptions {
  const scale = values.scale === undefined ? defaultOptions.scale : Number(values.scale);
  if (!(SCALES as readonly number[]).includes(scale))
    throw new ProblemError('E_USAGE', { detail: '--scale: 1 | 2 | 3 | 4' });
  const paper = values.paper ?? defaultOptions.paper;
  if (!(PAPERS as readonly string[]).includes(paper))
    throw new ProblemError('E_USAGE', { detail: '--paper: single | A4 | A3' });
  return { scale, paper: paper as Paper, transparent };
}

const WRITTEN = { zh: '已写出 {size}：{file}', en: 'Written: {file} ({size})' };
