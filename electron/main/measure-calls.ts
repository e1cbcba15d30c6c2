// Owns noting which calls of the store were slow or refused: their names, codes and durations, nothing of what they carry.
import type { RecordEntry } from '../../shared/diagnostics/log-line.ts';
import type { Answer } from '../../shared/problem.ts';
import type { Store } from './store-process.ts';

/** A call that takes longer, ms, is worth a line. */
const SLOW_MS = 200;

/** The same store; `clock` gives milliseconds. */
export function measureCalls(store: Store, record: RecordEntry, clock = () => performance.now()): Store {
  const ask = store.call as (name: string, args: unknown) => Promise<Answer<unknown>>;
  const call = async (name: string, args: unknown): Promise<Answer<unknown>> => {
    const began = clock();
    const answer = await ask(name, args);
    const ms = clock() - began;
    if (!answer.ok) record('main', { event: 'refused', fields: { call: name, code: answer.error.code, ms } });
    else if (ms > SLOW_MS) record('main', { event: 'slow', fields: { call: name, ms } });
    return answer;
  };
  return { ...store, call: call as Store['call'] };
}
