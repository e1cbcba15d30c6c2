// Owns asking the store on main's own behalf: a problem it answers becomes a problem of the call in hand.
import { ProblemError } from '../../shared/problem.ts';
import type { StoreArgs, StoreClient, StoreName, StoreResult } from '../store/store-calls.ts';

/** The store's value; throws the `ProblemError` it answers otherwise. */
export async function askStore<C extends StoreName>(
  store: StoreClient,
  name: C,
  args: StoreArgs<C>,
): Promise<StoreResult<C>> {
  const answer = await store.call(name, args);
  if (answer.ok) return answer.value;
  const { code, params, details } = answer.error;
  throw new ProblemError(code, params, details);
}
