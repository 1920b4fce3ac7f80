import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../build/setup/paths.mjs';

type Entry = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> };
type Lock = { packages: Record<string, Entry> };
const read = async (file: string) => JSON.parse(await readFile(join(ROOT, file), 'utf8'));

test('the lock file serves every platform and names no registry', async () => {
  const { packages } = (await read('package-lock.json')) as Lock;
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, entry]) => entry.version === undefined)).toEqual([]);
  expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  // `npm ci` refuses a lock file that lacks another platform's package; build/complete-lock.mjs puts them in.
  const asked = entries.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ path, name })),
  );
  const lacking = asked.filter(
    ({ path, name }) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
  );
  expect(lacking).toEqual([]);
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
