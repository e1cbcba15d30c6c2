// Owns `npm run trust`: runs the long sets part by part, and prints what each promises and how often that held.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp, prepareMachine } from '../../electron/dev/prepare.ts';
import { PlainError, runMain, say } from '../../electron/dev/progress.ts';
import { projectRoot } from '../../electron/dev/project.ts';
import { sets } from './index.ts';
import { openProgress } from './progress-file.ts';
import { runSet } from './run-set.ts';
import type { Tools, TrustSet } from './trust-set.ts';
import { trustTable } from './trust-table.ts';

const USAGE = `npm run trust [-- --full] [--resume] [--only NAME] [--seed N]

  --full     as long as it takes to believe it; hours
  --resume   go on with the last run of the same length; what it has done is in out/trust/
  --only     one set: ${sets.map(({ id, short }) => (short().length > 0 ? id : `${id} (with --full)`)).join(', ')}
  --seed     other cases`;

const folder = path.join(projectRoot, 'out', 'trust');
const DEFAULT_SEED = 20261201;

await runMain(async () => {
  const { mode, chosen, resume, seed } = readArguments();
  const progress = openProgress(path.join(folder, `${mode}.json`), resume ? [] : chosen.map(({ id }) => id));
  const surroundings = lazyWindow();
  try {
    for (const set of chosen) await runSet(set, set[mode](), { progress, seed, window: surroundings.window });
  } finally {
    surroundings.stop();
  }
  say(`\n${trustTable(chosen, progress.done)}`);
  const failed = progress.done.filter(
    ({ set, failures }) => failures.length > 0 && chosen.some(({ id }) => id === set),
  );
  for (const { set, part, seed, failures } of failed) {
    for (const failure of failures) say(`\n✗ ${set}, ${part} (seed ${seed}): ${failure}`);
  }
  return failed.length > 0 ? 1 : 0;
});

/** The window is prepared for the first set that asks, and its screen goes with this process. */
function lazyWindow(): { window: Tools['window']; stop(): void } {
  let prepared: ReturnType<typeof prepare> | undefined;
  const prepare = async () => {
    const { runtime, launch, display } = await prepareMachine();
    await buildApp();
    return { launch, display, runtime: `Electron ${runtime.version} (${runtime.kind})` };
  };
  return {
    window: () => {
      prepared ??= prepare();
      return prepared;
    },
    stop: () => void prepared?.then(({ display }) => display?.stop()).catch(() => {}),
  };
}

function readArguments(): { mode: 'short' | 'full'; chosen: readonly TrustSet[]; resume: boolean; seed: number } {
  const { values } = parseArgs({
    options: {
      full: { type: 'boolean', default: false },
      resume: { type: 'boolean', default: false },
      only: { type: 'string' },
      seed: { type: 'string', default: String(DEFAULT_SEED) },
    },
  });
  const mode = values.full ? 'full' : 'short';
  const chosen = sets.filter((set) => set[mode]().length > 0 && (values.only ?? set.id) === set.id);
  const seed = Number(values.seed);
  if (chosen.length === 0 || !Number.isSafeInteger(seed)) throw new PlainError(USAGE);
  return { mode, chosen, resume: values.resume, seed };
}
