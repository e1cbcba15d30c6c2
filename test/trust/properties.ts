// Owns the long set of the property tests: those of the unit tests, with other cases and many more of them.

import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { commandOf, projectRoot } from '../../electron/dev/project.ts';
import { runCommand } from '../../electron/dev/run-command.ts';
import type { PropertyRun } from '../property-runs.ts';
import type { Outcome, Part, TrustSet } from './trust-set.ts';

const SHORT_FACTOR = 1;
const FULL_FACTOR = 40;
/** Per test, ms: a property of seconds times the factor. */
const TEST_LIMIT = 30 * 60_000;

export const properties: TrustSet = {
  id: 'properties',
  promise: 'What the property tests say holds for cases that nobody has tried before',
  short: () => [{ name: 'all files', run: tries(propertyFiles(), SHORT_FACTOR) }],
  full: () => propertyFiles().map((file) => ({ name: file, run: tries([file], FULL_FACTOR) })),
};

function propertyFiles(): readonly string[] {
  return globSync('test/**/*.test.{ts,tsx}', { cwd: projectRoot })
    .filter((file) => /from 'fast-check'|\bseeds\(/.test(readFileSync(path.join(projectRoot, file), 'utf8')))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

function tries(files: readonly string[], factor: number): Part['run'] {
  return async ({ seed }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'strategy-map-properties-'));
    const report = path.join(folder, 'runs.jsonl');
    try {
      const { code, output } = await runCommand(
        process.execPath,
        [commandOf('vitest'), 'run', '--reporter=dot', `--testTimeout=${TEST_LIMIT}`, ...files],
        {
          label: `${files.length === 1 ? files[0] : `${files.length} files`} × ${factor}`,
          env: {
            ...process.env,
            PROPERTY_SEED: String(seed),
            PROPERTY_FACTOR: String(factor),
            PROPERTY_REPORT: report,
          },
        },
      );
      return outcomeOf(await readFile(report, 'utf8').catch(() => ''), code, output);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

function outcomeOf(report: string, code: number, output: string): Outcome {
  const lines = report
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PropertyRun);
  const failures = lines.flatMap(({ failure }) => failure ?? []);
  // A file that cannot be loaded, or another test in it.
  if (code !== 0 && failures.length === 0) failures.push(stripVTControlCharacters(output).trim().slice(-2000));
  if (lines.length === 0) failures.push('no property was tried');
  return { runs: lines.reduce((sum, { runs }) => sum + runs, 0), failures };
}
