// Owns the `test` of the journeys: it starts workbenches on throw-away data folders and keeps a picture of each on failure.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type TestInfo } from '@playwright/test';
import { type DriveOptions, driveWorkbench, type Workbench } from '../../../electron/dev/drive.ts';
import { hangs } from '../../../electron/dev/launch.ts';
import { readLaunchInfo } from './launch-info.ts';

export { expect } from '@playwright/test';
export type { Workbench } from '../../../electron/dev/drive.ts';

export type LaunchOptions = Partial<DriveOptions>;

// What a hung start has cost is not the test's.
hangs.on('hang', (lostMs) => test.setTimeout(test.info().timeout + lostMs));

interface Fixtures {
  /**
   * Starts the real app. Without a `dataDir` it gets an empty one that is deleted after the test; pass the `dataDir` of an
   * earlier one to start again on the same data. What is still open at the end is ended.
   */
  launchWorkbench(options?: LaunchOptions): Promise<Workbench>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern; none are wanted.
  launchWorkbench: async ({}, use, testInfo) => {
    const started: Workbench[] = [];
    const folders: string[] = [];
    await use(async (options = {}) => {
      const dataDir = options.dataDir ?? (await makeFolder(folders));
      const workbench = await driveWorkbench(readLaunchInfo(), { ...options, dataDir });
      started.push(workbench);
      return workbench;
    });
    for (const [index, workbench] of started.entries()) {
      if (testInfo.status !== testInfo.expectedStatus) await keepPicture(workbench, testInfo, index);
      await workbench.kill9().catch(() => {});
    }
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  },
});

async function makeFolder(folders: string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'strategy-map-e2e-'));
  folders.push(folder);
  return folder;
}

async function keepPicture({ window, pageErrors }: Workbench, testInfo: TestInfo, index: number): Promise<void> {
  if (window.isClosed()) return;
  const file = testInfo.outputPath(`window-${index + 1}.png`);
  await window.screenshot({ path: file }).catch(() => {});
  await testInfo.attach(`window ${index + 1}`, { path: file, contentType: 'image/png' }).catch(() => {});
  if (pageErrors.length > 0)
    await testInfo.attach('page errors', { body: pageErrors.join('\n'), contentType: 'text/plain' });
}
