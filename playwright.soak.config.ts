import { defineConfig } from '@playwright/test';

/** `npm run soak`: campaigns that depend on luck and on the machine; their figures stand in test/soak/RESULTS.md. */
export default defineConfig({
  testDir: 'test/soak',
  testMatch: 'soak.ts',
  outputDir: 'test-results/soak',
  globalSetup: './test/support/e2e-global.ts',
  workers: 1,
  timeout: 7_200_000,
  reporter: [['line']],
});
