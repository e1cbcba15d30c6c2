// Owns what stands in the way of saving a period of the form: its days, its figures, its words, each said with what is wrong.
import type { Message } from '../../../shared/i18n/message.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { checkReturn } from '../../../shared/package/read-return.ts';
import type { ReturnFile } from '../../../shared/package/return-file.ts';
import { periodFindings, periodOverlap } from '../../../shared/package/return-period.ts';
import { RETURN_FINDINGS, RETURN_LABELS } from '../../../shared/package/return-words.ts';
import type { Values } from '../parts/language.tsx';
import { hasContent, type KeptForm } from './form-periods.ts';
import { answeredBy, badFigures, badTasks, type Form } from './return-form.ts';

export interface Fault {
  readonly message: Message;
  readonly values?: Values;
}

const BAD_FIGURE: Message = { zh: '“{row}”的{column}不是有效数字。', en: '“{row}”: {column} is not a valid number.' };
export const BAD_REASONS: Message = {
  zh: '{column}：请写成“原因 人数”，以分号隔开，例如“利率低 3；太远 2”。',
  en: '{column}: write each reason with its number, separated by semicolons, for example “low rate 3; too far 2”.',
};
const BAD_TASK: Message = { zh: '任务“{goal}”的完成不是有效数字。', en: 'Done of “{goal}” is not a valid number.' };

/** What is wrong with the period's days; a period without both days is not complete yet, which is no fault of what is there. */
export function periodFaults(
  form: KeptForm,
  forms: readonly KeptForm[],
  payload: PackagePayload,
  today: string,
): Fault[] {
  if (!form.periodStart || !form.periodEnd) return [];
  const others = forms.filter((one) => one.id !== form.id && one.periodStart && one.periodEnd && hasContent(one));
  const findings = [...periodFindings(form, today, payload), ...periodOverlap(form, others)];
  return findings.map(({ code, params }) => ({ message: RETURN_FINDINGS[code], values: params }));
}

/** After the time of the form (`isLate`) nothing can be corrected any more: only what would make the file useless counts. */
export function contentFaults(
  { payload, hash }: { readonly payload: PackagePayload; readonly hash: string },
  form: Form,
  file: ReturnFile,
  isLate: boolean,
): readonly Fault[] {
  const figures = payload.rowsToReturn.flatMap((code) =>
    badFigures(form.rows[code] ?? {}).map((column): Fault => {
      const values = { row: code, column: RETURN_LABELS[column] };
      return { message: column === 'lossReasons' ? BAD_REASONS : BAD_FIGURE, values };
    }),
  );
  const tasks = badTasks(payload, form).map((id): Fault => {
    return { message: BAD_TASK, values: { goal: payload.map.nodes.find((node) => node.id === id)?.name ?? id } };
  });
  const findings = checkReturn(file, answeredBy(payload, hash)).filter(
    // That a trial's return counts for nothing is no fault of whoever fills it in; the days are said by `periodFaults`.
    ({ code, severity }) =>
      severity === 'error' &&
      code !== 'ofTrial' &&
      !code.startsWith('period') &&
      !(isLate && code === 'countsReversed'),
  );
  return [
    ...(isLate ? [] : [...figures, ...tasks]),
    ...findings.map(({ code, params }): Fault => ({ message: RETURN_FINDINGS[code], values: params })),
  ];
}
