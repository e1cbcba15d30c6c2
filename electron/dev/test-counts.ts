// Owns how many checks of each tool passed and failed, read from the tools' own reports, never from their printed text.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, commandOf } from './project.ts';
import { runCommand } from './run-command.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A tool without a report of its own counts as one check. */
export async function countCommand(script: string, args: readonly string[], label: string): Promise<Counts> {
  const { code } = await runCommand(process.execPath, [script, ...args], { label, show: true, env: plainEnv() });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests?: number;
  readonly testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}

export async function countVitest(extra: readonly string[]): Promise<Counts> {
  const file = freshReport('vitest.json');
  const args = [
    commandOf('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...extra,
  ];
  const { code } = await runCommand(process.execPath, args, { label: 'unit tests', show: true, env: plainEnv() });
  const report = readReport<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  // A file that cannot even be loaded holds no tests that could fail.
  const brokenFiles = report.testResults.filter(
    (each) => each.status === 'failed' && each.assertionResults.length === 0,
  );
  return withExitCode(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  });
}

interface PlaywrightReport {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  readonly errors: readonly unknown[];
}

export async function countPlaywright(extra: readonly string[]): Promise<Counts> {
  const file = freshReport('playwright.json');
  const args = [commandOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json', ...extra];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, STRATEGY_MAP_BUILT: '1' };
  const { code } = await runCommand(process.execPath, args, { label: 'journeys', show: true, env });
  const report = readReport<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode(code, { passed: expected, failed: unexpected + flaky + report.errors.length, skipped });
}

/** A tool that failed for a reason outside its tests still failed. */
function withExitCode(code: number, counts: Counts): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function freshReport(name: string): string {
  mkdirSync(cacheFolder, { recursive: true });
  const file = path.join(cacheFolder, name);
  rmSync(file, { force: true });
  return file;
}

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}

function plainEnv(): NodeJS.ProcessEnv {
  return { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
}
