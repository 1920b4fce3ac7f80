import { execFile } from 'node:child_process';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program of the system; its output, or an error that says what it said. */
export const system = async (name: string, ...args: readonly string[]): Promise<string> =>
  (await execute(name, args)).stdout;

/** Why file systems cannot be mounted here; null: they can. */
export async function cannotMount(...tools: readonly string[]): Promise<string | null> {
  if (process.platform !== 'linux') return 'only on Linux';
  if (process.getuid?.() !== 0) return 'only root may mount a file system';
  for (const tool of ['mount', 'umount', ...tools])
    if ((await system('which', tool).catch(() => '')) === '') return `${tool} is not installed`;
  return null;
}

/**
 * Mounts the image again, as a machine that was started anew: that takes longer than a lock without words is taken
 * for one that is being written.
 */
export async function mountAnew(image: string, vault: string): Promise<void> {
  await system('umount', vault);
  await system('mount', '-o', 'loop', image, vault);
  const before = new Date(Date.now() - 60_000);
  // No lock is there where its entry had not reached the disk.
  await utimes(join(vault, 'lock'), before, before).catch(() => undefined);
}
