import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { run } from '../setup/run.mjs';
import { binaryName } from './find.mjs';

/** How long a first answer of the download host may take. */
const ANSWER_LIMIT_MS = 15_000;
/** A download that runs may be slow, not endless. */
const DOWNLOAD_LIMIT_MS = 20 * 60_000;
/** A host that could not be reached is not asked again for a day. */
const REMEMBER_MS = 24 * 3_600_000;
const DEFAULT_MIRROR = 'https://github.com/electron/electron/releases/download/';

/**
 * @typedef {(url: string, init: { method: string, signal: AbortSignal }) => Promise<{ ok: boolean, status: number }>} Fetch
 */

/**
 * The binary of the `electron` package: there already, or downloaded by the package's own installer, which
 * verifies it. The host is asked first with a short limit, so that a closed network costs seconds; that it was
 * closed is remembered for a day unless TALKING_PIECE_RETRY_DOWNLOAD is set, or there is nothing to fall back on.
 *
 * @param {{
 *   root: string,
 *   env: NodeJS.ProcessEnv,
 *   platform: NodeJS.Platform,
 *   say: import('../setup/say.mjs').Say,
 *   memoryFile: string,
 *   hasFallback: boolean,
 *   now: () => number,
 *   fetch?: Fetch,
 *   exec?: import('../setup/run.mjs').Run,
 * }} options
 * @returns {import('./find.mjs').Source}
 */
export function declaredSource(options) {
  const { root, env, platform, say, memoryFile, now, fetch = globalThis.fetch, exec = run } = options;
  const packageFolder = join(root, 'node_modules/electron');
  const mirror =
    env['electron_mirror'] || env['npm_config_electron_mirror'] || env['ELECTRON_MIRROR'] || DEFAULT_MIRROR;

  /** @param {string} version @returns {Promise<import('./find.mjs').Runtime | undefined>} */
  async function present(version) {
    const folder = join(packageFolder, 'dist');
    const path = join(folder, binaryName(platform));
    const unpacked = await readFile(join(folder, 'version'), 'utf8').catch(() => '');
    // path.txt is the last file the installer writes: without it the folder may be half unpacked.
    if (unpacked.trim().replace(/^v/, '') !== version || !existsSync(path)) return undefined;
    if (!existsSync(join(packageFolder, 'path.txt'))) return undefined;
    return { path, version, origin: 'the electron package' };
  }

  /** @param {string} version @returns {Promise<string | undefined>} why the last attempt failed, if recently */
  async function rememberedFailure(version) {
    if (!options.hasFallback || env['TALKING_PIECE_RETRY_DOWNLOAD']) return undefined;
    try {
      const memory = JSON.parse(await readFile(memoryFile, 'utf8'));
      const age = now() - memory.at;
      const applies = memory.version === version && memory.mirror === mirror && age >= 0 && age < REMEMBER_MS;
      return applies ? String(memory.why) : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {string} version @param {string} why */
  async function remember(version, why) {
    await mkdir(dirname(memoryFile), { recursive: true });
    await writeFile(memoryFile, JSON.stringify({ version, mirror, at: now(), why }));
  }

  /** @returns {Promise<string | undefined>} why the host cannot be reached */
  async function whyUnreachable(/** @type {string} */ version) {
    // Behind a configured proxy only the installer knows the way.
    if (env['ELECTRON_GET_USE_PROXY']) return undefined;
    const url = `${mirror}${mirror.endsWith('/') ? '' : '/'}v${version}/SHASUMS256.txt`;
    const limit = AbortSignal.timeout(ANSWER_LIMIT_MS);
    try {
      const response = await fetch(url, { method: 'HEAD', signal: limit });
      // A mirror without the list may still have the file: only a refusal counts.
      return response.ok || response.status === 404 ? undefined : `its host answered ${response.status}`;
    } catch (error) {
      if (limit.aborted) return `its host did not answer within ${ANSWER_LIMIT_MS / 1000} s`;
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      return `its host is out of reach (${cause instanceof Error ? cause.message : String(cause)})`;
    }
  }

  /** @param {string} version @returns {Promise<import('./find.mjs').Runtime | { none: string }>} */
  async function download(version) {
    const unreachable = await whyUnreachable(version);
    if (unreachable !== undefined) {
      await remember(version, unreachable);
      return { none: unreachable };
    }
    say.step(`Downloading Electron ${version} …`);
    const result = await exec(process.execPath, [join(packageFolder, 'install.js')], {
      cwd: root,
      env,
      limitMs: DOWNLOAD_LIMIT_MS,
    });
    const runtime = result.code === 0 ? await present(version) : undefined;
    if (runtime !== undefined) return { ...runtime, origin: 'the electron package, downloaded now' };
    const firstLine = result.stderr.trim().split('\n')[0] ?? '';
    const why = `its download failed${firstLine === '' ? '' : ` (${firstLine})`}`;
    await remember(version, why);
    return { none: why };
  }

  return {
    name: 'the electron package',
    async get() {
      const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8').catch(() => undefined);
      if (manifest === undefined) return { none: 'not installed' };
      const version = String(JSON.parse(manifest).version);
      const there = await present(version);
      if (there !== undefined) return there;
      const failure = await rememberedFailure(version);
      if (failure !== undefined) return { none: `${failure}; not asked again today` };
      return withLock(
        join(root, '.setup/electron.lock'),
        async () => (await present(version)) ?? (await download(version)),
        () => say.step('Waiting for another start to download Electron …'),
      );
    },
  };
}
