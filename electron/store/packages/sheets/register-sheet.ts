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
import { RETURN_COUNTS, type ReturnCount } from '../../../../shared/package/return-file.ts';
import { heading, heightOf, linesOf, protect, put, type StyleId, setPrint, setWidths, styles } from './style.ts';
import { markOf, sheetName, titleStyle } from './trial-mark.ts';

type Row = PackagePayload['rows'][number];

/** Left of the inputs; what the row is about. */
const ABOUT: readonly { title: Message; width: number; text: (row: Row) => string }[] = [
  {
    title: { zh: '客群 / 场景', en: 'Segment / scenario' },
    width: 24,
    text: (row) => `${row.segmentName} / ${row.scenarioName}`,
  },
  { title: { zh: '产品', en: 'Product' }, width: 15, text: (row) => row.productName },
  { title: { zh: '渠道', en: 'Channel' }, width: 15, text: (row) => row.channelName },
];
const CODE_WIDTH = 17;
const FIRST_INPUT = ABOUT.length + 2;
const COUNT_WIDTH = 10;
/** Amount, feedback, four rates, the check. */
const BEHIND = [11, 28, 10, 10, 10, 10, 16];
const HEAD_ROW = 8;
const MOST_PEOPLE = 99_999_999;

const columnOf = (id: string): number => FIRST_INPUT - 1 + registerColumns.findIndex((column) => column.id === id);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letterOf = (id: string): string => LETTERS[columnOf(id) - 1] ?? '';
const AFTER = columnOf('feedback') + 1;

const RATES: readonly { title: Message; part: ReturnCount; whole: ReturnCount }[] = [
  { title: { zh: '执行率（执行÷下发）', en: 'Executed ÷ dispatched' }, part: 'executed', whole: 'dispatched' },
  { title: { zh: '触达率（触达÷执行）', en: 'Reached ÷ executed' }, part: 'reached', whole: 'executed' },
  { title: { zh: '转化率（转化÷触达）', en: 'Converted ÷ reached' }, part: 'converted', whole: 'reached' },
  { title: { zh: '转化率（转化÷名单）', en: 'Converted ÷ listed' }, part: 'converted', whole: 'listed' },
];

export async function addRegister(
  workbook: ExcelJS.Workbook,
  payload: PackagePayload,
  packageHash: string,
  language: Language,
): Promise<void> {
  const sheet = workbook.addWorksheet(sheetName(payload, { zh: '执行登记表', en: 'Results' }, language), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEAD_ROW }],
  });
  const wanted = new Set(payload.rowsToReturn);
  const rows = payload.rows.filter(({ rowCode }) => wanted.has(rowCode));
  setWidths(sheet, [
    CODE_WIDTH,
    ...ABOUT.map(({ width }) => width),
    ...RETURN_COUNTS.map(() => COUNT_WIDTH),
    ...BEHIND,
  ]);
  putFacts(sheet, payload, packageHash, language);
  putHeadings(sheet, language, customerUnitOf(payload.map));
  for (const [index, row] of rows.entries()) putRow(sheet, HEAD_ROW + 1 + index, row, language);
  limitInputs(sheet, HEAD_ROW + 1, HEAD_ROW + Math.max(1, rows.length));
  sheet.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: HEAD_ROW + rows.length, column: AFTER + RATES.length },
  };
  setPrint(
    sheet,
    `${HEAD_ROW}:${HEAD_ROW}`,
    `${payload.mapTitle} v${payload.mapVersion} ${payload.branchName}`,
    markOf(payload, language),
  );
  await protect(sheet);
}

function putFacts(sheet: ExcelJS.Worksheet, payload: PackagePayload, packageHash: string, language: Language): void {
  const title = language === 'zh' ? '执行登记表' : 'Results';
  const mark = markOf(payload, language);
  const named = `${title} · ${payload.mapTitle} v${payload.mapVersion} · ${payload.branchName}`;
  put(sheet.getRow(1), 1, mark ? `${mark} · ${named}` : named, titleStyle(payload));
  sheet.getRow(1).height = 24;
  put(sheet.getRow(2), 1, formatMessage(HOW, language), 'note');
  sheet.mergeCells(2, 1, 2, AFTER - 1);
  sheet.getRow(2).height = 33;
  const { packageId, revision, mapCode, mapVersion, branchCode } = payload;
  const fact = (row: number, column: number, id: RegisterFact, value: string | number | undefined, style: StyleId) => {
    put(sheet.getRow(row), column, registerFacts[id][language], 'label');
    put(sheet.getRow(row), column + 1, value, style);
  };
  fact(3, 1, 'periodStart', undefined, 'date');
  fact(3, 3, 'periodEnd', undefined, 'date');
  fact(4, 1, 'packageHash', packageHash, 'mono');
  sheet.mergeCells(4, 2, 4, FIRST_INPUT);
  fact(5, 1, 'packageId', packageId, 'mono');
  sheet.mergeCells(5, 2, 5, FIRST_INPUT);
  fact(6, 1, 'mapCode', mapCode, 'mono');
  fact(6, 3, 'mapVersion', mapVersion, 'number');
  fact(7, 1, 'branchCode', branchCode, 'mono');
  fact(7, 3, 'revision', revision, 'number');
  if (!payload.trial) return;
  fact(3, FIRST_INPUT, TRIAL_FACT, formatMessage(NO_RESULT, language), 'text');
  sheet.mergeCells(3, FIRST_INPUT + 1, 3, AFTER - 1);
}

function putHeadings(sheet: ExcelJS.Worksheet, language: Language, unit: CustomerUnit): void {
  const row = sheet.getRow(HEAD_ROW);
  const [code, ...inputs] = registerColumns;
  const titles = [
    code ? registerHeading(code, unit) : CHECK,
    ...ABOUT.map(({ title }) => title),
    ...inputs.map((column) => registerHeading(column, unit)),
    ...RATES.map(({ title }) => title),
    CHECK,
  ];
  for (const [index, title] of titles.entries()) put(row, index + 1, heading(title, language), 'head');
  row.height = heightOf(4);
}

function putRow(sheet: ExcelJS.Worksheet, number: number, row: Row, language: Language): void {
  const line = sheet.getRow(number);
  put(line, 1, row.rowCode, 'text');
  for (const [index, { text }] of ABOUT.entries()) put(line, index + 2, text(row), 'text');
  for (const id of RETURN_COUNTS) put(line, columnOf(id), undefined, 'count');
  put(line, columnOf('amount'), undefined, 'amount');
  put(line, columnOf('feedback'), undefined, 'words');
  RATES.forEach(({ part, whole }, index) => {
    const [p, w] = [`${letterOf(part)}${number}`, `${letterOf(whole)}${number}`];
    putFormula(line, AFTER + index, `IF(AND(ISNUMBER(${p}),ISNUMBER(${w})),IF(${w}>0,${p}/${w},""),"")`, 'rate');
  });
  putFormula(line, AFTER + RATES.length, doubtFormula(number, language), 'doubt');
  const lines = [linesOf(row.rowCode, CODE_WIDTH), ...ABOUT.map(({ text, width }) => linesOf(text(row), width))];
  line.height = heightOf(Math.max(...lines));
}

/** Only formulas of this file stand in the workbook; until there is input they show nothing. */
function putFormula(line: ExcelJS.Row, column: number, formula: string, style: StyleId): void {
  const cell = line.getCell(column);
  cell.style = styles[style] as Partial<ExcelJS.Style>;
  cell.value = { formula, result: '' };
}

/** Catches what was pasted past the limits: texts among the counts, and counts that are the wrong way round. */
function doubtFormula(row: number, language: Language): string {
  const at = (id: ReturnCount) => `${letterOf(id)}${row}`;
  const [first, last] = [at('listed'), at('converted')];
  const reversed = RETURN_COUNTS.slice(1).map((id) => `AND(ISNUMBER(${at(id)}),${at(id)}>${mostFor(id, row)})`);
  const quoted = (message: Message) => `"${message[language]}"`;
  return (
    `IF(COUNTA(${first}:${last})>COUNT(${first}:${last}),${quoted(NOT_A_NUMBER)},` +
    `IF(OR(${reversed.join(',')}),${quoted(REVERSED)},` +
    `IF(AND(ISNUMBER(${at('responded')}),ISNUMBER(${at('converted')}),${at('converted')}>${at('responded')}),${quoted(UNUSUAL)},"")))`
  );
}

/** The least of the known counts before `id`; some convert without a response, so that one does not bind them. */
function mostFor(id: ReturnCount, row: number): string {
  const before = RETURN_COUNTS.slice(0, RETURN_COUNTS.indexOf(id)).filter(
    (name) => id !== 'converted' || name !== 'responded',
  );
  const range = `$${letterOf('listed')}${row}:$${letterOf(before.at(-1) ?? 'listed')}${row}`;
  return `IF(COUNT(${range})=0,${MOST_PEOPLE},MIN(${range}))`;
}

interface DataValidations {
  add(range: string, validation: ExcelJS.DataValidation): void;
}

function limitInputs(sheet: ExcelJS.Worksheet, first: number, last: number): void {
  // The types know validations of single cells only; the writer takes ranges, which keep 1,000 rows small.
  const { dataValidations } = sheet as unknown as { dataValidations: DataValidations };
  const range = (id: string) => `${letterOf(id)}${first}:${letterOf(id)}${last}`;
  for (const id of RETURN_COUNTS) {
    const cell = `${letterOf(id)}${first}`;
    const most = id === 'listed' ? MOST_PEOPLE : mostFor(id, first);
    // A custom limit: programs that rewrite the file read the limits of whole numbers as numbers and lose the formula.
    const formula = `AND(ISNUMBER(${cell}),${cell}>=0,${cell}=INT(${cell}),${cell}<=${most})`;
    dataValidations.add(range(id), { type: 'custom', formulae: [formula], ...refusal(COUNT_LIMIT) });
  }
  dataValidations.add(range('amount'), {
    type: 'decimal',
    operator: 'between',
    formulae: [0, MOST_PEOPLE],
    ...refusal(AMOUNT_LIMIT),
  });
  dataValidations.add(range('feedback'), {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [2000],
    ...refusal(FEEDBACK_LIMIT),
  });
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
  zh: '请仅填写浅蓝色单元格，填写后交回本文件。不清楚的数字请留空，不要填 0；不得填写客户姓名、手机号、证件号。',
  en: 'Fill in the light blue cells only and return this file. Leave unknown figures empty, never 0; no customer names or numbers.',
};
const NO_RESULT: Message = {
  zh: '仅供练习，不计入结果。请在正式包的页面或表格中填写后交回。',
  en: 'For practice: does not count as a result. Fill in the page or workbook of the final package and return that.',
};
const CHECK: Message = { zh: '核对', en: 'Check' };
const NOT_A_NUMBER: Message = { zh: '部分单元格不是数字', en: 'Some cells are not numbers' };
const REVERSED: Message = { zh: '后项人数大于前项', en: 'A later count exceeds an earlier one' };
const UNUSUAL: Message = { zh: '转化多于响应，请确认', en: 'More converted than responded: please check' };
const COUNT_LIMIT: Message = {
  zh: '请填写 0 或正整数，不大于前面已填的人数。不清楚请留空。',
  en: 'A whole number from 0, at most the counts before it. Leave it empty if unknown.',
};
const AMOUNT_LIMIT: Message = { zh: '请填写 0 或正数，单位万元。', en: 'A number from 0, in ×10k CNY.' };
const FEEDBACK_LIMIT: Message = {
  zh: '最多 2,000 字。请仅写问题，不写客户。',
  en: 'At most 2,000 characters. Describe the problem, never a customer.',
};
const DATE_LIMIT: Message = { zh: '请填写日期，如 2026-11-30。', en: 'A date such as 2026-11-30.' };
