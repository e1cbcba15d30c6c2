// Owns the library as the window knows it: items, how often they are used, and every change of them.
import { create } from 'zustand';
import type { CallArgs, CallResult } from '../../../shared/ipc.ts';
import type { ItemUsage } from '../../../shared/library/library-calls.ts';
import { type ItemDraft, itemName, type Library, type LibraryItem } from '../../../shared/library/library-item.ts';
import type { Problem } from '../../../shared/problem.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { saveNow } from '../../session/autosave.ts';
import { call } from '../../session/client.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import { words } from './words.ts';

interface LibraryState {
  readonly items: Library;
  /** Over all maps, as of the last reading; trigger events under `event:<code>`. */
  readonly usage: Readonly<Record<string, ItemUsage>>;
  readonly loaded: boolean;
  readonly problem: Problem | undefined;
}

export const useLibrary = create<LibraryState>()(() => ({
  items: new Map(),
  usage: {},
  loaded: false,
  problem: undefined,
}));

/** Reads everything anew, after what the map in front has to save. */
export async function loadLibrary(): Promise<void> {
  try {
    await saveNow();
    const { items, usage, left } = await call('library.list', {});
    tellLeft(left);
    useLibrary.setState({ items: byId(items), usage, loaded: true, problem: undefined });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    useLibrary.setState({ problem: error.problem });
  }
}

let told = '';

/** Once for the same items. */
function tellLeft(left: readonly string[]): void {
  const ids = left.join();
  if (ids !== told && ids !== '') {
    const params = { count: left.length, ids: left.slice(0, 5) };
    useNotices.getState().show({ tone: 'error', problem: { code: 'E_LIBRARY_DAMAGED', params } });
  }
  told = ids;
}

function byId(items: readonly LibraryItem[]): Library {
  return new Map(items.map((item) => [item.id, item]));
}

/** Saves items, all or none; undefined when they could not be saved, which is shown. */
export async function saveItems(
  items: CallArgs<'library.save'>['items'],
): Promise<CallResult<'library.save'> | undefined> {
  try {
    const saved = await call('library.save', { items });
    useLibrary.setState((state) => ({ items: byId([...state.items.values(), ...saved]) }));
    void loadLibrary();
    return saved;
  } catch (error) {
    showFailure(error);
    return undefined;
  }
}

/** Saves a changed item; the notice sets it back. */
export async function changeItem(item: LibraryItem, fields: LibraryItem['fields']): Promise<LibraryItem | undefined> {
  const { id, kind, revision } = item;
  const saved = (await saveItems([{ id, kind, fields, base: revision }]))?.[0];
  if (!saved) return undefined;
  const differing = await differingMaps(id);
  useNotices.getState().show({
    tone: 'ok',
    message: differing > 0 ? words.savedDiffering : words.saved,
    params: { name: itemName(saved), maps: differing },
    action: { title: words.undo, run: () => void saveItems([{ id, kind, fields: item.fields }]) },
  });
  return saved;
}

async function differingMaps(id: string): Promise<number> {
  await loadLibrary();
  return useLibrary.getState().usage[id]?.differing ?? 0;
}

/** Adds a new item; the notice takes it away again. */
export async function addItem(draft: ItemDraft): Promise<LibraryItem | undefined> {
  const saved = (await saveItems([draft]))?.[0];
  if (!saved) return undefined;
  useNotices.getState().show({
    tone: 'ok',
    message: words.added,
    params: { name: itemName(saved) },
    action: { title: words.undo, run: () => void remove([saved.id]) },
  });
  return saved;
}

/** Deletes without asking; nodes on maps stay, and the notice takes it back. */
export async function removeItem(item: LibraryItem): Promise<void> {
  if (!(await remove([item.id]))) return;
  const used = useLibrary.getState().usage[item.id]?.placements ?? 0;
  useNotices.getState().show({
    tone: 'ok',
    message: used > 0 ? words.removedUsed : words.removed,
    params: { name: itemName(item), count: used },
    action: { title: words.undo, run: () => void restoreItems([item.id]) },
  });
}

async function remove(ids: string[]): Promise<boolean> {
  try {
    await call('library.remove', { ids });
    useLibrary.setState(({ items }) => ({ items: byId([...items.values()].filter(({ id }) => !ids.includes(id))) }));
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

async function restoreItems(ids: string[]): Promise<void> {
  try {
    await call('library.restore', { ids });
    await loadLibrary();
  } catch (error) {
    showFailure(error);
  }
}

/** An id that no item has, short enough to be read aloud. */
export function freshItemId(): string {
  return `LIB-${crypto.randomUUID().replaceAll('-', '').slice(-10).toUpperCase()}`;
}
