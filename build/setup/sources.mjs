import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDERS = ['shared', 'electron', 'renderer', 'build/vite', 'build/icons'];
const FILES = ['package.json', 'package-lock.json', 'tsconfig.base.json'];

/**
 * One hash over everything that goes into a build: names and contents.
 *
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function sourcesHash(root) {
  const files = [...FILES];
  for (const folder of FOLDERS) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const entry of entries) {
      if (entry.isFile()) files.push(join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1));
    }
  }
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    const content = await readFile(join(root, file)).catch(() => Buffer.alloc(0));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
