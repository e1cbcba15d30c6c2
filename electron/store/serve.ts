// Owns the store process: answers messages of main, under an Electron utility process and under a forked Node alike.

import { createStore } from './create-store.ts';
import type { StoreName } from './door/store-calls.ts';
import type { FromStore, ToStore } from './protocol.ts';

interface Door {
  send(message: FromStore): void;
  listen(listener: (message: ToStore) => void): void;
}

/** The part of Electron's `process.parentPort` that is used here. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

const door = openDoor();
const store = createStore({ dataDir: dataDirArgument(), emit: (event) => door.send({ event }) });

door.listen((message) => {
  if ('shutdown' in message) {
    store.close();
    process.exit(0);
  }
  const { id, call, args } = message;
  // Main passes on names and arguments of the window unchecked; the store checks both.
  void store.call(call as StoreName, args as never).then((result) => door.send({ id, result }));
});
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
    send: (message) => process.send?.(message),
    listen: (listener) => process.on('message', (message) => listener(message as ToStore)),
  };
}

function dataDirArgument(): string {
  const argument = process.argv[2]?.replace(/^--data-dir=/, '');
  if (!argument) throw new Error('the first argument names the data folder');
  return argument;
}
