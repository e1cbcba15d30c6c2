// Owns reading tables of counts by branch from CSV and XLSX: headings in either language, personal columns and values refused.
import { basename } from 'node:path';
import type { ProblemCode } from '../../../shared/i18n/problems.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { findPersonalData, maskPersonalData } from '../../../shared/text/personal-data.ts';
import { destroyedCodes } from './destroyed-codes.ts';
import { parseTables, type Sheet } from './read-workbook.ts';
import { askSheetWorker } from './sheet-thread.ts';

/** Headings of customer data, which must never lie in a file of this program (DOMAIN §3.4). */
const PERSONAL =
  /^(name|姓名|客户姓名|客户名称?|customername|mobile|phone|tel|telephone|手机|手机号|手机号码|电话|联系电话|联系方式|idno|idcard|idnumber|identity|身份证|身份证号|身份证号码|证件号|证件号码|cardno|cardnumber|卡号|银行卡号|account|accountno|账号|账户|客户号|address|地址|住址|email|邮箱)$/;

export interface TableForm<C extends string> {
  /** Of each column in lower case without spaces, hyphens and brackets. */
  readonly headings: Readonly<Record<C, readonly string[]>>;
  readonly required: readonly C[];
  /** Codes and counts are numbers: single ones may look like anything. */
  readonly numeric: readonly C[];
  /** The column whose texts a spreadsheet must not have made numbers of. */
  readonly code: C;
  /** In some lines a day stands where others have their code. */
  readonly codeMayBeDay: boolean;
  readonly problems: Readonly<Record<'columns' | 'personal' | 'empty', ProblemCode>>;
}

export interface TableRow {
  /** Its number in the file, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CountTable<C extends string> {
  /** How the text was encoded; `XLSX` for a workbook. */
  readonly encoding: string;
  /** The filled lines below the headings. */
  readonly rows: readonly TableRow[];
  readonly places: Readonly<Partial<Record<C, number>>>;
  /** The line of headings as it stands there. */
  readonly header: readonly string[];
  /**
   * Broken quotes, cells to the right of the last heading, formulas without a result, errors and codes that a spreadsheet
   * has destroyed; worded as `R3 column4 "200"`.
   */
  readonly faults: readonly string[];
  /** Rows of the file, from 1, that are read although they are hidden or filtered out. */
  readonly hidden: readonly number[];
  /** Rows of the file, from 1, in which invisible characters were taken out. */
  readonly cleaned: readonly number[];
}

/** In a thread of its own. Throws the three problems of the form, and what reading a file throws. */
export function readCountTable<C extends string>(file: string, form: TableForm<C>): Promise<CountTable<C>> {
  return askSheetWorker({ wanted: 'counts', file, form }) as Promise<CountTable<C>>;
}

/** What `readCountTable` promises, in the calling thread. */
export async function parseCountTable<C extends string>(file: string, form: TableForm<C>): Promise<CountTable<C>> {
  const name = basename(file);
  const { encoding, sheets, broken } = await parseTables(file);
  const { sheet, at } = chosenSheet(name, sheets, form);
  const cleaned: number[] = [];
  const lines = sheet.rows.slice(at).map((cells, index) => {
    const row = at + index + 1;
    const visible = cells.map((cell) => cell.replace(INVISIBLE, '').trim());
    if (visible.some((cell, column) => cell !== cells[column])) cleaned.push(row);
    return { row, cells: visible };
  });
  const [header, ...rows] = lines.filter(({ cells }) => isFilled(cells));
  if (!header) throw new ProblemError(form.problems.empty, { file: name });
  // A workbook pads its lines with empty cells.
  const headings = header.cells.slice(0, header.cells.findLastIndex((cell) => cell !== '') + 1);
  const places = placesOf(headings, form, name);
  if (rows.length === 0) throw new ProblemError(form.problems.empty, { file: name });
  refusePersonalCells(headings, rows, { form, places, name });
  const codeAt = places[form.code] ?? -1;
  const width = encoding === 'XLSX' ? headings.length : header.cells.length;
  return {
    encoding,
    rows,
    places,
    header: headings,
    faults: [
      ...broken,
      ...rows.flatMap((row) => cellsWithoutHeading(row, width)),
      ...rows.flatMap((row) => cellsWithoutValue(row, headings, places)),
      ...destroyedCodes(rows, codeAt, { heading: headings[codeAt] ?? form.code, mayBeDay: form.codeMayBeDay }),
    ],
    hidden: (sheet.hidden ?? []).filter((row) => row > at).map((row) => row + 1),
    cleaned,
  };
}

/** What is seen nowhere and makes two names of one. */
const INVISIBLE = /[\u200b\u200e\u200f\u2060\ufeff]/g;
/** So many lines of titles and notes may stand above the headings. */
const TITLE_LINES = 20;

const isFilled = (cells: readonly string[]) => cells.some((cell) => cell !== '');

/** The one sheet with the headings of the form, below titles and beside notes; else the first that holds anything. */
function chosenSheet<C extends string>(file: string, sheets: readonly Sheet[], form: TableForm<C>) {
  const found = sheets.flatMap((sheet) => {
    const at = sheet.rows.slice(0, TITLE_LINES).findIndex((cells) => hasHeadings(cells, form));
    return at < 0 ? [] : [{ sheet, at, isFilled: sheet.rows.slice(at + 1).some(isFilled) }];
  });
  const filled = found.filter((one) => one.isFilled);
  if (filled.length > 1) {
    throw new ProblemError('E_SHEET_SEVERAL', { file, sheets: filled.map(({ sheet }) => sheet.name) });
  }
  const first = sheets.find(({ rows }) => rows.some(isFilled)) ?? { name: '', rows: [] };
  return filled[0] ?? found[0] ?? { sheet: first, at: 0 };
}

function hasHeadings<C extends string>(cells: readonly string[], form: TableForm<C>): boolean {
  const folded = cells.map(foldHeading);
  return form.required.every((column) => folded.some((heading) => form.headings[column].includes(heading)));
}

const NO_VALUE = /^(?:=|#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!))/;

/** A formula that was never counted is not empty, and an error is no name. */
function cellsWithoutValue<C extends string>(
  { row, cells }: TableRow,
  headings: readonly string[],
  places: Places<C>,
): string[] {
  return (Object.values(places) as number[]).flatMap((index) => {
    const cell = cells[index] ?? '';
    if (!NO_VALUE.test(cell)) return [];
    const what = cell.startsWith('=')
      ? '公式尚无结果，请在 Excel 或 WPS 中打开并保存 / a formula without a result: open in Excel or WPS and save'
      : '公式出错 / an error of a formula';
    return [`${cellFault(row, headings[index] ?? unheadedColumn(index), cell)}：${what}`];
  });
}

type Places<C extends string> = CountTable<C>['places'];

function placesOf<C extends string>(header: readonly string[], form: TableForm<C>, file: string): Places<C> {
  const headings = header.map(foldHeading);
  const personal = header.filter((_, index) => PERSONAL.test(headings[index] ?? ''));
  if (personal.length > 0) throw new ProblemError(form.problems.personal, { file, columns: personal });
  const columns = Object.keys(form.headings) as C[];
  const found = columns.map((column) => {
    return [column, headings.findIndex((heading) => form.headings[column].includes(heading))] as const;
  });
  const places = Object.fromEntries(found.filter(([, place]) => place >= 0)) as Places<C>;
  const missing = form.required.filter((column) => places[column] === undefined);
  if (missing.length > 0) throw new ProblemError(form.problems.columns, { file, columns: missing });
  return places;
}

function foldHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-()\u200b\ufeff]/g, '');
}

interface Checked<C extends string> {
  readonly form: TableForm<C>;
  readonly places: Places<C>;
  readonly name: string;
}

/** Customer data may also stand under a heading that does not say so. */
function refusePersonalCells<C extends string>(
  header: readonly string[],
  rows: readonly TableRow[],
  { form, places, name }: Checked<C>,
): void {
  const numeric = new Set(form.numeric.map((column) => places[column]));
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header.length);
  const columns = Array.from({ length: width }, (_, index) => index)
    .filter((index) => isPersonal(rows, index, numeric.has(index)))
    .map((index) => header[index] ?? unheadedColumn(index));
  if (columns.length > 0) throw new ProblemError(form.problems.personal, { file: name, columns });
}

/** One code may look like a card or phone number by chance; a column of which half does is a column of customers. */
function isPersonal(rows: readonly TableRow[], index: number, isNumeric: boolean): boolean {
  const texts = rows.map(({ cells }) => cells[index] ?? '').filter((text) => text !== '');
  const found = texts.filter((text) => findPersonalData(text).length > 0);
  return isNumeric ? found.length >= 2 && found.length * 2 >= texts.length : found.length > 0;
}

function unheadedColumn(index: number): string {
  return `column${index + 1}`;
}

/** Cells to the right of the last heading: which of the row's cells is the count is then anybody's guess. */
function cellsWithoutHeading({ row, cells }: TableRow, headings: number): string[] {
  return cells.flatMap((cell, index) =>
    index < headings || cell === '' ? [] : [cellFault(row, unheadedColumn(index), cell)],
  );
}

/** The faults of the table, and those of `worded` that do not say the same of the same cell. */
export function allFaults(known: readonly string[], worded: readonly string[]): string[] {
  const cellOf = (fault: string) => /^(R\d+) .*?("[^"]*")/.exec(fault)?.slice(1).join(' ') ?? fault;
  const told = new Set(known.map(cellOf));
  return [...known, ...worded.filter((fault) => !told.has(cellOf(fault)))];
}

/** `R3 listCount "1.5"`, with ` = R2` for what is there already; a cell that looks personal is masked. */
export function cellFault(row: number, column: string, value: string, sameAs?: number): string {
  const shown = `R${row} ${column} "${maskPersonalData(value.slice(0, 40))}"`;
  return sameAs === undefined ? shown : `${shown} = R${sameAs}`;
}
