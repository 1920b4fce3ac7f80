import { dirname, join, relative, sep } from 'node:path';
import type { Files } from './files.ts';
import { decodeText, isRecord, parseJson } from './checksum.ts';
import { encodeText } from './journal-format.ts';
import { tolerate } from './outcome.ts';
import { isThere, listIfThere, removeTree, writeAside, type Places } from './places.ts';

/** Paths in a tombstone are relative to the vault, with slashes, and never lead out of it. */
const isInside = (path: unknown): path is string =>
  typeof path === 'string' &&
  path.length > 0 &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

async function carryOut(
  files: Files,
  places: Places,
  stone: string,
  paths: readonly string[],
): Promise<void> {
  const folders = new Set<string>();
  for (const path of paths) {
    const full = join(places.dir, ...path.split('/'));
    await removeTree(files, full);
    folders.add(dirname(full));
  }
  for (const folder of folders) if (await isThere(files, folder)) await files.syncFolder(folder);
  await tolerate('ENOENT', () => files.unlink(join(places.tombstones, stone)));
  await files.syncFolder(places.tombstones);
}

/**
 * Removes for good (V6): first a durable tombstone that names everything, then the things, then the
 * tombstone. From the moment it stands, start-up finishes what was interrupted. `between` runs while
 * it stands. File errors are thrown.
 */
export async function bury(
  files: Files,
  places: Places,
  name: string,
  paths: readonly string[],
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const inside = paths.map((path) => relative(places.dir, path).split(sep).join('/'));
  const stone = `${name}.json`;
  await writeAside(files, places.tombstones, stone, encodeText(`${JSON.stringify({ paths: inside })}\n`));
  await between();
  await carryOut(files, places, stone, inside);
}

/** Finishes what an earlier run had begun to remove. */
export async function finishBurials(files: Files, places: Places): Promise<void> {
  for (const { name, kind } of await listIfThere(files, places.tombstones)) {
    if (kind !== 'file' || !name.endsWith('.json')) continue;
    const value = parseJson(decodeText(await files.readFile(join(places.tombstones, name))));
    const paths = isRecord(value) ? value['paths'] : undefined;
    if (Array.isArray(paths) && paths.every(isInside)) await carryOut(files, places, name, paths);
  }
}
