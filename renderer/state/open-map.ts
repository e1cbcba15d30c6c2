// Owns opening a map in the window: asks for it, puts it into the document store and shows the canvas.
import { create } from 'zustand';
import type { OpenMap } from '../../shared/ipc.ts';
import { saveNow, useSaving } from './autosave.ts';
import { call } from './client.ts';
import { useDocument } from './document-store.ts';
import { showFailure, useNotices } from './notices.ts';
import { useView } from './view-store.ts';

/** Waiting shorter than this is not worth telling (ms). */
const QUIET = 300;

interface Opening {
  /** The title of the map that is being opened; undefined while nothing is, or not for long enough to tell. */
  readonly title: string | undefined;
}

/** What is being opened, for the line that says so. */
export const useOpening = create<Opening>()(() => ({ title: undefined }));

let underWay = false;

/**
 * Opens a kept map; `title` is only for the line that says so. True when it is open. While the map that is open now
 * has edits that could not be saved, it stays open and the reason is shown.
 */
export function openMap(id: string, title = ''): Promise<boolean> {
  if (useDocument.getState().document?.id === id && !isStuck()) {
    useView.getState().show('map');
    return Promise.resolve(true);
  }
  return open(title, () => call('maps.open', { id }));
}

/** Makes a map, empty or from a template, and opens it. True when it is open. */
export function createMap(args: { title?: string; templateCode?: string }, title = args.title ?? ''): Promise<boolean> {
  return open(title, () => call('maps.create', args));
}

async function open(title: string, ask: () => Promise<OpenMap>): Promise<boolean> {
  if (underWay) return false;
  underWay = true;
  const timer = setTimeout(() => useOpening.setState({ title }), QUIET);
  try {
    await saveNow();
    const { status, problem } = useSaving.getState();
    if (status === 'failed' && problem && !isStuck()) {
      useNotices.getState().show({ tone: 'error', problem });
      return false;
    }
    const map = await ask();
    useView.getState().select([]);
    useDocument.getState().open(map);
    useView.getState().show('map');
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  } finally {
    underWay = false;
    clearTimeout(timer);
    useOpening.setState({ title: undefined });
  }
}

/** True when the open map can never be saved from here, so that holding on to it would only lock the window. */
function isStuck(): boolean {
  const { status, problem } = useSaving.getState();
  return status === 'failed' && (problem?.code === 'E_MAP_CONFLICT' || problem?.code === 'E_MAP_NOT_FOUND');
}
