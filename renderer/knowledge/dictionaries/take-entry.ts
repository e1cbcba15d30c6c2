// Owns taking an entry from a map into the bank's dictionary, as an edit of the dictionary like any other.
import { checkRows } from '../../../shared/dictionary/check-rows.ts';
import type { RowFault } from '../../../shared/dictionary/faults.ts';
import { keyOf, type Row, type TableId } from '../../../shared/dictionary/tables.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { editTables, openDictionaries, saveDictionaries, useDictionaries } from './dictionary-store.ts';

/** Why the dictionary would not take the entry. */
export function faultsOfEntry(table: TableId, row: Row): readonly RowFault[] {
  return checkRows(table, [row], { tiers: [] });
}

/** True when the dictionary with the entry is durable. An entry of the same key is replaced. */
export async function takeEntry(title: Message, table: TableId, row: Row): Promise<boolean> {
  await openDictionaries();
  const rows = useDictionaries.getState().tables?.[table].rows;
  if (!rows) return false;
  const at = rows.findIndex((other) => keyOf(table, other) === keyOf(table, row));
  editTables(title, { [table]: at < 0 ? [...rows, row] : rows.with(at, row) });
  await saveDictionaries();
  return useDictionaries.getState().status === 'saved';
}
