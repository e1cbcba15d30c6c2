// Owns how often a property is tried, and on which seeds: as often as its test says, or PROPERTY_FACTOR times that.
import { appendFileSync } from 'node:fs';

const FACTOR = Number(process.env.PROPERTY_FACTOR ?? 1);

export function times(runs: number): number {
  return Math.round(runs * FACTOR);
}

/** As many seeds as `times` says, the same everywhere, others with PROPERTY_SEED; the report counts them once all have held. */
export function* seeds(usual: number, runs: number): Generator<number> {
  const first = firstSeed(usual);
  const count = times(runs);
  for (let run = 0; run < count; run += 1) yield first + run;
  const { PROPERTY_REPORT: report } = process.env;
  if (report) appendFileSync(report, `${JSON.stringify({ runs: count, failure: null } satisfies PropertyRun)}\n`);
}

export function firstSeed(usual: number): number {
  const wanted = process.env.PROPERTY_SEED;
  return wanted === 'random' ? Date.now() : Number(wanted ?? usual);
}

/** One line of the report. */
export interface PropertyRun {
  readonly runs: number;
  /** With the test, seed, path and counterexample; null where the property held. */
  readonly failure: string | null;
}
