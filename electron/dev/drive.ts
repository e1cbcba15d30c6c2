// Owns the driving of the real app by a program: start it on a data folder, hold its window, end it kindly or by force.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import type { LaunchInfo } from './prepare.ts';
import { runCommand } from './run-command.ts';

export interface DriveOptions {
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments for the app itself. */
  readonly args?: readonly string[];
}

export interface Workbench {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly dataDir: string;
  /** Errors that the page threw or logged so far. */
  readonly pageErrors: readonly string[];
  /** Quits as a user does; the page may save first. */
  close(): Promise<void>;
  /** Kills main, pages and store at once, as a power cut does, and waits until all of them are gone. */
  kill9(): Promise<void>;
  /** Kills the store alone, as a crash of it does. */
  killStore(): Promise<void>;
}

const START_LIMIT_MS = 60_000;
/** Arguments that make an app wait for its driver. */
export const HOLD_ARGUMENTS = ['-r', fileURLToPath(new URL('hold-until-driven.cjs', import.meta.url))];

/** Starts the built app and waits for its window. */
export async function driveWorkbench(launch: LaunchInfo, options: DriveOptions): Promise<Workbench> {
  const { dataDir } = options;
  const env = { ...process.env, ...launch.env, ...options.env, STRATEGY_MAP_DATA_DIR: dataDir };
  const app = await electron.launch({
    executablePath: launch.executable,
    args: [...HOLD_ARGUMENTS, ...launch.args, ...(options.args ?? [])],
    env: env as Record<string, string>,
    timeout: START_LIMIT_MS,
  });
  const pageErrors: string[] = [];
  const window = await app.firstWindow();
  window.on('pageerror', (error) => pageErrors.push(String(error)));
  window.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text());
  });
  await window.waitForLoadState('domcontentloaded');
  return {
    app,
    window,
    dataDir,
    pageErrors,
    close: () => app.close(),
    kill9: () => killTree(app),
    killStore: () => killStore(app),
  };
}

async function killTree(app: ElectronApplication): Promise<void> {
  const { pid: root, exitCode, signalCode } = app.process();
  if (root === undefined || exitCode !== null || signalCode !== null) return;
  const closed = app.waitForEvent('close');
  if (process.platform === 'win32') {
    await runCommand('taskkill', ['/pid', String(root), '/t', '/f'], { label: 'taskkill' });
  } else {
    // Main first, so that it cannot start a new store.
    const tree = [root, ...descendants(root, await parents())];
    for (const pid of tree) sendKill(pid);
    while (tree.some(isRunning)) await wait(10);
  }
  await closed;
}

async function killStore(app: ElectronApplication): Promise<void> {
  // A utility process is listed by Electron; a forked Node, as on the fallback, is not.
  const listed = await app.evaluate(
    ({ app: main }) => main.getAppMetrics().find((each) => each.name === 'strategy-map-store')?.pid,
  );
  const { pid: root } = app.process();
  if (listed === undefined && root === undefined) throw new Error('The app is not running.');
  const pid = listed ?? descendants(root ?? 0, await parents()).find((each) => commandLine(each).includes('store.cjs'));
  if (pid === undefined) throw new Error('No store process was found.');
  sendKill(pid);
  while (isRunning(pid)) await wait(10);
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function sendKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  return fieldsOf(pid)?.state === 'Z';
}

function descendants(root: number, parentOf: ReadonlyMap<number, number>): number[] {
  const found: number[] = [];
  for (let frontier = [root]; frontier.length > 0; ) {
    frontier = [...parentOf].filter(([, parent]) => frontier.includes(parent)).map(([pid]) => pid);
    found.push(...frontier);
  }
  return found;
}

/** The parent of every process. Read from /proc on Linux, where `ps` need not be installed. */
async function parents(): Promise<Map<number, number>> {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
    return new Map(
      pids.flatMap((pid) => {
        const fields = fieldsOf(pid);
        return fields ? [[pid, fields.parent] as const] : [];
      }),
    );
  }
  const { stdout } = await runCommand('ps', ['-A', '-o', 'pid=,ppid='], { label: 'ps' });
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  return new Map(rows.map(([pid = 0, parent = 0]) => [pid, parent]));
}

function fieldsOf(pid: number): { state: string; parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything, so count from its end.
    const [state = '', parent = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
