// Owns what is under way with lists (名单): counts that were read and wait for a yes, a refused file, the table that is open.
import { create } from 'zustand';
import type { CustomerList } from '../../../shared/document/map-records.ts';
import type { CallResult } from '../../../shared/ipc.ts';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { call } from '../../session/client.ts';
import { showFailure, useNotices } from '../../session/notices.ts';

export type ReadCounts = NonNullable<CallResult<'lists.choose'>>;

interface Lists {
  /** Counts for a segment, not yet in the map. */
  readonly read: (ReadCounts & { readonly segmentId: string }) | undefined;
  readonly refused: { readonly segmentId: string; readonly problem: Problem } | undefined;
  /** The list whose branches are shown. */
  readonly shown: string | undefined;
}

const NOTHING: Lists = { read: undefined, refused: undefined, shown: undefined };

export const useLists = create<Lists>()(() => NOTHING);

export function closeLists(): void {
  useLists.setState(NOTHING);
}

export function showBranches(listId: string): void {
  useLists.setState({ ...NOTHING, shown: listId });
}

/** Asks for a file of counts and shows what it holds; nothing changes before it is confirmed. */
export async function importCounts(segmentId: string): Promise<void> {
  try {
    const read = await call('lists.choose', {});
    if (read) useLists.setState({ ...NOTHING, read: { ...read, segmentId } });
  } catch (error) {
    if (!(error instanceof ProblemError)) return showFailure(error);
    useLists.setState({ ...NOTHING, refused: { segmentId, problem: error.problem } });
  }
}

/** Writes the list as a file that can be imported again; without one the form to fill in. */
export async function saveListFile(list: CustomerList | undefined): Promise<void> {
  try {
    const { language } = useSettings.getState();
    const saved = await call('lists.saveFile', { ...(list && { list }), language });
    if (saved) useNotices.getState().show({ tone: 'ok', message: SAVED, params: saved });
  } catch (error) {
    showFailure(error);
  }
}

const SAVED = { zh: '已保存到“{file}”。', en: 'Saved as “{file}”.' };
