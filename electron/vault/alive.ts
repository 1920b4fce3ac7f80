import { join } from 'node:path';
import type { SignOfLife } from './api.ts';
import { decodeText } from './checksum.ts';
import type { Files } from './files.ts';
import { encodeText } from './journal-format.ts';
import { readIfThere } from './places.ts';

export const aliveName = 'alive';
/** How often it is touched (V3). */
export const aliveEveryMs = 5000;

/**
 * `doubt`: a sync failed. Until the next start of the machine what reads back may be in its memory
 * only, so the next opening writes all of it anew instead of trusting it.
 */
export type Life = 'alive' | 'ended' | 'doubt';

/** Always as long, and overwritten in place, so that a full disk cannot refuse it. */
export const encodeLife = (at: number, life: Life): Uint8Array =>
  encodeText(`${String(at).padStart(15, '0')} ${life}\n`);

export async function touchAlive(files: Files, folder: string, at: number, life: Life, sync: boolean) {
  const file = await files.open(join(folder, aliveName), 'change');
  try {
    await file.write(encodeLife(at, life), 0);
    if (sync) await file.datasync();
  } finally {
    await file.close();
  }
}

/** The last sign of life; the file's own time where its words cannot be read; null where there is none. */
export async function readAlive(
  files: Files,
  folder: string,
): Promise<{ readonly sign: SignOfLife | null; readonly doubt: boolean }> {
  const path = join(folder, aliveName);
  const bytes = await readIfThere(files, path, 64);
  if (bytes === null) return { sign: null, doubt: false };
  const found = /^(\d{15}) (alive|ended|doubt)\n/.exec(decodeText(bytes) ?? '');
  if (found === null) return { sign: { at: (await files.stat(path)).mtimeMs, ended: false }, doubt: false };
  return { sign: { at: Number(found[1]), ended: found[2] === 'ended' }, doubt: found[2] === 'doubt' };
}
