// Owns opening an earlier return file in the form: as it is, carried over from an older package, or refused with the reason.
import type { Message } from '../../../shared/i18n/message.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import {
  type AnsweredPackage,
  checkReturn,
  RETURN_FORMAT_VERSION,
  type ReturnFinding,
  readReturn,
} from '../../../shared/package/read-return.ts';
import type { ReturnFile } from '../../../shared/package/return-file.ts';
import { RETURN_FINDINGS } from '../../../shared/package/return-words.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { carriedForm } from '../model/carry-over.ts';
import { hasContent, type KeptForm, newId, withForm } from '../model/form-periods.ts';
import type { KeptState } from '../model/kept-state.ts';
import type { Fault } from '../model/return-faults.ts';
import { fromReturnFile } from '../model/return-form.ts';

const MAX_BYTES = 20_000_000;
const KEPT: Message = { zh: '未读入，已填内容不变。', en: 'The file was not imported; the form is unchanged.' };
const WORDS: Readonly<Record<string, Message>> = {
  E_RETURN_TOO_LARGE: { zh: '文件“{file}”过大，不是回传文件。', en: '“{file}” is too large to be a return file.' },
  E_RETURN_NOT_ONE: { zh: '“{file}”不是回传文件。', en: '“{file}” is not a return file.' },
  E_RETURN_NEWER: { zh: '“{file}”的格式比本页面新。', en: '“{file}” has a newer format than this page supports.' },
  E_RETURN_CONTENT: { zh: '“{file}”的内容无效。', en: 'The content of “{file}” is not valid.' },
};
const OTHER: Message = { zh: '“{file}”不完整或已损坏。', en: '“{file}” is incomplete or damaged.' };
const OPENED: Message = {
  zh: '已读入 {from} 至 {to} 的回传文件，共 {rows} 行。',
  en: 'The return of {from} to {to} was opened: {rows} rows.',
};
const OLDER: Message = {
  zh: '该文件是旧格式（{found}），没有投诉、退订、拨打、费用等列；已按现格式（{now}）读入，这些列留空。',
  en: 'The file has an older format ({found}) without complaints, opt-outs, calls, cost and the like; it was converted to the present one ({now}) with those left blank.',
};
const CONVERTED: Message = {
  zh: '该文件对应上一版支行包（v{version} 第 {revision} 次签发），已按策略行编号转入本版。请核对后重新保存。',
  en: 'The file belongs to an earlier issue of the package (v{version}, issue {revision}); its rows were carried over by row code. Check them and save again.',
};

/** What concerns the file as a whole and makes its figures those of something else. */
const FOREIGN: ReadonlySet<string> = new Set([
  'otherMap',
  'otherBranch',
  'otherRevision',
  'otherPackage',
  'unknownRow',
  'unknownTask',
]);
/** In a file of an earlier package these are what is carried over, and what is left. */
const OF_EARLIER: ReadonlySet<string> = new Set(['otherRevision', 'unknownRow', 'unknownTask']);

export async function openReturn(
  file: File,
  answered: AnsweredPackage,
  payload: PackagePayload,
): Promise<{ form: Omit<KeptForm, 'id'>; said: readonly Fault[] } | { faults: readonly Fault[] }> {
  const values = { file: file.name };
  const refuse = (message: Message | undefined) => ({
    faults: [{ message: message ?? OTHER, values }, { message: KEPT }],
  });
  if (file.size > MAX_BYTES) return refuse(WORDS.E_RETURN_TOO_LARGE);
  try {
    const read = readReturn(await file.text(), file.name);
    const isEarlier = read.revision < answered.revision && read.trial === answered.trial;
    // In its own page the file of a trial is practice; in another it is the plainest reason to refuse it.
    const isForeign = ({ code }: ReturnFinding) =>
      (FOREIGN.has(code) && !(isEarlier && OF_EARLIER.has(code))) || (code === 'ofTrial' && !answered.trial);
    const foreign = checkReturn(read, answered).filter(isForeign);
    if (foreign.length === 0) return formOf(read, isEarlier, payload);
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

function formOf(read: ReturnFile, isEarlier: boolean, payload: PackagePayload) {
  const { formatVersion, mapVersion, revision, periodStart, periodEnd, rows, savedAt } = read;
  const form = fromReturnFile(read);
  const isOlder = Number(formatVersion.slice(2)) < Number(RETURN_FORMAT_VERSION.slice(2));
  const said: Fault[] = [
    { message: OPENED, values: { from: periodStart, to: periodEnd, rows: rows.length } },
    ...(isOlder ? [{ message: OLDER, values: { found: formatVersion, now: RETURN_FORMAT_VERSION } }] : []),
    ...(isEarlier ? [{ message: CONVERTED, values: { version: mapVersion, revision } }] : []),
  ];
  return isEarlier
    ? { form: carriedForm(form, payload, { mapVersion, revision }), said }
    : { form: { ...form, savedAt }, said };
}

/** The opened period in place of the one with its days, or of the shown one while that is empty; else beside the others. */
export function placeOpened(state: KeptState, shown: KeptForm, opened: Omit<KeptForm, 'id'>): KeptState {
  const same = state.forms.find(
    ({ periodStart, periodEnd }) => periodStart === opened.periodStart && periodEnd === opened.periodEnd,
  );
  const id = same?.id ?? (hasContent(shown) ? newId(state) : shown.id);
  return withForm(state, { ...opened, id });
}
