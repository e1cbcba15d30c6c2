// Owns the running of other programs by the development commands, with progress lines, a time limit and clean endings.
import { type ChildProcess, spawn } from 'node:child_process';
import { withHeartbeat } from './progress.ts';
import { projectRoot } from './project.ts';

interface RunOptions {
  /** Names the work in progress lines. */
  readonly label: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The program is killed after this many milliseconds. */
  readonly limitMs?: number;
  /** Pass the program's output on instead of only collecting it. */
  readonly show?: boolean;
}

export interface Finished {
  readonly code: number;
  /** stdout and stderr in the order they came. */
  readonly output: string;
  readonly stdout: string;
}

const running = new Set<ChildProcess>();

/** Never rejects: a program that cannot be started ends with code 127, one that was killed with 1. */
export function runCommand(command: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  return withHeartbeat(options.label, collect(command, args, options));
}

/** Ends every program started here that still runs; for signal handlers and early exits. */
export function stopCommands(): void {
  for (const child of running) child.kill();
}

function collect(command: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    running.add(child);
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
      if (options.show) process.stdout.write(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (options.show) process.stderr.write(text);
    });
    const timer = options.limitMs ? setTimeout(() => child.kill('SIGKILL'), options.limitMs) : undefined;
    const finish = (code: number, extra = ''): void => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output: output + extra, stdout });
    };
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(code ?? 1));
  });
}
