// Owns what the window knows of backups, the recycle bin and damage, and everything that can be done about them.
import { create } from 'zustand';
import type { Message, MessageParams } from '../../shared/i18n/message.ts';
import type { BackupLook, BackupSummary, BinnedMap, DamagedRow, Holding } from '../../shared/ipc.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import type { DrillResult } from '../../shared/safekeeping.ts';
import { saveNow } from '../session/autosave.ts';
import { call } from '../session/client.ts';
import { goneForGood } from '../session/deeds.ts';
import { showFailure, useNotices } from '../session/notices.ts';
import { words } from './words.ts';

interface Safe {
  /** Undefined until the first answer. */
  readonly backups: readonly BackupSummary[] | undefined;
  readonly failed: Problem | undefined;
  readonly chosen: string | undefined;
  readonly look: BackupLook | undefined;
  readonly bin: readonly BinnedMap[];
  readonly damage: readonly DamagedRow[];
  /** Beside each damaged row where a backup holds it; undefined until the backups were looked through. */
  readonly held: readonly (Holding | null)[] | undefined;
  readonly drill: DrillResult | undefined;
  readonly isDrilling: boolean;
  /** The data folder, when it can only be read. */
  readonly readOnly: string | undefined;
  /** Why the database is not open; backups can be restored all the same. */
  readonly problem: Problem | undefined;
  /** A restore that is done; the window is loaded anew when it was read. */
  readonly restored: { readonly aside: string; readonly maps: number } | undefined;
}

export const useSafe = create<Safe>()(() => ({
  ...{ backups: undefined, failed: undefined, chosen: undefined, look: undefined, bin: [], damage: [] },
  ...{ held: undefined, drill: undefined, isDrilling: false },
  readOnly: undefined,
  ...{ problem: undefined, restored: undefined },
}));

export async function loadSafe(): Promise<void> {
  await attempt(async () => {
    const { backups, failed } = await call('backups.list', {});
    useSafe.setState({ backups, failed });
    const { chosen } = useSafe.getState();
    const kept = backups.find(({ name }) => name === chosen) ?? backups.find(({ isSound }) => isSound) ?? backups[0];
    await choose(kept?.name);
    useSafe.setState({ drill: (await call('backups.lastDrill', {})) ?? undefined });
  });
  await loadDamage();
  await findDamaged();
  try {
    useSafe.setState({ bin: await call('bin.list', {}), problem: undefined });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    useSafe.setState({ bin: [], problem: error.problem });
  }
}

export async function loadDamage(): Promise<void> {
  // A database that is not open has a problem of its own, which is told elsewhere.
  const state = await call('workspace.state', {}).catch(() => undefined);
  useSafe.setState({
    held: undefined,
    damage: await call('workspace.damage', {}).catch(() => []),
    readOnly: state?.isReadOnly ? state.folder : undefined,
  });
}

/** Looks through the backups for what is damaged here. */
async function findDamaged(): Promise<void> {
  const { damage } = useSafe.getState();
  if (damage.length === 0) return;
  await attempt(async () => {
    const rows = damage.slice(0, MOST_ROWS).map(({ table, key }) => ({ table, key }));
    const held = await call('workspace.findRows', { rows });
    if (useSafe.getState().damage === damage) useSafe.setState({ held });
  });
}

/** More rows than this are no list to go through: then the workspace is restored as a whole. */
const MOST_ROWS = 1000;

export const takeRow = ({ table, key }: DamagedRow, { name }: Holding) =>
  attempt(async () => {
    await call('workspace.takeRow', { table, key, name });
    notify(words.rowTaken);
    await loadSafe();
  });

export const acceptLoss = (rows: readonly DamagedRow[]) =>
  attempt(async () => {
    await call('workspace.acceptLoss', { rows: rows.map(({ table, key }) => ({ table, key })) });
    notify(words.lossAccepted, { count: rows.length });
    await loadSafe();
  });

/** Answers whether there is a result to show. */
export async function runDrill(name: string): Promise<boolean> {
  const before = useSafe.getState().drill;
  useSafe.setState({ isDrilling: true });
  await attempt(async () => {
    await saveNow();
    useSafe.setState({ drill: await call('backups.drill', { name }) });
  });
  useSafe.setState({ isDrilling: false });
  return useSafe.getState().drill !== before;
}

export async function choose(name: string | undefined): Promise<void> {
  useSafe.setState({ chosen: name, look: undefined });
  if (name === undefined) return;
  await attempt(async () => {
    const look = await call('backups.look', { name });
    if (useSafe.getState().chosen === name) useSafe.setState({ look });
  });
}

export const makeBackup = () =>
  attempt(async () => {
    await saveNow();
    await call('backups.make', {});
    // What was just made is what one looks at and drills.
    useSafe.setState({ chosen: undefined });
    notify(words.made);
    await loadSafe();
  });

export const restoreBackup = (name: string) => restoring(() => call('backups.restore', { name }));
export const restoreFile = () => restoring(() => call('backups.restoreFile', {}));

/** What is in the window is durable before, so that it lies aside afterwards. */
async function restoring(restore: () => Promise<{ aside: string; maps: number } | null>): Promise<void> {
  await attempt(async () => {
    await saveNow();
    const restored = await restore();
    if (restored) useSafe.setState({ restored });
  });
}

export const acceptWorkspace = (as: 'is' | 'empty') =>
  attempt(async () => {
    await call('workspace.accept', { as });
    reopen();
  });

/** The window must not go on with documents of another state. */
export const reopen = () => void call('app.reopen', {});

export const takeMap = (name: string, id: string) =>
  attempt(async () => {
    const { title } = await call('backups.takeMap', { name, id });
    notify(words.taken, { title });
    await choose(name);
  });

export const saveFile = () =>
  attempt(async () => {
    await saveNow();
    const saved = await call('backups.saveFile', {});
    if (saved) notify(words.savedFile, { file: saved.file });
  });

export const bringBack = ({ id, title }: BinnedMap) =>
  attempt(async () => {
    await call('maps.restore', { id });
    notify(words.broughtBack, { title });
    await loadSafe();
  });

export const emptyBin = () =>
  attempt(async () => {
    const ids = useSafe.getState().bin.map(({ id }) => id);
    const { removed } = await call('bin.remove', { ids });
    for (const id of ids) goneForGood.add(id);
    notify(words.emptied, { count: removed });
    await loadSafe();
  });

async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    showFailure(error);
  }
}

function notify(message: Message, params?: MessageParams): void {
  useNotices.getState().show({ tone: 'ok', message, ...(params && { params }) });
}
