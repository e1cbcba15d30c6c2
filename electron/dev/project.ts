// Owns the places of the project that the development commands work with.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Downloaded and generated things that may be deleted at any time; gone after `npm ci`. */
export const cacheFolder = path.join(projectRoot, 'node_modules', '.cache', 'workbench');

/** The entry file of a command of an installed package, to be run with `process.execPath`. */
export function commandOf(packageName: string, command = packageName): string {
  const folder = path.join(projectRoot, 'node_modules', packageName);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command];
  if (!file) throw new Error(`${packageName} has no command ${command}`);
  return path.join(folder, file);
}
