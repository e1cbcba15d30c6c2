// Owns the orderly close: saves first, and keeps the window open while something cannot be saved.
import { create } from 'zustand';
import { hasUnsavedDictionaries, saveDictionaries } from '../knowledge/dictionaries/index.ts';
import { saveDrafts } from '../knowledge/library/index.ts';
import { saveNow, useSaving } from '../session/autosave.ts';
import { onEvent } from '../session/client.ts';

interface Closing {
  /** True while the user is asked whether to close with unsaved edits. */
  readonly asking: boolean;
}

export const useClosing = create<Closing>()(() => ({ asking: false }));

/** Starts answering the wish to close; returns what stops it. */
export function startClosing(): () => void {
  return onEvent((event) => {
    if (event.type === 'close-requested') void tryToClose();
  });
}

/** Agrees when everything is durable, otherwise asks. `window.close()` would end the page without asking main. */
export async function tryToClose(): Promise<void> {
  const asking = !(await saveEverything());
  useClosing.setState({ asking });
  window.workbench.answerClose(!asking);
}

/** Saves what the window holds; false when some of it could not be saved. Never rejects. */
export async function saveEverything(): Promise<boolean> {
  await Promise.all([saveNow(), saveDictionaries()]);
  const saved = await saveDrafts().then(
    () => true,
    () => false,
  );
  return saved && useSaving.getState().status !== 'failed' && !hasUnsavedDictionaries();
}

/** Closes the window, with the loss of what could not be saved. */
export function discardAndClose(): void {
  window.workbench.answerClose(true);
}

export function stayOpen(): void {
  useClosing.setState({ asking: false });
}
