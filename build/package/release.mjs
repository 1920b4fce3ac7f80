import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../setup/failure.mjs';
import { allPacked } from './check.mjs';
import { OUTPUT, runPackager } from './pack.mjs';

/** What a Debian package has to say of whoever makes it; nobody else is told. */
const DEB_VARIABLES = {
  TALKING_PIECE_MAINTAINER: '-c.linux.maintainer',
  TALKING_PIECE_HOMEPAGE: '-c.extraMetadata.homepage',
};

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} the packager's arguments
 * @throws SetupError that names the variable that is missing
 */
export function releaseArguments(platform, env) {
  if (platform !== 'linux') return [];
  return Object.entries(DEB_VARIABLES).map(([name, option]) => {
    const value = env[name];
    if (value === undefined || value === '')
      throw new SetupError(`${name} is not set. build/RELEASE.md says what a release needs.`);
    return `${option}=${value}`;
  });
}

/**
 * Makes all that electron-builder.yml lists for this system, around the declared Electron, which the packager fetches.
 *
 * @returns {Promise<import('./check.mjs').Packed[]>} what was packed, unpacked, to be checked
 */
export async function packRelease() {
  const args = releaseArguments(process.platform, process.env);
  // Whatever an earlier packing left would be taken for a part of this one.
  await rm(OUTPUT, { recursive: true, force: true });
  await runPackager(args);
  return allPacked(OUTPUT);
}

/** @returns {Promise<string[]>} the files to hand out, without the packager's own notes */
export async function artefacts() {
  const entries = await readdir(OUTPUT, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(ya?ml|blockmap)$/.test(entry.name))
    .map((entry) => join(OUTPUT, entry.name))
    .toSorted();
}
