// Owns the ways of the library to files and back: importing, exporting, refreshing stock.
import { create } from 'zustand';
import type { ItemKind } from '../../../shared/document/item-kind.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { ImportPreview, StockPreview } from '../../../shared/library/library-calls.ts';
import { kindTitle, type LibraryItem } from '../../../shared/library/library-item.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { say } from '../../kit/ui/say.ts';
import { call } from '../../session/client.ts';
import { loadKnowledge, useKnowledge } from '../../session/knowledge-store.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import { changedSince, loadLibrary, useLibrary } from '../items/library-store.ts';
import { words } from '../items/words.ts';

interface Previews {
  /** What was read from a file and waits for review. */
  readonly items: ImportPreview | undefined;
  readonly stock: StockPreview | undefined;
}

export const usePreviews = create<Previews>()(() => ({ items: undefined, stock: undefined }));

/** `kind` is what rows are that do not say it themselves. */
export async function startImport(kind?: ItemKind): Promise<void> {
  try {
    const items = await call('library.chooseImport', { ...(kind && { kind }) });
    if (items) usePreviews.setState({ items });
  } catch (error) {
    showFailure(error);
  }
}

export async function startStock(): Promise<void> {
  try {
    const stock = await call('stock.choose', {});
    if (stock) usePreviews.setState({ stock });
  } catch (error) {
    showFailure(error);
  }
}

export async function exportItems(items: readonly LibraryItem[]): Promise<void> {
  const kinds = new Set(items.map(({ kind }) => kind));
  const [only] = kinds.size === 1 ? kinds : [];
  const name = only ? `${say(words.library)} ${say(kindTitle(only))}` : say(words.library);
  try {
    const { language } = useSettings.getState();
    const written = await call('library.export', { ids: items.map(({ id }) => id), name, language });
    if (!written) return;
    useNotices.getState().show({ tone: 'ok', message: EXPORTED, params: { file: written.file, count: items.length } });
  } catch (error) {
    showFailure(error);
  }
}

export type RowChoice = 'add' | 'update' | 'both' | 'skip';
type ImportRows = ImportPreview['rows'];

/** What is done with a row unless something else is chosen. */
export function usualChoice(row: ImportRows[number]): RowChoice {
  if (!row.match) return 'add';
  return row.changes.length > 0 ? 'update' : 'skip';
}

/** Takes the rows over as chosen, all or none; the notice takes them out again. True when they are in. */
export async function applyImport(rows: ImportRows, choices: readonly RowChoice[]): Promise<boolean> {
  const chosen = rows.flatMap((row, index) => {
    const choice = choices[index] ?? 'skip';
    if (choice === 'skip') return [];
    const isCopy = choice === 'both';
    const fields = isCopy ? { ...row.fields, name: secondName(row.name) } : row.fields;
    return [{ choice, draft: { id: isCopy ? row.freshId : row.id, kind: row.kind, fields } }];
  });
  if (chosen.length === 0) return true;
  const before = useLibrary.getState().items;
  let saved: readonly LibraryItem[];
  try {
    saved = await call('library.save', { items: chosen.map(({ draft }) => draft), imported: true });
    await loadLibrary();
  } catch (error) {
    showFailure(error);
    return false;
  }
  const old = chosen.flatMap(({ draft }) => before.get(draft.id) ?? []);
  const fresh = chosen.flatMap(({ draft }) => (before.has(draft.id) ? [] : [draft.id]));
  useNotices.getState().show({
    tone: 'ok',
    message: IMPORTED,
    params: { added: fresh.length, updated: old.length },
    back: { ...UNDO, run: () => takeOut(old, fresh), whyNot: () => changedSince(saved) },
  });
  return true;
}

const UNDO = { title: words.undo, done: words.undone };

async function takeOut(old: readonly LibraryItem[], fresh: string[]): Promise<boolean> {
  try {
    if (fresh.length > 0) await call('library.remove', { ids: fresh });
    const items = old.map(({ id, kind, fields }) => ({ id, kind, fields }));
    if (items.length > 0) await call('library.save', { items });
    await loadLibrary();
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

function secondName(name: string): string {
  return `${shorten(name, 37)}（2）`;
}

/** Takes the figures over; the notice puts the former ones back. */
export async function applyStock({ rows }: StockPreview): Promise<boolean> {
  try {
    const put = Object.fromEntries(rows.map(({ itemId, after }) => [itemId, after]));
    const { before } = await call('stock.save', { put, remove: [], imported: true });
    await loadKnowledge();
    useNotices.getState().show({
      tone: 'ok',
      message: REFRESHED,
      params: { count: rows.length },
      back: {
        ...UNDO,
        run: () =>
          putBack(
            before,
            Object.keys(put).filter((id) => !(id in before)),
          ),
        whyNot: () => stockChangedSince(put),
      },
    });
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

/** Forgets the current figure of an item; its own stays. */
export async function clearStock(id: string): Promise<void> {
  try {
    const { before } = await call('stock.save', { put: {}, remove: [id] });
    await loadKnowledge();
    const back = { ...UNDO, run: () => putBack(before, []), whyNot: () => stockChangedSince({ [id]: undefined }) };
    useNotices.getState().show({ tone: 'ok', message: CLEARED, back });
  } catch (error) {
    showFailure(error);
  }
}

/** Why the figures from before cannot come back: others were taken over since. */
function stockChangedSince(put: Readonly<Record<string, unknown>>): Message | undefined {
  const { stock } = useKnowledge.getState();
  const isSame = Object.entries(put).every(([id, figure]) => JSON.stringify(stock[id]) === JSON.stringify(figure));
  return isSame ? undefined : words.stockChangedSince;
}

type Stock = Awaited<ReturnType<typeof call<'stock.save'>>>['before'];

async function putBack(before: Stock, remove: string[]): Promise<boolean> {
  try {
    await call('stock.save', { put: before, remove });
    await loadKnowledge();
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

const EXPORTED = {
  zh: '已导出 {count} 个库项到“{file}”。',
  en: '{count, plural, one {# item} other {# items}} exported to “{file}”.',
};
const IMPORTED = {
  zh: '已导入：新增 {added} 个，更新 {updated} 个。图谱未变。',
  en: 'Imported: {added} added, {updated} updated. No map was changed.',
};
const REFRESHED = {
  zh: '已更新 {count} 个额度或库存，图谱未变。',
  en: '{count, plural, one {# figure} other {# figures}} updated. No map was changed.',
};
const CLEARED = {
  zh: '已清除当前额度，改用库项中填写的数值。',
  en: 'The current figure was cleared; the item’s own figure is used.',
};
