// Owns reading library items from sheets: which column is which field, every cell checked, and what each row would do.
import { setAt } from '../../document/edits/set-at.ts';
import { ITEM_KINDS, type ItemKind } from '../../document/item-kind.ts';
import { ProblemError } from '../../problem.ts';
import { findPersonalData } from '../../text/personal-data.ts';
import { type ItemFields, itemName, kindTitle, type LibraryItem } from '../library-item.ts';
import {
  columnsOf,
  foldHeading,
  headingOf,
  type ItemColumn,
  isPersonalHeading,
  isUnit,
  splitHeading,
} from './columns.ts';
import { columnLetter, type Fault } from './faults.ts';
import { type Candidate, type ImportContext, judgeCandidates } from './judge.ts';
import { type CellContext, type CellFault, readCell } from './read-cell.ts';

interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const ID_HEADINGS = ['id', '编号', '库项编号', '库项', 'itemid', 'libraryid'];
const KIND_HEADINGS = ['kind', '类型', '库项类型', 'itemkind'];

/**
 * The rows and faults of the sheets. Throws `E_LIBRARY_EMPTY`, `E_LIBRARY_COLUMNS` (no column of names, or a kind that
 * neither the sheet nor a column tells) and `E_LIBRARY_PERSONAL`.
 */
export function readItemSheets(
  file: string,
  sheets: readonly SheetRows[],
  context: ImportContext & { readonly kind?: ItemKind | undefined },
) {
  const { tables, passedOver } = tablesOf(file, sheets, context.kind);
  if (tables.length === 0) throw new ProblemError('E_LIBRARY_EMPTY', { file });
  const personal = tables.flatMap(({ header }) => header.filter(isPersonalHeading));
  if (personal.length > 0) throw new ProblemError('E_LIBRARY_PERSONAL', { file, columns: [...new Set(personal)] });
  const faults: Fault[] = [];
  const lines = tables.flatMap((table) => linesOf(table, tables.length > 1, faults));
  const findItem = itemFinder(lines, context.items);
  const candidates = lines.map((line) => readLine(line, { dictionaries: context.dictionaries, findItem }, faults));
  return {
    ...judgeCandidates(candidates, context, faults),
    ignored: [...new Set([...passedOver, ...tables.flatMap((t) => t.ignored)])],
  };
}

interface Table {
  readonly sheet: string;
  readonly header: readonly string[];
  /** The line of the header, as a spreadsheet counts. */
  readonly headLine: number;
  readonly rows: readonly (readonly string[])[];
  readonly id: number;
  readonly kindAt: number;
  readonly kind: ItemKind | undefined;
  readonly ignored: readonly string[];
}

/** A sheet of notes beside a table is passed over; a file without any table says what its first sheet lacks. */
function tablesOf(file: string, sheets: readonly SheetRows[], fallback: ItemKind | undefined) {
  const tables: Table[] = [];
  const refused: { sheet: string; error: ProblemError }[] = [];
  for (const sheet of sheets) {
    try {
      tables.push(...tableOf(file, sheet, fallback));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      refused.push({ sheet: sheet.name, error });
    }
  }
  if (tables.length === 0 && refused[0]) throw refused[0].error;
  const passedOver = refused.map(({ sheet }) => sheet);
  // What is passed over must hold no customers either.
  const personal = sheets
    .filter(({ name }) => passedOver.includes(name))
    .flatMap(({ rows }) => rows.slice(0, TITLE_LINES).flat())
    .filter(isPersonalHeading);
  if (personal.length > 0) throw new ProblemError('E_LIBRARY_PERSONAL', { file, columns: [...new Set(personal)] });
  return { tables, passedOver };
}

/** So many lines of titles and notes may stand above the headings. */
const TITLE_LINES = 20;

/** The first line that names items; else the first that holds anything. */
function headingLine(rows: SheetRows['rows'], kinds: readonly ItemKind[]): number {
  const named = rows.slice(0, TITLE_LINES).findIndex((row) => {
    const filled = row.filter((cell) => cell !== '').length;
    return filled > 1 && namesItems(kinds, row);
  });
  return named >= 0 ? named : rows.findIndex((row) => row.some((cell) => cell !== ''));
}

function namesItems(kinds: readonly ItemKind[], header: readonly string[]): boolean {
  const hasName = kinds.some((kind) => [...matchColumns(kind, header).values()].some(({ path }) => path === 'name'));
  return hasName || header.some((heading) => ID_HEADINGS.includes(foldHeading(heading)));
}

function tableOf(file: string, { name, rows }: SheetRows, fallback: ItemKind | undefined): Table[] {
  const kind = kindNamed(name) ?? fallback;
  const kinds = kind ? [kind] : ITEM_KINDS;
  const at = headingLine(rows, kinds);
  if (at < 0 || !rows.slice(at + 1).some((row) => row.some((cell) => cell !== ''))) return [];
  const header = rows[at] as readonly string[];
  const folded = header.map(foldHeading);
  const kindAt = folded.findIndex((heading) => KIND_HEADINGS.includes(heading));
  if (kindAt < 0 && kind === undefined) throw new ProblemError('E_LIBRARY_COLUMNS', { file, columns: ['类型 / kind'] });
  const known = kinds.flatMap((each) => [...matchColumns(each, header).keys()]);
  const id = folded.findIndex((heading) => ID_HEADINGS.includes(heading));
  const ignored = header.filter((heading, index) => heading !== '' && ![...known, id, kindAt].includes(index));
  if (!namesItems(kinds, header)) throw new ProblemError('E_LIBRARY_COLUMNS', { file, columns: ['名称 / name'] });
  return [{ sheet: name, header, headLine: at + 1, rows: rows.slice(at + 1), id, kindAt, kind, ignored }];
}

function kindNamed(name: string): ItemKind | undefined {
  const wanted = foldHeading(name);
  return ITEM_KINDS.find((kind) => {
    const { zh, en } = kindTitle(kind);
    return [kind, `${kind}s`, zh, en, `${en}s`].some((each) => foldHeading(each) === wanted);
  });
}

/** The columns of `kind` by their place in the header. */
function matchColumns(kind: ItemKind, header: readonly string[]): Map<number, ItemColumn> {
  const byHeading = new Map<string, ItemColumn>();
  for (const column of columnsOf(kind)) {
    const { path, label, info } = column;
    const names = [path, label.zh, label.en, info.label.zh, info.label.en];
    const whole = [headingOf(column, 'zh'), headingOf(column, 'en')];
    for (const name of [...names, ...whole].map(foldHeading)) if (!byHeading.has(name)) byHeading.set(name, column);
  }
  // Its own heading for what people call the name of one kind.
  const name = byHeading.get('name');
  const title = kindTitle(kind);
  if (name) for (const each of [`${title.zh}名称`, title.zh]) if (!byHeading.has(each)) byHeading.set(each, name);
  const found = new Map<number, ItemColumn>();
  header.forEach((heading, index) => {
    const column = byHeading.get(foldHeading(heading)) ?? byHeading.get(foldHeading(splitHeading(heading).name));
    if (column && ![...found.values()].includes(column)) found.set(index, column);
  });
  return found;
}

interface Line {
  readonly table: Table;
  readonly line: number;
  readonly prefix: string;
  readonly cells: readonly string[];
  readonly kind: ItemKind;
  readonly columns: ReadonlyMap<number, ItemColumn>;
}

function linesOf(table: Table, several: boolean, faults: Fault[]): Line[] {
  const columns = new Map<ItemKind, Map<number, ItemColumn>>();
  const prefix = several ? `${table.sheet}!` : '';
  const columnsFor = (kind: ItemKind) => {
    let found = columns.get(kind);
    if (!found) {
      found = matchColumns(kind, table.header);
      columns.set(kind, found);
      faults.push(...unitFaults(table, prefix, found));
    }
    return found;
  };
  return table.rows.flatMap((cells, index): Line[] => {
    if (cells.every((cell) => cell === '')) return [];
    const line = table.headLine + 1 + index;
    const given = table.kindAt < 0 ? '' : (cells[table.kindAt] ?? '');
    const kind = given === '' ? table.kind : kindNamed(given);
    if (kind) return [{ table, line, prefix, cells, kind, columns: columnsFor(kind) }];
    const column = `${prefix}${columnLetter(Math.max(0, table.kindAt))} ${table.header[table.kindAt] ?? ''}`;
    faults.push({ line, column, code: given === '' ? 'L_REQUIRED' : 'L_KIND', params: { value: given.slice(0, 40) } });
    return [];
  });
}

function unitFaults(table: Table, prefix: string, columns: ReadonlyMap<number, ItemColumn>): Fault[] {
  return [...columns].flatMap(([index, { info }]): Fault[] => {
    const heading = table.header[index] ?? '';
    const { unit } = splitHeading(heading);
    if (unit === undefined || !info.unit || isUnit(info, unit)) return [];
    const column = `${prefix}${columnLetter(index)} ${heading}`;
    return [{ line: table.headLine, column, code: 'L_UNIT', params: { value: unit, unit: info.unit } }];
  });
}

/** Items of the file can be named by its other rows, also by name. */
function itemFinder(lines: readonly Line[], items: ReadonlyMap<string, LibraryItem>): CellContext['findItem'] {
  const named = new Map<string, string>();
  const key = (kind: ItemKind, name: string) => `${kind}\n${name.normalize('NFKC').trim().toLowerCase()}`;
  for (const item of [...items.values()].reverse()) {
    named.set(key(item.kind, itemName(item)), item.id);
    named.set(key(item.kind, item.id), item.id);
  }
  for (const { table, cells, kind, columns } of lines) {
    const nameAt = [...columns].find(([, { path }]) => path === 'name')?.[0];
    const name = nameAt === undefined ? '' : (cells[nameAt] ?? '');
    const id = table.id < 0 ? '' : (cells[table.id] ?? '');
    // A row without an id is named by a placeholder until it gets one.
    const target = id || (named.get(key(kind, name)) ?? `name:${name}`);
    if (name !== '') named.set(key(kind, name), target);
    if (id !== '') named.set(key(kind, id), id);
  }
  return (kind, wanted) => named.get(key(kind, wanted));
}

function readLine(line: Line, context: Omit<CellContext, 'hasUnit'>, faults: Fault[]): Candidate {
  const { table, cells, kind, columns, prefix } = line;
  let fields: ItemFields = {};
  const place = (index: number) => `${prefix}${columnLetter(index)} ${table.header[index] ?? ''}`.trim();
  const places = new Map<string, string>();
  const tell = (index: number, fault: CellFault) => faults.push({ line: line.line, column: place(index), ...fault });
  let broken = false;
  for (const [index, column] of columns) {
    places.set(column.path.split('.')[0] as string, place(index));
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    const { unit } = splitHeading(table.header[index] ?? '');
    const reading = readCell(column, cell, { ...context, hasUnit: unit !== undefined });
    if ('fault' in reading) {
      broken = true;
      tell(index, reading.fault);
    } else fields = setAt(fields, column.path, reading.value);
  }
  broken = tellPersonal(line, tell) || broken;
  const id = table.id < 0 ? '' : (cells[table.id] ?? '');
  return { line: line.line, kind, id: id || undefined, idPlace: place(Math.max(0, table.id)), fields, places, broken };
}

/** Columns that mean nothing here are looked at as well: the file itself must not hold customers. */
function tellPersonal({ cells, columns, table }: Line, tell: (index: number, fault: CellFault) => void): boolean {
  let found = false;
  cells.forEach((cell, index) => {
    if (columns.has(index) || index === table.id || cell === '') return;
    if (findPersonalData(cell.slice(0, 20_000)).length === 0) return;
    found = true;
    tell(index, { code: 'L_PERSONAL', params: { what: { zh: '客户信息', en: 'customer data' } } });
  });
  return found;
}
