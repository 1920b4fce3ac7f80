import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../setup/paths.mjs';

/**
 * Every item of the library and every template is read aloud, whole, by somebody who marks it usable as it stands, before
 * it ships. The mark is a digest of what was read: whatever is changed afterwards is to be read again.
 *
 *     node build/checks/mark-read.mjs                 shows what has not been read as it stands
 *     node build/checks/mark-read.mjs opener-weather  marks it as read; only ever after reading it
 *
 * @typedef {{ id: string, [key: string]: unknown }} Entry an item or a template
 * @typedef {Record<string, string>} Marks id → first 12 hexadecimal digits of the SHA-256 of the canonical JSON
 */

const FOLDERS = ['shared/plan/library/data', 'shared/plan/templates/data'];
export const MARKS = join(ROOT, 'test/fixtures/library-read.json');

/** @returns {Promise<Entry[]>} all that ships */
export async function readable() {
  const entries = [];
  for (const folder of FOLDERS)
    for (const file of (await readdir(join(ROOT, folder))).toSorted())
      entries.push(JSON.parse(await readFile(join(ROOT, folder, file), 'utf8')));
  return entries.flat();
}

/** @param {Entry} entry */
export function digestOf(entry) {
  /** @type {Set<string>} */
  const keys = new Set();
  JSON.stringify(entry, (key, /** @type {unknown} */ value) => {
    keys.add(key);
    return value;
  });
  return createHash('sha256')
    .update(JSON.stringify(entry, [...keys].toSorted()))
    .digest('hex')
    .slice(0, 12);
}

/** @param {Entry[]} entries @param {Marks} marks what is new or was changed since it was read */
export const unread = (entries, marks) => entries.filter((entry) => marks[entry.id] !== digestOf(entry));

/**
 * @param {Entry[]} entries
 * @param {Marks} marks
 * @param {string[]} ids
 * @returns {Marks} these marked as they stand; marks of what is gone are gone
 */
export function marked(entries, marks, ids) {
  const stranger = ids.find((id) => !entries.some((entry) => entry.id === id));
  if (stranger !== undefined) throw new Error(`There is no item and no template ${stranger}.`);
  return Object.fromEntries(
    entries
      .flatMap((entry) => {
        const mark = ids.includes(entry.id) ? digestOf(entry) : marks[entry.id];
        return mark === undefined ? [] : [[entry.id, mark]];
      })
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const entries = await readable();
  /** @type {Marks} */
  const marks = JSON.parse(await readFile(MARKS, 'utf8').catch(() => '{}'));
  const ids = process.argv.slice(2);
  if (ids.length > 0)
    await writeFile(MARKS, `${JSON.stringify(marked(entries, marks, ids), null, 2)}\n`, 'utf8');
  else
    for (const entry of unread(entries, marks)) process.stdout.write(`${JSON.stringify(entry, null, 2)}\n`);
}
