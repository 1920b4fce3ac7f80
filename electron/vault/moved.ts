import { join } from 'node:path';
import { decodeText, isRecord, parseJson } from './checksum.ts';
import type { Files } from './files.ts';
import { encodeText } from './journal-format.ts';
import { isThere, movedName, readIfThere, writeAside } from './places.ts';

/** As long as this from the first: it is overwritten in place, so that the full disk it is written on cannot refuse it. */
const reservedBytes = 4096;
export const encodeMoved = (to: string | null): Uint8Array =>
  encodeText(`${JSON.stringify({ to }).padEnd(reservedBytes - 1)}\n`);

/** Leaves word in the vault of where the rest of a log is (V2). */
export async function writeMoved(files: Files, folder: string, to: string | null): Promise<void> {
  const file = await files.open(join(folder, movedName), 'change');
  try {
    await file.write(encodeMoved(to), 0);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Room for that word, while there is some: sessions of earlier versions have none. */
export async function reserveMoved(files: Files, folder: string): Promise<void> {
  if (!(await isThere(files, join(folder, movedName))))
    await writeAside(files, folder, movedName, encodeMoved(null));
}

export async function readMoved(files: Files, folder: string): Promise<string | null> {
  const bytes = await readIfThere(files, join(folder, movedName));
  const value = bytes === null ? null : parseJson(decodeText(bytes)?.trimEnd() ?? null);
  return isRecord(value) && typeof value['to'] === 'string' ? value['to'] : null;
}

export async function forgetMoved(files: Files, folder: string): Promise<void> {
  if ((await readMoved(files, folder)) !== null) await writeMoved(files, folder, null);
}
