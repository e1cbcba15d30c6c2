// Owns the type of call handlers, derived from the tables of calls: a missing or wrong handler does not compile.
import type { StoreContext } from './context.ts';
import type { CheckedArgs, StoreName, StoreResult } from './store-calls.ts';

type Handler<C extends StoreName> = (
  args: CheckedArgs<C>,
  context: StoreContext,
) => StoreResult<C> | Promise<StoreResult<C>>;

/** The handlers of the calls whose names match `Pattern`. */
export type Handlers<Pattern extends string = string> = {
  readonly [C in StoreName as C extends Pattern ? C : never]: Handler<C>;
};
