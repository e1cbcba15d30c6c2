// Owns the option --holidays: days that take the place of the dictionary's for one run, out of a file of the dictionary (JSON,
// XLSX, CSV with its headings) or of a plain text of days.
import { checkRows } from '../../shared/dictionary/check-rows.ts';
import type { Holiday } from '../../shared/dictionary/dictionaries.ts';
import { FAULTS, type FaultCode, type RowFault } from '../../shared/dictionary/faults.ts';
import { previewJson } from '../../shared/dictionary/import.ts';
import { fromSheet, tableOfSheet } from '../../shared/dictionary/sheets.ts';
import { starterTables } from '../../shared/dictionary/table-rows.ts';
import { formatMessage } from '../../shared/i18n/message.ts';
import type { Knowledge } from '../../shared/knowledge/knowledge.ts';
import { ProblemError } from '../../shared/problem.ts';
import { readHolidays } from '../../shared/simulate/read-options.ts';
import { readSpreadsheetText, readUtf8 } from '../store/files/read-text.ts';
import { readSheets } from '../store/files/sheets.ts';

const SHOWN = 20;

/**
 * The knowledge with the days of `file`. A file of the dictionary stands for the whole of each year that it names; a plain text
 * adds rest days. Throws E_USAGE with what is wrong, line by line, and what reading a file throws.
 */
export async function withHolidays(knowledge: Knowledge, file: string | undefined): Promise<Knowledge> {
  if (file === undefined) return knowledge;
  const { dictionaries } = knowledge;
  const rows = await dictionaryRows(file);
  const holidays = rows
    ? yearsReplaced(dictionaries.holidays, rows)
    : [...dictionaries.holidays, ...(await plainDays(file))];
  return { ...knowledge, dictionaries: { ...dictionaries, holidays } };
}

function yearsReplaced(present: readonly Holiday[], rows: readonly Holiday[]): readonly Holiday[] {
  const years = new Set(rows.map(yearOf));
  return [...present.filter((day) => !years.has(yearOf(day))), ...rows];
}

const yearOf = ({ date }: Holiday) => date.slice(0, 4);

/** Undefined for a file that is none of the dictionary. */
async function dictionaryRows(file: string): Promise<readonly Holiday[] | undefined> {
  if (/\.json$/i.test(file)) return rowsOfJson(await readUtf8(file));
  if (!/\.(csv|xlsx)$/i.test(file)) return undefined;
  const sheets = await readSheets(file);
  const sheet = sheets.find(({ name }) => tableOfSheet(name) === 'holidays') ?? sheets[0];
  const heads = sheet?.rows[0] ?? [];
  if (!sheet || !heads.some((head) => DATE_HEADS.includes(head.trim().toLowerCase()))) return undefined;
  const { rows, faults, place } = fromSheet('holidays', sheet.rows);
  refuse(faults);
  refuse(checkRows('holidays', rows, starterTables).map((fault) => ({ ...place(fault), ...fault })));
  // Checked just above.
  return rows as unknown as readonly Holiday[];
}

const DATE_HEADS: readonly string[] = ['date', '日期'];

function rowsOfJson(text: string): readonly Holiday[] {
  const { tables: read, faults } = previewJson(text, starterTables);
  refuse(faults);
  return (read.find(({ id }) => id === 'holidays')?.rows ?? []) as unknown as readonly Holiday[];
}

interface Fault {
  readonly line: number;
  readonly column: number | string;
  readonly code: FaultCode;
  readonly params?: RowFault['params'] | undefined;
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const details = faults.slice(0, SHOWN).map(({ line, column, code, params }) => {
    const [zh, en] = (['zh', 'en'] as const).map((language) => formatMessage(FAULTS[code], language, params));
    return `${line}:${column} ${zh} / ${en}`;
  });
  throw new ProblemError('E_USAGE', { detail: `--holidays: ${faults.length}` }, details);
}

const OWN: Omit<Holiday, 'date'> = {
  kind: 'rest',
  label: { zh: '文件所列', en: 'From the file' },
  source: 'published',
};

/** Days `YYYY-MM-DD`, separated by anything. */
async function plainDays(file: string): Promise<readonly Holiday[]> {
  const { days, wrong } = readHolidays((await readSpreadsheetText(file)).text);
  if (wrong.length > 0) {
    throw new ProblemError('E_USAGE', { detail: `--holidays ${wrong.slice(0, 5).join(' ')}: YYYY-MM-DD` });
  }
  return days.map((date) => ({ date, ...OWN }));
}
