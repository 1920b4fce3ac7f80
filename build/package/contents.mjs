import { listPackage, statFile } from '@electron/asar';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What may be in the package, and, where it says so, must be there. @typedef {{ file: RegExp, must?: true }} Allowed */

/** @param {string} name */
const exactly = (name) => ({
  file: new RegExp(`^${name.replaceAll('.', '\\.')}$`),
  must: /** @type {const} */ (true),
});
const ASSET = '[a-z-]+-[\\w-]{8}';

/** The bundles that were built, and a manifest. Nothing else: no sources, maps, tests, documents or packages. */
export const IN_ASAR = [
  'package.json',
  'out/icon.png',
  'out/main/index.cjs',
  'out/preload/console.cjs',
  'out/preload/wall.cjs',
  'out/preload/print.cjs',
  'out/renderer/console.html',
  'out/renderer/wall.html',
  'out/renderer/print.html',
  'out/renderer/stopped.html',
]
  .map(exactly)
  .concat(
    ['js', 'css', 'woff2'].map((type) => ({
      file: new RegExp(`^out/renderer/assets/${ASSET}\\.${type}$`),
      must: /** @type {const} */ (true),
    })),
  );

/** Electron's own files on Linux, and ours. */
export const IN_LINUX_FOLDER = [
  'talking-piece',
  'resources/app.asar',
  'resources/LICENSES.md',
  'chrome-sandbox',
  'chrome_crashpad_handler',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'resources.pak',
  'locales/en-US.pak',
  'icudtl.dat',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'libEGL.so',
  'libGLESv2.so',
  'libffmpeg.so',
  'libvk_swiftshader.so',
  'libvulkan.so.1',
  'vk_swiftshader_icd.json',
  'LICENSE.electron.txt',
  'LICENSES.chromium.html',
].map(exactly);

/**
 * Holds a list of files against what may be there.
 *
 * @param {string} where for the message
 * @param {readonly string[]} files with `/` between folders
 * @param {readonly Allowed[]} allowed
 * @returns {string[]} one line for each file that is foreign or missing
 */
export function compare(where, files, allowed) {
  const foreign = files.filter((name) => !allowed.some(({ file }) => file.test(name)));
  const missing = allowed.filter(({ file, must }) => must === true && !files.some((name) => file.test(name)));
  return [
    ...foreign.map((name) => `${where}: ${name} does not belong there`),
    ...missing.map(({ file }) => `${where}: nothing matches ${file.source}`),
  ];
}

/** @param {string} archive @returns {string[]} the files in it */
export function filesInAsar(archive) {
  return listPackage(archive, { isPack: false })
    .map((name) => name.split(sep).join('/').replace(/^\//, ''))
    .filter((name) => !('files' in statFile(archive, name)));
}

/** @param {string} folder @returns {Promise<string[]>} the files, links and whatever else is in it, but folders */
export async function filesInFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
