import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 200;

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} file */
async function isStale(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  const pid = Number(text);
  // Empty: its owner is between creating and writing it, or died there; the owner needs microseconds.
  if (text === '') {
    await pause(POLL_MS);
    return (await readFile(file, 'utf8').catch(() => 'gone')) === '';
  }
  return !Number.isInteger(pid) || !isAlive(pid);
}

/**
 * Runs `work` while holding a lock file that names this process, waiting for whoever holds it now. A lock whose
 * process is gone is taken over. It saves work done twice; what it guards must still be safe when two get in.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when somebody else holds it
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait = () => {}) {
  await mkdir(dirname(file), { recursive: true });
  for (let waited = false; ;) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (await isStale(file)) {
      await rm(file, { force: true });
      continue;
    }
    if (!waited) onWait();
    waited = true;
    await pause(POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
