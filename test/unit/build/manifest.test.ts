import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../build/setup/paths.mjs';

type Lock = { packages: Record<string, { version?: string; resolved?: string; link?: boolean }> };
const read = async (file: string) => JSON.parse(await readFile(join(ROOT, file), 'utf8'));

test('the lock file serves every platform and names no registry', async () => {
  const { packages } = (await read('package-lock.json')) as Lock;
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  expect(entries.length).toBeGreaterThan(100);
  // npm can write entries without a version for other platforms, and its own `npm ci` then refuses them.
  expect(entries.filter(([, entry]) => entry.version === undefined)).toEqual([]);
  expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
});

test('every dependency is pinned', async () => {
  const { dependencies, devDependencies } = await read('package.json');
  for (const version of Object.values({ ...dependencies, ...devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

test('no package runs an install script', async () => {
  const { packages } = (await read('package-lock.json')) as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  const { allowScripts } = (await read('package.json')) as { allowScripts: Record<string, boolean> };
  const scripted = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript === true);
  for (const [path] of scripted) {
    expect(allowScripts).toHaveProperty([path.replace(/^.*node_modules\//, '')], false);
  }
});
