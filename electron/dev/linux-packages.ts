// Owns what a Linux machine must have before a window can open: Electron's system libraries, a Chinese font, a display server.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError, say } from './progress.ts';
import { runCommand } from './run-command.ts';

const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'libnotify4'];
const FONTS = ['fontconfig', 'fonts-noto-cjk'];
const DISPLAY_SERVER = ['xvfb'];

interface Missing {
  readonly what: string;
  readonly packages: readonly string[];
}

/**
 * Makes sure that `executable` can open a window with Chinese text. On Debian and its kin, as root, missing packages are
 * installed; otherwise the command to run is shown.
 * @throws PlainError when something is missing and could not be installed.
 */
export async function prepareLinux(executable: string, needsDisplayServer: boolean): Promise<void> {
  const missing = await findMissing(executable, needsDisplayServer);
  if (missing.length === 0) return;
  const what = missing.map((each) => each.what).join('; ');
  const packages = missing.flatMap((each) => each.packages);
  const isDebian = existsSync('/etc/debian_version');
  if (!isDebian || process.getuid?.() !== 0) {
    const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
    throw new PlainError(
      `Missing on this system: ${what}.\nInstall it and run the command again:\n\n  ${command}\n${
        isDebian ? '' : '\n(These are the names on Debian and Ubuntu; your system may call them otherwise.)\n'
      }`,
    );
  }
  say(`Missing on this system: ${what}.`);
  await installPackages(packages);
  const still = await findMissing(executable, needsDisplayServer);
  if (still.length > 0)
    throw new PlainError(`Still missing after the installation: ${still.map((each) => each.what).join('; ')}.`);
}

async function findMissing(executable: string, needsDisplayServer: boolean): Promise<Missing[]> {
  const missing: Missing[] = [];
  const libraries = await missingLibraries(executable);
  if (libraries.length > 0) missing.push({ what: `system libraries (${libraries.join(', ')})`, packages: LIBRARIES });
  const fonts = await runCommand('fc-list', [':lang=zh', 'family'], { label: 'fc-list' });
  if (fonts.code !== 0 || fonts.stdout.trim() === '')
    missing.push({ what: 'a font with Chinese characters', packages: FONTS });
  if (needsDisplayServer && !isOnPath('Xvfb'))
    missing.push({ what: 'the display server Xvfb', packages: DISPLAY_SERVER });
  return missing;
}

async function missingLibraries(executable: string): Promise<string[]> {
  const { stdout } = await runCommand('ldd', [executable], { label: 'ldd' });
  return stdout
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? '')
    .filter(Boolean);
}

async function installPackages(packages: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  say('Running apt-get update …');
  const update = await runCommand('apt-get', [...wait, 'update'], { label: 'apt-get update', env });
  if (update.code !== 0) say(`  apt-get update had problems: ${lastLine(update.output)}`);
  const names = await Promise.all(packages.map((name) => currentName(name, env)));
  say(`Running apt-get install -y --no-install-recommends ${names.join(' ')} …`);
  const install = await runCommand('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...names], {
    label: 'apt-get install',
    env,
  });
  if (install.code !== 0) throw new PlainError(`apt-get install failed:\n${install.output.trim().slice(-3000)}`);
}

/** Some newer systems carry a library only under its 64-bit-time name, and then the old name is ambiguous. */
async function currentName(name: string, env: NodeJS.ProcessEnv): Promise<string> {
  const renamed = `${name}t64`;
  const { code, stdout } = await runCommand('apt-cache', ['show', '--no-all-versions', renamed], {
    label: 'apt-cache',
    env,
  });
  return code === 0 && stdout.includes(`Package: ${renamed}`) ? renamed : name;
}

/**
 * The flag that a start needs because Chromium's own sandbox cannot work: root, or user namespaces closed to ordinary users.
 * The window's sandbox settings stay as they are.
 */
export function sandboxFlags(runtimeFolder: string): string[] {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  const closed =
    readSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    readSetting('/proc/sys/kernel/unprivileged_userns_clone') === '0';
  return closed && existsSync(path.join(runtimeFolder, 'chrome-sandbox')) ? ['--no-sandbox'] : [];
}

function readSetting(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

function isOnPath(command: string): boolean {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => folder !== '' && existsSync(path.join(folder, command)));
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
