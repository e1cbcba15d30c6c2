// Owns the map in front: the document, its undo history, and nothing else.
import { create } from 'zustand';
import type { Edit, MapDocument } from '../../shared/document/document.ts';
import { withNumbersOf } from '../../shared/document/given-numbers.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { OpenMap } from '../../shared/ipc.ts';
import { completed } from '../../shared/knowledge/derived/complete.ts';
import { heldToApproval } from '../../shared/package/approval-held.ts';
import { createHistory, recorded, type Step } from '../kit/history/history.ts';
import { useKnowledge } from './knowledge-store.ts';
import { sayApprovalLost } from './lost-approval.ts';
import { isReadOnly, refuseEdit } from './read-only.ts';

type DocumentStep = Step<MapDocument, Message>;

/** A map with its history while another one is in front; everything in it is durable. */
export interface Session {
  readonly map: OpenMap;
  /** The document as it was when its tab was opened. */
  readonly atOpening: MapDocument;
  readonly past: readonly DocumentStep[];
  readonly future: readonly DocumentStep[];
}

interface DocumentState {
  /** Undefined while no map is open. */
  readonly document: MapDocument | undefined;
  /** What the store is known to hold since the map came to the front; autosave counts on from it. */
  readonly openedAt: OpenMap | undefined;
  /** The document as it was when its tab was opened, for what changed since. */
  readonly atOpening: MapDocument | undefined;
  readonly past: readonly DocumentStep[];
  readonly future: readonly DocumentStep[];
  open(map: OpenMap): void;
  /** Puts a map in front again, with the history it had. */
  resume(session: Session): void;
  close(): void;
  /** Applies one edit, completed with what follows from it, as one undoable step. Nothing happens when the edit returns the same document. */
  apply(title: Message, edit: Edit, mergeKey?: string): void;
  endMerge(): void;
  undo(): void;
  redo(): void;
  jumpTo(index: number): void;
}

const NOTHING_OPEN = { document: undefined, openedAt: undefined, atOpening: undefined, past: [], future: [] };

export const useDocument = create<DocumentState>()((set, get) => {
  const { record, ...steps } = createHistory<MapDocument, Message>({
    read: () => {
      const { document, past, future } = get();
      return document && { past, present: document, future };
    },
    // Ids that were given stay given: what was issued under them must not become something else after an undo.
    write: ({ past, present, future }) => {
      const { document } = get();
      set({ past, document: document ? withNumbersOf(present, document) : present, future });
    },
  });
  return {
    ...NOTHING_OPEN,
    ...steps,
    open: (map) => set({ document: map.document, openedAt: map, atOpening: map.document, past: [], future: [] }),
    resume: ({ map, atOpening, past, future }) =>
      set({ document: map.document, openedAt: map, atOpening, past, future }),
    close: () => set(NOTHING_OPEN),
    apply: (title, edit, mergeKey) => {
      const { document } = get();
      if (!document) return;
      const edited = edit(document);
      if (edited === document) return;
      if (isReadOnly(document.id)) return refuseEdit(document.id);
      const next = completed(document, edited, useKnowledge.getState().dictionaries);
      const held = heldToApproval(document, next);
      record(title, held, mergeKey);
      if (held !== next) sayApprovalLost(undoOf(held));
    },
  };
});

/** Takes back the step that led to `after`, and nothing once something else was done. */
export function undoOf(after: MapDocument | undefined): () => void {
  return () => {
    const { document, undo } = useDocument.getState();
    if (document === after) undo();
  };
}

/** A map that waits in its tab, one step on. */
export function withStep(session: Session, title: Message, map: OpenMap): Session {
  const { past, future } = recorded(
    { past: session.past, present: session.map.document, future: session.future },
    { title, value: map.document },
  );
  return { ...session, map, past, future };
}

/** The open document; for code that runs only while a map is open. */
export function openDocument(): MapDocument {
  const { document } = useDocument.getState();
  if (!document) throw new Error('no map is open');
  return document;
}
