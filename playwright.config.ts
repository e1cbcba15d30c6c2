// Owns how the journeys in a real Electron run.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e/specs',
  outputDir: 'test-results/e2e',
  globalSetup: './test/e2e/harness/global-setup.ts',
  // Windows share two cores and one screen; focus and timing are those of a user's machine only one at a time.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});
