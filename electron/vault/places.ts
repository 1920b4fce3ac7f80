import { join } from 'node:path';
import type { Files } from './files.ts';
import { osCode } from './files.ts';
import { tolerate } from './outcome.ts';

/** Where things lie in a vault. */
export const placesOf = (dir: string) => ({
  dir,
  lock: join(dir, 'lock'),
  sessions: join(dir, 'sessions'),
  quarantine: join(dir, 'quarantine'),
  trash: join(dir, 'trash'),
  tombstones: join(dir, 'tombstones'),
});
export type Places = ReturnType<typeof placesOf>;

export const journalName = 'journal.log';
export const movedName = 'moved.json';
export const rosterId = 'roster';
export const generationsName = 'generations';
/** Ends the name of what is written aside; such a file counts for nothing until it is renamed. */
export const asideSuffix = '.new';

/** Makes the folder if need be; in either case its own entry is durable afterwards. */
export async function ensureFolder(files: Files, parent: string, name: string): Promise<string> {
  const path = join(parent, name);
  await tolerate('EEXIST', () => files.mkdir(path));
  await files.syncFolder(parent);
  return path;
}

/** Writes aside, syncs, renames, syncs the folder (V4): afterwards the old or the new is there, whole. */
export async function writeAside(
  files: Files,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const aside = join(folder, name + asideSuffix);
  const file = await files.open(aside, 'replace');
  try {
    await file.write(bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await files.rename(aside, join(folder, name));
  await files.syncFolder(folder);
}

/** The bytes, or null where there is no such file. */
export async function readIfThere(files: Files, path: string, limit?: number): Promise<Uint8Array | null> {
  try {
    return await files.readFile(path, limit);
  } catch (error) {
    if (osCode(error) === 'ENOENT') return null;
    throw error;
  }
}

export async function listIfThere(files: Files, path: string): ReturnType<Files['list']> {
  try {
    return await files.list(path);
  } catch (error) {
    if (osCode(error) === 'ENOENT') return [];
    throw error;
  }
}

export async function isThere(files: Files, path: string): Promise<boolean> {
  try {
    await files.stat(path);
    return true;
  } catch (error) {
    if (osCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Removes a file, or a folder with all that is in it. Not durable until the folder around it is synced. */
export async function removeTree(files: Files, path: string): Promise<void> {
  let kind: string;
  try {
    kind = (await files.stat(path)).kind;
  } catch (error) {
    if (osCode(error) === 'ENOENT') return;
    throw error;
  }
  if (kind !== 'folder') {
    await tolerate('ENOENT', () => files.unlink(path));
    return;
  }
  for (const entry of await files.list(path)) await removeTree(files, join(path, entry.name));
  await tolerate('ENOENT', () => files.rmdir(path));
}
