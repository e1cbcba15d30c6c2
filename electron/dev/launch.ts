// Owns the start of an Electron that a program drives: one that hangs is given up and made again, and every start is noted.
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type ElectronApplication, _electron as electron, errors, type Page } from '@playwright/test';
import { noteLaunch } from './launch-record.ts';
import { killTree } from './process-tree.ts';
import { say } from './progress.ts';

export interface LaunchOptions {
  readonly executable: string;
  /** Flags, the app's folder, and arguments for the app itself. */
  readonly args: readonly string[];
  /** Variables to add to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** How long one start may take until its first page is there. */
  readonly limitMs?: number;
}

export interface Launched {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** Errors that the page threw or logged so far. */
  readonly pageErrors: readonly string[];
  /** When the start that succeeded began, on the clock of `performance.now()`. */
  readonly startedAt: number;
}

const LIMIT_MS = 30_000;
/** Playwright sometimes misses the window of a busy machine and waits for ever (microsoft/playwright#17765). */
const MORE_STARTS = 2;
/** Makes an app wait for its driver. */
const HOLD = ['-r', fileURLToPath(new URL('hold-until-driven.cjs', import.meta.url))];

/** Tells of each start that was given up, with the time it had cost. */
export const hangs = new EventEmitter<{ hang: [lostMs: number] }>();

/**
 * Starts an app and waits for its first page. Only a start that hangs is made again, at most twice; an app that ends by itself
 * is at fault, and so is one that hangs every time.
 */
export async function launchElectron(options: LaunchOptions): Promise<Launched> {
  noteLaunch('launch');
  for (let relaunches = 0; ; relaunches += 1) {
    const startedAt = performance.now();
    try {
      return { ...(await start(options)), startedAt };
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || relaunches === MORE_STARTS) throw error;
      noteLaunch('relaunch');
      hangs.emit('hang', performance.now() - startedAt);
      say(`  A start of Electron hung; starting it again (${relaunches + 1} of at most ${MORE_STARTS}).`);
    }
  }
}

async function start({ executable, args, env, limitMs = LIMIT_MS }: LaunchOptions) {
  const deadline = performance.now() + limitMs;
  const timeLeft = () => ({ timeout: Math.max(1, deadline - performance.now()) });
  const app = await electron.launch({
    executablePath: executable,
    args: [...HOLD, ...args],
    env: { ...process.env, ...env } as Record<string, string>,
    ...timeLeft(),
  });
  // Not to be had any more once the app has ended.
  const { pid } = app.process();
  try {
    const window = await app.firstWindow(timeLeft());
    const pageErrors = collectErrors(window);
    await window.waitForLoadState('domcontentloaded', timeLeft());
    return { app, window, pageErrors };
  } catch (error) {
    if (pid !== undefined) await killTree(pid);
    throw error;
  }
}

function collectErrors(window: Page): readonly string[] {
  const pageErrors: string[] = [];
  window.on('pageerror', (error) => pageErrors.push(String(error)));
  window.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text());
  });
  return pageErrors;
}
