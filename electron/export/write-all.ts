import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface NewFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** A file of this name is there already. */
export class FileExists extends Error {
  readonly path: string;
  constructor(path: string) {
    super('file exists');
    this.path = path;
  }
}

/** The first of these names that is taken in the folder, as a path; null when all are free. */
export async function firstTaken(folder: string, names: readonly string[]): Promise<string | null> {
  for (const name of names) if (await isThere(join(folder, name))) return join(folder, name);
  return null;
}

/**
 * Writes all files or none: each aside and synced, then all moved to their names. What is there stays untouched
 * (FileExists) unless `replace`; on any failure what was there before is there again, and a folder that was made
 * is gone.
 */
export async function writeAll(
  folder: string,
  files: readonly NewFile[],
  { replace }: { readonly replace: boolean },
): Promise<void> {
  const made = await makeFolder(folder);
  const undo: (() => Promise<void>)[] = [];
  const leftovers: string[] = [];
  try {
    const aside: { readonly from: string; readonly to: string }[] = [];
    for (const { name, content } of files) {
      const from = join(folder, `.${name}.${randomUUID()}.part`);
      undo.push(() => rm(from, { force: true }));
      await writeSynced(from, content);
      aside.push({ from, to: join(folder, name) });
    }
    for (const { from, to } of aside) {
      if (replace && (await isThere(to))) {
        const old = `${from}.old`;
        await rename(to, old);
        leftovers.push(old);
        undo.push(() => rename(old, to));
      }
      await place(from, to);
      undo.push(() => rm(to, { force: true }));
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step().catch(() => undefined);
    for (const path of made.toReversed()) await rmdir(path).catch(() => undefined);
    throw error;
  }
  for (const old of leftovers) await rm(old, { force: true }).catch(() => undefined);
  await syncFolder(folder);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The folders that had to be made, outermost first. */
async function makeFolder(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let path = folder; !(await isThere(path)) && dirname(path) !== path; path = dirname(path))
    missing.unshift(path);
  await mkdir(folder, { recursive: true });
  // Also says that a file stands where a folder should be.
  await readdir(folder);
  return missing;
}

async function writeSynced(path: string, content: string | Buffer): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Moves without ever replacing: a hard link fails where the name is taken. Some disks have none. */
async function place(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new FileExists(to);
    if (await isThere(to)) throw new FileExists(to);
    await rename(from, to);
    return;
  }
  await rm(from, { force: true });
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** So that the names last; where folders cannot be synced there is nothing more to do. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
