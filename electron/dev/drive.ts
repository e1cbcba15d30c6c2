// Owns the driving of the real app by a program: start it on a data folder, hold its window, end it kindly or by force.
import type { ElectronApplication } from '@playwright/test';
import { type Launched, launchElectron } from './launch.ts';
import type { LaunchInfo } from './prepare.ts';
import { commandLine, descendants, killAlone, killTree } from './process-tree.ts';

export interface DriveOptions {
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments for the app itself. */
  readonly args?: readonly string[];
}

export interface Workbench extends Launched {
  readonly dataDir: string;
  /** Quits as a user does; the page may save first. */
  close(): Promise<void>;
  /** Kills main, pages and store at once, as a power cut does, and waits until all of them are gone. */
  kill9(): Promise<void>;
  /** Kills the store alone, as a crash of it does. */
  killStore(): Promise<void>;
}

/** Starts the built app and waits for its window. */
export async function driveWorkbench(launch: LaunchInfo, options: DriveOptions): Promise<Workbench> {
  const { dataDir } = options;
  const launched = await launchElectron({
    executable: launch.executable,
    args: [...launch.args, ...(options.args ?? [])],
    env: { ...launch.env, ...options.env, STRATEGY_MAP_DATA_DIR: dataDir },
  });
  const { app } = launched;
  return {
    ...launched,
    dataDir,
    close: () => app.close(),
    kill9: () => killApp(app),
    killStore: () => killStore(app),
  };
}

async function killApp(app: ElectronApplication): Promise<void> {
  const { pid, exitCode, signalCode } = app.process();
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  const closed = app.waitForEvent('close');
  await killTree(pid);
  await closed;
}

async function killStore(app: ElectronApplication): Promise<void> {
  // A utility process is listed by Electron; a forked Node, as on the fallback, is not.
  const listed = await app.evaluate(
    ({ app: main }) => main.getAppMetrics().find((each) => each.name === 'strategy-map-store')?.pid,
  );
  const { pid: root } = app.process();
  if (listed === undefined && root === undefined) throw new Error('The app is not running.');
  const pid = listed ?? (await descendants(root ?? 0)).find((each) => commandLine(each).includes('store.cjs'));
  if (pid === undefined) throw new Error('No store process was found.');
  await killAlone(pid);
}
