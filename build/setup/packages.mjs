import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from './failure.mjs';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 */

/** @param {string} file @returns {Promise<Record<string, LockedPackage>>} */
async function lockedPackages(file) {
  const lock = JSON.parse(await readFile(file, 'utf8'));
  return lock.packages ?? {};
}

/**
 * Whether what npm wrote down of the installed packages is what the lock file asks for. Optional packages are
 * those of other platforms: they may be missing.
 *
 * @param {string} root
 */
async function installedMatches(root) {
  try {
    const wanted = await lockedPackages(join(root, 'package-lock.json'));
    const present = await lockedPackages(join(root, 'node_modules/.package-lock.json'));
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '') return true;
      const found = present[path];
      return found === undefined ? entry.optional === true : found.version === entry.version;
    });
  } catch {
    return false;
  }
}

/**
 * Installs the dependencies with `npm ci` if they are missing or the lock file has changed since. Needs no
 * network when they are there.
 *
 * @param {{ root: string, say: import('./say.mjs').Say, exec?: import('./run.mjs').Run }} options
 */
export async function ensurePackages({ root, say, exec = run }) {
  const stampFile = join(root, 'node_modules/.talking-piece-stamp');
  const lockFile = join(root, 'package-lock.json');
  const wanted = createHash('sha256')
    .update(await readFile(lockFile))
    .digest('hex');
  const isCurrent = async () => (await readFile(stampFile, 'utf8').catch(() => '')) === wanted;
  if (await isCurrent()) return;

  await withLock(
    join(root, '.setup/packages.lock'),
    async () => {
      if (await isCurrent()) return;
      if (!(await installedMatches(root))) {
        say.step('Installing dependencies (npm ci) …');
        const result = await exec('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
          cwd: root,
          show: true,
        });
        if (result.code !== 0) {
          throw new SetupError(
            `npm ci failed (code ${result.code}). Is the package registry in reach? Mend it, then run the command again.`,
          );
        }
      }
      await writeFile(stampFile, wanted);
    },
    () => say.step('Waiting for another start to install the dependencies …'),
  );
}
