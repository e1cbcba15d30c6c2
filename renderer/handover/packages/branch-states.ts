// Owns how far the package of each branch is, from the run under way, the outcome of the last one and the checks.
import type { BranchCheck } from '../../../shared/package/handover-calls.ts';
import { isBarrier } from '../../../shared/package/trial.ts';
import type { Outcome, Run } from '../issuing/export-store.ts';

export type BranchState = 'done' | 'unchanged' | 'blocked' | 'running' | 'waiting';

interface Known {
  readonly run: Pick<Run, 'order' | 'done'> | undefined;
  readonly outcome: (Pick<Outcome, 'made'> & { readonly result: Pick<Outcome['result'], 'unchanged'> }) | undefined;
  readonly checks: ReadonlyMap<string, BranchCheck> | undefined;
  /** A trial would be made now. */
  readonly trial: boolean;
}

/** By branch code; branches without an entry have nothing to tell. */
export function branchStates({ run, outcome, checks, trial }: Known): ReadonlyMap<string, BranchState> {
  const states = new Map<string, BranchState>();
  for (const code of outcome?.made ?? []) states.set(code, 'done');
  for (const code of outcome?.result.unchanged ?? []) states.set(code, 'unchanged');
  if (run) {
    const done = run.done ?? -1;
    for (const [index, code] of run.order.entries()) {
      states.set(code, index < done ? 'done' : index === done ? 'running' : 'waiting');
    }
  }
  for (const code of blockedBranches(checks, trial)) states.set(code, 'blocked');
  return states;
}

/** Codes of the branches that an error of their own blocks. */
export function blockedBranches(
  checks: ReadonlyMap<string, BranchCheck> | undefined,
  trial: boolean,
): ReadonlySet<string> {
  const blocked = [...(checks ?? [])].filter(([, { findings }]) =>
    findings.some((finding) => isBarrier(finding, trial)),
  );
  return new Set(blocked.map(([code]) => code));
}
