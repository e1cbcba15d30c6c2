// Owns the commands that keep a data folder safe: backup, restore, check.
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Message } from '../../shared/i18n/message.ts';
import { problems } from '../../shared/i18n/problems.ts';
import { ProblemError } from '../../shared/problem.ts';
import { askStore } from '../store/ask-store.ts';
import { checkWritable } from '../store/database/check-writable.ts';
import { readMarker } from '../store/database/marker.ts';
import type { Invocation } from './commands.ts';
import { existing, folderOf, withStore } from './data-folder.ts';
import { bothLanguages } from './output.ts';

export async function backup({ values, output }: Invocation): Promise<0> {
  const file = resolve(values.out ?? '');
  if (existsSync(file)) throw new ProblemError('E_FILE_NOT_WRITTEN', { file: basename(file), reason: 'EEXIST' });
  checkWritable(file);
  return withStore(existing(folderOf(values)), async (store) => {
    await askStore(store, 'store.backUpTo', { file });
    output.line(bothLanguages(WRITTEN, { file }));
    output.value({ file });
  });
}

export async function restore({ operands, values, output }: Invocation): Promise<0> {
  const file = resolve(operands[0] ?? '');
  return withStore(folderOf(values), async (store) => {
    const { aside, maps } = await askStore(store, 'store.restoreFrom', { file });
    output.line(bothLanguages(RESTORED, { maps, aside }));
    output.value({ file, maps, aside });
  });
}

/** 1 when the database is refused or anything in it is not as it was written. */
export async function check({ values, output }: Invocation): Promise<0 | 1> {
  let end: 0 | 1 = 0;
  const dataDir = folderOf(values);
  // A database that went missing where one was is what the check is for.
  if (readMarker(dataDir) === undefined) existing(dataDir);
  await withStore(dataDir, async (store) => {
    const answer = await store.call('store.check', {});
    if (!answer.ok) {
      end = 1;
      output.message(problems[answer.error.code], answer.error.params);
      output.value({ problem: answer.error });
      return;
    }
    const { maps, damaged } = answer.value;
    if (damaged.length > 0) end = 1;
    for (const { table, key, isGone, title } of damaged) {
      const named = [`${table} ${key.join(' ')}`, ...(title === undefined ? [] : [title])].join('\t');
      output.line(`${named}\t${bothLanguages(isGone ? GONE : DAMAGED)}`);
    }
    output.line(bothLanguages(CHECKED, { maps, count: damaged.length }));
    output.value({ maps, damaged });
  });
  return end;
}

const WRITTEN: Message = {
  zh: '已写出备份并核对，不含签名密钥：{file}',
  en: 'Backup written and verified; it contains no signing key ({file})',
};
const RESTORED: Message = {
  zh: '已恢复，共 {maps} 张图谱；原文件位于 {aside}',
  en: 'Restored, maps: {maps}; the previous files are in {aside}',
};
const GONE: Message = { zh: '整行丢失', en: 'missing' };
const DAMAGED: Message = { zh: '与校验值不符', en: 'does not match its checksum' };
const CHECKED: Message = {
  zh: '{maps} 张图谱已读，{count} 行损坏。',
  en: 'Maps read: {maps}, damaged rows: {count}.',
};
