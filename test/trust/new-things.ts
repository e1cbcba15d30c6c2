// Owns the set of what `npm run new` makes: too slow for the unit tests, since the compiler reads all sources.
import { rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { commandOf } from '../../electron/dev/project.ts';
import { runCommand } from '../../electron/dev/run-command.ts';
import { copySources, makeAll, NEW_THINGS } from '../electron/dev/new-things.ts';
import { type Outcome, parts, type TrustSet } from './trust-set.ts';

async function compile(): Promise<Outcome> {
  const root = copySources();
  try {
    makeAll(root);
    const { code, output } = await runCommand(process.execPath, [commandOf('typescript', 'tsc'), '-b'], {
      label: 'compiling',
      cwd: root,
    });
    return { runs: NEW_THINGS.length, failures: code === 0 ? [] : [stripVTControlCharacters(output).trim()] };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export const newThings: TrustSet = {
  id: 'new-things',
  promise: 'What `npm run new` makes compiles together with everything else',
  short: () => parts(1, compile),
  full: () => parts(1, compile),
};
