import { defineConfig } from '@playwright/test';

/** `npm run bench`: the figures, one after the other, with nothing else running. */
export default defineConfig({
  testDir: 'test/bench',
  testMatch: 'bench.ts',
  outputDir: 'test-results/bench',
  globalSetup: './test/support/e2e-global.ts',
  workers: 1,
  timeout: 3_600_000,
  reporter: [['line']],
});
