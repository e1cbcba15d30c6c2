// Owns the official Electron binary: finding it in the `electron` package, and letting that package download it.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from './progress.ts';
import { cacheFolder, projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';

export interface OfficialRuntime {
  readonly folder: string;
  readonly executable: string;
  readonly version: string;
}

// With a fallback at hand a slow mirror must not hold everything up; without one there is nothing better to do than wait.
const LIMIT_MS = 120_000;
const LIMIT_WITHOUT_FALLBACK_MS = 15 * 60_000;
const RETRY_AFTER_MS = 24 * 60 * 60_000;

const packageFolder = path.join(projectRoot, 'node_modules', 'electron');
const failureMark = path.join(cacheFolder, 'electron-download-failed');

/** The version of the `electron` package, which releases are built with. */
function officialVersion(): string {
  return (JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string }).version;
}

/** The downloaded binary, when it is complete and of the package's version. */
export function findOfficial(): OfficialRuntime | undefined {
  const folder = path.join(packageFolder, 'dist');
  const version = officialVersion();
  try {
    if (readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '') !== version) return undefined;
    const executable = path.join(folder, readFileSync(path.join(packageFolder, 'path.txt'), 'utf8'));
    return existsSync(executable) ? { folder, executable, version } : undefined;
  } catch {
    return undefined;
  }
}

/** Lets the package download its binary once; a failure is remembered for a day where there is a fallback. */
export async function installOfficial(options: { fallbackExists: boolean }): Promise<OfficialRuntime | undefined> {
  if (options.fallbackExists && failedLately()) return undefined;
  say(`Downloading Electron ${officialVersion()} …`);
  const { code, output } = await runCommand(process.execPath, [path.join(packageFolder, 'install.js')], {
    label: 'downloading Electron',
    limitMs: options.fallbackExists ? LIMIT_MS : LIMIT_WITHOUT_FALLBACK_MS,
  });
  const found = findOfficial();
  if (code === 0 && found) return found;
  say(`  The download did not succeed: ${lastReason(output)}`);
  if (options.fallbackExists) {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(failureMark, '');
  }
  return undefined;
}

function failedLately(): boolean {
  return existsSync(failureMark) && Date.now() - statSync(failureMark).mtimeMs < RETRY_AFTER_MS;
}

function lastReason(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  return (
    lines.find((line) => /error/i.test(line) && !line.startsWith('at ')) ?? lines.find(Boolean) ?? 'time limit reached'
  );
}
