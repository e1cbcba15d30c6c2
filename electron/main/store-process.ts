// Owns the life of the store process: starts it, passes calls to it, restarts it after a crash, closes it cleanly.
import type { RecordEntry } from '../../shared/diagnostics/log-line.ts';
import type { AppEvent } from '../../shared/ipc.ts';
import type { Answer } from '../../shared/problem.ts';
import type { StoreClient } from '../store/door/store-calls.ts';
import type { FromStore } from '../store/protocol.ts';
import type { StoreChild } from './store-node.ts';

/** Waits before each restart, ms. After as many quick crashes in a row as there are waits, the store stays down. */
const RESTART_DELAYS = [0, 200, 1_000, 3_000, 5_000];
/** A store that ran this long, ms, was sound: its crash starts the count anew. */
const SOUND_AFTER = 30_000;
const SHUTDOWN_LIMIT = 8_000;

type StoreStatus = Extract<AppEvent, { type: 'store-status' }>['status'];

/** Its calls answer `E_STORE_CRASHED` when the store ends before it has answered, and wait while it is being restarted. */
export interface Store extends StoreClient {
  status(): StoreStatus;
  /** Lets the store close its database, and starts it anew, also one that was given up: its code has changed. */
  restart(): void;
  /** Lets the store close its database, and ends it by force when that takes too long. */
  stop(): Promise<void>;
}

interface Waiting {
  readonly name: string;
  readonly args: unknown;
  readonly resolve: (answer: Answer<unknown>) => void;
}

export interface StoreOptions {
  readonly start: () => StoreChild;
  readonly onEvent: (event: AppEvent) => void;
  readonly record?: RecordEntry;
  /** Overridable by tests only. */
  readonly restartDelays?: readonly number[];
}

export function superviseStore(options: StoreOptions): Store {
  const { restartDelays: delays = RESTART_DELAYS, record = () => {} } = options;
  const sent = new Map<number, Waiting>();
  const held: Waiting[] = [];
  let child: StoreChild | undefined;
  let status: StoreStatus = 'restarting';
  let everReady = false;
  let lastId = 0;
  let startedAt = 0;
  let quickCrashes = 0;
  let isAsked = false;
  let stopping: Promise<void> | undefined;
  let onStopped = (): void => {};

  const setStatus = (next: StoreStatus): void => {
    status = next;
    record('main', { event: 'store-status', fields: { status: next } });
    options.onEvent({ type: 'store-status', status: next });
  };

  const deliver = (target: StoreChild, waiting: Waiting): void => {
    lastId += 1;
    sent.set(lastId, waiting);
    target.send({ id: lastId, call: waiting.name, args: waiting.args });
  };

  const receive = (from: StoreChild, message: FromStore): void => {
    if ('result' in message) {
      sent.get(message.id)?.resolve(message.result);
      sent.delete(message.id);
    } else if ('event' in message) {
      options.onEvent(message.event);
    } else if ('entry' in message) {
      record('store', message.entry);
    } else {
      setStatus(everReady ? 'restarted' : 'ready');
      everReady = true;
      for (const waiting of held.splice(0)) deliver(from, waiting);
    }
  };

  const start = (): void => {
    if (stopping) return;
    startedAt = Date.now();
    const started = options.start();
    child = started;
    started.onMessage((message) => receive(started, message));
    started.onExit((code) => handleExit(code));
  };

  const handleExit = (code: number | null): void => {
    child = undefined;
    failAll(sent.values());
    sent.clear();
    if (stopping) {
      onStopped();
      return;
    }
    if (isAsked) {
      isAsked = false;
      setStatus('restarting');
      start();
      return;
    }
    console.error(`[workbench] the store ended unexpectedly (code ${code})`);
    record('main', { event: 'store-exit', fields: { exit: code ?? undefined } });
    quickCrashes = Date.now() - startedAt > SOUND_AFTER ? 1 : quickCrashes + 1;
    const delay = delays[quickCrashes - 1];
    if (delay === undefined) {
      setStatus('down');
      failAll(held.splice(0));
      return;
    }
    setStatus('restarting');
    setTimeout(start, delay);
  };

  const stop = (): Promise<void> => {
    stopping ??= new Promise<void>((resolve) => {
      failAll(held.splice(0));
      const running = child;
      if (!running) return resolve();
      const timer = setTimeout(() => running.kill(), SHUTDOWN_LIMIT);
      onStopped = () => {
        clearTimeout(timer);
        resolve();
      };
      running.send({ shutdown: true });
    });
    return stopping;
  };

  const call = (name: string, args: unknown): Promise<Answer<unknown>> =>
    new Promise((resolve) => {
      const waiting = { name, args, resolve };
      if (stopping || status === 'down') failAll([waiting]);
      else if (child && status !== 'restarting') deliver(child, waiting);
      else held.push(waiting);
    });

  start();
  return {
    // The store checks the arguments and the table of calls gives the result its type.
    call: call as StoreClient['call'],
    status: () => status,
    restart: () => {
      if (child) {
        isAsked = true;
        child.send({ shutdown: true });
      } else if (status === 'down' && !stopping) {
        quickCrashes = 0;
        setStatus('restarting');
        start();
      }
    },
    stop,
  };
}

function failAll(calls: Iterable<Waiting>): void {
  for (const each of calls) each.resolve({ ok: false, error: { code: 'E_STORE_CRASHED' } });
}
