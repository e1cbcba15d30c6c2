// Owns taking in a file of dictionaries: what it would change, entry by entry, or everything that is wrong with it.

import { matchElements } from '../diff/elements.ts';
import { isSameValue } from '../diff/same-value.ts';
import { readVersioned } from '../document/migrations/read-versioned.ts';
import { isPlain } from '../document/plain.ts';
import { ProblemError } from '../problem.ts';
import { checkRows } from './check-rows.ts';
import { columnsOf } from './columns.ts';
import type { ImportedTable, ImportFault, ImportPreview } from './dictionary-calls.ts';
import { dictionaryFormat } from './dictionary-file.ts';
import { FAULTS, type RowFault } from './faults.ts';
import { fromSheet, tableOfSheet } from './sheets.ts';
import type { Tables } from './table-rows.ts';
import { isTableId, keyOf, type Row, type TableId, tables } from './tables.ts';

const MOST_FAULTS = 500;

/**
 * What importing the JSON text would do. Throws what `parseStrictJson` throws, and E_DICTIONARY_FILE for a file that is
 * something else, and E_DICTIONARY_NEWER.
 */
export function previewJson(text: string, present: Tables): ImportPreview {
  const entries = Object.entries(readVersioned(text, dictionaryFormat).content);
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
  const key = (row: Row) => keyOf(id, row);
  const { added, removed, changed } = matchElements(present, rows, key);
  const updated = changed.flatMap(([was, row]) => (isSameValue(was, row) ? [] : [key(row)]));
  const unchanged = rows.length - added.length - updated.length;
  return { id, rows, added: added.map(key), updated, removed: removed.map(key), unchanged };
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
