// Owns the window's side of the door: typed calls that throw a `ProblemError`, and events.
import type { AppEvent, Bridge, CallArgs, CallName, CallResult } from '../../shared/ipc.ts';
import { type Answer, ProblemError } from '../../shared/problem.ts';

declare global {
  interface Window {
    readonly workbench: Bridge;
  }
}

/** Calls the machine side; a refusal is thrown as `ProblemError`. */
export async function call<C extends CallName>(name: C, args: CallArgs<C>): Promise<CallResult<C>> {
  const answer = JSON.parse(await window.workbench.call(name, JSON.stringify(args))) as Answer<CallResult<C>>;
  if (answer.ok) return answer.value;
  throw new ProblemError(answer.error.code, answer.error.params, answer.error.details);
}

export function onEvent(listener: (event: AppEvent) => void): () => void {
  return window.workbench.onEvent(listener);
}
