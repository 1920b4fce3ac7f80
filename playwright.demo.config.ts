import { defineConfig } from '@playwright/test';

/** `npm run demo`: the main job played unattended in the real app, with the machinery of the end-to-end tests. */
export default defineConfig({
  testDir: 'test/support',
  testMatch: 'demo.ts',
  outputDir: 'test-results/demo',
  globalSetup: './test/support/e2e-global.ts',
  workers: 1,
  timeout: 300_000,
  reporter: [['line']],
});
