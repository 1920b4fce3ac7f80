import { join } from 'node:path';
import type { SignOfLife } from './api.ts';
import { decodeText } from './checksum.ts';
import type { Files } from './files.ts';
import { encodeText } from './journal-format.ts';
import { readIfThere } from './places.ts';

export const aliveName = 'alive';
/** How often it is touched (V3). */
export const aliveEveryMs = 5000;

/** `ended`: closed in good order, with everything synced. Anything else is trusted less (see mend). */
export type Life = 'alive' | 'ended';

/** Always as long, and overwritten in place, so that a full disk cannot refuse it. */
export const encodeLife = (at: number, life: Life): Uint8Array =>
  encodeText(`${String(at).padStart(15, '0')} ${life}\n`);

export async function touchAlive(files: Files, folder: string, at: number, life: Life): Promise<void> {
  const file = await files.open(join(folder, aliveName), 'change');
  try {
    await file.write(encodeLife(at, life), 0);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** The last sign of life; the file's own time where its words cannot be read; null where there is none. */
export async function readAlive(files: Files, folder: string): Promise<SignOfLife | null> {
  const path = join(folder, aliveName);
  const bytes = await readIfThere(files, path, 64);
  if (bytes === null) return null;
  const found = /^(\d{15}) (alive|ended)\n/.exec(decodeText(bytes) ?? '');
  if (found === null) return { at: (await files.stat(path)).mtimeMs, ended: false };
  return { at: Number(found[1]), ended: found[2] === 'ended' };
}
