// Owns the dictionaries while they are edited: their rows, their history, and saving them as soon as they can be used.
import { create } from 'zustand';
import { checkRows } from '../../../shared/dictionary/check-rows.ts';
import type { StoredTable, Usage } from '../../../shared/dictionary/dictionary-calls.ts';
import type { RowFault } from '../../../shared/dictionary/faults.ts';
import { starterTables, type Tables } from '../../../shared/dictionary/table-rows.ts';
import { type Row, TABLE_IDS, type TableId } from '../../../shared/dictionary/tables.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { createHistory, type Step } from '../../kit/history/history.ts';
import { call } from '../../session/client.ts';
import { loadKnowledge } from '../../session/knowledge-store.ts';
import { showFailure } from '../../session/notices.ts';

/** A dictionary as it stands; one that is not touched is the starter's. */
interface Table {
  readonly rows: readonly Row[];
  readonly touched: boolean;
}
type Edited = Readonly<Record<TableId, Table>>;

type TablesStep = Step<Edited, Message>;

/** `held`: something is wrong with a dictionary, which is saved once it is fixed. */
type SaveStatus = 'saved' | 'saving' | 'invalid' | 'failed';

interface DictionaryState {
  /** Undefined until the store has answered. */
  readonly tables: Edited | undefined;
  readonly usage: Usage;
  readonly past: readonly TablesStep[];
  readonly future: readonly TablesStep[];
  readonly status: SaveStatus;
  readonly problem: Problem | undefined;
  readonly chosen: TableId;
  /** The entry that is shown in detail, per dictionary. */
  readonly at: Partial<Readonly<Record<TableId, number>>>;
}

const PAUSE_MS = 400;

export const useDictionaries = create<DictionaryState>()(() => ({
  tables: undefined,
  usage: {},
  past: [],
  future: [],
  status: 'saved',
  problem: undefined,
  chosen: 'metrics',
  at: {},
}));

const { getState: get, setState: set } = useDictionaries;

/** What the store holds, by identity of the tables, and the revision it had then. */
let stored: Edited | undefined;
let revisions: Partial<Record<TableId, number>> = {};

/** Reads the dictionaries unless edits are waiting, and anew where maps use them. */
export async function openDictionaries(): Promise<void> {
  try {
    if (get().tables === undefined || get().tables === stored) await readTables();
    set({ usage: await call('dictionaries.usage', {}) });
  } catch (error) {
    showFailure(error);
  }
}

async function readTables(): Promise<void> {
  const { tables } = await call('dictionaries.read', {});
  const isSame = tables.every(({ id, revision }) => revisions[id] === revision);
  if (isSame && get().tables) return;
  stored = Object.fromEntries(tables.map(({ id, rows, touched }: StoredTable) => [id, { rows, touched }])) as Edited;
  revisions = Object.fromEntries(tables.map(({ id, revision }) => [id, revision]));
  set({ tables: stored, past: [], future: [], status: 'saved', problem: undefined });
}

/** Throws away edits that were not saved and reads what is stored. */
export async function rereadDictionaries(): Promise<void> {
  stored = undefined;
  revisions = {};
  set({ tables: undefined });
  await openDictionaries();
}

/** One undoable step; equal `mergeKey`s in a row are one. */
export function editTables(title: Message, changes: Partial<Tables>, mergeKey?: string): void {
  const { tables } = get();
  if (!tables) return;
  const changed = (Object.keys(changes) as TableId[]).filter((id) => changes[id] !== tables[id].rows);
  if (changed.length === 0) return;
  const own = Object.fromEntries(changed.map((id) => [id, { rows: changes[id] ?? [], touched: true }]));
  history.record(title, { ...tables, ...own }, mergeKey);
}

/**
 * Adds an entry from another screen, in one undoable step, and saves it. Answers what is wrong with it, and then nothing
 * was changed.
 */
export async function addEntry(title: Message, table: TableId, row: Row): Promise<readonly RowFault[]> {
  await openDictionaries();
  const { tables } = get();
  if (!tables) return [];
  const rows = [...tables[table].rows, row];
  const own = checkRows(table, rows, { tiers: tables.tiers.rows }).filter((fault) => fault.row === rows.length - 1);
  if (own.length > 0) return own;
  editTables(title, { [table]: rows });
  await saveDictionaries();
  return [];
}

/** 恢复示例: the dictionary is the starter's again and counts as untouched. */
export function resetTable(title: Message, id: TableId): void {
  const { tables } = get();
  if (tables?.[id].touched) history.record(title, { ...tables, [id]: { rows: starterTables[id], touched: false } });
}

const history = createHistory<Edited, Message>({
  read: () => {
    const { tables, past, future } = get();
    return tables && { past, present: tables, future };
  },
  write: ({ past, present, future }) => {
    const isChanged = present !== get().tables;
    set({ past, tables: present, future });
    if (isChanged) saveSoon();
  },
  isSame: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

export const { endMerge, undo: undoDictionaries, redo: redoDictionaries, jumpTo: jumpDictionaries } = history;

let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> = Promise.resolve();
/** What waits to be saved came from a file; stays so until it was saved. */
let isImported = false;

function saveSoon(): void {
  set({ status: 'saving' });
  clearTimeout(timer);
  timer = setTimeout(() => void saveDictionaries(), PAUSE_MS);
}

/** Saves what can be used; resolves when the store has answered. `imported`: it comes from a file, a backup is made first. */
export function saveDictionaries(imported = false): Promise<void> {
  clearTimeout(timer);
  isImported ||= imported;
  running = running.then(saveWaiting);
  return running;
}

/** True while the window holds edits that the store does not. */
export function hasUnsavedDictionaries(): boolean {
  return get().tables !== stored;
}

async function saveWaiting(): Promise<void> {
  const { tables } = get();
  const before = stored;
  if (!tables || !before || tables === before) {
    if (get().status === 'saving') set({ status: 'saved', problem: undefined });
    return;
  }
  const changed = TABLE_IDS.filter((id) => tables[id] !== before[id]);
  const sound = changed.filter((id) => isSound(id, tables));
  try {
    if (sound.length > 0) await send(sound, tables);
    const isAll = sound.length === changed.length;
    if (isAll) stored = get().tables === tables ? tables : stored;
    if (get().tables === tables) set({ status: isAll ? 'saved' : 'invalid', problem: undefined });
    if (sound.length > 0) await loadKnowledge();
  } catch (error) {
    const internal: Problem = { code: 'E_INTERNAL', params: { detail: String(error) } };
    set({ status: 'failed', problem: error instanceof ProblemError ? error.problem : internal });
  }
}

async function send(ids: readonly TableId[], tables: Edited): Promise<void> {
  const changes = ids.map((id) => {
    const { rows, touched } = tables[id];
    return { id, baseRevision: revisions[id] ?? 0, rows: touched ? (rows as Row[]) : null };
  });
  const saved = await call('dictionaries.save', { changes, ...(isImported && { imported: true }) });
  isImported = false;
  for (const { id, revision } of saved.revisions) revisions[id] = revision;
  stored = { ...(stored as Edited), ...Object.fromEntries(ids.map((id) => [id, tables[id]])) };
}

function isSound(id: TableId, tables: Edited): boolean {
  return !tables[id].touched || checkRows(id, tables[id].rows, { tiers: tables.tiers.rows }).length === 0;
}

export function chooseTable(chosen: TableId): void {
  endMerge();
  set({ chosen });
}

export function chooseRow(table: TableId, row: number): void {
  if (get().at[table] !== row) set({ at: { ...get().at, [table]: row } });
}
