// Owns reading text tables as spreadsheets write them: any of their encodings and separators, codes that are kept as text unwrapped.
import Papa from 'papaparse';
import { decodeSpreadsheetText } from './read-text.ts';

export interface DelimitedTable {
  readonly encoding: string;
  /** One for each record; the line `sep=;` stays as an empty one, so that lines keep their numbers. */
  readonly rows: readonly (readonly string[])[];
  /** Broken quotes, as `R3 MissingQuotes`. */
  readonly broken: readonly string[];
}

const SEPARATOR_LINE = /^sep=(.)\r?(?:\n|$)/i;
/** What keeps a code a text in a spreadsheet: '00123 and ="00123". */
const KEPT_AS_TEXT = /^(?:'(?=\d+$)|="([^"]*)"$)/;

/** Throws E_FILE_ENCODING. */
export function parseDelimited(name: string, bytes: Buffer): DelimitedTable {
  const { text, encoding } = decodeSpreadsheetText(name, bytes);
  const separator = SEPARATOR_LINE.exec(text)?.[1];
  const parsed = Papa.parse<string[]>(separator ? text.replace(SEPARATOR_LINE, '\n') : text, {
    ...(separator && { delimiter: separator }),
    delimitersToGuess: [',', '\t', ';', '，'],
  });
  const broken = parsed.errors
    .filter((error) => error.type === 'Quotes')
    .map((error) => `R${(error.row ?? 0) + 1} ${error.code}`);
  return { encoding, rows: parsed.data.map((row) => row.map((cell) => unwrapped(cell.trim()))), broken };
}

export function unwrapped(cell: string): string {
  const found = KEPT_AS_TEXT.exec(cell);
  return found ? (found[1] ?? cell.slice(1)) : cell;
}
