// Owns asking the store for a value: a problem it answers is thrown as an error of the caller.
import { ProblemError } from '../../shared/problem.ts';
import type { StoreArgs, StoreClient, StoreName, StoreResult } from './door/store-calls.ts';

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
