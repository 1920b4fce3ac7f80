import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureReady } from './ensure.mjs';
import { ROOT } from './paths.mjs';

/**
 * Makes everything ready and runs one of the suites that drive the real app: their runner reads TypeScript.
 *
 * @param {string} config a Playwright config at the top of the house
 * @param {{ env?: Record<string, string>, pdfTools?: boolean }} [options]
 * @returns {Promise<number>} the exit code
 */
export async function runSuite(config, { env = {}, pdfTools = false } = {}) {
  const ready = await ensureReady({ display: 'virtual', build: true, pdfTools });
  try {
    const runner = join(ROOT, 'node_modules/@playwright/test/cli.js');
    const child = spawn(process.execPath, [runner, 'test', '--config', config], {
      cwd: ROOT,
      env: { ...ready.env, ...env },
      stdio: 'inherit',
    });
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    await ready.dispose();
  }
}
