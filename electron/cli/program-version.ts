// Owns finding out which version of the program this is.
import { readFileSync } from 'node:fs';

export function programVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
