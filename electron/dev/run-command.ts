// Owns the running of other programs by the development commands, with progress lines, a time limit and clean endings.
import { type ChildProcess, spawn } from 'node:child_process';
import { startHeartbeat } from './progress.ts';
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

/** Ends what was started here when this process is told to end; set only while something runs. */
function endAll(): void {
  for (const child of running) child.kill();
  process.exit(1);
}

function remember(child: ChildProcess): void {
  if (running.size === 0) process.on('SIGINT', endAll).on('SIGTERM', endAll);
  running.add(child);
}

function forget(child: ChildProcess): void {
  running.delete(child);
  if (running.size === 0) process.off('SIGINT', endAll).off('SIGTERM', endAll);
}

/** Never rejects: a program that cannot be started ends with code 127, one that was killed with 1. */
export function runCommand(command: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  const heartbeat = startHeartbeat(options.label);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    remember(child);
    let stdout = '';
    let output = '';
    const take = (text: string, target: NodeJS.WriteStream): void => {
      output += text;
      if (!options.show) return;
      target.write(text);
      heartbeat.touch();
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      take(text, process.stdout);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => take(text, process.stderr));
    const timer = options.limitMs ? setTimeout(() => child.kill('SIGKILL'), options.limitMs) : undefined;
    const finish = (code: number, extra = ''): void => {
      clearTimeout(timer);
      heartbeat.stop();
      forget(child);
      resolve({ code, output: output + extra, stdout });
    };
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(code ?? 1));
  });
}
