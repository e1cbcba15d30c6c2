// Owns the list of branches in the window: read, kept, changed by hand; what is a branch's own and what is wrong with it.
import type { Branch } from '../../../shared/document/branches.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { saveNow } from '../../session/autosave.ts';
import { call } from '../../session/client.ts';
import { showFailure } from '../../session/notices.ts';
import { attempt, type BranchList, useHandover } from './export-store.ts';

/** Reads the kept list, unless there is one already. */
export async function loadBranches(): Promise<void> {
  if (useHandover.getState().list) return;
  const branches = await attempt('listProblem', () => call('branches.read', {}));
  if (branches && branches.length > 0 && !useHandover.getState().list)
    show({ file: undefined, encoding: '', branches });
}

/** Asks for a file; one that cannot be used leaves the list as it was. All branches of a new list are chosen and kept. */
export async function chooseBranches(): Promise<void> {
  const list = await attempt('listProblem', () => call('branches.choose', {}));
  if (!list) return;
  show(list);
  await keep(true);
}

function show(list: BranchList): void {
  const codes = list.branches.map((branch) => branch.branchCode);
  useHandover.setState({ list, chosen: new Set(codes), viewed: codes[0], outcome: undefined, checks: undefined });
}

async function keep(imported = false): Promise<boolean> {
  const branches = [...(useHandover.getState().list?.branches ?? [])];
  return (await attempt('listProblem', () => call('branches.save', { branches, imported }))) !== undefined;
}

/** Puts `branch` in the place of the one with `code`, or at the end; a list that could not be kept stays as it was. */
export async function putBranch(code: string | undefined, branch: Branch): Promise<boolean> {
  const { list = { file: undefined, encoding: '', branches: [] }, chosen } = useHandover.getState();
  const others = list.branches.map((each) => (each.branchCode === code ? branch : each));
  const branches = code === undefined ? [...others, branch] : others;
  const nextChosen = new Set([...chosen].filter((each) => each !== code));
  if (code === undefined || chosen.has(code)) nextChosen.add(branch.branchCode);
  return replaceList({ ...list, branches }, nextChosen, branch.branchCode);
}

export async function removeBranches(codes: ReadonlySet<string>): Promise<boolean> {
  const { list, chosen } = useHandover.getState();
  if (!list) return false;
  const branches = list.branches.filter(({ branchCode }) => !codes.has(branchCode));
  const left = new Set([...chosen].filter((code) => !codes.has(code)));
  return replaceList({ ...list, branches }, left, branches[0]?.branchCode);
}

/** Takes the rows that were hidden in the file out of the list, or lets them be; they are not asked for again. */
export async function settleHidden(leaveOut: boolean): Promise<void> {
  const { list } = useHandover.getState();
  if (!list) return;
  const { hidden = [], ...settled } = list;
  if (leaveOut && !(await removeBranches(new Set(hidden)))) return;
  useHandover.setState(({ list: now }) => ({ list: now && { ...settled, branches: now.branches } }));
}

async function replaceList(list: BranchList, chosen: ReadonlySet<string>, viewed: string | undefined) {
  const before = useHandover.getState();
  useHandover.setState({ list: list.branches.length > 0 ? list : undefined, chosen, viewed });
  if (await keep()) return true;
  useHandover.setState({ list: before.list, chosen: before.chosen, viewed: before.viewed });
  return false;
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

/** Asks the store, which has the overlays, what is wrong with single branches of the map in front. */
export async function checkBranches(mapId: string): Promise<void> {
  const branches = useHandover.getState().list?.branches;
  if (!branches) return;
  try {
    await saveNow();
    const found = await call('packages.check', { id: mapId, branches: [...branches] });
    if (useHandover.getState().list?.branches !== branches) return;
    useHandover.setState({ checks: new Map(found.map((check) => [check.branchCode, check])) });
  } catch (error) {
    showFailure(error);
  }
}

export async function importOverlay(mapId: string): Promise<void> {
  const added = await attempt('listProblem', () => call('overlays.importFile', { id: mapId }));
  if (!added) return;
  useHandover.setState(({ overlayCount }) => ({ viewed: added.branchCode, overlayCount: overlayCount + 1 }));
}

export async function previewBranch(mapId: string, branch: Branch): Promise<void> {
  try {
    await saveNow();
    await call('packages.preview', { id: mapId, branch, language: useSettings.getState().language });
  } catch (error) {
    showFailure(error);
  }
}
