// Owns looking at and ending the processes that a driven app consists of.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand } from './run-command.ts';

/** Kills a process and all that it started, and waits until none of them is left. */
export async function killTree(root: number): Promise<void> {
  if (process.platform === 'win32') {
    await runCommand('taskkill', ['/pid', String(root), '/t', '/f'], { label: 'taskkill' });
    return;
  }
  // The root first, so that it cannot start others.
  const tree = [root, ...(await descendants(root))];
  for (const pid of tree) sendKill(pid);
  await untilGone(tree);
}

/** Kills one process and waits until it is gone. */
export async function killAlone(pid: number): Promise<void> {
  sendKill(pid);
  await untilGone([pid]);
}

async function untilGone(pids: readonly number[]): Promise<void> {
  while (pids.some(isRunning)) await wait(10);
}

/** What a process was started with; empty where the system does not tell. */
export function commandLine(pid: number): string {
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

/** Children of `root`, their children and so on. */
export async function descendants(root: number): Promise<number[]> {
  const parentOf = await parents();
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
