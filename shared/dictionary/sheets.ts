// Owns a dictionary as a spreadsheet: one sheet, one line per entry, headings with units; and reading one back, cell by cell.
import type { Column } from './columns.ts';
import { cellOf, columnsOf, heading, withCell } from './columns.ts';
import { type FaultCode, type RowFault, shortened } from './faults.ts';
import { type Row, TABLE_IDS, type TableId, tables } from './tables.ts';

export interface WrittenSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** The texts of a list stand one below the other in their cell. */
const BETWEEN = '\n';
const YES_NO = { yes: ['是', 'yes', 'true'], no: ['否', 'no', 'false'] } as const;

/** Chinese headings and choices; both languages are read. Fields that the schema does not know stay out. */
export function toSheet(table: TableId, rows: readonly Row[]): WrittenSheet {
  const columns = columnsOf(table);
  return {
    name: tables[table].title.zh,
    header: columns.map((column) => heading(column, 'zh')),
    rows: rows.map((row) => columns.map((column) => writtenCell(cellOf(row, column), column))),
  };
}

function writtenCell(value: unknown, { info }: Column): string | number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? YES_NO.yes[0] : YES_NO.no[0];
  if (Array.isArray(value)) return value.join(BETWEEN);
  return info.options?.find((option) => option.value === value)?.label.zh ?? String(value);
}

export function tableOfSheet(name: string): TableId | undefined {
  const plain = folded(name);
  return TABLE_IDS.find((id) =>
    [id, tables[id].title.zh, tables[id].title.en].some((title) => folded(title) === plain),
  );
}

/** A fault with the place of its cell, as a person counts: line 1 is the first of the sheet. */
export interface SheetFault {
  readonly line: number;
  /** From 1; 0 for the whole line. */
  readonly column: number;
  readonly code: FaultCode;
  readonly params?: RowFault['params'];
}

export interface ReadSheet {
  readonly rows: readonly Row[];
  readonly faults: readonly SheetFault[];
  /** Line and column of a fault that `checkRows` finds in these rows. */
  readonly place: (fault: RowFault) => { line: number; column: number };
}

export function fromSheet(table: TableId, cells: readonly (readonly string[])[]): ReadSheet {
  const columns = columnsOf(table);
  const head = headingLine(table, cells);
  const { at, faults } = readHeadings(table, cells[head] ?? [], head + 1);
  const lines: number[] = [];
  const rows: Row[] = [];
  for (const [index, line] of cells.entries()) {
    if (index <= head || line.every((cell) => cell === '')) continue;
    let row: Row = {};
    for (const [place, column] of at) {
      const read = readCell(line[place] ?? '', column);
      if ('code' in read) faults.push({ line: index + 1, column: place + 1, ...read });
      else if (read.value !== undefined) row = withCell(row, column, read.value);
    }
    rows.push(row);
    lines.push(index + 1);
  }
  const place = ({ row, path }: RowFault) => {
    const found =
      at.find(([, column]) => column.path === path) ?? at.find(([, column]) => column.path.startsWith(`${path}.`));
    return { line: lines[row] ?? head + 1, column: path !== '' && found ? found[0] + 1 : 0 };
  };
  // A missing English text is the Chinese one; a missing column of an optional field is no fault.
  for (const column of columns) {
    const isNeeded = column.info.need === 'save' && column.language !== 'en' && !column.optionalGroup;
    if (isNeeded && !at.some(([, found]) => found === column)) {
      faults.push({ line: head + 1, column: 0, code: 'missingColumn', params: { text: heading(column, 'zh') } });
    }
  }
  return { rows, faults, place };
}

/** So many lines of titles and notes may stand above the headings. */
const TITLE_LINES = 20;

/** The first line with two known headings, or the first line of all. */
function headingLine(table: TableId, cells: readonly (readonly string[])[]): number {
  const known = new Set(columnsOf(table).flatMap(namesOf));
  const isHead = (line: readonly string[]) => line.filter((cell) => known.has(folded(cell))).length > 1;
  return Math.max(0, cells.slice(0, TITLE_LINES).findIndex(isHead));
}

function readHeadings(table: TableId, header: readonly string[], line: number) {
  const columns = columnsOf(table);
  const at: [place: number, column: Column][] = [];
  const faults: SheetFault[] = [];
  for (const [place, text] of header.entries()) {
    if (text === '') continue;
    const fault = (code: FaultCode, params: RowFault['params'] = {}) =>
      faults.push({ line, column: place + 1, code, params: { text: shortened(text), ...params } });
    const whole = columns.find((column) => namesOf(column).includes(folded(text)));
    const bare = folded(text).replace(/[(][^()]*[)]$/, '');
    const otherUnit = columns.find(
      (column) =>
        column.info.unit && [column.title.zh, column.title.en].map(folded).includes(bare) && bare !== folded(text),
    );
    if (!whole && otherUnit) fault('wrongUnit', { expected: heading(otherUnit, 'zh') });
    else if (!whole) fault('unknownColumn');
    else if (at.some(([, column]) => column === whole)) fault('doubleColumn');
    else at.push([place, whole]);
  }
  // Chinese before English, so that a lone word stands for both languages only where the other cell is empty.
  return { at, faults };
}

/** A heading without a unit is taken as it is: the unit was left out, not changed. */
function namesOf(column: Column): readonly string[] {
  const { title, path } = column;
  return [heading(column, 'zh'), heading(column, 'en'), title.zh, title.en, path].map(folded);
}

type ReadCell = { readonly value: unknown } | { readonly code: FaultCode; readonly params?: RowFault['params'] };

function readCell(text: string, { info }: Column): ReadCell {
  if (text === '') return { value: info.control === 'texts' && info.need === 'save' ? [] : undefined };
  switch (info.control) {
    case 'number': {
      const unit = info.unit?.zh === '%' ? /[,\s]|%$/g : /[,\s]/g;
      const plain = text.normalize('NFKC').replace(unit, '');
      const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain);
      return isNumber ? { value: Number(plain) } : { code: 'notNumber', params: { text: shortened(text) } };
    }
    case 'choice': {
      const options = info.options ?? [];
      const found = options.find(({ value, label }) =>
        [value, label.zh, label.en].some((name) => folded(name) === folded(text)),
      );
      if (found) return { value: found.value };
      return { code: 'unknownOption', params: { text: shortened(text), options: options.map(({ label }) => label) } };
    }
    case 'switch': {
      const plain = folded(text);
      if (YES_NO.yes.some((word) => word === plain)) return { value: true };
      return YES_NO.no.some((word) => word === plain) ? { value: false } : { code: 'notYesNo' };
    }
    case 'texts':
      return {
        value: text
          .split(/\r?\n/)
          .map((item) => item.trim())
          .filter((item) => item !== ''),
      };
    default:
      return { value: text };
  }
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
