// Owns opening, switching and closing maps in the window; nothing leaves the front before its edits are durable.
import { create } from 'zustand';
import { diffDocuments } from '../../shared/diff/change.ts';
import type { Edit, MapDocument } from '../../shared/document/document.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { OpenMap } from '../../shared/ipc.ts';
import { heldToApproval } from '../../shared/package/approval-held.ts';
import { saveNow, useSaving } from './autosave.ts';
import { call } from './client.ts';
import { type Session, useDocument, withStep } from './document-store.ts';
import { keepAsCopy } from './keep-as-copy.ts';
import { showFailure, useNotices } from './notices.ts';
import { forgetReadOnly, markReadOnly, type ReadOnlyReason, useReadOnly } from './read-only.ts';
import { neighbourOf, useTabs, withExisting, withFront, withoutTab, withTitle } from './tabs.ts';
import { forgetViewport, useView } from './view-store.ts';

/** Waiting shorter than this is not worth telling (ms). */
const QUIET = 300;

interface Opening {
  /** The title of the map that is being opened; undefined while nothing is, or not for long enough to tell. */
  readonly title: string | undefined;
  /** True from the start of the window until the maps of the last session are back. */
  readonly restoring: boolean;
}

/** What is being opened, for the line that says so. */
export const useOpening = create<Opening>()(() => ({
  title: undefined,
  restoring: useTabs.getState().tabs.length > 0,
}));

interface Parked {
  readonly session: Session;
  readonly selection: ReadonlySet<string>;
}

/** Maps in tabs that are not in front, as they were left. A tab without an entry here is read when it is chosen. */
const parked = new Map<string, Parked>();

let underWay = false;

/** Starts keeping the tabs' titles; returns what stops it. */
export function startTabs(): () => void {
  return useDocument.subscribe(({ document }, before) => {
    if (document && document.title !== before.document?.title) {
      useTabs.setState((state) => withTitle(state, document));
    }
  });
}

/**
 * Brings a kept map to the front, in its tab or in a new one; `title` is only for the line that says so. True when it is
 * in front. While the map in front has edits that could not be saved, it stays there and the reason is shown.
 */
export function openMap(id: string, title = ''): Promise<boolean> {
  if (isFront(id) && !isStuck()) {
    useView.getState().show('map');
    return Promise.resolve(true);
  }
  return exclusively(async () => {
    if (!(await settle())) return false;
    const found = await find(id, title);
    // Once more: edits may have been made while the other map was read.
    if (!(await settle())) return false;
    putInFront(found);
    useView.getState().show('map');
    return true;
  });
}

/** Puts a map that is nowhere kept in front, to be viewed only; `reason` is told above it. True when it is in front. */
export function openReadOnly(document: MapDocument, reason: ReadOnlyReason): Promise<boolean> {
  markReadOnly(document.id, reason);
  if (useTabs.getState().tabs.some(({ id }) => id === document.id)) return openMap(document.id);
  return exclusively(async () => {
    if (!(await settle())) return false;
    putInFront({ map: { revision: 0, document } });
    useView.getState().show('map');
    return true;
  });
}

/** Makes a map, empty or from a template, and opens it. True when it is open. */
export function createMap(args: { title?: string; templateCode?: string }, title = args.title ?? ''): Promise<boolean> {
  return exclusively(async () => {
    if (!(await settle())) return false;
    const map = await telling(title, () => call('maps.create', args));
    if (!(await settle())) return false;
    putInFront({ map });
    useView.getState().show('map');
    return true;
  });
}

/** Closes a tab; its neighbour comes to the front, or the list of maps when it was the last. */
export function closeTab(id: string): Promise<boolean> {
  return exclusively(async () => {
    if (isFront(id)) return closeFront(id, settle);
    dropTab(id);
    return true;
  });
}

/** Takes a map that was deleted out of the window. */
export function dropDeleted(id: string): Promise<boolean> {
  return exclusively(async () => {
    if (isFront(id)) await closeFront(id, async () => true);
    else dropTab(id);
    useTabs.setState(({ recent }) => ({ recent: recent.filter((tab) => tab.id !== id) }));
    return true;
  });
}

/** Takes a renaming that the store did into a map that is open but not in front; it becomes a step of its history. */
export function adoptRename(id: string, given: { title: string; revision: number; step: { zh: string; en: string } }) {
  const { title, revision, step } = given;
  useTabs.setState((state) => withTitle(state, { id, title }));
  const entry = parked.get(id);
  if (!entry) return;
  const document = { ...entry.session.map.document, title };
  parked.set(id, { ...entry, session: withStep(entry.session, step, { revision, document }) });
}

/** True for a map that waits in its tab with its history. */
export function isParked(id: string): boolean {
  return parked.has(id);
}

/** The maps that wait in their tabs with steps that can be undone there. */
export function parkedSteps(): readonly { readonly id: string; readonly title: string; readonly steps: number }[] {
  return [...parked].flatMap(([id, { session }]) => {
    const steps = session.past.length;
    return steps > 0 ? [{ id, title: session.map.document.title, steps }] : [];
  });
}

/** Changes a map that waits in its tab: durable first, then a step of its history, so that it can be undone there. */
export function editParked(id: string, title: Message, edit: Edit): Promise<boolean> {
  return exclusively(async () => {
    const entry = parked.get(id);
    if (!entry) return false;
    const { map } = entry.session;
    const edited = edit(map.document);
    if (edited === map.document) return true;
    const document = heldToApproval(map.document, edited);
    const change = diffDocuments(map.document, document);
    const changeId = crypto.randomUUID();
    const { revision } = await call('maps.change', { id, changeId, baseRevision: map.revision, change });
    parked.set(id, { ...entry, session: withStep(entry.session, title, { revision, document }) });
    return true;
  });
}

/** The tab `step` places to the right of the one in front, round and round. */
export function stepTab(step: 1 | -1): void {
  const { tabs, front } = useTabs.getState();
  const at = tabs.findIndex(({ id }) => id === front);
  const next = tabs[(at + step + tabs.length) % tabs.length];
  if (next) void openMap(next.id, next.title);
}

/** Opens again what was open when the window was closed, except what no longer exists. */
export async function reopenLastSession(): Promise<void> {
  try {
    if (!useOpening.getState().restoring) return;
    const maps = await call('maps.list', {});
    useTabs.setState((state) => withExisting(state, maps));
    const { tabs, front } = useTabs.getState();
    const tab = tabs.find(({ id }) => id === front);
    if (tab) await openMap(tab.id, tab.title);
  } catch (error) {
    showFailure(error);
  } finally {
    useOpening.setState({ restoring: false });
  }
}

async function closeFront(id: string, mayLeave: () => Promise<boolean>): Promise<boolean> {
  const next = neighbourOf(useTabs.getState().tabs, id);
  const found = next && (await find(next.id, next.title).catch(showFailure));
  if (!(await mayLeave())) return false;
  dropTab(id);
  if (found) putInFront(found);
  else {
    useView.getState().turnTo([]);
    useDocument.getState().close();
    useView.getState().show('maps');
  }
  return true;
}

function dropTab(id: string): void {
  parked.delete(id);
  forgetViewport(id);
  useTabs.setState((state) => withoutTab(state, id));
  const reason = useReadOnly.getState().get(id);
  const isKept = !reason?.report && reason?.sample === undefined;
  forgetReadOnly(id);
  if (!isKept) useTabs.setState(({ recent }) => ({ recent: recent.filter((tab) => tab.id !== id) }));
}

/** A map that waits in its tab, or one fresh from the store. */
type Found = { readonly waiting: string } | { readonly map: OpenMap };

/** Reads the map unless it waits in its tab. Throws the problem that keeps it closed. */
async function find(id: string, title: string): Promise<Found> {
  return parked.has(id) ? { waiting: id } : { map: await telling(title, () => call('maps.open', { id })) };
}

function putInFront(found: Found): void {
  const entry = 'waiting' in found ? parked.get(found.waiting) : undefined;
  const map = 'map' in found ? found.map : entry?.session.map;
  if (!map) return;
  parkFront();
  parked.delete(map.document.id);
  useView.getState().turnTo(entry?.selection ?? []);
  if (entry) useDocument.getState().resume(entry.session);
  else useDocument.getState().open(map);
  useTabs.setState((state) => withFront(state, map.document));
  if (!entry) tellStored(map);
}

const BROUGHT_UP: Message = {
  zh: '“{title}”以旧格式存储，已按当前格式打开：{notes}下次修改时按新格式保存。',
  en: '“{title}” was stored in an older format and was opened in the current one: {notes} It is saved in the new format with its next change.',
};

/** What the store says of a map that it does not hold in the form of today; a map that fits again takes edits again. */
function tellStored({ document: { id, title }, notes = [], unfit }: OpenMap): void {
  if (unfit) markReadOnly(id, { unfit });
  else if (useReadOnly.getState().get(id)?.unfit) forgetReadOnly(id);
  if (notes.length === 0) return;
  const said = { zh: notes.map(({ zh }) => zh).join(''), en: notes.map(({ en }) => en).join(' ') };
  useNotices.getState().show({ tone: 'info', message: BROUGHT_UP, params: { title, notes: said }, ofMap: id });
}

/** Puts the map in front aside with all it needs to come back; a map whose tab was closed is let go. */
function parkFront(): void {
  useDocument.getState().endMerge();
  const { document, atOpening, past, future } = useDocument.getState();
  if (!document || !atOpening || isStuck()) return;
  if (!useTabs.getState().tabs.some(({ id }) => id === document.id)) return;
  const map = { revision: useSaving.getState().revision, document };
  parked.set(document.id, { session: { map, atOpening, past, future }, selection: useView.getState().selection });
}

/** True when the map in front may leave it: everything is durable, here or, where that can never be, in a copy. */
async function settle(): Promise<boolean> {
  await saveNow();
  const { status, problem } = useSaving.getState();
  if (status !== 'failed' || !problem) return true;
  if (isStuck()) return keepAsCopy();
  useNotices.getState().show({ tone: 'error', problem });
  return false;
}

async function exclusively(action: () => Promise<boolean>): Promise<boolean> {
  if (underWay) return false;
  underWay = true;
  try {
    return await action();
  } catch (error) {
    showFailure(error);
    return false;
  } finally {
    underWay = false;
  }
}

/** Says that `title` is being opened when that takes long enough to tell. */
async function telling<T>(title: string, ask: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => useOpening.setState({ title }), QUIET);
  try {
    return await ask();
  } finally {
    clearTimeout(timer);
    useOpening.setState({ title: undefined });
  }
}

function isFront(id: string): boolean {
  return useDocument.getState().document?.id === id;
}

/** True when the map in front can never be saved from here, so that holding on to it would only lock the window. */
function isStuck(): boolean {
  const { status, problem } = useSaving.getState();
  return status === 'failed' && (problem?.code === 'E_MAP_CONFLICT' || problem?.code === 'E_MAP_NOT_FOUND');
}
