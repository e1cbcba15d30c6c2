// Owns saving: every edit of the map in front is sent by itself, and called saved only after the store's durable commit.
import { create } from 'zustand';
import { type DocumentChange, diffDocuments, isEmptyChange } from '../../shared/diff/change.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import { afterPaint } from './after-paint.ts';
import { call, onEvent } from './client.ts';
import { useDocument } from './document-store.ts';
import { isLargeMap } from './large-map.ts';

/** `failed`: the edits are still in the window; the problem says why and it is tried again. */
export type SaveStatus = 'saved' | 'saving' | 'failed';

interface SaveState {
  readonly status: SaveStatus;
  /** Time of the last durable commit, ISO 8601. */
  readonly savedAt: string | undefined;
  readonly problem: Problem | undefined;
  /** Revision of the last durable commit. */
  readonly revision: number;
}

export const useSaving = create<SaveState>()(() => ({
  status: 'saved',
  savedAt: undefined,
  problem: undefined,
  revision: 0,
}));

const RETRY_MS = 3000;

/** The document as the store last confirmed it. */
let confirmed: MapDocument | undefined;
let pending: { document: MapDocument; changeId: string; change: DocumentChange } | undefined;
let retryTimer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | undefined;

/** Starts watching the open document; returns what stops it. */
export function startAutosave(): () => void {
  const saveSoon = afterPaint(
    () => void saveNow(),
    () => isLargeMap(useDocument.getState().document),
  );
  const stopWatching = useDocument.subscribe((state, before) => {
    if (state.openedAt !== before.openedAt) {
      confirmed = state.openedAt?.document;
      pending = undefined;
      useSaving.setState({
        status: 'saved',
        savedAt: undefined,
        problem: undefined,
        revision: state.openedAt?.revision ?? 0,
      });
    } else if (state.document !== before.document) {
      if (useSaving.getState().status === 'saved') useSaving.setState({ status: 'saving' });
      saveSoon();
    }
  });
  const stopListening = onEvent((event) => {
    if (event.type === 'store-status' && (event.status === 'ready' || event.status === 'restarted')) void saveNow();
  });
  return () => {
    stopWatching();
    stopListening();
  };
}

/** Resolves when everything up to now is durable, or has failed and waits for a retry. */
export function saveNow(): Promise<void> {
  clearTimeout(retryTimer);
  running ??= saveUntilEqual().finally(() => {
    running = undefined;
  });
  return running;
}

async function saveUntilEqual(): Promise<void> {
  for (;;) {
    const { document } = useDocument.getState();
    if (!document || !confirmed) return;
    // A change that may already be applied is sent again as it was, so that the store can recognise it.
    if (!pending) {
      const change = diffDocuments(confirmed, document);
      if (isEmptyChange(change)) {
        useSaving.setState({ status: 'saved', problem: undefined });
        return;
      }
      pending = { document, changeId: crypto.randomUUID(), change };
    }
    useSaving.setState({ status: 'saving' });
    if (!(await send(pending))) return;
  }
}

async function send(sent: NonNullable<typeof pending>): Promise<boolean> {
  const baseRevision = useSaving.getState().revision;
  try {
    const { revision, savedAt } = await call('maps.change', {
      id: sent.document.id,
      changeId: sent.changeId,
      baseRevision,
      change: sent.change,
    });
    if (pending !== sent) return false;
    confirmed = sent.document;
    pending = undefined;
    useSaving.setState({ revision, savedAt, problem: undefined });
    return true;
  } catch (error) {
    if (pending !== sent) return false;
    const problem: Problem =
      error instanceof ProblemError ? error.problem : { code: 'E_INTERNAL', params: { detail: String(error) } };
    useSaving.setState({ status: 'failed', problem });
    if (problem.code !== 'E_MAP_CONFLICT') retryTimer = setTimeout(() => void saveNow(), RETRY_MS);
    return false;
  }
}
