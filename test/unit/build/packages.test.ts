import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensurePackages } from '../../../build/setup/packages.mjs';
import { fakeRun, folderWith, listener } from './support.ts';

const lock = (version: string) =>
  JSON.stringify({
    packages: {
      '': { version: '0.1.0' },
      'node_modules/react': { version },
      'node_modules/only-on-a-mac': { version: '1.0.0', optional: true },
    },
  });
const installed = (version: string) => JSON.stringify({ packages: { 'node_modules/react': { version } } });

async function clone(files: Record<string, string>) {
  const root = await folderWith(files);
  const { calls, exec } = fakeRun(async () => {
    await mkdir(join(root, 'node_modules'), { recursive: true });
    return undefined;
  });
  const { say } = listener();
  return { root, calls, ensure: () => ensurePackages({ root, say, exec }) };
}

test('a fresh clone gets npm ci, once', async () => {
  const { calls, ensure } = await clone({ 'package-lock.json': lock('19.0.0') });
  await ensure();
  await ensure();
  expect(calls).toEqual([expect.stringMatching(/^npm ci /)]);
});

test('two starts at once install once', async () => {
  const { calls, ensure } = await clone({ 'package-lock.json': lock('19.0.0') });
  await Promise.all([ensure(), ensure()]);
  expect(calls).toHaveLength(1);
});

test('a changed lock file gets npm ci again', async () => {
  const { root, calls, ensure } = await clone({ 'package-lock.json': lock('19.0.0') });
  await ensure();
  await writeFile(join(root, 'package-lock.json'), lock('19.1.0'));
  await ensure();
  expect(calls).toHaveLength(2);
});

test('what somebody installed by hand is taken as it is when it matches', async () => {
  const { calls, ensure } = await clone({
    'package-lock.json': lock('19.0.0'),
    'node_modules/.package-lock.json': installed('19.0.0'),
  });
  await ensure();
  expect(calls).toEqual([]);
});

test('what is installed in another version is installed anew', async () => {
  const { calls, ensure } = await clone({
    'package-lock.json': lock('19.0.0'),
    'node_modules/.package-lock.json': installed('18.0.0'),
  });
  await ensure();
  expect(calls).toHaveLength(1);
});

test('a failed npm ci is said and leaves no stamp', async () => {
  const root = await folderWith({ 'package-lock.json': lock('19.0.0') });
  const { calls, exec } = fakeRun(() => ({ code: 1 }));
  const { say } = listener();
  await expect(ensurePackages({ root, say, exec })).rejects.toThrow(/npm ci failed/);
  await expect(ensurePackages({ root, say, exec })).rejects.toThrow(/npm ci failed/);
  expect(calls).toHaveLength(2);
});
