// Owns timing a piece of work again and again, and summing up a series of timings.

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

/** The median and the 95th percentile (nearest rank), in the unit of `values`; NaN for none. */
export function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

const RUNS = 5;

/** How long `work` takes, ms; the first run, which loads fonts and code, does not count. */
export async function timed(work: () => unknown): Promise<Percentiles> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const start = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - start);
  }
  return percentilesOf(times);
}
