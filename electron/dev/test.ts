// Owns `npm test`: static checks, build, unit tests and journeys one after the other, and the sum of them in the last line.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError, runMain, say } from './progress.ts';
import { commandOf } from './project.ts';
import { type Counts, countCommand, countPlaywright, countVitest } from './test-counts.ts';

const PARTS = ['static', 'build', 'unit', 'e2e'] as const;
type Part = (typeof PARTS)[number];

interface Check {
  readonly name: string;
  readonly part: Part;
  run(extra: readonly string[]): Promise<Counts>;
}

const tool = (name: string, packageName: string, args: readonly string[]): Check => ({
  name,
  part: 'static',
  run: () => countCommand(commandOf(packageName, name), args, name),
});

const checks: readonly Check[] = [
  tool('biome', '@biomejs/biome', ['check', '--error-on-warnings', '.']),
  tool('tsc', 'typescript', ['-b']),
  tool('knip', 'knip', []),
  {
    name: 'floors',
    part: 'static',
    run: () => countCommand(path.join(import.meta.dirname, 'check-floors.ts'), [], 'floors'),
  },
  { name: 'build', part: 'build', run: () => countCommand(commandOf('electron-vite'), ['build'], 'build') },
  { name: 'unit tests', part: 'unit', run: countVitest },
  { name: 'journeys in Electron', part: 'e2e', run: countPlaywright },
];

const USAGE = `npm test [-- --only static|build|unit|e2e] [arguments for vitest or playwright]`;

await runMain(async () => {
  const { parts, extra } = readArguments();
  const results: { name: string; counts: Counts }[] = [];
  for (const check of checks.filter((each) => parts.includes(each.part))) {
    say(`\n── ${check.name}`);
    const began = Date.now();
    const isBuilt = results.every(({ name, counts }) => name !== 'build' || counts.failed === 0);
    const counts = check.part === 'e2e' && !isBuilt ? notRun() : await check.run(extra);
    results.push({ name: check.name, counts });
    say(`── ${check.name}: ${describe(counts)} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  say('');
  for (const { name, counts } of results) say(`${counts.failed > 0 ? '✗' : '✓'} ${name}: ${describe(counts)}`);
  const passed = results.reduce((sum, { counts }) => sum + counts.passed, 0);
  const failed = results.reduce((sum, { counts }) => sum + counts.failed, 0);
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

function notRun(): Counts {
  say('Not run, since the build failed.');
  return { passed: 0, failed: 1, skipped: 0 };
}

function describe({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readArguments(): { parts: readonly Part[]; extra: readonly string[] } {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string' } },
    allowPositionals: true,
    strict: true,
  });
  if (values.only === undefined) return { parts: PARTS, extra: [] };
  const only = PARTS.find((part) => part === values.only);
  if (!only) throw new PlainError(USAGE);
  return { parts: only === 'e2e' ? ['build', 'e2e'] : [only], extra: positionals };
}
