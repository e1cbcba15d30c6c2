// Owns the sheet 任务完成: what the branch has done of its tasks, one line per goal, which comes back with the form of results.
import type ExcelJS from 'exceljs';
import { unitName } from '../../../../shared/document/unit-names.ts';
import type { Language, Message } from '../../../../shared/i18n/message.ts';
import { countingOf, type OwnTask, ownTasks } from '../../../../shared/package/own-tasks.ts';
import type { PackagePayload } from '../../../../shared/package/payload.ts';
import { taskColumns } from '../../../../shared/package/register.ts';
import { heading, heightOf, linesOf, protect, put, setPrint, setWidths, styles } from './style.ts';
import { markOf, sheetName, titleStyle } from './trial-mark.ts';

const WIDTHS = [14, 34, 14, 14, 14, 12];
const HEAD_ROW = 3;
const DONE = 5;

/** `G1 新增客户（户）`. */
export function taskName({ goal: { code, name, unit } }: OwnTask, language: Language): string {
  return language === 'zh' ? `${code} ${name}（${unit}）` : `${code} ${name} (${unitName(unit).en})`;
}

/** No sheet where the branch has no tasks. */
export async function addTaskSheet(workbook: ExcelJS.Workbook, payload: PackagePayload, language: Language) {
  const tasks = ownTasks(payload);
  if (tasks.length === 0) return;
  const sheet = workbook.addWorksheet(sheetName(payload, TITLE, language), {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
  });
  setWidths(sheet, WIDTHS);
  const { mapTitle, mapVersion, branchName } = payload;
  const mark = markOf(payload, language);
  const named = `${TITLE[language]} · ${mapTitle} v${mapVersion} · ${branchName}`;
  put(sheet.getRow(1), 1, mark ? `${mark} · ${named}` : named, titleStyle(payload));
  sheet.getRow(1).height = 24;
  put(sheet.getRow(2), 1, HOW[language], 'note');
  sheet.mergeCells(2, 1, 2, WIDTHS.length);
  sheet.getRow(2).height = heightOf(2);
  const heads = [taskColumns.goalId, GOAL, TARGET, STRETCH, taskColumns.done, RATE];
  for (const [at, title] of heads.entries()) put(sheet.getRow(HEAD_ROW), at + 1, heading(title, language), 'head');
  sheet.getRow(HEAD_ROW).height = heightOf(2);
  for (const [at, task] of tasks.entries()) putTask(sheet, HEAD_ROW + 1 + at, task, language);
  setPrint(sheet, `${HEAD_ROW}:${HEAD_ROW}`, `${mapTitle} v${mapVersion} ${branchName}`, mark);
  await protect(sheet);
}

function putTask(sheet: ExcelJS.Worksheet, number: number, task: OwnTask, language: Language): void {
  const row = sheet.getRow(number);
  const { goal, target, stretchTarget } = task;
  const name = [taskName(task, language), countingOf(task, language)].filter(Boolean).join('\n');
  put(row, 1, goal.id, 'mono');
  put(row, 2, name, 'text');
  put(row, 3, target, 'number');
  put(row, 4, stretchTarget, 'number');
  put(row, DONE, undefined, 'done');
  row.getCell(DONE).dataValidation = {
    type: 'decimal',
    operator: 'between',
    formulae: [-1e12, 1e12],
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '请改正 / Please correct',
    error: `${LIMIT.zh} / ${LIMIT.en}`,
  };
  const rate = row.getCell(DONE + 1);
  rate.style = styles.rate as Partial<ExcelJS.Style>;
  // Where less is better a share says nothing.
  const formula = `IF(AND(ISNUMBER(E${number}),ISNUMBER(C${number})),IF(C${number}>0,E${number}/C${number},""),"")`;
  if (goal.direction !== 'down') rate.value = { formula, result: '' };
  row.height = heightOf(linesOf(name, WIDTHS[1] ?? 0));
}

const TITLE: Message = { zh: '任务完成', en: 'Tasks done' };
const GOAL: Message = { zh: '目标', en: 'Goal' };
const TARGET: Message = { zh: '必达', en: 'Target' };
const STRETCH: Message = { zh: '挑战', en: 'Stretch target' };
const RATE: Message = { zh: '完成率', en: 'Completion' };
const HOW: Message = {
  zh: '请在浅蓝色单元格填写截至数据截止日的累计完成，与“执行登记表”一并交回。不清楚请留空，不要填 0。',
  en: 'In the light blue cells, enter what is done up to the last day of the figures; it comes back with “Results”. Leave what is unknown empty, never 0.',
};
const LIMIT: Message = { zh: '请填写数字。不清楚请留空。', en: 'A number. Leave it empty if unknown.' };
