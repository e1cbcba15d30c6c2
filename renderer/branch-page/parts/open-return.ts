// Owns opening an earlier return file in the form, or saying why it is not one of this package.
import type { Message } from '../../../shared/i18n/message.ts';
import { type AnsweredPackage, checkReturn, readReturn } from '../../../shared/package/read-return.ts';
import { RETURN_FINDINGS } from '../../../shared/package/return-words.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { type Form, fromReturnFile } from '../model/return-form.ts';
import type { Values } from './language.tsx';

interface Fault {
  readonly message: Message;
  readonly values?: Values;
}

const MAX_BYTES = 20_000_000;
const KEPT: Message = { zh: '未读入，已填内容不变。', en: 'The file was not imported; the form is unchanged.' };
const WORDS: Readonly<Record<string, Message>> = {
  E_RETURN_TOO_LARGE: { zh: '文件“{file}”过大，不是回传文件。', en: '“{file}” is too large to be a return file.' },
  E_RETURN_NOT_ONE: { zh: '“{file}”不是回传文件。', en: '“{file}” is not a return file.' },
  E_RETURN_NEWER: { zh: '“{file}”的格式比本页面新。', en: '“{file}” has a newer format than this page supports.' },
  E_RETURN_CONTENT: { zh: '“{file}”的内容无效。', en: 'The content of “{file}” is not valid.' },
};
const OTHER: Message = { zh: '“{file}”不完整或已损坏。', en: '“{file}” is incomplete or damaged.' };

/** What concerns the file as a whole and makes its figures those of something else. */
const FOREIGN: ReadonlySet<string> = new Set([
  'otherMap',
  'otherBranch',
  'otherRevision',
  'otherPackage',
  'unknownRow',
  'unknownTask',
]);

export async function openReturn(
  file: File,
  answered: AnsweredPackage,
): Promise<{ form: Form } | { faults: readonly Fault[] }> {
  const values = { file: file.name };
  const refuse = (message: Message | undefined) => ({
    faults: [{ message: message ?? OTHER, values }, { message: KEPT }],
  });
  if (file.size > MAX_BYTES) return refuse(WORDS.E_RETURN_TOO_LARGE);
  try {
    const read = readReturn(await file.text(), file.name);
    // In its own page the file of a trial is practice; in another it is the plainest reason to refuse it.
    const isForeign = (code: string) => FOREIGN.has(code) || (code === 'ofTrial' && !answered.trial);
    const foreign = checkReturn(read, answered).filter(({ code }) => isForeign(code));
    if (foreign.length === 0) return { form: fromReturnFile(read) };
    return {
      faults: [
        ...foreign.map(({ code, params }) => ({ message: RETURN_FINDINGS[code], values: params })),
        { message: KEPT },
      ],
    };
  } catch (error) {
    if (error instanceof ProblemError) return refuse(WORDS[error.problem.code]);
    return refuse(OTHER);
  }
}
