// Owns the sheet 执行登记表: what a branch fills in row by row, with limits on every input and formulas that it cannot break.

import type ExcelJS from 'exceljs';
import { type CustomerUnit, customerUnitOf } from '../../../../shared/document/customer-type.ts';
import { formatMessage, type Language, type Message } from '../../../../shared/i18n/message.ts';
import type { PackagePayload } from '../../../../shared/package/payload.ts';
import {
  type RegisterFact,
  registerColumns,
  registerFacts,
  registerHeading,
  TRIAL_FACT,
} from '../../../../shared/package/register.ts';
import { isMoney, isWords } from '../../../../shared/package/return-columns.ts';
import {
  doubtFormula,
  HEAD_ROW,
  inputStyle,
  isSummed,
  type Layout,
  layoutOf,
  limitFormula,
  MOST_PEOPLE,
  NONE,
  RATES,
  rateFormula,
  sumFormula,
} from './register-layout.ts';
import { heading, heightOf, linesOf, protect, put, type StyleId, setPrint, setWidths, styles } from './style.ts';
import { markOf, sheetName, titleStyle } from './trial-mark.ts';

type Row = PackagePayload['rows'][number];

export async function addRegister(
  workbook: ExcelJS.Workbook,
  payload: PackagePayload,
  packageHash: string,
  language: Language,
): Promise<void> {
  const sheet = workbook.addWorksheet(sheetName(payload, { zh: '执行登记表', en: 'Results' }, language), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEAD_ROW }],
  });
  const layout = layoutOf(payload);
  const wanted = new Set(payload.rowsToReturn);
  const rows = payload.rows.filter(({ rowCode }) => wanted.has(rowCode));
  const last = HEAD_ROW + Math.max(1, rows.length);
  setWidths(sheet, layout.widths);
  putFacts(sheet, layout, payload, packageHash, language);
  putHeadings(sheet, layout, language, customerUnitOf(payload.map));
  for (const [index, row] of rows.entries()) putRow(sheet, layout, HEAD_ROW + 1 + index, row, language);
  limitInputs(sheet, layout, HEAD_ROW + 1, last);
  putSum(sheet, layout, last + 1, rows, language);
  sheet.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: HEAD_ROW + rows.length, column: layout.after + RATES.length },
  };
  setPrint(
    sheet,
    `${HEAD_ROW}:${HEAD_ROW}`,
    `${payload.mapTitle} v${payload.mapVersion} ${payload.branchName}`,
    markOf(payload, language),
    // What is worked out is for the screen; without it the figures are large enough on paper.
    `${layout.lastOnPaper}${last + 1}`,
  );
  await protect(sheet);
}

function putFacts(
  sheet: ExcelJS.Worksheet,
  { firstInput, columns, widths }: Layout,
  payload: PackagePayload,
  packageHash: string,
  language: Language,
): void {
  const title = language === 'zh' ? '执行登记表' : 'Results';
  const lastInput = firstInput + columns.length - 1;
  const mark = markOf(payload, language);
  const named = `${title} · ${payload.mapTitle} v${payload.mapVersion} · ${payload.branchName}`;
  put(sheet.getRow(1), 1, mark ? `${mark} · ${named}` : named, titleStyle(payload));
  sheet.getRow(1).height = 24;
  put(sheet.getRow(2), 1, formatMessage(HOW, language), 'note');
  sheet.mergeCells(2, 1, 2, lastInput);
  sheet.getRow(2).height = 33;
  const { packageId, revision, mapCode, mapVersion, branchCode } = payload;
  const fact = (row: number, column: number, id: RegisterFact, value: string | number | undefined, style: StyleId) => {
    put(sheet.getRow(row), column, registerFacts[id][language], 'label');
    put(sheet.getRow(row), column + 1, value, style);
  };
  fact(3, 1, 'periodStart', undefined, 'date');
  fact(3, 3, 'periodEnd', undefined, 'date');
  fact(4, 1, 'packageHash', packageHash, 'mono');
  sheet.mergeCells(4, 2, 4, lastInput);
  fact(5, 1, 'packageId', packageId, 'mono');
  sheet.mergeCells(5, 2, 5, lastInput);
  fact(6, 1, 'mapCode', mapCode, 'mono');
  fact(6, 3, 'mapVersion', mapVersion, 'number');
  fact(7, 1, 'branchCode', branchCode, 'mono');
  fact(7, 3, 'revision', revision, 'number');
  const [first = 9, , third = 9] = widths;
  const lines = (label: Message, width: number) => linesOf(label[language], width);
  const most = Math.max(lines(registerFacts.packageHash, first), lines(registerFacts.mapVersion, third));
  for (const row of [3, 4, 5, 6, 7]) sheet.getRow(row).height = heightOf(most);
  if (!payload.trial) return;
  fact(3, firstInput, TRIAL_FACT, formatMessage(NO_RESULT, language), 'text');
  sheet.mergeCells(3, firstInput + 1, 3, lastInput);
}

function putHeadings(sheet: ExcelJS.Worksheet, layout: Layout, language: Language, unit: CustomerUnit): void {
  const row = sheet.getRow(HEAD_ROW);
  const code = registerColumns.find(({ id }) => id === 'rowCode');
  const titles = [
    code ? registerHeading(code, unit) : CHECK,
    ...layout.about.map(({ title }) => title),
    ...layout.read.map((column) => registerHeading(column, unit)),
    ...RATES.map(({ title }) => title),
    CHECK,
  ];
  // Columns of figures are narrow: the unit on a line of its own, English on end.
  const isFigure = (column: number) =>
    column >= layout.firstInput && isSummed(layout.read[column - layout.firstInput]?.id ?? 'rowCode');
  const textOf = (title: Message, column: number) =>
    isFigure(column) ? formatMessage(title, language).replace(/ ?(?=[（(])/, '\n') : heading(title, language);
  for (const [index, title] of titles.entries()) {
    const isUp = language === 'en' && isFigure(index + 1);
    put(row, index + 1, textOf(title, index + 1), isUp ? 'headUp' : 'head');
  }
  row.height = heightOf(language === 'en' ? 7 : 4);
}

function putRow(sheet: ExcelJS.Worksheet, layout: Layout, number: number, row: Row, language: Language): void {
  const line = sheet.getRow(number);
  const list = layout.lists.get(row.rowCode);
  put(line, 1, row.rowCode, 'text');
  for (const [index, { text }] of layout.about.entries()) put(line, index + 2, text(row), 'text');
  for (const { id } of layout.read) {
    const column = layout.columnOf(id);
    if (id === 'ownList') put(line, column, list?.isExact ? list.count : undefined, 'number');
    else if (id === 'listed') put(line, column, list?.isExact ? list.count : undefined, 'count');
    else if (id === 'rowCode' || layout.asks(row.rowCode, id)) put(line, column, undefined, styleOf(id));
    else put(line, column, NONE, 'blank');
  }
  for (const [index, rate] of RATES.entries()) {
    putFormula(line, layout.after + index, rateFormula(layout, rate, number), 'rate');
  }
  putFormula(line, layout.after + RATES.length, doubtFormula(layout, number, list, language), 'doubt');
  const texts = [row.rowCode, ...layout.about.map(({ text }) => text(row))];
  line.height = heightOf(Math.max(...texts.map((text, index) => linesOf(text, layout.widths[index] ?? 0))));
}

function styleOf(id: Layout['read'][number]['id']): StyleId {
  return id === 'rowCode' || id === 'ownList' ? 'text' : inputStyle(id);
}

/** The sum of the period, which a reader of the form leaves alone. */
function putSum(
  sheet: ExcelJS.Worksheet,
  layout: Layout,
  number: number,
  rows: readonly Row[],
  language: Language,
): void {
  const line = sheet.getRow(number);
  put(line, 1, formatMessage(SUM, language), 'sumLabel');
  for (let column = 2; column < layout.after; column += 1) put(line, column, undefined, 'sum');
  for (const { id } of layout.read) {
    if (!isSummed(id)) continue;
    const known = id === 'listed' ? rows.flatMap(({ rowCode }) => exactly(layout, rowCode)) : [];
    const sum = known.length > 0 ? known.reduce((total, count) => total + count, 0) : '';
    putFormula(line, layout.columnOf(id), sumFormula(layout, id, HEAD_ROW + 1, number - 1), 'sum', sum);
  }
}

function exactly({ lists }: Layout, rowCode: string): number[] {
  const list = lists.get(rowCode);
  return list?.isExact ? [list.count] : [];
}

/** Only formulas of this file stand in the workbook; until there is input they show nothing. */
function putFormula(
  line: ExcelJS.Row,
  column: number,
  formula: string,
  style: StyleId,
  result: string | number = '',
): void {
  const cell = line.getCell(column);
  cell.style = styles[style] as Partial<ExcelJS.Style>;
  cell.value = { formula, result };
}

interface DataValidations {
  add(range: string, validation: ExcelJS.DataValidation): void;
}

function limitInputs(sheet: ExcelJS.Worksheet, layout: Layout, first: number, last: number): void {
  // The types know validations of single cells only; the writer takes ranges, which keep 1,000 rows small.
  const { dataValidations } = sheet as unknown as { dataValidations: DataValidations };
  for (const id of layout.columns) {
    const range = `${layout.letterOf(id)}${first}:${layout.letterOf(id)}${last}`;
    if (isWords(id)) {
      const limit = { type: 'textLength', operator: 'lessThanOrEqual' } as const;
      dataValidations.add(range, {
        ...limit,
        formulae: [2000],
        ...refusal(id === 'feedback' ? FEEDBACK_LIMIT : REASONS_LIMIT),
      });
    } else if (isMoney(id)) {
      const limit = { type: 'decimal', operator: 'between' } as const;
      dataValidations.add(range, {
        ...limit,
        formulae: [0, MOST_PEOPLE],
        ...refusal(id === 'amount' ? AMOUNT_LIMIT : COST_LIMIT),
      });
    } else {
      // A custom limit: programs that rewrite the file read the limits of whole numbers as numbers and lose the formula.
      const formulae = [limitFormula(layout, id, first)];
      dataValidations.add(range, { type: 'custom', formulae, ...refusal(COUNT_LIMIT) });
    }
  }
  const days = [new Date(Date.UTC(2000, 0, 1)), new Date(Date.UTC(2099, 11, 31))];
  for (const cell of ['B3', 'D3']) {
    dataValidations.add(cell, { type: 'date', operator: 'between', formulae: days, ...refusal(DATE_LIMIT) });
  }
}

function refusal({ zh, en }: Message) {
  return {
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: true,
    errorStyle: 'stop',
    errorTitle: '请改正 / Please correct',
    error: `${zh} / ${en}`,
    promptTitle: '填写 / Fill in',
    prompt: `${zh} / ${en}`,
  } as const;
}

const HOW: Message = {
  zh: '一期一份，请仅填写浅蓝色单元格，填写后交回本文件。不清楚的数字请留空，不要填 0；名单按支行包预填，可改；不得填写客户姓名、手机号、证件号。',
  en: 'One return per period: fill in the light blue cells only and return this file. Leave unknown figures empty, never 0; lists are filled in where known and may be changed; no customer names or numbers.',
};
const NO_RESULT: Message = {
  zh: '仅供练习，不计入结果。请在正式包的页面或表格中填写后交回。',
  en: 'For practice: does not count as a result. Fill in the page or workbook of the final package and return that.',
};
const SUM: Message = { zh: '合计', en: 'Total' };
const CHECK: Message = { zh: '核对', en: 'Check' };
const COUNT_LIMIT: Message = {
  zh: '请填写 0 或正整数，不大于前面已填的人数。不清楚请留空。',
  en: 'A whole number from 0, at most the counts before it. Leave it empty if unknown.',
};
const AMOUNT_LIMIT: Message = { zh: '请填写 0 或正数，单位万元。', en: 'A number from 0, in ×10k CNY.' };
const COST_LIMIT: Message = { zh: '请填写 0 或正数，单位元。', en: 'A number from 0, in CNY.' };
const REASONS_LIMIT: Message = {
  zh: '请写“原因 人数”，以分号隔开，如“利率低 3；太远 2”。请仅写原因，不写客户。',
  en: 'Each reason with its number, separated by semicolons, such as “low rate 3; too far 2”. Never a customer.',
};
const FEEDBACK_LIMIT: Message = {
  zh: '最多 2,000 字。请仅写问题，不写客户。',
  en: 'At most 2,000 characters. Describe the problem, never a customer.',
};
const DATE_LIMIT: Message = { zh: '请填写日期，如 2026-11-30。', en: 'A date such as 2026-11-30.' };
