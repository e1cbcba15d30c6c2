// Owns how the journeys of `npm run trust -- --full` run: those that are too long for every test run.
import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

export default defineConfig({ ...journeys, testDir: 'test/e2e/long', outputDir: 'test-results/long' });
