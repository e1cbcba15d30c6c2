// Owns writing tables as CSV that Excel opens with the right characters and without running anything.
import Papa from 'papaparse';

/** A cell that begins so is read as a formula by spreadsheets, in half or full width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

export type Cell = string | number | undefined;

/** UTF-8 with a byte order mark and CRLF; text that looks like a formula gets a leading apostrophe. */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const table = { fields: [...header], data: rows.map((row) => row.map((cell) => cell ?? '')) };
  return `\uFEFF${Papa.unparse(table, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
