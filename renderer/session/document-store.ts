// Owns the map in front: the document, its undo history, and nothing else.
import { create } from 'zustand';
import type { Edit, MapDocument } from '../../shared/document/document.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { OpenMap } from '../../shared/ipc.ts';
import { isReadOnly, refuseEdit } from './read-only.ts';

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

/** A map with its history while another one is in front; everything in it is durable. */
export interface Session {
  readonly map: OpenMap;
  /** The document as it was when its tab was opened. */
  readonly atOpening: MapDocument;
  readonly past: readonly HistoryEntry[];
  readonly future: readonly RedoEntry[];
}

interface DocumentState {
  /** Undefined while no map is open. */
  readonly document: MapDocument | undefined;
  /** What the store is known to hold since the map came to the front; autosave counts on from it. */
  readonly openedAt: OpenMap | undefined;
  /** The document as it was when its tab was opened, for what changed since. */
  readonly atOpening: MapDocument | undefined;
  readonly past: readonly HistoryEntry[];
  readonly future: readonly RedoEntry[];
  open(map: OpenMap): void;
  /** Puts a map in front again, with the history it had. */
  resume(session: Session): void;
  close(): void;
  /** Applies one edit as one undoable step. Nothing happens when the edit returns the same document. */
  apply(title: Message, edit: Edit, mergeKey?: string): void;
  /** Ends the merging of further edits into the last entry, e.g. when a field loses focus. */
  endMerge(): void;
  undo(): void;
  redo(): void;
  /** Goes to the document after the first `index` steps: 0 undoes everything that is kept, counting on redoes. */
  jumpTo(index: number): void;
}

const NOTHING_OPEN = { document: undefined, openedAt: undefined, atOpening: undefined, past: [], future: [] };

export const useDocument = create<DocumentState>()((set, get) => ({
  ...NOTHING_OPEN,
  open: (map) => set({ document: map.document, openedAt: map, atOpening: map.document, past: [], future: [] }),
  resume: ({ map, atOpening, past, future }) => set({ document: map.document, openedAt: map, atOpening, past, future }),
  close: () => set(NOTHING_OPEN),
  apply: (title, edit, mergeKey) => {
    const { document, past } = get();
    if (!document) return;
    const next = edit(document);
    if (next === document) return;
    if (isReadOnly(document.id)) return refuseEdit(document.id);
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
  jumpTo: (index) => {
    const { document, past, future } = get();
    if (!document) return;
    const steps = [...past.map(({ title }) => title), ...future.map(({ title }) => title)];
    const documents = [...past.map(({ before }) => before), document, ...future.map(({ after }) => after)];
    const at = Math.max(0, Math.min(index, steps.length));
    if (at === past.length) return;
    set({
      document: documents[at],
      past: steps.slice(0, at).map((title, step) => ({ title, before: documents[step] as MapDocument })),
      future: steps.slice(at).map((title, step) => ({ title, after: documents[at + step + 1] as MapDocument })),
    });
  },
}));

/** The open document; for code that runs only while a map is open. */
export function openDocument(): MapDocument {
  const { document } = useDocument.getState();
  if (!document) throw new Error('no map is open');
  return document;
}
