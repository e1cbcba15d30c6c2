// Owns the command that writes the diagnostics of a data folder; it changes nothing there, and the program may be open on it.
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { reportText } from '../../shared/diagnostics/report.ts';
import { ProblemError } from '../../shared/problem.ts';
import { gatherFacts } from '../diagnostics/gather.ts';
import { openLog } from '../diagnostics/log.ts';
import { checkWritable } from '../store/database/check-writable.ts';
import { writeFileAtomically } from '../store/files/atomic-write.ts';
import type { Invocation } from './commands.ts';
import { folderOf } from './data-folder.ts';
import { bothLanguages } from './output.ts';
import { programVersion } from './program-version.ts';

export async function diagnostics({ values, output }: Invocation): Promise<0> {
  const { lang = 'zh' } = values;
  if (lang !== 'zh' && lang !== 'en') throw new ProblemError('E_USAGE', { detail: `--lang ${lang}: zh | en` });
  const dataDir = folderOf(values);
  if (!statSync(dataDir, { throwIfNoEntry: false })?.isDirectory())
    throw new ProblemError('E_FILE_NOT_FOUND', { file: basename(dataDir) });
  const file = resolve(values.out ?? '');
  checkWritable(file);
  const facts = await gatherFacts(dataDir, openLog(dataDir), new Date(), {
    program: { app: programVersion(), node: process.versions.node, kind: 'cli' },
  });
  await writeFileAtomically(file, reportText(facts, lang));
  const lines = facts.log.lines.length;
  output.line(bothLanguages(WRITTEN, { lines, file }));
  output.value({ file, lines });
  return 0;
}

const WRITTEN = {
  zh: '已写出诊断信息，日志 {lines} 行：{file}',
  en: 'Diagnostics written, log lines: {lines} ({file})',
};
