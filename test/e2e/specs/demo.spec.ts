// Owns the journey of a machine without a display: the demonstration that `npm start` does there comes to its end.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from '../../../electron/dev/project.ts';
import { listPackages } from '../../../electron/dev/workbench-page.ts';
import { expect, test } from '../harness/test.ts';

test('the demonstration draws, fixes, exports and verifies by itself', async ({ launchWorkbench: _ }, testInfo) => {
  test.slow();
  const folder = testInfo.outputPath('demo');
  const command = ['electron/dev/start.ts', '--demo', folder];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: projectRoot, timeout: 120_000 });
  expect(stdout).toContain('content and signature agree');
  expect(await listPackages(folder)).toHaveLength(3);
});
