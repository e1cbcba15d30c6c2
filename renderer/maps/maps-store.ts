// Owns the list of maps and templates as the window knows it, and everything that can be done to a map in the list.
import { create } from 'zustand';
import { setMapField } from '../../shared/document/edits/map.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { CallResult, MapSummary, TemplateSummary } from '../../shared/ipc.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import { saveNow } from '../session/autosave.ts';
import { call } from '../session/client.ts';
import { goneForGood, type WayBack } from '../session/deeds.ts';
import { openDocument, useDocument } from '../session/document-store.ts';
import { storeCopy } from '../session/keep-as-copy.ts';
import { showFailure, useNotices } from '../session/notices.ts';
import { adoptRename, dropDeleted, openMap } from '../session/open-map.ts';
import { useView } from '../session/view-store.ts';
import { words } from './words.ts';

interface Maps {
  /** Undefined until the first answer. */
  readonly maps: readonly MapSummary[] | undefined;
  readonly templates: readonly TemplateSummary[];
  /** Why the list could not be read. */
  readonly problem: Problem | undefined;
  /** An imported map that is not quite what the file said, and in what it differs. */
  readonly imported: { readonly map: MapSummary; readonly notes: readonly Message[] } | undefined;
}

export const useMaps = create<Maps>()(() => ({
  maps: undefined,
  templates: [],
  problem: undefined,
  imported: undefined,
}));

/** Reads the list again; the templates do not change while the program runs, and can be had without a database. */
export async function loadMaps(): Promise<void> {
  if (useMaps.getState().templates.length === 0) void loadTemplates();
  try {
    useMaps.setState({ maps: await call('maps.list', {}), problem: undefined });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    useMaps.setState({ problem: error.problem });
  }
}

async function loadTemplates(): Promise<void> {
  try {
    useMaps.setState({ templates: await call('maps.templates', {}) });
  } catch (error) {
    // The list says what is wrong.
    if (!(error instanceof ProblemError)) throw error;
  }
}

/** Renames a map; one that is open takes it as a step of its history, so that it can be undone like any other. */
export async function renameMap(id: string, title: string): Promise<void> {
  const { document, apply } = useDocument.getState();
  if (document?.id === id) {
    apply(words.renamed, setMapField('title', title));
    replaceSummary(id, { title });
    return;
  }
  await attempt(async () => {
    const renamed = await call('maps.rename', { id, title });
    adoptRename(id, { title, revision: renamed.revision, step: words.renamed });
    replaceSummary(id, renamed);
  });
}

/** Answers the id of the copy. */
export async function duplicateMap(id: string): Promise<string | undefined> {
  return attempt(async () => {
    await saveNow();
    const copy = await call('maps.duplicate', { id });
    add(copy);
    notify(words.duplicated, { title: copy.title }, outAgain(copy));
    return copy.id;
  });
}

/** Keeps a copy of the plan in a period that begins on `periodStart`, and opens it. */
export async function copyIntoPeriod(id: string, periodStart: string): Promise<void> {
  await attempt(async () => {
    await saveNow();
    const copy = await call('maps.duplicate', { id, periodStart });
    add(copy);
    if (await openMap(copy.id, copy.title)) notify(words.copiedIntoPeriod, { title: copy.title }, outAgain(copy));
  });
}

/** Deletes without asking; 修改记录 and the recycle bin put it back. */
export async function deleteMap({ id, title }: MapSummary): Promise<void> {
  const isDeleted = await removeMap(id);
  if (!isDeleted) return;
  notify(
    words.removed,
    { title },
    {
      title: words.putBack,
      done: words.isPutBack,
      run: () => restoreMap(id),
      whyNot: () => (isListed(id) ? words.isThere : goneForGood.has(id) ? words.isGone : undefined),
    },
  );
}

async function removeMap(id: string): Promise<boolean> {
  const done = await attempt(async () => {
    await saveNow();
    await call('maps.delete', { id });
    await dropDeleted(id);
    useMaps.setState(({ maps }) => ({ maps: maps?.filter((map) => map.id !== id) }));
    return true;
  });
  return done === true;
}

export async function restoreMap(id: string): Promise<boolean> {
  const map = await attempt(() => call('maps.restore', { id }));
  if (map) add(map);
  return map !== undefined;
}

const isListed = (id: string) => useMaps.getState().maps?.some((map) => map.id === id) ?? false;

/** The way back from a map that came in: out of the list, into the recycle bin. */
function outAgain({ id }: MapSummary): WayBack {
  return {
    title: words.toBin,
    done: words.inBin,
    run: () => removeMap(id),
    whyNot: () => (isListed(id) ? undefined : words.isDeleted),
  };
}

export async function importMap(): Promise<void> {
  await attempt(async () => {
    const map = await call('maps.importFile', {});
    if (map) takeIn(map);
  });
}

/** Takes in the map in the text of a file; throws what the reader throws. */
export async function importMapText(name: string, text: string): Promise<void> {
  takeIn(await call('maps.importText', { name, text }));
  useView.getState().show('maps');
}

/** What was filled in or renamed is kept in `imported` until the user has read it. */
function takeIn({ notes = [], ...summary }: CallResult<'maps.importText'>): void {
  add(summary);
  if (notes.length > 0) {
    useMaps.setState({ imported: { map: summary, notes } });
    return;
  }
  useNotices.getState().show({
    tone: 'ok',
    message: words.imported,
    params: { title: summary.title, count: summary.nodeCount },
    action: { title: words.open, run: () => void openMap(summary.id, summary.title) },
    back: outAgain(summary),
  });
}

export async function exportMap(id: string): Promise<void> {
  await attempt(async () => {
    await saveNow();
    const written = await call('maps.exportFile', { id });
    if (written) notify(written.unfit ? words.exportedAsStored : words.exported, { file: written.file });
  });
}

/** Makes a new map of what is shown of the map in front, which does not fit its format, and opens it. */
export async function keepWhatFits(): Promise<void> {
  await attempt(async () => {
    const { id, title } = await storeCopy(openDocument());
    if (await openMap(id, title)) notify(words.keptAsNew, { title });
  });
}

async function attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    showFailure(error);
    return undefined;
  }
}

function notify(message: Message, params: Record<string, string | number>, back?: WayBack): void {
  useNotices.getState().show({ tone: 'ok', message, params, ...(back && { back }) });
}

function add(map: MapSummary): void {
  useMaps.setState(({ maps = [] }) => ({ maps: [...maps.filter((known) => known.id !== map.id), map] }));
}

function replaceSummary(id: string, change: Partial<MapSummary>): void {
  useMaps.setState(({ maps }) => ({ maps: maps?.map((map) => (map.id === id ? { ...map, ...change } : map)) }));
}
