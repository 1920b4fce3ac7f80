import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the builder leaves beside each bundle. */
export const LICENCES = 'licenses.json';

/** The same of a page. @param {string} page */
export const licencesOf = (page) => `licenses-${page}.json`;

/** The same of the worker, of which the builder says nothing. */
const WORKER_LICENCES = 'worker-licenses.json';

/** @typedef {{ name: string, version: string, identifier: string, text: string }} Licence */

/**
 * The licences of all that is bundled, ours first, in one file that is packed: they ask for it.
 *
 * @param {string} root with the bundles in `out`
 * @param {readonly string[]} lists in `out`, which are taken away
 */
export async function writeLicences(root, lists) {
  /** @type {Map<string, Licence>} */
  const all = new Map();
  for (const list of [...lists, join('renderer', WORKER_LICENCES)]) {
    const file = join(root, 'out', list);
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

/**
 * Lists what is bundled into a worker.
 *
 * @param {string} root
 * @returns {import('vite').Plugin}
 */
export function workerLicences(root) {
  return {
    name: 'worker-licences',
    async generateBundle(_options, output) {
      const modules = Object.values(output).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const names = modules.flatMap(
        (id) => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/u.exec(id)?.[1] ?? [],
      );
      const licences = await Promise.all([...new Set(names)].map((name) => licenceOf(root, name)));
      this.emitFile({ type: 'asset', fileName: WORKER_LICENCES, source: JSON.stringify(licences) });
    },
  };
}

/** @param {string} root @param {string} name of a package @returns {Promise<Licence>} */
async function licenceOf(root, name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((each) => /^(licen[cs]e|notice)/iu.test(each)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return { name, version, identifier: license, text: texts.join('\n') };
}
