// Owns reading a filled-in 执行登记表: from cells of text to the return file; every cell that cannot be read is named.
import { z } from 'zod';
import { readText } from '../document/field-text.ts';
import type { Message } from '../i18n/message.ts';
import { ProblemError } from '../problem.ts';
import { isBlank, readAmount, readWhole } from './cell-figures.ts';
import { readLossReasons } from './loss-reasons.ts';
import { RETURN_FORMAT_VERSION } from './read-return.ts';
import {
  isSum,
  type RegisterColumn,
  type RegisterFact,
  type RegisterInput,
  registerColumnOf,
  registerColumns,
  registerFactOf,
  registerFacts,
  TRIAL_FACT,
} from './register.ts';
import { isMoney } from './return-columns.ts';
import { type ReturnFile, type ReturnRow, returnFileSchema } from './return-file.ts';
import { readTaskSheets } from './task-sheet.ts';

/** One table of a file: cell (r, c) is row r + 1, column c + 1 to a person. */
export interface TextSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const MOST_DETAILS = 20;

/**
 * The return in the sheet that holds the form: of several that could, the one with most of its columns. `savedAt` is ISO 8601 in UTC. Whether it answers a known package and
 * whether its counts are in order is for `checkReturn`.
 * Throws E_RETURN_SHEET_NOT_ONE, E_RETURN_SHEET_COLUMNS, E_RETURN_SHEET_CELLS; nothing is read in half.
 */
export function readReturnSheets(sheets: readonly TextSheet[], file: string, savedAt: string): ReturnFile {
  const found = sheets.flatMap((sheet) => {
    const form = findForm(sheet);
    return form ? [{ sheet, form }] : [];
  });
  // Other sheets of the workbook name rows with some of the figures too.
  const best = found.reduce<(typeof found)[number] | undefined>(
    (most, each) => (most && most.form.columns.size >= each.form.columns.size ? most : each),
    undefined,
  );
  if (!best) throw new ProblemError('E_RETURN_SHEET_NOT_ONE', { file });
  return readForm(best.sheet, best.form, file, savedAt, sheets);
}

interface Form {
  readonly head: number;
  readonly columns: ReadonlyMap<RegisterColumn['id'], number>;
}

/** The line of headings: the one that names the row codes and at least one count. */
function findForm({ rows }: TextSheet): Form | undefined {
  for (const [head, cells] of rows.entries()) {
    const columns = new Map<RegisterColumn['id'], number>();
    for (const [index, cell] of cells.entries()) {
      const column = cell === '' ? undefined : registerColumnOf(cell);
      if (column && !columns.has(column.id)) columns.set(column.id, index);
    }
    if (columns.has('rowCode') && columns.size > 1) return { head, columns };
  }
  return undefined;
}

function readForm(
  sheet: TextSheet,
  { head, columns }: Form,
  file: string,
  savedAt: string,
  sheets: readonly TextSheet[],
): ReturnFile {
  const facts = readFacts(sheet.rows.slice(0, head));
  const missing: Message[] = [
    ...registerColumns.filter(({ id, isNeeded }) => isNeeded && !columns.has(id)).map(({ label }) => label),
    ...(Object.keys(registerFacts) as RegisterFact[]).flatMap((id) =>
      facts.has(id) || id === TRIAL_FACT ? [] : [registerFacts[id]],
    ),
  ];
  if (missing.length > 0) throw new ProblemError('E_RETURN_SHEET_COLUMNS', { file, columns: missing });
  const faults: string[] = [];
  const say: Say = (...fault) => faults.push(faultText(sheet.name, ...fault));
  const answered = readHead(facts, say);
  const rows = sheet.rows
    .slice(head + 1)
    .flatMap((cells, index) => readRow(cells, head + 1 + index, columns, say) ?? []);
  const tasks = readTaskSheets(sheets, (name, ...fault) => faults.push(faultText(name, ...fault)));
  if (faults.length === 0) {
    const made = {
      formatVersion: RETURN_FORMAT_VERSION,
      ...answered,
      savedAt,
      rows,
      ...(tasks.length > 0 && { tasks }),
    };
    const read = returnFileSchema.safeParse(made);
    if (read.success) return read.data;
    faults.push(...read.error.issues.map(({ path, message }) => `${sheet.name} ${path.join('.')}: ${message}`));
  }
  throw new ProblemError('E_RETURN_SHEET_CELLS', { file, count: faults.length }, faults.slice(0, MOST_DETAILS));
}

interface Fact {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
type Say = (row: number, column: number, wrong: string, text: string) => void;

function faultText(name: string, ...[row, column, wrong, text]: Parameters<Say>): string {
  return `${name} R${row + 1}C${column + 1} ${wrong}: ${text.slice(0, 40)}`;
}

/** The value of a label is the next cell; an input that was left empty counts as there. */
function readFacts(rows: readonly (readonly string[])[]): ReadonlyMap<RegisterFact, Fact> {
  const facts = new Map<RegisterFact, Fact>();
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const id = cell === '' ? undefined : registerFactOf(cell);
      if (id && !facts.has(id)) facts.set(id, { row, column: column + 1, text: cells[column + 1] ?? '' });
    }
  }
  return facts;
}

const NOT_A_DATE = '不是日期 / not a date';
const NOT_A_COUNT = '不是 0 或正整数 / not a whole number from 0';
const NOT_AN_AMOUNT = '不是 0 或正数 / not a number from 0';
const NOT_REASONS = '不是“原因 人数” / not reasons with their numbers';
const NOT_COMPUTED = {
  value: undefined,
  wrong: '公式没有结果，请在表格软件中打开并保存 / a formula without a result: open and save it',
};
const NO_CODE = '缺策略行编号 / no row code';
const NOT_OURS = '被改动或残缺 / changed or incomplete';

function readHead(facts: ReadonlyMap<RegisterFact, Fact>, say: Say) {
  const text = (id: RegisterFact) => facts.get(id)?.text ?? '';
  /** Answers 0 in place of what cannot be read: with a fault told, nothing comes of it. */
  const tell = (id: RegisterFact, wrong: string): number => {
    const { row, column, text: found } = facts.get(id) as Fact;
    say(row, column, wrong, found === '' ? registerFacts[id].zh : found);
    return 0;
  };
  const day = (id: RegisterFact) => readDay(text(id)) ?? tell(id, NOT_A_DATE);
  const whole = (id: RegisterFact) => readWhole(text(id)) ?? tell(id, NOT_OURS);
  const hash = text('packageHash').replace(/\s/g, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hash)) tell('packageHash', NOT_OURS);
  for (const id of ['packageId', 'mapCode', 'branchCode'] as const) if (text(id) === '') tell(id, NOT_OURS);
  return {
    packageHash: hash,
    packageId: text('packageId'),
    revision: whole('revision'),
    mapCode: text('mapCode'),
    mapVersion: whole('mapVersion'),
    branchCode: text('branchCode'),
    ...(facts.has(TRIAL_FACT) && { trial: true as const }),
    periodStart: day('periodStart'),
    periodEnd: day('periodEnd'),
  };
}

/** Undefined for a sum, and for a row in which nothing was filled in: it was not reported, which is not 0. */
function readRow(cells: readonly string[], row: number, columns: Form['columns'], say: Say): ReturnRow | undefined {
  const at = (id: RegisterColumn['id']) => cells[columns.get(id) ?? -1] ?? '';
  const inputs = registerColumns.filter(({ id }) => id !== 'rowCode' && id !== 'ownList' && !isBlank(at(id)));
  const rowCode = at('rowCode');
  const before = cells.slice(0, columns.get('listed')).find((text) => text !== '') ?? '';
  if (inputs.length === 0 || isSum(rowCode || before)) return undefined;
  // The list was filled in beforehand: where nothing else stands in the row, nobody reported it.
  const isList = inputs.every(({ id }) => id === 'listed') && !isBlank(at('ownList'));
  if (isList && readWhole(at('listed')) === readWhole(at('ownList'))) return undefined;
  if (rowCode === '') say(row, columns.get('rowCode') ?? 0, NO_CODE, at(inputs[0]?.id ?? 'rowCode'));
  const values: Record<string, unknown> = { rowCode: rowCode || '?' };
  for (const { id, unit } of inputs) {
    const text = at(id);
    // Words may begin so; a figure that does is a formula that no program has worked out.
    const { value, wrong } =
      text.startsWith('=') && id !== 'feedback' ? NOT_COMPUTED : readInput(id as RegisterInput, text, unit);
    if (value === undefined) say(row, columns.get(id) ?? 0, wrong, text);
    else values[id] = value;
  }
  return values as ReturnRow;
}

/** `wrong` is for where there is no value. */
function readInput(id: RegisterInput, text: string, unit: Message | undefined): { value: unknown; wrong: string } {
  if (id === 'feedback') return { value: text, wrong: '' };
  if (id === 'lossReasons') return { value: readLossReasons(text) ?? undefined, wrong: NOT_REASONS };
  if (isMoney(id)) return { value: readAmount(text, unit), wrong: NOT_AN_AMOUNT };
  return { value: readWhole(text, unit), wrong: NOT_A_COUNT };
}

const DAY = {
  schema: z.iso.date(),
  info: { label: registerFacts.periodStart, need: 'save', control: 'date' },
} as const;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A date as people and programs write it; also the bare number that a sheet shows when the format was lost. */
function readDay(text: string): string | undefined {
  if (/^[2-7]\d{4}$/.test(text)) return new Date(EXCEL_EPOCH + Number(text) * DAY_MS).toISOString().slice(0, 10);
  const read = readText(DAY.schema, DAY.info, text.replace(/[T ].*$/, ''));
  return read.ok ? String(read.value) : undefined;
}
