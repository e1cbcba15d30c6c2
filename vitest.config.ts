// Owns how unit tests run: everything under test/ but the journeys in a real window.
import { defineConfig, type UserWorkspaceConfig } from 'vitest/config';

const shared = {
  environment: 'node',
  setupFiles: ['test/property-settings.ts'],
  restoreMocks: true,
  testTimeout: 60_000,
  hookTimeout: 60_000,
} satisfies UserWorkspaceConfig['test'];

export default defineConfig({
  test: {
    // By itself vitest leaves one core free, which on two of them is half.
    maxWorkers: '100%',
    projects: [
      // Code without state of its own: its modules are loaded once for all files.
      {
        test: {
          ...shared,
          name: 'core',
          include: ['test/{shared,electron}/**/*.test.ts'],
          isolate: false,
        },
      },
      // The window's stores are state of their modules: each file gets them fresh.
      { test: { ...shared, name: 'window', include: ['test/renderer/**/*.test.{ts,tsx}'] } },
    ],
  },
});
