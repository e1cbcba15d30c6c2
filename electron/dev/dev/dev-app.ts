// Owns the running app while it is being developed: started, started again with new code, told of a new store.
import { type ChildProcess, spawn } from 'node:child_process';
import type { LaunchInfo } from '../prepare.ts';

export interface DevApp {
  /** Ends the app as a user does, so that it saves, and starts it anew. */
  restart(): void;
  /** Has it start its store anew. */
  renewStore(): void;
  /** The exit code of the end that nobody here asked for. */
  readonly ended: Promise<number>;
}

export function startDevApp(launch: LaunchInfo, args: readonly string[], env: NodeJS.ProcessEnv): DevApp {
  let child: ChildProcess;
  let isRestarting = false;
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const start = (): void => {
    isRestarting = false;
    child = spawn(launch.executable, [...launch.args, ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...launch.env, ...env },
    });
    child.once('error', () => end(1));
    child.once('exit', (code) => (isRestarting ? start() : end(code ?? 1)));
  };
  start();
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // A terminal sends Ctrl+C to the app as well; a second one would cut its closing short.
  process.on('SIGINT', () => {});
  return {
    restart: () => {
      isRestarting = true;
      child.kill('SIGTERM');
    },
    renewStore: () => child.send('new-store'),
    ended,
  };
}
