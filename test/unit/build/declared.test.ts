import { writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { declaredSource } from '../../../build/runtime/declared.mjs';
import { fakeRun, folderWith, listener } from './support.ts';

const HOUR_MS = 3_600_000;
const MANIFEST = { 'node_modules/electron/package.json': '{"version":"45.4.1"}' };

/** A clone whose electron package has no binary yet, and a network that answers as told. */
async function clone(options: { status?: number; unreachable?: boolean; hasFallback?: boolean }) {
  const root = await folderWith(MANIFEST);
  const fetch = vi.fn<(url: string) => Promise<{ ok: boolean; status: number }>>(async () => {
    if (options.unreachable) throw new TypeError('fetch failed', { cause: new Error('ENOTFOUND') });
    const status = options.status ?? 200;
    return { ok: status < 400, status };
  });
  const { calls, exec } = fakeRun(async () => {
    const electron = join(root, 'node_modules/electron');
    await mkdir(join(electron, 'dist'), { recursive: true });
    await writeFile(join(electron, 'dist/electron'), '');
    await writeFile(join(electron, 'dist/version'), '45.4.1');
    await writeFile(join(electron, 'path.txt'), 'electron');
    return undefined;
  });
  const clock = { now: 1_000_000 };
  const { say } = listener();
  const source = (env: NodeJS.ProcessEnv = {}) =>
    declaredSource({
      root,
      env,
      platform: 'linux',
      say,
      memoryFile: join(root, 'cache/electron-download.json'),
      hasFallback: options.hasFallback ?? true,
      now: () => clock.now,
      fetch,
      exec,
    });
  return { root, fetch, calls, clock, source };
}

test('on a desktop with the open internet the declared Electron is downloaded by its own installer', async () => {
  const { root, fetch, calls, source } = await clone({});
  expect(await source().get()).toEqual({
    path: join(root, 'node_modules/electron/dist/electron'),
    version: '45.4.1',
    origin: 'the electron package, downloaded now',
  });
  expect(fetch.mock.calls[0]?.[0]).toMatch(/^https:\/\/github\.com\/electron\/.*v45\.4\.1\/SHASUMS256\.txt$/);
  expect(calls).toEqual([expect.stringContaining('node_modules/electron/install.js')]);
});

test('a second start finds it there and asks no network', async () => {
  const { fetch, calls, source } = await clone({});
  await source().get();
  expect(await source().get()).toMatchObject({ version: '45.4.1', origin: 'the electron package' });
  expect([fetch.mock.calls.length, calls.length]).toEqual([1, 1]);
});

test('two starts at once download it once', async () => {
  const { calls, source } = await clone({});
  const both = await Promise.all([source().get(), source().get()]);
  expect(both).toEqual([
    expect.objectContaining({ version: '45.4.1' }),
    expect.objectContaining({ version: '45.4.1' }),
  ]);
  expect(calls).toHaveLength(1);
});

test('a proxy that passes only a registry costs one question, and none again for a day', async () => {
  const { fetch, calls, clock, source } = await clone({ status: 403 });
  expect(await source().get()).toEqual({ none: 'its host answered 403' });
  clock.now += 23 * HOUR_MS;
  expect(await source().get()).toEqual({ none: expect.stringContaining('not asked again today') });
  expect(fetch).toHaveBeenCalledTimes(1);
  clock.now += 2 * HOUR_MS;
  await source().get();
  expect(fetch).toHaveBeenCalledTimes(2);
  expect(calls).toEqual([]);
});

test('a closed network says so, and TALKING_PIECE_RETRY_DOWNLOAD asks again at once', async () => {
  const { fetch, source } = await clone({ unreachable: true });
  expect(await source().get()).toEqual({ none: 'its host is out of reach (ENOTFOUND)' });
  await source({ TALKING_PIECE_RETRY_DOWNLOAD: '1' }).get();
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('where there is nothing to fall back on, a failed download is tried again at every start', async () => {
  const { fetch, source } = await clone({ unreachable: true, hasFallback: false });
  await source().get();
  await source().get();
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('a mirror that is named is asked instead', async () => {
  const { fetch, source } = await clone({});
  await source({ electron_mirror: 'https://mirror.test/electron' }).get();
  expect(fetch.mock.calls[0]?.[0]).toBe('https://mirror.test/electron/v45.4.1/SHASUMS256.txt');
});

test('a download that breaks off leaves no runtime and a reason', async () => {
  const { root } = await clone({});
  const { exec } = fakeRun(() => ({ code: 1, stderr: 'Error: socket hang up\n  at somewhere' }));
  const { say } = listener();
  const source = declaredSource({
    root,
    env: {},
    platform: 'linux',
    say,
    memoryFile: join(root, 'memory.json'),
    hasFallback: true,
    now: () => 0,
    fetch: async () => ({ ok: true, status: 200 }),
    exec,
  });
  expect(await source.get()).toEqual({ none: 'its download failed (Error: socket hang up)' });
});

test('a folder that is half unpacked is not taken for a runtime', async () => {
  const { root, calls, source } = await clone({});
  await mkdir(join(root, 'node_modules/electron/dist'), { recursive: true });
  await writeFile(join(root, 'node_modules/electron/dist/electron'), '');
  await writeFile(join(root, 'node_modules/electron/dist/version'), '45.4.1');
  expect(await source().get()).toMatchObject({ origin: 'the electron package, downloaded now' });
  expect(calls).toHaveLength(1);
});
