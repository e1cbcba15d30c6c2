// Owns reading the cells of a workbook or a text table; the parsers run where nobody waits for the thread.
import { basename } from 'node:path';
import { type CellObject, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { ProblemError } from '../../../shared/problem.ts';
import { fileKind } from './file-kind.ts';
import { parseDelimited, unwrapped } from './read-delimited.ts';
import { readBytes } from './read-text.ts';
import type { SheetMarks } from './sheet-marks.ts';
import { shownValue } from './shown-value.ts';
import { measureWorkbook } from './workbook-load.ts';

/** Places of rows and columns in a sheet, from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One table of a file. `rows[0]` is the first line of the file, so cell (r, c) is row r + 1, column c + 1 to a person. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Cells that are shown as one; only the first of them has a text. */
  readonly merges?: readonly Merge[];
  /** Rows that are filled but hidden or filtered out, from 0. They stand in `rows` like any other. */
  readonly hidden?: readonly number[];
}

export interface TableFile {
  /** How the text was encoded; `XLSX` for a workbook. */
  readonly encoding: string;
  readonly sheets: readonly Sheet[];
  readonly broken: readonly string[];
}

/** A file that unpacks to more than this is no list that a person made. */
const MAX_UNPACKED = 200 * 1024 * 1024;
const MAX_CELLS = 2_000_000;
/** Cells below merges and names. */
const MAX_SPANNED = 200_000;
const EVERY_ROW = 1_048_576;

/** What `readSheets` of sheets.ts promises, in the calling thread. */
export async function parseSheets(file: string): Promise<readonly Sheet[]> {
  const { sheets, broken } = await parseTables(file);
  if (broken[0]) throw new ProblemError('E_SHEET_UNREADABLE', { file: basename(file), detail: broken[0] });
  return sheets;
}

/** Broken quotes are told, not thrown. */
export async function parseTables(file: string): Promise<TableFile> {
  const name = basename(file);
  const bytes = await readBytes(file);
  if (fileKind(name, bytes) === 'workbook')
    return { encoding: 'XLSX', sheets: workbookSheets(name, bytes), broken: [] };
  const { rows, ...table } = parseDelimited(name, bytes);
  return { ...table, sheets: [{ name: name.replace(/\.[^.]*$/, ''), rows }] };
}

function workbookSheets(name: string, bytes: Buffer): Sheet[] {
  const load = measureWorkbook(bytes, MAX_UNPACKED);
  if (load && (load.size > MAX_UNPACKED || load.cells > MAX_CELLS || load.spanned > MAX_SPANNED)) {
    throw new ProblemError('E_SHEET_TOO_LARGE', { file: name });
  }
  const lastRow = Math.max(1, ...(load?.marks ?? []).map((marks) => marks?.filled ?? EVERY_ROW));
  const workbook = load && parsed(name, bytes, lastRow);
  if (!workbook) throw new ProblemError('E_SHEET_UNREADABLE', { file: name, detail: 'zip' });
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const hidden = new Set(workbook.Workbook?.Sheets?.filter(({ Hidden }) => Hidden).map((sheet) => sheet.name));
  let cells = 0;
  return workbook.SheetNames.flatMap((title, index) => {
    if (hidden.has(title)) return [];
    const sheet = textsOf(title, workbook.Sheets[title] ?? {}, { is1904, marks: load?.marks[index] });
    cells += sheet.rows.length * (sheet.rows[0]?.length ?? 0);
    if (cells > MAX_CELLS) throw new ProblemError('E_SHEET_TOO_LARGE', { file: name });
    return [sheet];
  });
}

function parsed(file: string, bytes: Buffer, lastRow: number): WorkBook {
  try {
    return read(bytes, {
      ...{ type: 'buffer', dense: true, sheetRows: lastRow },
      ...{ cellNF: true, cellText: false, cellHTML: false, cellFormula: false },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ProblemError('E_SHEET_UNREADABLE', { file, detail });
  }
}

interface Given {
  readonly is1904: boolean;
  readonly marks: SheetMarks | undefined;
}

/** Formats below and beside the table are no part of it. */
function textsOf(name: string, sheet: WorkSheet, { is1904, marks }: Given): Sheet {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const texts: string[][] = [];
  const put = (row: number, column: number, text: string) => {
    if (text === '') return;
    const cells = texts[row] ?? [];
    cells[column] = text;
    texts[row] = cells;
  };
  data.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell) put(row, column, unwrapped(shownValue(cell, is1904).trim()));
    });
  });
  for (const [address, formula] of marks?.bare ?? []) {
    const { r, c } = utils.decode_cell(address);
    put(r, c, formula);
  }
  const width = texts.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const rows = Array.from({ length: texts.length }, (_, row) =>
    Array.from({ length: width }, (_, column) => texts[row]?.[column] ?? ''),
  );
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  const hidden = (marks?.hidden ?? []).filter((row) => texts[row]);
  return { name, rows, ...(merges.length > 0 && { merges }), ...(hidden.length > 0 && { hidden }) };
}
