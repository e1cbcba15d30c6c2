// Owns the cells of a grid as text: shown, sorted by, and copied as a table that no spreadsheet runs.
import type { Cell } from '../../../shared/rows/row-columns.ts';
import type { Say } from '../../kit/ui/say.ts';
import type { GridColumn } from './grid.ts';

export function cellText(cell: Cell, say: Say): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  return isWords(cell) ? cell.join(say({ zh: '、', en: ', ' })) : say(cell);
}

export function isWords(cell: Exclude<Cell, undefined>): cell is readonly string[] {
  return Array.isArray(cell);
}

/** What rows are sorted by: numbers as numbers, everything else as its text; undefined for nothing. */
export function sortValue(cell: Cell, say: Say): number | string | undefined {
  if (typeof cell === 'number') return cell;
  return cellText(cell, say) || undefined;
}

/** A cell that begins so is read as a formula by spreadsheets, in half or full width; one that looks so already gets one apostrophe more. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

export interface CopiedTable {
  readonly text: string;
  readonly html: string;
}

/** The cells for the clipboard: tab-separated and as HTML; a text that looks like a formula gets an apostrophe. */
export function tableOf<R>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  say: Say,
  withHead: boolean,
): CopiedTable {
  const head = withHead ? [columns.map(({ title }) => say(title) as Plain)] : [];
  const lines = [...head, ...rows.map((row) => columns.map((column) => plain(column.cell(row), say)))];
  return {
    text: lines.map((cells) => cells.map(quoted).join('\t')).join('\r\n'),
    html: `<table>${lines.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`).join('')}</table>`,
  };
}

type Plain = string | number;

function plain(cell: Cell, say: Say): Plain {
  if (typeof cell === 'number') return cell;
  const text = cellText(cell, say);
  return FORMULA.test(text) ? `'${text}` : text;
}

/** As spreadsheets quote a cell of several lines. */
function quoted(cell: Plain): string {
  const text = String(cell);
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Codes such as 0012 stay text. */
function htmlCell(cell: Plain): string {
  if (typeof cell === 'number') return `<td>${cell}</td>`;
  const text = cell.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign).replace(/\r?\n/g, '<br>');
  return `<td style="mso-number-format:'\\@'">${text}</td>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The cells of a pasted text, as spreadsheets write them; the apostrophe before a formula is taken off again. */
export function readTable(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  while (cell.lastIndex <= text.length) {
    const match = cell.exec(text);
    if (!match) break;
    const [, inQuotes, bare = '', end] = match;
    const value = inQuotes === undefined ? bare : inQuotes.replaceAll('""', '"');
    lines.at(-1)?.push(value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value);
    if (end === '') break;
    if (end !== '\t') lines.push([]);
  }
  const last = lines.at(-1);
  // A spreadsheet ends its last line too.
  if (lines.length > 1 && last?.length === 1 && last[0] === '') lines.pop();
  return lines;
}
