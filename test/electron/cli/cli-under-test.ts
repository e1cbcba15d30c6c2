// Owns running the command line for real in tests.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../../../electron/cli/main.ts');

export interface CliEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command to its end; `stdout` is an open file to print to instead. */
export function cli(args: readonly string[], env: NodeJS.ProcessEnv = {}, stdout?: number): Promise<CliEnd> {
  return new Promise((resolve, reject) => {
    const child = start(args, env, stdout);
    let [out, err] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout: out, stderr: err }));
  });
}

/** The exit code of a command whose output nobody reads. */
export function cliWithClosedOutput(args: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = start(args);
    child.stdout?.destroy();
    child.stderr?.destroy();
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}, stdout?: number) {
  const { STRATEGY_MAP_DATA_DIR: _ignored, ...clean } = process.env;
  return spawn(process.execPath, [CLI, ...args], {
    env: { ...clean, ...env },
    stdio: ['pipe', stdout ?? 'pipe', 'pipe'],
  });
}
