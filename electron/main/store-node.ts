// Owns the store as the child of a plain Node; knows no Electron, so that Node can test it.
import { fork } from 'node:child_process';
import type { FromStore, ToStore } from '../store/protocol.ts';

export interface StoreChild {
  send(message: ToStore): void;
  onMessage(listener: (message: FromStore) => void): void;
  /** Called once; a child that could not be started counts as one that ended. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** Starts the store with the Node at `execPath`, giving it the data folder as its first argument. */
export function forkNode(execPath: string, script: string, dataDir: string): StoreChild {
  const env = { ...process.env };
  delete env.NODE_OPTIONS;
  const child = fork(script, [dataDir], {
    execPath,
    env,
    execArgv: [],
    serialization: 'advanced',
    windowsHide: true,
    // Ctrl+C in a terminal is for main, which then closes the store properly; without main the store ends by itself.
    detached: process.platform !== 'win32',
  });
  return {
    send: (message) => {
      // The answer to a message that finds no one is the exit that follows.
      child.send(message, () => {});
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as FromStore)),
    onExit: (listener) => {
      let reported = false;
      const tell = (code: number | null): void => {
        if (reported) return;
        reported = true;
        listener(code);
      };
      child.once('exit', tell);
      child.once('error', () => tell(null));
    },
    kill: () => child.kill('SIGKILL'),
  };
}
