// Owns reading the cells of a workbook or a CSV file; the parsers run where nobody waits for the thread.
import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { ProblemError } from '../../../shared/problem.ts';
import { readBytes, readSpreadsheetText } from './read-text.ts';
import { measureWorkbook } from './workbook-load.ts';

/** One table of a file. `rows[0]` is the first line of the file, so cell (r, c) is row r + 1, column c + 1 to a person. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A file that unpacks to more than this is no list that a person made. */
const MAX_UNPACKED = 200 * 1024 * 1024;
const MAX_CELLS = 2_000_000;
/** Cells below merges and names, each of which the parser makes. */
const MAX_SPANNED = 200_000;
/** Parts of a sheet that say nothing about its cells; the parser walks some of them cell by cell. */
const NOT_CONTENT = [
  'dataValidations',
  'conditionalFormatting',
  'autoFilter',
  'picture',
  'drawing',
  'tableParts',
  'extLst',
];

/** What `readSheets` of sheets.ts promises, in the calling thread. */
export async function parseSheets(file: string): Promise<readonly Sheet[]> {
  const name = basename(file);
  if (!/\.(xlsx|xlsm)$/i.test(name)) return [await readCsvSheet(file, name)];
  const bytes = await readBytes(file);
  const load = measureWorkbook(bytes, MAX_UNPACKED);
  if (load && (load.size > MAX_UNPACKED || load.cells > MAX_CELLS || load.spanned > MAX_SPANNED)) {
    throw new ProblemError('E_SHEET_TOO_LARGE', { file: name });
  }
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: NOT_CONTENT });
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
  // A formula that no program has worked out yet is not empty: it stands as it was written.
  if ('formula' in value && value.result === undefined) return `=${value.formula}`;
  if ('sharedFormula' in value && value.result === undefined) return `=${value.sharedFormula}`;
  return 'result' in value ? cellText(value.result as ExcelJS.CellValue) : '';
}
