// Owns the ways of dictionaries out to files and in from them, as the screen's buttons start them.
import type { Tables } from '../../../shared/dictionary/table-rows.ts';
import type { TableId } from '../../../shared/dictionary/tables.ts';
import { call } from '../../session/client.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import { editTables, hasUnsavedDictionaries, saveDictionaries } from './dictionary-store.ts';
import type { Preview } from './ImportDialog.tsx';
import { words } from './words.ts';

export async function exportTables(ids: readonly TableId[]): Promise<void> {
  try {
    await saveDictionaries();
    const done = await call('dictionaries.exportFile', { ids: [...ids] });
    if (!done) return;
    const message = hasUnsavedDictionaries() ? words.exportedWithoutUnsaved : words.exported;
    useNotices.getState().show({ tone: 'ok', message, params: { file: done.file } });
  } catch (error) {
    showFailure(error);
  }
}

/** What a chosen file would change; undefined when none was chosen or it cannot be read. */
export async function previewFile(): Promise<Preview | undefined> {
  try {
    await saveDictionaries();
    return (await call('dictionaries.previewFile', {})) ?? undefined;
  } catch (error) {
    showFailure(error);
    return undefined;
  }
}

/** All of the file in one undoable step; dictionaries that it does not change stay as they are, also untouched. */
export async function importPreviewed({ file, tables }: Preview): Promise<void> {
  const changed = tables.filter(
    ({ added, updated, removed, rows }) => added.length + updated.length + removed.length > 0 && rows,
  );
  const changes: Partial<Tables> = Object.fromEntries(changed.map(({ id, rows }) => [id, rows]));
  editTables(words.importStep, changes);
  await saveDictionaries(true);
  const count = (of: 'added' | 'updated' | 'removed') => changed.reduce((sum, table) => sum + table[of].length, 0);
  const params = { file, added: count('added'), updated: count('updated'), removed: count('removed') };
  useNotices.getState().show({ tone: 'ok', message: words.imported, params });
}
