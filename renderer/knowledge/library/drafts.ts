// Owns changes of items that were typed and not saved yet: they outlive going elsewhere, and are saved before the window closes.
import { create } from 'zustand';
import { isSameValue } from '../../../shared/diff/same-value.ts';
import { type ItemFields, itemDraftSchema, type LibraryItem } from '../../../shared/library/library-item.ts';
import { call } from '../../session/client.ts';
import { useLibrary } from '../items/library-store.ts';

interface Drafts {
  readonly drafts: ReadonlyMap<string, ItemFields>;
}

export const useDrafts = create<Drafts>()(() => ({ drafts: new Map() }));

/** Keeps what was typed; nothing is kept when it is as the item is. */
export function putDraft(item: LibraryItem, fields: ItemFields): void {
  const drafts = new Map(useDrafts.getState().drafts);
  if (isSameValue(fields, item.fields)) drafts.delete(item.id);
  else drafts.set(item.id, fields);
  useDrafts.setState({ drafts });
}

export function dropDraft(id: string): void {
  const drafts = new Map(useDrafts.getState().drafts);
  if (drafts.delete(id)) useDrafts.setState({ drafts });
}

/** Saves every draft that can be saved; throws the problem that prevents it. */
export async function saveDrafts(): Promise<void> {
  const { items } = useLibrary.getState();
  const sound = [...useDrafts.getState().drafts].flatMap(([id, fields]) => {
    const kind = items.get(id)?.kind;
    const draft = itemDraftSchema.safeParse({ id, kind, fields });
    return draft.success ? [draft.data] : [];
  });
  if (sound.length > 0) await call('library.save', { items: sound });
  useDrafts.setState({ drafts: new Map() });
}
