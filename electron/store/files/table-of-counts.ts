// Owns reading tables of counts by branch from CSV and XLSX: headings in either language, personal columns and values refused.
import { basename } from 'node:path';
import Papa from 'papaparse';
import type { ProblemCode } from '../../../shared/i18n/problems.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { findPersonalData, maskPersonalData } from '../../../shared/text/personal-data.ts';
import { readSpreadsheetText } from './read-text.ts';
import { parseSheets } from './read-workbook.ts';
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
  /** The first line as it stands there. */
  readonly header: readonly string[];
  /** Broken quotes, and cells to the right of the last heading; worded as `R3 column4 "200"`. */
  readonly faults: readonly string[];
}

/** In a thread of its own. Throws the three problems of the form, and what reading a file throws. */
export function readCountTable<C extends string>(file: string, form: TableForm<C>): Promise<CountTable<C>> {
  return askSheetWorker({ wanted: 'counts', file, form }) as Promise<CountTable<C>>;
}

/** What `readCountTable` promises, in the calling thread. */
export async function parseCountTable<C extends string>(file: string, form: TableForm<C>): Promise<CountTable<C>> {
  const name = basename(file);
  const { encoding, records, broken } = await readRecords(file);
  const lines = records.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }));
  const [header, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!header) throw new ProblemError(form.problems.empty, { file: name });
  // A workbook pads its lines with empty cells.
  const headings = header.cells.slice(0, header.cells.findLastIndex((cell) => cell !== '') + 1);
  const places = placesOf(headings, form, name);
  if (rows.length === 0) throw new ProblemError(form.problems.empty, { file: name });
  refusePersonalCells(headings, rows, { form, places, name });
  const width = encoding === 'XLSX' ? headings.length : header.cells.length;
  return {
    encoding,
    rows,
    places,
    header: headings,
    faults: [...broken, ...rows.flatMap((row) => cellsWithoutHeading(row, width))],
  };
}

async function readRecords(file: string) {
  if (/\.(xlsx|xlsm)$/i.test(file)) {
    const sheets = await parseSheets(file);
    const sheet = sheets.find(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
    return { encoding: 'XLSX', records: sheet?.rows ?? [], broken: [] };
  }
  const { text, encoding } = await readSpreadsheetText(file);
  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';', '，'] });
  const broken = parsed.errors
    .filter((error) => error.type === 'Quotes')
    .map((error) => `R${(error.row ?? 0) + 1} ${error.code}`);
  return { encoding, records: parsed.data, broken };
}

type Places<C extends string> = CountTable<C>['places'];

function placesOf<C extends string>(header: readonly string[], form: TableForm<C>, file: string): Places<C> {
  const headings = header.map((heading) =>
    heading
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_\-()\u200b\ufeff]/g, ''),
  );
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

/** `R3 listCount "1.5"`, with ` = R2` for what is there already; a cell that looks personal is masked. */
export function cellFault(row: number, column: string, value: string, sameAs?: number): string {
  const shown = `R${row} ${column} "${maskPersonalData(value.slice(0, 40))}"`;
  return sameAs === undefined ? shown : `${shown} = R${sameAs}`;
}
