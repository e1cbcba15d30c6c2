// Owns a handing over: the list of branches, which are chosen, the key, the run and its outcome. It outlives the screen.
import { create } from 'zustand';
import type { MapDocument } from '../../shared/document/document.ts';
import type { Branch, ExportResult, KeyStatus } from '../../shared/ipc.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import { saveNow, useSaving } from '../state/autosave.ts';
import { call, onEvent } from '../state/client.ts';
import { showFailure } from '../state/notices.ts';

export interface BranchList {
  readonly file: string;
  readonly encoding: string;
  readonly branches: readonly Branch[];
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
  /** The document as it was handed over. */
  readonly document: MapDocument;
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
  /** The branch whose package is looked at. */
  readonly looked: string | undefined;
  readonly key: KeyStatus | undefined;
  readonly keyProblem: Problem | undefined;
  readonly run: Run | undefined;
  readonly runProblem: Problem | undefined;
  readonly outcome: Outcome | undefined;
}

export const useHandover = create<Handover>()(() => ({
  list: undefined,
  listProblem: undefined,
  chosen: new Set<string>(),
  looked: undefined,
  key: undefined,
  keyProblem: undefined,
  run: undefined,
  runProblem: undefined,
  outcome: undefined,
}));

/** Asks for the CSV file; a file that cannot be used leaves the list as it was. All branches of a new list are chosen. */
export async function chooseBranches(): Promise<void> {
  const list = await attempt('listProblem', () => call('branches.choose', {}));
  if (!list) return;
  const codes = list.branches.map((branch) => branch.branchCode);
  useHandover.setState({ list, chosen: new Set(codes), looked: codes[0], outcome: undefined });
}

/** Chooses or unchooses branches by code. */
export function setChosen(codes: readonly string[], on: boolean): void {
  useHandover.setState(({ chosen }) => {
    const next = new Set(chosen);
    for (const code of codes) {
      if (on) next.add(code);
      else next.delete(code);
    }
    return { chosen: next };
  });
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

/** Makes the packages of the chosen branches from the durable document. True when it ran to its end or was stopped. */
export async function runExport(document: MapDocument, passphrase: string | undefined): Promise<boolean> {
  const { list, chosen, run } = useHandover.getState();
  const branches = list?.branches.filter((branch) => chosen.has(branch.branchCode)) ?? [];
  if (run || branches.length === 0) return false;
  const order = branches.map((branch) => branch.branchCode);
  const waiting = { mapId: document.id, order, done: undefined, startedAt: undefined, stopping: false };
  useHandover.setState({ run: waiting, runProblem: undefined });
  const stopListening = followProgress();
  try {
    const result = await attempt('runProblem', async () => {
      await saveNow();
      const { status, problem } = useSaving.getState();
      if (status === 'failed' && problem) throw new ProblemError(problem.code, problem.params, problem.details);
      return call('packages.export', { id: document.id, branches, ...(passphrase !== undefined && { passphrase }) });
    });
    if (!result) return false;
    useHandover.setState(({ outcome }) => {
      const before = outcome?.document === document ? outcome.made : [];
      const made = new Set([...before, ...result.packages.map((each) => each.branchCode)]);
      return { outcome: { document, asked: order, result, made } };
    });
    return true;
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
async function attempt<T>(field: ProblemField, action: () => Promise<T | null>): Promise<T | undefined> {
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
