import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the builder leaves beside each bundle. */
export const LICENCES = 'licenses.json';

/** @typedef {{ name: string, version: string, identifier: string, text: string }} Licence */

/**
 * The licences of all that is bundled, ours first, in one file that is packed: they ask for it.
 *
 * @param {string} root with the bundles in `out`
 * @param {readonly string[]} folders of `out` with a list each, which is taken away
 */
export async function writeLicences(root, folders) {
  /** @type {Map<string, Licence>} */
  const all = new Map();
  for (const folder of folders) {
    const file = join(root, 'out', folder, LICENCES);
    for (const licence of JSON.parse(await readFile(file, 'utf8'))) all.set(licence.name, licence);
    await rm(file);
  }
  const own = await readFile(join(root, 'LICENSE'), 'utf8');
  const others = [...all.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(section);
  await writeFile(join(root, 'out/LICENSES.md'), ['# Talking Piece', own.trim(), ...others, ''].join('\n\n'));
}

/** @param {Licence} licence */
function section({ name, version, identifier, text }) {
  if (!text) throw new Error(`${name} is bundled and has no licence text`);
  return `# ${name} ${version} (${identifier})\n\n${text.trim()}`;
}
