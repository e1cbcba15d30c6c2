// Owns the long set of the counted job done in other ways than the one that `npm test` counts; each prints its actions by group.
import { commandOf } from '../../electron/dev/project.ts';
import { runCommand } from '../../electron/dev/run-command.ts';
import type { Part, TrustSet } from './trust-set.ts';

const journey =
  (file: string): Part['run'] =>
  async ({ window }) => {
    const { runtime } = await window();
    const args = [commandOf('@playwright/test', 'playwright'), 'test', '-c', 'playwright.long.config.ts', file];
    const env = { ...process.env, STRATEGY_MAP_BUILT: '1' };
    const { code } = await runCommand(process.execPath, args, { label: file, show: true, env });
    return { runs: 1, failures: code === 0 ? [] : [`${file} ended with ${code}`], ranOn: runtime };
  };

export const countedJobs: TrustSet = {
  id: 'counted-jobs',
  promise: 'A whole plan is made by keys alone, in at most 170 actions',
  short: () => [],
  full: () => [{ name: 'by keys alone', run: journey('job-by-keys') }],
};
