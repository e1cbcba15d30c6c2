// Owns how the property tests run: the same cases everywhere, others with PROPERTY_SEED=random or a number, more of them with
// PROPERTY_FACTOR; PROPERTY_REPORT names a file that gets one line per property, for `npm run trust`.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import fc, { type RunDetails } from 'fast-check';
import { expect } from 'vitest';
import { type PropertyRun, times } from './property-runs.ts';

const DEFAULT_RUNS = 100;
const wanted = process.env.PROPERTY_SEED ?? '20261121';
const file = process.env.PROPERTY_REPORT;
fc.configureGlobal({
  numRuns: times(DEFAULT_RUNS),
  ...(wanted !== 'random' && { seed: Number(wanted) }),
  ...(file && { reporter: (details: RunDetails<unknown>) => reportTo(file, details) }),
});

/** fast-check leaves the failing to a reporter where there is one. */
function reportTo(target: string, details: RunDetails<unknown>): void {
  const failure = details.failed ? failureOf(details) : null;
  appendFileSync(target, `${JSON.stringify({ runs: details.numRuns, failure } satisfies PropertyRun)}\n`);
  if (failure !== null) throw new Error(failure, { cause: details.errorInstance });
}

function failureOf(details: RunDetails<unknown>): string {
  const { testPath = '', currentTestName = '' } = expect.getState();
  const place = `${path.relative(process.cwd(), testPath)} > ${currentTestName}`;
  return `${place}\n${fc.defaultReportMessage(details)}\n${details.errorInstance}`;
}
