// Owns the messages between main and the store process; the same over a utility process and over a Node child.
import type { LogEntry } from '../../shared/diagnostics/log-line.ts';
import type { AppEvent } from '../../shared/ipc.ts';
import type { Answer } from '../../shared/problem.ts';

/** `call` is a name from the table of calls, or one that only main may use. */
export interface StoreRequest {
  readonly id: number;
  readonly call: string;
  readonly args: unknown;
}

/** `shutdown`: close the database and exit with code 0. */
export type ToStore = StoreRequest | { readonly shutdown: true };

/** `ready` is sent once, as soon as calls are answered, also when the database cannot be opened and every answer says so. */
export type FromStore =
  | { readonly ready: true }
  | { readonly id: number; readonly result: Answer<unknown> }
  | { readonly event: AppEvent }
  /** For the log, which main alone writes. */
  | { readonly entry: LogEntry };
