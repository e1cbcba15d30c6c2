// Owns spreadsheets: tables of plain cells from XLSX or CSV, and tables written so that no cell ever runs as a formula.
import ExcelJS from 'exceljs';
import { type Cell, toCsv } from './csv.ts';
import type { Sheet } from './read-workbook.ts';
import { askSheetWorker } from './sheet-thread.ts';

/**
 * The sheets of an XLSX file, or the one table of a CSV file (named after the file). Cells are trimmed text as shown:
 * numbers without grouping, dates as YYYY-MM-DD, formulas as their last result. Read in a thread of its own.
 * Throws E_SHEET_UNREADABLE, E_SHEET_TOO_LARGE and what reading a file throws.
 */
export function readSheets(file: string): Promise<readonly Sheet[]> {
  return askSheetWorker({ wanted: 'sheets', file }) as Promise<readonly Sheet[]>;
}

export interface SheetToWrite {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const A4 = 9;

/** A workbook with a fixed header line that filters. Text stays text: a cell that begins with `=` is stored as a string, never as a formula. */
async function toXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, header, rows } of sheets) {
    const sheet = workbook.addWorksheet(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
      views: [{ state: 'frozen', ySplit: 1 }],
      // A page wide, its headings on each page: so it is printed, whatever program opens it.
      pageSetup: { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      headerFooter: { oddFooter: '&L&A&R&P / &N' },
    });
    sheet.pageSetup.printTitlesRow = '1:1';
    if (header.length > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: header.length } };
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
