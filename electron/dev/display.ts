// Owns the invisible screen (Xvfb) on which windows open where there is no display.
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { PlainError } from './progress.ts';

/** Wide enough for a window of 2560 × 1440. */
const SCREEN = '2560x1600x24';
const START_LIMIT_MS = 15_000;
/**
 * There is no GPU behind this screen. Left to find that out by itself, Electron 33 sometimes never loads its page on a busy
 * machine (once in 70 starts; with the flag in none of 100).
 */
const FLAGS = ['--disable-gpu'];

export interface Display {
  /** For the environment variable DISPLAY, such as `:99`. */
  readonly name: string;
  /** What Chromium must be told on this screen. */
  readonly flags: readonly string[];
  stop(): void;
}

export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Starts Xvfb on a free display number; it ends with `stop` or with this process. `extra` are more Xvfb arguments. */
export async function startDisplay(extra: readonly string[] = []): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset', ...extra];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const stop = (): void => {
    process.off('exit', stop);
    server.kill();
  };
  process.on('exit', stop);
  try {
    const name = `:${await firstLine(server)}`;
    // Nothing of this may keep the command alive after its work.
    server.unref();
    for (const stream of [server.stderr, server.stdio[3]]) (stream as unknown as { unref(): void }).unref();
    return { name, flags: FLAGS, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaints = '';
    const fail = (why: string): void => reject(new PlainError(`Xvfb did not start: ${why}\n${complaints.trim()}`));
    const timer = setTimeout(() => fail('time limit reached'), START_LIMIT_MS);
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    (server.stdio[3] as Readable).setEncoding('utf8').once('data', (text: string) => {
      clearTimeout(timer);
      resolve(text.trim());
    });
    server.once('error', (error) => {
      clearTimeout(timer);
      fail(error.message);
    });
    server.once('exit', (code) => {
      clearTimeout(timer);
      fail(`it ended with code ${code}`);
    });
  });
}
