// Owns the registration form (执行登记): what was typed, as it was typed, and the return file that it makes.

import { ownTasks } from '../../../shared/package/own-tasks.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import type { AnsweredPackage } from '../../../shared/package/read-return.ts';
import { isUnreported, RETURN_FORMAT_VERSION } from '../../../shared/package/read-return.ts';
import {
  RETURN_COUNTS,
  type ReturnCount,
  type ReturnFile,
  type ReturnRow,
  type TaskResult,
} from '../../../shared/package/return-file.ts';
import { trialSuffix } from '../../../shared/package/trial.ts';
import { maskPersonalData } from '../../../shared/text/personal-data.ts';

export type Column = ReturnCount | 'amount' | 'feedback';
export const COLUMNS: readonly Column[] = [...RETURN_COUNTS, 'amount', 'feedback'];

/** The texts of the form's fields, by row code; an empty text is a figure that is not known. */
export type FormRow = Partial<Record<Column, string>>;
export interface Form {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly rows: Readonly<Record<string, FormRow>>;
  /** 完成 of each task, by the goal's id. */
  readonly tasks: Readonly<Record<string, string>>;
}

const MAX_COUNT = 99_999_999;
export const MAX_FEEDBACK = 2000;

/** The number in a field, undefined for an empty one, `null` for a text that is none. */
export function parseFigure(text: string, column: Column): number | undefined | null {
  const plain = text
    .replace(/[０-９．，]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s,]/g, '');
  if (plain === '') return undefined;
  const pattern = column === 'amount' ? /^\d{1,8}(\.\d{1,6})?$/ : /^\d{1,8}$/;
  const value = Number(plain);
  return pattern.test(plain) && value <= MAX_COUNT ? value : null;
}

/** The figure of a task, as `parseFigure`; net growth may be below 0. */
export function parseDone(text: string): number | undefined | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '').replace('−', '-');
  if (plain === '') return undefined;
  return /^-?\d{1,10}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

/** The ids of goals whose figure is no number although it should be one. */
export function badTasks(payload: PackagePayload, form: Form): readonly string[] {
  return ownTasks(payload).flatMap(({ goal }) => (parseDone(form.tasks[goal.id] ?? '') === null ? goal.id : []));
}

function tasksOf(payload: PackagePayload, form: Form): readonly TaskResult[] {
  return ownTasks(payload).flatMap(({ goal }) => {
    const done = parseDone(form.tasks[goal.id] ?? '');
    return typeof done === 'number' ? [{ goalId: goal.id, done }] : [];
  });
}

/** The fields of a row that hold no number although they should. */
export function badFigures(row: FormRow): readonly Column[] {
  return COLUMNS.filter((column) => column !== 'feedback' && parseFigure(row[column] ?? '', column) === null);
}

/** The row as it goes into the file; fields that are empty or no number are left out. */
export function toReturnRow(rowCode: string, row: FormRow): ReturnRow {
  const made: Record<string, unknown> = { rowCode };
  for (const column of COLUMNS) {
    if (column === 'feedback') continue;
    const value = parseFigure(row[column] ?? '', column);
    if (typeof value === 'number') made[column] = value;
  }
  const feedback = row.feedback?.trim().slice(0, MAX_FEEDBACK);
  if (feedback) made.feedback = feedback;
  return made as ReturnRow;
}

/** Rows that say nothing are left out: what was not reported is not 0. */
export function toReturnFile(payload: PackagePayload, hash: string, form: Form, savedAt: string): ReturnFile {
  const { packageId, revision, mapCode, mapVersion, branchCode, trial } = payload;
  const rows = payload.rowsToReturn.map((code) => toReturnRow(code, form.rows[code] ?? {}));
  const tasks = tasksOf(payload, form);
  return {
    ...{
      formatVersion: RETURN_FORMAT_VERSION,
      packageHash: hash,
      packageId,
      revision,
      mapCode,
      mapVersion,
      branchCode,
      ...(trial && { trial }),
    },
    ...{ periodStart: form.periodStart, periodEnd: form.periodEnd, savedAt },
    rows: rows.filter((row) => !isUnreported(row)),
    ...(tasks.length > 0 && { tasks: [...tasks] }),
  };
}

export function fromReturnFile(file: ReturnFile): Form {
  const texts = (row: ReturnRow): FormRow =>
    Object.fromEntries(COLUMNS.flatMap((column) => (row[column] === undefined ? [] : [[column, String(row[column])]])));
  return {
    periodStart: file.periodStart,
    periodEnd: file.periodEnd,
    rows: Object.fromEntries(file.rows.map((row) => [row.rowCode, texts(row)])),
    tasks: Object.fromEntries((file.tasks ?? []).map(({ goalId, done }) => [goalId, String(done)])),
  };
}

/** The form with everything masked in its feedback that looks like personal data. */
export function withoutPersonalData(form: Form): Form {
  const masked = (row: FormRow): FormRow =>
    row.feedback === undefined ? row : { ...row, feedback: maskPersonalData(row.feedback) };
  return { ...form, rows: Object.fromEntries(Object.entries(form.rows).map(([code, row]) => [code, masked(row)])) };
}

export function answeredBy(payload: PackagePayload, hash: string): AnsweredPackage {
  const { packageId, revision, mapCode, branchCode, rowsToReturn, trial } = payload;
  const goals = ownTasks(payload).map(({ goal: { id, name } }) => ({ id, name }));
  return { packageHash: hash, packageId, revision, mapCode, branchCode, rowCodes: rowsToReturn, goals, trial };
}

/** The name under which a return is saved; characters that no file name may hold become `_`. */
export function returnFileName({ mapCode, branchCode, mapVersion, revision, trial }: PackagePayload): string {
  const name = `${mapCode}-${branchCode}-v${mapVersion}-r${revision}${trialSuffix(trial === true)}-回传.json`;
  return name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_');
}
