// Owns taking in a file of dictionaries: what it would change, entry by entry, or everything that is wrong with it.
import { parseStrictJson } from '../document/strict-json.ts';
import { ProblemError } from '../problem.ts';
import { checkRows } from './check-rows.ts';
import { columnsOf } from './columns.ts';
import type { ImportedTable, ImportFault, ImportPreview } from './dictionary-calls.ts';
import { FAULTS, type RowFault } from './faults.ts';
import { fromSheet, tableOfSheet } from './sheets.ts';
import type { Tables } from './table-rows.ts';
import { isTableId, keyOf, type Row, type TableId, tables } from './tables.ts';

const FORMAT = 'strategy-map-dictionaries';
const FORMAT_VERSION = '1.0';
const MOST_FAULTS = 500;

/** The text of a file that holds `rows` by table, the same for the same rows. */
export function writeDictionaryFile(rows: Partial<Tables>): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, dictionaries: rows }, null, 2)}\n`;
}

/**
 * What importing the JSON text would do. Throws what `parseStrictJson` throws, and E_DICTIONARY_FILE for a file that is
 * something else or from a newer program.
 */
export function previewJson(text: string, present: Tables): ImportPreview {
  const file = parseStrictJson(text);
  const isOurs = isPlain(file) && file.format === FORMAT && isPlain(file.dictionaries);
  if (!isOurs || !/^1\.\d+$/.test(String(file.formatVersion))) throw new ProblemError('E_DICTIONARY_FILE');
  const entries = Object.entries(file.dictionaries as Row);
  const ignored = entries.map(([name]) => name).filter((name) => !isTableId(name));
  const read = entries.flatMap(([name, list]): Read[] => {
    if (!isTableId(name)) return [];
    const items: readonly unknown[] = Array.isArray(list) ? list : [list];
    const faults: PlacedFault[] = items.flatMap((item, index) =>
      isPlain(item) ? [] : [{ line: index + 1, column: '', code: 'notARow' as const }],
    );
    const rows = items.filter(isPlain);
    return [{ id: name, rows, faults, place: (fault) => ({ line: fault.row + 1, column: fault.path }) }];
  });
  return preview(read, ignored, present);
}

/** What importing the sheets would do; fields that a spreadsheet cannot hold stay with the entries that are there already. */
export function previewSheets(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
  present: Tables,
): ImportPreview {
  const ignored: string[] = [];
  const read = sheets.flatMap(({ name, rows: cells }): Read[] => {
    const id = tableOfSheet(name);
    if (!id) {
      ignored.push(name);
      return [];
    }
    const sheet = fromSheet(id, cells);
    return [
      {
        id,
        rows: sheet.rows.map((row) => withHidden(id, row, present[id])),
        faults: sheet.faults.map(({ column, ...fault }) => ({ ...fault, column: letters(column) })),
        place: (fault) => {
          const { line, column } = sheet.place(fault);
          return { line, column: letters(column) };
        },
      },
    ];
  });
  return preview(read, ignored, present);
}

type PlacedFault = Pick<ImportFault, 'line' | 'column' | 'code' | 'params'>;

interface Read {
  readonly id: TableId;
  readonly rows: readonly Row[];
  readonly faults: readonly PlacedFault[];
  readonly place: (fault: RowFault) => { line: number; column: string };
}

function preview(read: readonly Read[], ignored: readonly string[], present: Tables): ImportPreview {
  if (read.length === 0) throw new ProblemError('E_DICTIONARY_FILE');
  const faults: ImportFault[] = [];
  const tiers = read.find(({ id }) => id === 'tiers')?.rows ?? present.tiers;
  const seen = new Set<TableId>();
  for (const { id, rows, faults: own, place } of read) {
    const put = (fault: PlacedFault) => faults.push({ sheet: tables[id].title, message: FAULTS[fault.code], ...fault });
    if (seen.has(id)) put({ line: 1, column: '', code: 'doubleSheet' });
    seen.add(id);
    for (const fault of own) put(fault);
    // A cell that could not be read leaves its row without a value: that is the same fault twice.
    const told = new Set(own.map(({ line, column }) => `${line} ${column}`));
    const missing = own.some(({ code }) => code === 'missingColumn');
    for (const fault of checkRows(id, rows, { tiers })) {
      const at = place(fault);
      if (told.has(`${at.line} ${at.column}`) || (missing && fault.code === 'missing')) continue;
      put({ ...at, code: fault.code, ...(fault.params && { params: fault.params }) });
    }
  }
  const changes = faults.length > 0 ? [] : read.map(({ id, rows }) => compareRows(id, rows, present[id]));
  return { tables: changes, faults: faults.slice(0, MOST_FAULTS), ignored };
}

/** How `rows` differ from what is there, by key. */
function compareRows(id: TableId, rows: readonly Row[], present: readonly Row[]): ImportedTable {
  const before = new Map(present.map((row) => [keyOf(id, row), row]));
  const after = new Set(rows.map((row) => keyOf(id, row)));
  const isSame = (row: Row) => JSON.stringify(sorted(before.get(keyOf(id, row)))) === JSON.stringify(sorted(row));
  const there = rows.filter((row) => before.has(keyOf(id, row)));
  return {
    id,
    rows,
    added: rows.filter((row) => !before.has(keyOf(id, row))).map((row) => keyOf(id, row)),
    updated: there.filter((row) => !isSame(row)).map((row) => keyOf(id, row)),
    removed: present.map((row) => keyOf(id, row)).filter((key) => !after.has(key)),
    unchanged: there.filter(isSame).length,
  };
}

/** Fields of the present entry that no column shows. */
function withHidden(id: TableId, row: Row, present: readonly Row[]): Row {
  const before = present.find((other) => keyOf(id, other) === keyOf(id, row));
  const shown = new Set(columnsOf(id).map(({ path }) => path.split('.')[0]));
  const hidden = Object.entries(before ?? {}).filter(([name]) => !shown.has(name));
  return hidden.length === 0 ? row : { ...row, ...Object.fromEntries(hidden) };
}

/** `A` for 1, `AB` for 28, empty for 0. */
function letters(column: number): string {
  if (column <= 0) return '';
  const rest = (column - 1) % 26;
  return letters((column - 1 - rest) / 26) + String.fromCharCode(65 + rest);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}

function isPlain(value: unknown): value is Row {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
