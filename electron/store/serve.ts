// Owns the store process: answers messages of main, under an Electron utility process and under a forked Node alike.

import { faultEntry } from '../../shared/diagnostics/fault.ts';
import { createStore } from './create-store.ts';
import type { StoreName } from './door/store-calls.ts';
import type { FromStore, ToStore } from './protocol.ts';

/** How long the last message of a failed store may take, ms. */
const LAST_WORDS = 200;

interface Door {
  /** `onSent` is called when the message is on its way, where that can be known. */
  send(message: FromStore, onSent?: () => void): void;
  listen(listener: (message: ToStore) => void): void;
}

/** The part of Electron's `process.parentPort` that is used here. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

const door = openDoor();
const end = () => process.exit(1);
for (const origin of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(origin, (error: unknown) => {
    console.error('[store]', error);
    setTimeout(end, LAST_WORDS);
    door.send({ entry: faultEntry(error, { origin }) }, end);
  });
}
const store = createStore({
  dataDir: dataDirArgument(),
  emit: (event) => door.send({ event }),
  record: (entry) => door.send({ entry }),
});

door.listen((message) => {
  if ('shutdown' in message) {
    store.close();
    process.exit(0);
  }
  const { id, call, args } = message;
  // Main passes on names and arguments of the window unchecked; the store checks both.
  void store.call(call as StoreName, args as never).then((result) => door.send({ id, result }));
});
door.send({ entry: { event: 'store-start', fields: { node: process.versions.node } } });
store.warmUp();
door.send({ ready: true });

function openDoor(): Door {
  const { parentPort } = process as typeof process & { parentPort?: ParentPort };
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      listen: (listener) => parentPort.on('message', (event) => listener(event.data as ToStore)),
    };
  }
  // Without its parent nobody would ever end this process.
  process.once('disconnect', () => {
    store.close();
    process.exit(0);
  });
  return {
    send: (message, onSent) => process.send?.(message, undefined, undefined, onSent),
    listen: (listener) => process.on('message', (message) => listener(message as ToStore)),
  };
}

function dataDirArgument(): string {
  const argument = process.argv[2]?.replace(/^--data-dir=/, '');
  if (!argument) throw new Error('the first argument names the data folder');
  return argument;
}
