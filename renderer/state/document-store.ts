// Owns the open map in the window: the document, its undo history, and nothing else.
import { create } from 'zustand';
import type { Edit, MapDocument } from '../../shared/document/document.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { OpenMap } from '../../shared/ipc.ts';

const HISTORY_LIMIT = 200;

export interface HistoryEntry {
  /** What was done, for the history list and the undo button's name. */
  readonly title: Message;
  /** The document before it. */
  readonly before: MapDocument;
  /** Edits with the same key that follow each other are one entry: typing in one field, one drag. */
  readonly mergeKey?: string | undefined;
}

interface RedoEntry {
  readonly title: Message;
  readonly after: MapDocument;
}

interface DocumentState {
  /** Undefined while no map is open. */
  readonly document: MapDocument | undefined;
  /** The revision the map was opened at; autosave counts on from it. */
  readonly openedAt: OpenMap | undefined;
  readonly past: readonly HistoryEntry[];
  readonly future: readonly RedoEntry[];
  open(map: OpenMap): void;
  close(): void;
  /** Applies one edit as one undoable step. Nothing happens when the edit returns the same document. */
  apply(title: Message, edit: Edit, mergeKey?: string): void;
  /** Ends the merging of further edits into the last entry, e.g. when a field loses focus. */
  endMerge(): void;
  undo(): void;
  redo(): void;
}

export const useDocument = create<DocumentState>()((set, get) => ({
  document: undefined,
  openedAt: undefined,
  past: [],
  future: [],
  open: (map) => set({ document: map.document, openedAt: map, past: [], future: [] }),
  close: () => set({ document: undefined, openedAt: undefined, past: [], future: [] }),
  apply: (title, edit, mergeKey) => {
    const { document, past } = get();
    if (!document) return;
    const next = edit(document);
    if (next === document) return;
    const last = past.at(-1);
    const merges = mergeKey !== undefined && last?.mergeKey === mergeKey;
    const entries = merges ? past : [...past, { title, before: document, mergeKey }].slice(-HISTORY_LIMIT);
    set({ document: next, past: entries, future: [] });
  },
  endMerge: () => {
    const last = get().past.at(-1);
    if (last?.mergeKey === undefined) return;
    set(({ past }) => ({ past: past.with(-1, { ...last, mergeKey: undefined }) }));
  },
  undo: () => {
    const { document, past, future } = get();
    const last = past.at(-1);
    if (!document || !last) return;
    const undone = { title: last.title, after: document };
    set({ document: last.before, past: past.slice(0, -1), future: [undone, ...future] });
  },
  redo: () => {
    const { document, past, future } = get();
    const next = future[0];
    if (!document || !next) return;
    set({ document: next.after, past: [...past, { title: next.title, before: document }], future: future.slice(1) });
  },
}));

/** The open document; for code that runs only while a map is open. */
export function openDocument(): MapDocument {
  const { document } = useDocument.getState();
  if (!document) throw new Error('no map is open');
  return document;
}
