// Owns the steps between a checkout with packages and a running window: runtime, system, display, build.
import { stripVTControlCharacters } from 'node:util';
import { type Display, hasDisplay, startDisplay } from './display.ts';
import { prepareLinux, sandboxFlags } from './linux-packages.ts';
import { PlainError, say } from './progress.ts';
import { commandOf, projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';
import { type Runtime, resolveRuntime } from './runtime.ts';

/** All that is needed to start the built app; plain data, so that it can be handed to another process. */
export interface LaunchInfo {
  readonly executable: string;
  /** Flags and the app's folder, before any argument for the app itself. */
  readonly args: readonly string[];
  /** Variables to add to the environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** Makes the machine able to open a window; `display` is set when an invisible screen was started for it. */
export async function prepareMachine(): Promise<{
  runtime: Runtime;
  launch: LaunchInfo;
  display: Display | undefined;
}> {
  const runtime = await resolveRuntime();
  const needsDisplayServer = !hasDisplay();
  if (process.platform === 'linux') await prepareLinux(runtime.executable, needsDisplayServer);
  const display = needsDisplayServer ? await startDisplay() : undefined;
  if (display) say(`No display here: windows open on an invisible screen (Xvfb ${display.name}).`);
  return { runtime, display, launch: describeLaunch(runtime, display) };
}

function describeLaunch(runtime: Runtime, display: Display | undefined): LaunchInfo {
  return {
    executable: runtime.executable,
    args: [...sandboxFlags(runtime.folder), ...(display?.flags ?? []), projectRoot],
    env: {
      // The store runs on this Node when the runtime's own one is too old for better-sqlite3; see electron/main/store-process.ts.
      STRATEGY_MAP_STORE_NODE: process.execPath,
      ...(display ? { DISPLAY: display.name } : {}),
    },
  };
}

/** Bundles main, store, preload and window into `out/`. */
export async function buildApp(): Promise<void> {
  say('Building …');
  const { code, output } = await runCommand(process.execPath, [commandOf('electron-vite'), 'build'], {
    label: 'building',
  });
  if (code !== 0) throw new PlainError(`The build failed:\n${stripVTControlCharacters(output).trim()}`);
}
