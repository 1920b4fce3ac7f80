import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { SetupError } from './failure.mjs';
import { run } from './run.mjs';
import { sourcesHash } from './sources.mjs';

const STAMP = 'out/.stamp';

/**
 * Builds the app if its sources have changed since the last build.
 *
 * @param {{ root: string, say: import('./say.mjs').Say, force?: boolean, exec?: import('./run.mjs').Run }} options
 */
export async function ensureBuilt({ root, say, force = false, exec = run }) {
  const isCurrent = async () => {
    const stamp = await readFile(join(root, STAMP), 'utf8').catch(() => '');
    return stamp === (await sourcesHash(root)) && existsSync(join(root, 'out/main/index.cjs'));
  };
  if (!force && (await isCurrent())) return;
  await withLock(
    join(root, '.setup/build.lock'),
    async () => {
      if (!force && (await isCurrent())) return;
      say.note('Building the app …');
      // Taken first: what changes while it builds is built the next time.
      const hash = await sourcesHash(root);
      const result = await exec(process.execPath, [join(root, 'build/vite/build.mjs')], { cwd: root });
      if (result.code !== 0) throw new SetupError(`The build failed:\n${result.stdout}${result.stderr}`);
      await mkdir(join(root, 'out'), { recursive: true });
      await writeFile(join(root, STAMP), hash);
    },
    () => say.step('Waiting for another build …'),
  );
}
