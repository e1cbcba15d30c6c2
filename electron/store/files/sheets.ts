// Owns spreadsheets: tables of plain cells from XLSX or CSV, and tables written so that no cell ever runs as a formula.
import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { ProblemError } from '../../../shared/problem.ts';
import { type Cell, toCsv } from './csv.ts';
import { readBytes, readSpreadsheetText } from './read-text.ts';
import { unpackedSize } from './unpacked-size.ts';

/** One table of a file. `rows[0]` is the first line of the file, so cell (r, c) is row r + 1, column c + 1 to a person. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A file that unpacks to more than this is no list that a person made. */
const MAX_UNPACKED = 200 * 1024 * 1024;
const MAX_CELLS = 2_000_000;

/**
 * The sheets of an XLSX file, or the one table of a CSV file (named after the file). Cells are trimmed text as shown:
 * numbers without grouping, dates as YYYY-MM-DD, formulas as their last result.
 * Throws E_SHEET_UNREADABLE, E_SHEET_TOO_LARGE and what reading a file throws.
 */
export async function readSheets(file: string): Promise<readonly Sheet[]> {
  const name = basename(file);
  if (!/\.(xlsx|xlsm)$/i.test(name)) return [await readCsvSheet(file, name)];
  const bytes = await readBytes(file);
  if ((unpackedSize(bytes, MAX_UNPACKED) ?? 0) > MAX_UNPACKED)
    throw new ProblemError('E_SHEET_TOO_LARGE', { file: name });
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  } catch (error) {
    throw new ProblemError('E_SHEET_UNREADABLE', {
      file: name,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
  const sheets = workbook.worksheets.filter(({ state }) => state === 'visible');
  let cells = 0;
  return sheets.map((sheet) => {
    // Each is counted over all rows whenever it is asked for.
    const { rowCount, columnCount } = sheet;
    cells += rowCount * columnCount;
    if (cells > MAX_CELLS) throw new ProblemError('E_SHEET_TOO_LARGE', { file: name });
    return {
      name: sheet.name,
      rows: Array.from({ length: rowCount }, (_, index) => rowTexts(sheet, index + 1, columnCount)),
    };
  });
}

async function readCsvSheet(file: string, name: string): Promise<Sheet> {
  const { text } = await readSpreadsheetText(file);
  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';', '，'] });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken) {
    throw new ProblemError('E_SHEET_UNREADABLE', { file: name, detail: `R${(broken.row ?? 0) + 1} ${broken.code}` });
  }
  return { name: name.replace(/\.[^.]*$/, ''), rows: parsed.data.map((row) => row.map((cell) => cell.trim())) };
}

function rowTexts(sheet: ExcelJS.Worksheet, index: number, width: number): string[] {
  const row = sheet.getRow(index);
  return Array.from({ length: width }, (_, column) => cellText(row.getCell(column + 1).value).trim());
}

function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return cellText(value.text as ExcelJS.CellValue);
  if ('error' in value) return String(value.error);
  return 'result' in value ? cellText(value.result as ExcelJS.CellValue) : '';
}

export interface SheetToWrite {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A workbook with a fixed header line. Text stays text: a cell that begins with `=` is stored as a string, never as a formula. */
async function toXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, header, rows } of sheets) {
    const sheet = workbook.addWorksheet(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    sheet.addRow([...header]).font = { bold: true };
    for (const row of rows) sheet.addRow(row.map((cell) => cell ?? null));
    sheet.columns.forEach((column, index) => {
      column.width = Math.min(60, Math.max(10, ...[header, ...rows].slice(0, 200).map((row) => widthOf(row[index]))));
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** In characters of a spreadsheet; a Chinese one is two wide. */
function widthOf(cell: Cell): number {
  return [...String(cell ?? '')].reduce((width, char) => width + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 2);
}

/** The bytes of `sheets` in the format of the file's ending; a CSV file holds the first one. */
export async function toSheetFile(file: string, sheets: readonly SheetToWrite[]): Promise<string | Uint8Array> {
  const first = sheets[0];
  if (/\.csv$/i.test(file) && first) return toCsv(first.header, first.rows);
  return toXlsx(sheets);
}
