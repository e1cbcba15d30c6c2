// Owns how far the package of each branch is, from the run under way or the outcome of the last one.
import type { Outcome, Run } from './export-store.ts';

export type BranchState = 'done' | 'running' | 'waiting';

/** By branch code; branches without an entry have nothing to tell. */
export function branchStates(
  chosen: ReadonlySet<string>,
  run: Pick<Run, 'order' | 'done'> | undefined,
  outcome: Pick<Outcome, 'result'> | undefined,
): ReadonlyMap<string, BranchState> {
  const states = new Map<string, BranchState>();
  if (run) {
    const done = run.done ?? -1;
    for (const [index, code] of run.order.entries()) {
      states.set(code, index < done ? 'done' : index === done ? 'running' : 'waiting');
    }
    return states;
  }
  for (const { branchCode } of outcome?.result.packages ?? []) {
    if (chosen.has(branchCode)) states.set(branchCode, 'done');
  }
  return states;
}
