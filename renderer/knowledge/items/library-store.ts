// Owns the library as the window knows it: items, how often they are used, and every change of them.
import { create } from 'zustand';
import type { Message } from '../../../shared/i18n/message.ts';
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
    useNotices.getState().show({ tone: 'error', problem: { code: 'E_LIBRARY_DAMAGED', params }, everywhere: true });
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

/** Saves a changed item; 修改记录 sets it back. */
export async function changeItem(item: LibraryItem, fields: LibraryItem['fields']): Promise<LibraryItem | undefined> {
  const { id, kind, revision } = item;
  const saved = (await saveItems([{ id, kind, fields, base: revision }]))?.[0];
  if (!saved) return undefined;
  const differing = await differingMaps(id);
  useNotices.getState().show({
    tone: 'ok',
    message: differing > 0 ? words.savedDiffering : words.saved,
    params: { name: itemName(saved), maps: differing },
    back: {
      ...UNDO,
      run: async () => (await saveItems([{ id, kind, fields: item.fields }])) !== undefined,
      whyNot: () => changedSince([saved]),
    },
  });
  return saved;
}

const UNDO = { title: words.undo, done: words.undone };

/** Why the state before these items were saved cannot come back without losing later work. */
export function changedSince(saved: readonly LibraryItem[]): Message | undefined {
  const { items } = useLibrary.getState();
  const later = saved.filter(({ id, fields }) => JSON.stringify(items.get(id)?.fields) !== JSON.stringify(fields));
  if (later.length === 0) return undefined;
  return later.some(({ id }) => !items.has(id)) ? words.goneSince : words.changedSince;
}

async function differingMaps(id: string): Promise<number> {
  await loadLibrary();
  return useLibrary.getState().usage[id]?.differing ?? 0;
}

/** Adds a new item; 修改记录 takes it away again. */
export async function addItem(draft: ItemDraft): Promise<LibraryItem | undefined> {
  const saved = (await saveItems([draft]))?.[0];
  if (!saved) return undefined;
  useNotices.getState().show({
    tone: 'ok',
    message: words.added,
    params: { name: itemName(saved) },
    back: { ...UNDO, run: () => remove([saved.id]), whyNot: () => changedSince([saved]) },
  });
  return saved;
}

/** Deletes without asking; nodes on maps stay, and 修改记录 puts it back. */
export async function removeItem(item: LibraryItem): Promise<void> {
  if (!(await remove([item.id]))) return;
  const used = useLibrary.getState().usage[item.id]?.placements ?? 0;
  useNotices.getState().show({
    tone: 'ok',
    message: used > 0 ? words.removedUsed : words.removed,
    params: { name: itemName(item), count: used },
    back: {
      title: words.putBack,
      done: words.isPutBack,
      run: () => restoreItems([item.id]),
      whyNot: () => (useLibrary.getState().items.has(item.id) ? words.isThere : undefined),
    },
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

async function restoreItems(ids: string[]): Promise<boolean> {
  try {
    await call('library.restore', { ids });
    await loadLibrary();
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

/** An id that no item has, short enough to be read aloud. */
export function freshItemId(): string {
  return `LIB-${crypto.randomUUID().replaceAll('-', '').slice(-10).toUpperCase()}`;
}
