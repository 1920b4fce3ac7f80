import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureReady } from './setup/ensure.mjs';
import { main } from './setup/failure.mjs';
import { ROOT } from './setup/paths.mjs';

await main(async () => {
  const ready = await ensureReady({ display: 'virtual', build: true });
  try {
    // The demo drives the app as the end-to-end tests do, and their runner reads its TypeScript.
    const runner = join(ROOT, 'node_modules/@playwright/test/cli.js');
    const child = spawn(process.execPath, [runner, 'test', '--config', 'playwright.demo.config.ts'], {
      cwd: ROOT,
      env: ready.env,
      stdio: 'inherit',
    });
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    await ready.dispose();
  }
});
