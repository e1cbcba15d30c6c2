// Owns how far the package of each branch is, from the run under way or the outcome of the last one.
import type { Outcome, Run } from './export-store.ts';

export type BranchState = 'done' | 'running' | 'waiting';

/** By branch code; branches without an entry have nothing to tell. */
export function branchStates(
  run: Pick<Run, 'order' | 'done'> | undefined,
  outcome: Pick<Outcome, 'made'> | undefined,
): ReadonlyMap<string, BranchState> {
  const states = new Map<string, BranchState>();
  if (run) {
    const done = run.done ?? -1;
    for (const [index, code] of run.order.entries()) {
      states.set(code, index < done ? 'done' : index === done ? 'running' : 'waiting');
    }
    return states;
  }
  for (const code of outcome?.made ?? []) states.set(code, 'done');
  return states;
}
