// Owns how unit tests run: everything under test/ but the journeys in a real window.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{shared,electron,renderer}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['test/property-seed.ts'],
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
