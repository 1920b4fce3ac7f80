import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './setup/paths.mjs';

/**
 * Run after `npm install` against a registry mirror that does not hold every platform's packages: npm leaves those
 * out of the lock file, and `npm ci` then refuses it everywhere. Their names and exact versions stand in the packages
 * that ask for them, so they can be put in. They carry no integrity, which an install at a full registry adds.
 *
 * @typedef {{
 *   version: string,
 *   dev?: boolean,
 *   optional?: boolean,
 *   os?: string[],
 *   cpu?: string[],
 *   libc?: string[],
 *   optionalDependencies?: Record<string, string>,
 * }} Entry
 */

const OS = /\b(android|darwin|freebsd|linux|openharmony|win32|aix|netbsd|openbsd|sunos)\b/;
const CPU = /\b(arm64|armv7|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el)\b/;
const EXACT = /^\d+\.\d+\.\d+[-\w.]*$/;

/** @param {string} name @returns {Partial<Entry>} the platform that a package's name tells */
function platformOf(name) {
  const os = OS.exec(name)?.[1];
  const cpu = CPU.exec(name)?.[1];
  const libc = /musl/.test(name) ? 'musl' : /gnu(?!eabi)/.test(name) ? 'glibc' : undefined;
  return {
    ...(cpu === undefined ? {} : { cpu: [cpu === 'armv7' ? 'arm' : cpu] }),
    ...(libc === undefined || os !== 'linux' ? {} : { libc: [libc] }),
    ...(os === undefined ? {} : { os: [os] }),
  };
}

const file = join(ROOT, 'package-lock.json');
const lock = JSON.parse(await readFile(file, 'utf8'));
/** @type {Record<string, Entry>} */
const packages = lock.packages;
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const present = packages[`node_modules/${name}`] ?? packages[`${path}/node_modules/${name}`];
    if (present !== undefined || !EXACT.test(version)) continue;
    const dev = entry.dev === true ? { dev: true } : {};
    packages[`node_modules/${name}`] = { version, ...dev, optional: true, ...platformOf(name) };
    process.stdout.write(`${name} ${version}\n`);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
