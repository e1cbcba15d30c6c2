// Owns the running of one long set: part by part, each kept as soon as it is done; what is done already is passed over.
import { say } from '../../electron/dev/progress.ts';
import type { ProgressFile } from './progress-file.ts';
import type { Outcome, Part, Tools, TrustSet } from './trust-set.ts';

const SIGN_OF_LIFE_MS = 4_000;

interface RunOptions {
  readonly progress: ProgressFile;
  readonly seed: number;
  readonly window: Tools['window'];
}

export async function runSet(
  set: TrustSet,
  parts: readonly Part[],
  { progress, seed, window }: RunOptions,
): Promise<void> {
  say(`\n── ${set.id}: ${set.promise}`);
  for (const [index, part] of parts.entries()) {
    if (progress.done.some((each) => each.set === set.id && each.part === part.name)) continue;
    const began = performance.now();
    const tools: Tools = { seed: seed + index, window, report: signOfLife() };
    const { runs, failures, ranOn = `Node ${process.versions.node}` } = await outcomeOf(part, tools);
    const seconds = (performance.now() - began) / 1000;
    progress.add({ set: set.id, part: part.name, seed: tools.seed, runs, failures, ranOn, seconds });
    say(`  ${part.name}: ${runs} runs, ${failures.length} failures (${seconds.toFixed(1)} s)`);
  }
}

/** A part that breaks off has not kept its promise. */
async function outcomeOf(part: Part, tools: Tools): Promise<Outcome> {
  try {
    return await part.run(tools);
  } catch (error) {
    return { runs: 0, failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

/** Of many lines in a row, one every few seconds. */
function signOfLife(): (line: string) => void {
  let last = performance.now();
  return (line) => {
    if (performance.now() - last < SIGN_OF_LIFE_MS) return;
    last = performance.now();
    say(`  ${line}`);
  };
}
