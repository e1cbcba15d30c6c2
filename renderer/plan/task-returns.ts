// Owns the returns that are looked at beside the tasks of the open map; they are forgotten with the window.
import { useMemo } from 'react';
import { create } from 'zustand';
import { type Completion, completionOf } from '../../shared/forecast/completion.ts';
import type { Goal } from '../../shared/forecast/goal-tree.ts';
import { latestReturns, type TaskReturn } from '../../shared/package/task-returns.ts';
import { saveNow } from '../session/autosave.ts';
import { call } from '../session/client.ts';
import { useDocument } from '../session/document-store.ts';
import { showFailure } from '../session/notices.ts';

interface TaskReturns {
  /** Undefined while none were read. */
  readonly mapId: string | undefined;
  readonly returns: readonly TaskReturn[];
}

const NONE: TaskReturns = { mapId: undefined, returns: [] };
export const useTaskReturns = create<TaskReturns>()(() => NONE);

/** Asks for files; those that were read before stay until they are put away. */
export async function chooseReturns(mapId: string): Promise<void> {
  try {
    await saveNow();
    const read = await call('packages.taskReturns', { id: mapId });
    if (!read) return;
    const { mapId: before, returns } = useTaskReturns.getState();
    const names = new Set(read.returns.map(({ file }) => file));
    const kept = before === mapId ? returns.filter(({ file }) => !names.has(file)) : [];
    useTaskReturns.setState({ mapId, returns: [...kept, ...read.returns] });
  } catch (error) {
    showFailure(error);
  }
}

export function putReturnsAway(): void {
  useTaskReturns.setState(NONE);
}

/** Of the open map, where returns of it were read. */
export function useLatestReturns() {
  const { mapId, returns } = useTaskReturns();
  const open = useDocument(({ document }) => document?.id);
  return useMemo(
    () => (mapId !== undefined && mapId === open ? latestReturns(returns) : undefined),
    [mapId, open, returns],
  );
}

export function useCompletion(goal: Goal): Completion | undefined {
  const latest = useLatestReturns();
  return useMemo(
    () => (latest && goal.branchTargets?.length ? completionOf(goal, latest.told) : undefined),
    [latest, goal],
  );
}
