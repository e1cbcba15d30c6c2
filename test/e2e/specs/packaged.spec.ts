import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasDisplay, startDisplay } from '../../../electron/dev/display.ts';
import { sandboxFlags } from '../../../electron/dev/linux-packages.ts';
import { projectRoot } from '../../../electron/dev/project.ts';
import { runCommand } from '../../../electron/dev/run-command.ts';
import { countColours } from '../harness/screen.ts';
import { expect, test } from '../harness/test.ts';

const DEBUG_PORTS = [47_801, 47_802];

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), '装好的 app-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('the packed app opens its window, its store answers, and it cannot be debugged or misused', async () => {
  test.setTimeout(300_000);
  const packing = await runCommand(process.execPath, ['electron/dev/package.ts', '--dir', '--no-build'], {
    label: 'packing',
  });
  expect(packing.code, packing.output).toBe(0);

  const screenFolder = path.join(folder, 'screen');
  await mkdir(screenFolder);
  const display = hasDisplay() ? undefined : await startDisplay(['-fbdir', screenFolder]);
  const dataDir = path.join(folder, 'data');
  const { executable, flags } = packedApp();
  const child = spawn(
    executable,
    [...flags, ...(display?.flags ?? []), `--remote-debugging-port=${DEBUG_PORTS[0]}`, `--inspect=${DEBUG_PORTS[1]}`],
    {
      env: {
        ...process.env,
        ...(display && { DISPLAY: display.name }),
        STRATEGY_MAP_DATA_DIR: dataDir,
        // Neither may have an effect on a packed app.
        ELECTRON_RUN_AS_NODE: '1',
        STRATEGY_MAP_STORE_NODE: path.join(folder, 'no-such-node'),
      },
    },
  );
  try {
    const output = collectOutput(child);
    for (const line of ['store ready', 'window shown', 'first answer']) {
      await expect.poll(output, { timeout: 60_000 }).toContain(`[workbench] ${line}`);
    }
    if (display) await expect.poll(() => countColours(path.join(screenFolder, 'Xvfb_screen0'))).toBeGreaterThan(30);
    for (const port of DEBUG_PORTS) expect(await isOpen(port)).toBe(false);

    const ended = new Promise((resolve) => child.once('exit', resolve));
    // Windows has no signal that asks a program to end.
    if (process.platform === 'win32') return;
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(output()).not.toContain('unexpectedly');
    expect(existsSync(path.join(dataDir, 'workbench.db'))).toBe(true);
    // SQLite removes its journal only when the database is closed properly.
    expect(existsSync(path.join(dataDir, 'workbench.db-wal'))).toBe(false);
  } finally {
    child.kill('SIGKILL');
    display?.stop();
  }
});

function packedApp(): { executable: string; flags: string[] } {
  const dist = path.join(projectRoot, 'dist');
  const arm = process.arch === 'arm64' ? '-arm64' : '';
  if (process.platform === 'darwin') {
    const app = path.join(dist, `mac${arm}`, 'Strategy Map Workbench.app');
    return { executable: path.join(app, 'Contents', 'MacOS', 'Strategy Map Workbench'), flags: [] };
  }
  if (process.platform === 'win32') {
    return { executable: path.join(dist, `win${arm}-unpacked`, 'Strategy Map Workbench.exe'), flags: [] };
  }
  const unpacked = path.join(dist, `linux${arm}-unpacked`);
  return { executable: path.join(unpacked, 'strategy-map-workbench'), flags: sandboxFlags(unpacked) };
}

function collectOutput(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return () => output;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
