import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../setup/failure.mjs';

/**
 * An Electron to run: the binary, its version, and where it comes from in a few words.
 *
 * @typedef {{ path: string, version: string, origin: string }} Runtime
 *
 * A place to get it from. `get` resolves to a runtime, or to why there is none here.
 * @typedef {{ name: string, get(): Promise<Runtime | { none: string }> }} Source
 */

/**
 * The name of Electron's binary inside its folder.
 *
 * @param {NodeJS.Platform} platform
 */
export function binaryName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The first source that has a runtime. Tells which in one line.
 *
 * @param {Source[]} sources in the order to try
 * @param {import('../setup/say.mjs').Say} say
 * @returns {Promise<Runtime>}
 */
export async function findRuntime(sources, say) {
  const tried = [];
  for (const source of sources) {
    const found = await source.get();
    if ('path' in found) {
      say.note(`Electron ${found.version}: ${found.origin}.`);
      return found;
    }
    tried.push(`  - ${source.name}: ${found.none}`);
  }
  throw new SetupError(
    [
      'No Electron to run the app with. Tried:',
      ...tried,
      'To mend it, unpack an Electron release for this computer and name its folder:',
      '  ELECTRON_OVERRIDE_DIST_PATH=/folder/of/electron npm start',
      'or name a mirror that can be reached: electron_mirror=https://…/ npm start',
    ].join('\n'),
  );
}

/**
 * The folder that `ELECTRON_OVERRIDE_DIST_PATH` names. Named but wrong is an error at once: whoever sets it wants it.
 *
 * @param {{
 *   env: NodeJS.ProcessEnv,
 *   platform: NodeJS.Platform,
 *   readVersion(folder: string): Promise<string>,
 *   exists?: (path: string) => boolean,
 * }} options
 * @returns {Source}
 */
export function overrideSource({ env, platform, readVersion, exists = existsSync }) {
  const name = 'ELECTRON_OVERRIDE_DIST_PATH';
  return {
    name,
    async get() {
      const folder = env[name];
      if (folder === undefined || folder === '') return { none: 'not set' };
      const path = join(folder, binaryName(platform));
      if (!exists(path))
        throw new SetupError(`${name} is set to ${folder}, but there is no ${binaryName(platform)} in it.`);
      return { path, version: await readVersion(folder), origin: `named by ${name}` };
    },
  };
}
