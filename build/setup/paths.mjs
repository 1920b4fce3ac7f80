import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The user's cache folder for what is fetched once and shared by all clones.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env) {
  const base = env['XDG_CACHE_HOME'];
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'talking-piece');
}

/**
 * Where `npm run dev` keeps its sessions, unless another folder is named: the person's own vault is not for code that is
 * half written, with doors open for whoever debugs it.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function devFolder(env) {
  const named = env['TALKING_PIECE_DATA'];
  return named !== undefined && named !== '' ? named : join(ROOT, '.dev-data');
}
