import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compare, filesInAsar, filesInFolder, IN_ASAR, IN_LINUX_FOLDER } from './contents.mjs';
import { wrongFuses } from './fuses.mjs';

/**
 * An unpacked app: its folder, what `@electron/fuses` reads, its archive.
 *
 * @typedef {{ folder: string, binary: string, archive: string, isLinux: boolean }} Packed
 */

/** Executables as electron-builder.yml names them. */
const LINUX_BINARY = 'talking-piece';
const WINDOWS_BINARY = 'Talking Piece.exe';
const MAC_APP = 'Talking Piece.app';

/**
 * @param {string} folder a subfolder of the output
 * @returns {Packed | undefined} undefined where no app was unpacked there
 */
export function packedIn(folder) {
  const archive = join(folder, 'resources/app.asar');
  for (const [name, isLinux] of /** @type {const} */ ([
    [LINUX_BINARY, true],
    [WINDOWS_BINARY, false],
  ])) {
    const binary = join(folder, name);
    if (existsSync(binary)) return { folder, binary, archive, isLinux };
  }
  const app = join(folder, MAC_APP);
  if (!existsSync(app)) return undefined;
  return { folder, binary: app, archive: join(app, 'Contents/Resources/app.asar'), isLinux: false };
}

/** @param {string} output the packager's output folder @returns {Promise<Packed[]>} */
export async function allPacked(output) {
  const entries = await readdir(output, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const packed = entry.isDirectory() ? packedIn(join(output, entry.name)) : undefined;
    return packed === undefined ? [] : [packed];
  });
}

/**
 * What a release must hold: nothing foreign, nothing missing, its fuses set.
 *
 * @param {Packed} packed
 * @returns {Promise<string[]>} a line for each fault
 */
export async function faultsOf({ folder, binary, archive, isLinux }) {
  return [
    ...compare('app.asar', filesInAsar(archive), IN_ASAR),
    // The other systems' folders are Electron's affair, and differ by what signs them.
    ...(isLinux ? compare('the folder', await filesInFolder(folder), IN_LINUX_FOLDER) : []),
    ...(await wrongFuses(binary)),
  ];
}

/**
 * @param {Packed} packed
 * @returns {Promise<{ folder: number, archive: number }>} bytes of all its files, and of the archive among them
 */
export async function sizeOf({ folder, archive }) {
  const sizes = await Promise.all(
    (await filesInFolder(folder)).map(async (name) => (await stat(join(folder, name))).size),
  );
  return { folder: sizes.reduce((sum, size) => sum + size, 0), archive: (await stat(archive)).size };
}
