// Owns the registration form (执行登记): what was typed, as it was typed, and the return file that it makes.

import { lossReasonsText, readLossReasons } from '../../../shared/package/loss-reasons.ts';
import { ownTasks } from '../../../shared/package/own-tasks.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import type { AnsweredPackage } from '../../../shared/package/read-return.ts';
import { isUnreported, RETURN_FORMAT_VERSION } from '../../../shared/package/read-return.ts';
import {
  FORM_COLUMNS,
  type FormColumn,
  isMoney,
  isWords,
  type RowList,
  rowLists,
} from '../../../shared/package/return-columns.ts';
import type { ReturnFile, ReturnRow, TaskResult } from '../../../shared/package/return-file.ts';
import { trialSuffix } from '../../../shared/package/trial.ts';
import { maskPersonalData } from '../../../shared/text/personal-data.ts';

/** The texts of the form's fields, by row code; an empty text is a figure that is not known. */
export type FormRow = Partial<Record<FormColumn, string>>;
export interface Form {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly rows: Readonly<Record<string, FormRow>>;
  /** 完成 of each task, by the goal's id. */
  readonly tasks: Readonly<Record<string, string>>;
  /** What an opened return holds beside rows and tasks; it goes out again as it came. */
  readonly more?: Readonly<Record<string, unknown>>;
}

const MAX_COUNT = 99_999_999;
export const MAX_FEEDBACK = 2000;

/** The number in a field, undefined for an empty one, `null` for a text that is none. */
export function parseFigure(text: string, column: FormColumn): number | undefined | null {
  const plain = text
    .replace(/[０-９．，]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s,]/g, '');
  if (plain === '') return undefined;
  const pattern = isMoney(column) ? /^\d{1,8}(\.\d{1,6})?$/ : /^\d{1,8}$/;
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

/** The fields of a row that hold nothing that can be read although they should. */
export function badFigures(row: FormRow): readonly FormColumn[] {
  return FORM_COLUMNS.filter((column) => {
    const text = row[column] ?? '';
    if (column === 'lossReasons') return readLossReasons(text) === null;
    return column !== 'feedback' && parseFigure(text, column) === null;
  });
}

/**
 * The row as it goes into the file; fields that are empty or cannot be read are left out. The branch's list stands where
 * something else was reported and nobody typed another figure.
 */
export function toReturnRow(rowCode: string, row: FormRow, list?: RowList): ReturnRow {
  const made: Record<string, unknown> = { rowCode };
  for (const column of FORM_COLUMNS) {
    if (isWords(column)) continue;
    const value = parseFigure(row[column] ?? '', column);
    if (typeof value === 'number') made[column] = value;
  }
  const reasons = readLossReasons(row.lossReasons ?? '');
  if (reasons) made.lossReasons = reasons;
  const feedback = row.feedback?.trim().slice(0, MAX_FEEDBACK);
  if (feedback) made.feedback = feedback;
  const isListed = row.listed !== undefined || !list?.isExact || isUnreported(made as ReturnRow);
  return (isListed ? made : { ...made, listed: list.count }) as ReturnRow;
}

/** Rows that say nothing are left out: what was not reported is not 0. */
export function toReturnFile(payload: PackagePayload, hash: string, form: Form, savedAt: string): ReturnFile {
  const { packageId, revision, mapCode, mapVersion, branchCode, trial } = payload;
  const lists = rowLists(payload);
  const rows = payload.rowsToReturn.map((code) => toReturnRow(code, form.rows[code] ?? {}, lists.get(code)));
  const tasks = tasksOf(payload, form);
  return {
    ...form.more,
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
  const { formatVersion: _version, packageHash: _hash, packageId: _id, revision: _revision, ...others } = file;
  const { mapCode: _map, mapVersion: _of, branchCode: _branch, trial: _trial, savedAt: _saved, ...content } = others;
  const { periodStart, periodEnd, rows, tasks = [], ...more } = content;
  return {
    ...{ periodStart, periodEnd },
    rows: Object.fromEntries(rows.map((row) => [row.rowCode, textsOf(row)])),
    tasks: Object.fromEntries(tasks.map(({ goalId, done }) => [goalId, String(done)])),
    ...(Object.keys(more).length > 0 && { more }),
  };
}

/** A list that the file does not tell was not known then: it stays empty. */
function textsOf(row: ReturnRow): FormRow {
  const texts = FORM_COLUMNS.flatMap((column): [FormColumn, string][] => {
    if (column === 'lossReasons') return row.lossReasons ? [[column, lossReasonsText(row.lossReasons)]] : [];
    return row[column] === undefined ? [] : [[column, String(row[column])]];
  });
  return { listed: '', ...Object.fromEntries(texts) };
}

/** The form with everything masked in its words that looks like personal data. */
export function withoutPersonalData(form: Form): Form {
  const masked = ({ feedback, lossReasons, ...row }: FormRow): FormRow => ({
    ...row,
    ...(lossReasons !== undefined && { lossReasons: maskPersonalData(lossReasons) }),
    ...(feedback !== undefined && { feedback: maskPersonalData(feedback) }),
  });
  return { ...form, rows: Object.fromEntries(Object.entries(form.rows).map(([code, row]) => [code, masked(row)])) };
}

export function answeredBy(payload: PackagePayload, hash: string): AnsweredPackage {
  const { packageId, revision, mapCode, branchCode, rowsToReturn, trial, validFrom, validTo } = payload;
  const goals = ownTasks(payload).map(({ goal: { id, name } }) => ({ id, name }));
  return {
    ...{ packageHash: hash, packageId, revision, mapCode, branchCode, rowCodes: rowsToReturn, goals, trial },
    ...{ run: { validFrom, validTo }, lists: rowLists(payload) },
  };
}

/** The name under which a period's return is saved; characters that no file name may hold become `_`. */
export function returnFileName(
  { mapCode, branchCode, mapVersion, revision, trial }: PackagePayload,
  { periodStart, periodEnd }: Pick<Form, 'periodStart' | 'periodEnd'>,
): string {
  const issue = `${mapCode}-${branchCode}-v${mapVersion}-r${revision}`;
  const name = `${issue}-${periodStart}-${periodEnd}${trialSuffix(trial === true)}-回传.json`;
  return name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_');
}
