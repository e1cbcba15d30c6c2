// The long runs go on where they were broken off, and count what fails.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sets } from '../../trust/index.ts';
import { openProgress } from '../../trust/progress-file.ts';
import { runSet } from '../../trust/run-set.ts';
import type { Part, TrustSet } from '../../trust/trust-set.ts';
import { trustTable } from '../../trust/trust-table.ts';

const window = () => Promise.reject(new Error('no window here'));

function progressFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'smw-trust-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'deep', 'full.json');
}

function setOf(seen: string[], ...names: string[]): TrustSet {
  const parts = names.map(
    (name): Part => ({
      name,
      run: async ({ seed }) => {
        seen.push(`${name} ${seed}`);
        if (name === 'breaks') throw new Error('broke off');
        return { runs: 10, failures: name === 'fails' ? ['one is wrong', 'another too'] : [] };
      },
    }),
  );
  return { id: 'some', promise: 'All is well', short: () => parts, full: () => parts };
}

test('a run that is gone on with does what is missing alone, each part with its own seed', async () => {
  const file = progressFile();
  const seen: string[] = [];
  await runSet(setOf(seen, 'a'), setOf(seen, 'a').full(), { progress: openProgress(file, ['some']), seed: 5, window });
  const longer = setOf(seen, 'a', 'b');
  await runSet(longer, longer.full(), { progress: openProgress(file, []), seed: 5, window });
  expect(seen).toEqual(['a 5', 'b 6']);
  expect(openProgress(file, []).done.map(({ part, runs }) => `${part} ${runs}`)).toEqual(['a 10', 'b 10']);
  expect(openProgress(file, ['other']).done).toHaveLength(2);
  expect(openProgress(file, ['some']).done).toEqual([]);
});

test('failures are counted and added up; a part that breaks off is one', async () => {
  const set = setOf([], 'a', 'fails', 'breaks');
  const progress = openProgress(progressFile(), []);
  await runSet(set, set.short(), { progress, seed: 1, window });
  expect(progress.done.map(({ failures }) => failures.length)).toEqual([0, 2, 1]);
  const [head, line] = trustTable([set], progress.done).split('\n');
  expect(head).toMatch(/^set +promises +runs +failures +ran on +seconds$/);
  expect(line).toMatch(new RegExp(`^some +All is well +20 +3 +Node ${process.versions.node} +0$`));
});

test('every set has a name of its own, a promise, and parts that can be told apart', () => {
  expect(new Set(sets.map(({ id }) => id)).size).toBe(sets.length);
  for (const { id, promise, short, full } of sets) {
    expect(promise, id).toMatch(/^\S.{20,120}$/);
    expect(full().length, id).toBeGreaterThan(0);
    for (const parts of [short(), full()]) {
      expect(new Set(parts.map(({ name }) => name)).size, id).toBe(parts.length);
    }
  }
});
