import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRuntime, overrideSource } from '../../../build/runtime/find.mjs';
import { readVersion } from '../../../build/runtime/registry.mjs';
import { folderWith, listener } from './support.ts';

const has = (version: string) => ({
  name: `source of ${version}`,
  get: async () => ({ path: `/runtime/${version}/electron`, version, origin: 'made up' }),
});
const hasNot = (why: string) => ({ name: 'an empty source', get: async () => ({ none: why }) });

test('the first source that has a runtime is taken, and one line says which', async () => {
  const { lines, say } = listener();
  const runtime = await findRuntime([hasNot('not set'), has('45.0.0'), has('33.0.0')], say);
  expect(runtime.version).toBe('45.0.0');
  expect(lines).toEqual(['Electron 45.0.0: made up.']);
});

test('with no runtime the error lists what was tried and the variable that mends it', async () => {
  const { say } = listener();
  const search = findRuntime([hasNot('not set'), hasNot('out of reach')], say);
  await expect(search).rejects.toThrow(/not set[\s\S]*out of reach[\s\S]*ELECTRON_OVERRIDE_DIST_PATH=/);
});

test('ELECTRON_OVERRIDE_DIST_PATH names the folder to take', async () => {
  const folder = await folderWith({ electron: '', version: 'v44.1.0\n' });
  const source = overrideSource({
    env: { ELECTRON_OVERRIDE_DIST_PATH: folder },
    platform: 'linux',
    readVersion,
  });
  expect(await source.get()).toMatchObject({ path: join(folder, 'electron'), version: '44.1.0' });
});

test('a wrong ELECTRON_OVERRIDE_DIST_PATH is an error, not a reason to take another Electron', async () => {
  const folder = await folderWith();
  const source = overrideSource({
    env: { ELECTRON_OVERRIDE_DIST_PATH: folder },
    platform: 'linux',
    readVersion,
  });
  await expect(source.get()).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH is set to .* no electron in it/);
});

test('an unset ELECTRON_OVERRIDE_DIST_PATH leads on', async () => {
  expect(await overrideSource({ env: {}, platform: 'linux', readVersion }).get()).toEqual({
    none: 'not set',
  });
});
