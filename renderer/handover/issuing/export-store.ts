// Owns a handing over: the list of branches, which are chosen, the key, the run and its outcome. It outlives the screen.
import { create } from 'zustand';
import type { Branch } from '../../../shared/document/branches.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { KeyStatus } from '../../../shared/ipc.ts';
import type { BlankGroup } from '../../../shared/lint/blank-groups.ts';
import type { BranchCheck, ExportResult, UnfinishedRun } from '../../../shared/package/handover-calls.ts';
import { isApproved } from '../../../shared/package/trial.ts';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { saveNow, useSaving } from '../../session/autosave.ts';
import { call, onEvent } from '../../session/client.ts';
import { useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import { openMap } from '../../session/open-map.ts';
import { useView } from '../../session/view-store.ts';
import { blankGroupsNow } from './blanks.ts';
import { type GivenReason, givenReason, reasonFor } from './warning-reason.ts';
import { words } from './words.ts';

export interface BranchList {
  /** Where it was read from in this session; undefined for the kept list. */
  readonly file: string | undefined;
  readonly encoding: string;
  readonly branches: readonly Branch[];
  /** Codes whose rows are hidden or filtered out in the file; until the user has said what to do with them. */
  readonly hidden?: readonly string[];
  /** Rows of the file in which invisible characters were taken out. */
  readonly cleaned?: readonly number[];
}

/** A run under way. */
export interface Run {
  readonly mapId: string;
  /** Codes in the order in which packages are made. */
  readonly order: readonly string[];
  /** Packages made; undefined until the folder is chosen and the first one is made. */
  readonly done: number | undefined;
  /** When the first progress came (ms, monotonic), for the time that is left. */
  readonly startedAt: number | undefined;
  readonly stopping: boolean;
}

export interface Outcome {
  readonly mapId: string;
  /** The document as it was issued; undefined for the end of a run that was interrupted, which goes on with its own. */
  readonly document: MapDocument | undefined;
  /** Codes of the branches it was asked for. */
  readonly asked: readonly string[];
  readonly result: ExportResult;
  /** Codes of all branches that got this very document, in this run or in those before. */
  readonly made: ReadonlySet<string>;
}

interface Handover {
  readonly list: BranchList | undefined;
  readonly listProblem: Problem | undefined;
  readonly chosen: ReadonlySet<string>;
  /** The branch whose package is viewed. */
  readonly viewed: string | undefined;
  readonly key: KeyStatus | undefined;
  readonly keyProblem: Problem | undefined;
  readonly run: Run | undefined;
  readonly runProblem: Problem | undefined;
  readonly outcome: Outcome | undefined;
  /** What is a branch's own and what is wrong with it, by code; undefined until the first answer. */
  readonly checks: ReadonlyMap<string, BranchCheck> | undefined;
  /** A run of an earlier session that was interrupted. */
  readonly unfinished: UnfinishedRun | undefined;
  /** Goes up when an overlay was brought in, so that branches are checked anew. */
  readonly overlayCount: number;
  /** The blank fields that somebody has agreed to hand over; any other list has to be confirmed anew. */
  readonly confirmedBlanks: string | undefined;
  /** Why a map goes out with its open warnings. */
  readonly reason: GivenReason | undefined;
}

export const useHandover = create<Handover>()(() => ({
  list: undefined,
  listProblem: undefined,
  chosen: new Set<string>(),
  viewed: undefined,
  key: undefined,
  keyProblem: undefined,
  run: undefined,
  runProblem: undefined,
  outcome: undefined,
  checks: undefined,
  unfinished: undefined,
  overlayCount: 0,
  confirmedBlanks: undefined,
  reason: undefined,
}));

/** Takes down the reason for the warnings that are open now. */
export function setReason(mapId: string, text: string): void {
  useHandover.setState({ reason: givenReason(mapId, text, useFindings.getState().handover) });
}

/** Takes note that the groups may go to branches as they are; nothing takes that back. */
export function confirmBlanks(mapId: string, groups: readonly BlankGroup[] | undefined): void {
  useHandover.setState({ confirmedBlanks: groups && listOf(mapId, groups) });
}

/** True also where nothing is blank. */
export function isConfirmed(confirmed: string | undefined, mapId: string, groups: readonly BlankGroup[]): boolean {
  return groups.length === 0 || confirmed === listOf(mapId, groups);
}

export function blankCount(groups: readonly BlankGroup[]): number {
  return groups.reduce((sum, { places }) => sum + places.length, 0);
}

function listOf(mapId: string, groups: readonly BlankGroup[]): string {
  return JSON.stringify([mapId, groups.flatMap(({ places }) => places.map(({ id, field }) => `${id} ${field}`))]);
}

export async function loadUnfinished(): Promise<UnfinishedRun | undefined> {
  try {
    const unfinished = (await call('packages.unfinished', {})) ?? undefined;
    useHandover.setState({ unfinished });
    return unfinished;
  } catch (error) {
    showFailure(error);
    return undefined;
  }
}

/** At the start of the window: says that a run was interrupted, and leads to where it can go on. */
export async function offerUnfinished(): Promise<void> {
  const unfinished = await loadUnfinished();
  if (!unfinished) return;
  const { mapId, mapTitle, done, total } = unfinished;
  useNotices.getState().show({
    tone: 'info',
    message: words.brokenOffNotice,
    params: { title: mapTitle, done, total },
    action: {
      title: words.toExport,
      run: () => void openMap(mapId, mapTitle).then((isOpen) => isOpen && useView.getState().show('export')),
    },
  });
}

export async function forgetUnfinished({ runId }: UnfinishedRun): Promise<void> {
  if ((await attempt('runProblem', () => call('packages.forget', { runId }))) !== undefined) {
    useHandover.setState({ unfinished: undefined });
  }
}

/** Writes what a run that was interrupted had not written; true when it ran to its end or was stopped. */
export async function resumeRun(unfinished: UnfinishedRun, passphrase: string | undefined): Promise<boolean> {
  if (useHandover.getState().run) return false;
  const order = Array.from({ length: unfinished.total }, (_, index) => `#${index + 1}`);
  const result = await follow({ mapId: unfinished.mapId, order }, () => {
    return call('packages.resume', { runId: unfinished.runId, ...(passphrase !== undefined && { passphrase }) });
  });
  if (!result) return false;
  const made = new Set(result.packages.map((each) => each.branchCode));
  const asked = [...made, ...result.blocked, ...result.unchanged];
  const { mapId } = unfinished;
  useHandover.setState({ unfinished: undefined, outcome: { mapId, document: undefined, asked, result, made } });
  if (useDocument.getState().document?.id !== mapId) {
    const message = result.trial ? words.finishedTrial : words.finished;
    useNotices.getState().show({ tone: 'ok', message, params: { count: made.size } });
  }
  return true;
}

/** Chooses exactly the branches that a stopped run did not get to. */
export function chooseUnmade({ asked, made }: Outcome): void {
  useHandover.setState({ chosen: new Set(asked.filter((code) => !made.has(code))) });
}

export async function loadKey(): Promise<void> {
  const key = await attempt('keyProblem', () => call('keys.status', {}));
  if (key) useHandover.setState({ key });
}

/** True when the key was made. */
export async function makeKey(passphrase: string | undefined): Promise<boolean> {
  const key = await attempt('keyProblem', () => call('keys.create', passphrase === undefined ? {} : { passphrase }));
  if (key) useHandover.setState({ key });
  return key !== undefined;
}

/**
 * Makes the packages of the chosen branches, or of `only`, from the durable document; `again` also where nothing changed.
 * True when it ran to its end or was stopped.
 */
export async function runExport(
  document: MapDocument,
  passphrase: string | undefined,
  { again = false, only }: { again?: boolean; only?: ReadonlySet<string> } = {},
): Promise<boolean> {
  const { list, chosen, run } = useHandover.getState();
  const branches = list?.branches.filter((branch) => (only ?? chosen).has(branch.branchCode)) ?? [];
  if (run || branches.length === 0) return false;
  const order = branches.map((branch) => branch.branchCode);
  const reason = reasonFor(useHandover.getState().reason, document.id, useFindings.getState().handover).trim();
  const result = await follow({ mapId: document.id, order }, async () => {
    await saveNow();
    const { status, problem } = useSaving.getState();
    if (status === 'failed' && problem) throw new ProblemError(problem.code, problem.params, problem.details);
    return call('packages.export', {
      id: document.id,
      branches,
      again,
      // The screen asks before it comes to this.
      allowBlanks: isConfirmed(useHandover.getState().confirmedBlanks, document.id, blankGroupsNow(document)),
      trial: !isApproved(document),
      ...(reason !== '' && { reason }),
      ...(passphrase !== undefined && { passphrase }),
    });
  });
  if (!result) {
    await loadUnfinished();
    return false;
  }
  useHandover.setState(({ outcome }) => {
    const before = outcome?.document === document ? outcome.made : [];
    const made = new Set([...before, ...result.packages.map((each) => each.branchCode), ...result.unchanged]);
    return { outcome: { mapId: document.id, document, asked: order, result, made } };
  });
  return true;
}

/** Shows a run while it goes on; what it gave, or nothing when it was dismissed or refused. */
async function follow(
  { mapId, order }: Pick<Run, 'mapId' | 'order'>,
  start: () => Promise<ExportResult | null>,
): Promise<ExportResult | undefined> {
  const waiting = { mapId, order, done: undefined, startedAt: undefined, stopping: false };
  useHandover.setState({ run: waiting, runProblem: undefined });
  const stopListening = followProgress();
  try {
    return await attempt('runProblem', start);
  } finally {
    stopListening();
    useHandover.setState({ run: undefined });
  }
}

/** How often progress is shown (ms); small packages are made faster than a screen can follow. */
const PROGRESS_MS = 100;

/** Shows the progress of the run; returns what stops it. */
function followProgress(): () => void {
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    timer = undefined;
    useHandover.setState(({ run }) => ({
      run: run && { ...run, done: latest, startedAt: run.startedAt ?? performance.now() },
    }));
  };
  const stopListening = onEvent((event) => {
    if (event.type !== 'export-progress') return;
    latest = event.done;
    timer ??= setTimeout(show, PROGRESS_MS);
  });
  return () => {
    stopListening();
    clearTimeout(timer);
  };
}

export async function stopExport(): Promise<void> {
  useHandover.setState(({ run }) => ({ run: run && { ...run, stopping: true } }));
  try {
    await call('packages.cancel', {});
  } catch (error) {
    showFailure(error);
  }
}

export async function revealFolder(): Promise<void> {
  try {
    await call('packages.reveal', {});
  } catch (error) {
    showFailure(error);
  }
}

type ProblemField = 'listProblem' | 'keyProblem' | 'runProblem';

/** Puts a refusal into `field`, where the screen shows it beside its cause; nothing for a dismissed dialog too. */
export async function attempt<T>(field: ProblemField, action: () => Promise<T | null>): Promise<T | undefined> {
  try {
    const value = await action();
    useHandover.setState({ [field]: undefined });
    return value ?? undefined;
  } catch (error) {
    if (error instanceof ProblemError) useHandover.setState({ [field]: error.problem });
    else showFailure(error);
    return undefined;
  }
}
