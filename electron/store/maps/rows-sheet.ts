// Owns the strategy list as a table for a file: all rows or those asked for, in the order and language asked for.
import type { Dictionaries } from '../../../shared/dictionary/dictionaries.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { formatMessage, type Language } from '../../../shared/i18n/message.ts';
import { isApproved, trialName } from '../../../shared/package/trial.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { listColumns } from '../../../shared/rows/list-columns.ts';
import { type Cell, type RowColumn, rowColumns } from '../../../shared/rows/row-columns.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { sheetColumns } from '../../../shared/rows/sheet-columns.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
import type { SheetToWrite } from '../files/sheets.ts';

/** A workbook is put together in memory; beyond this a CSV file does better. */
const MOST_XLSX_CELLS = 2_000_000;

export interface RowsOrder {
  /** Row codes; undefined for all rows. */
  readonly rows?: readonly string[] | undefined;
  readonly columns: readonly string[];
  readonly language: Language;
}

export function rowsSheet(
  document: MapDocument,
  dictionaries: Pick<Dictionaries, 'events'>,
  { rows, columns, language }: RowsOrder,
): SheetToWrite {
  const all = listColumns(document, dictionaries);
  const shown = columns.flatMap((id) => all.find((column) => column.id === id) ?? []);
  return sheetOf(document, { rows: chosenRows(strategyRows(document), rows), columns: shown, language });
}

/** All rows with the columns of DOMAIN §3.12, in Chinese. */
export function allRowsSheet(document: MapDocument, rows: readonly StrategyRow[]): SheetToWrite {
  return sheetOf(document, { rows, columns: rowColumns, language: 'zh' });
}

function chosenRows(rows: readonly StrategyRow[], codes: readonly string[] | undefined): readonly StrategyRow[] {
  if (!codes) return rows;
  const byCode = new Map(rows.map((row) => [row.rowCode, row]));
  return codes.flatMap((code) => byCode.get(code) ?? []);
}

interface Table {
  readonly rows: readonly StrategyRow[];
  readonly columns: readonly RowColumn[];
  readonly language: Language;
}

/** The sheet's name says whether the map is approved: a list is passed on without its map. */
function sheetOf(document: MapDocument, { rows, columns, language }: Table): SheetToWrite {
  const shown = sheetColumns(columns, rows);
  return {
    name: trialName(!isApproved(document), { zh: '策略清单', en: 'Strategy list' })[language],
    header: shown.map(({ title }) => formatMessage(title, language)),
    rows: rows.map((_, index) => shown.map(({ cells }) => plainCell(cells[index], language))),
  };
}

function plainCell(cell: Cell, language: Language): string | number | undefined {
  if (cell === undefined || typeof cell === 'string' || typeof cell === 'number') return cell;
  return isWords(cell) ? cell.join(language === 'zh' ? '、' : ', ') : formatMessage(cell, language);
}

function isWords(cell: Exclude<Cell, undefined>): cell is readonly string[] {
  return Array.isArray(cell);
}

/** Throws E_ROWS_SHEET_TOO_LARGE for a workbook that would not fit into memory. */
export function checkRoom(file: string, { header, rows }: SheetToWrite): void {
  const cells = header.length * rows.length;
  if (/\.csv$/i.test(file) || cells <= MOST_XLSX_CELLS) return;
  throw new ProblemError('E_ROWS_SHEET_TOO_LARGE', { cells, limit: MOST_XLSX_CELLS });
}
