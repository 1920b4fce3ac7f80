import { join } from 'node:path';
import type { Numbered } from './api.ts';
import { readAlive, aliveName, encodeLife } from './alive.ts';
import { encodeText } from './journal-format.ts';
import type { Target } from './journal.ts';
import { journalName, writeAside } from './places.ts';
import { keepAside } from './quarantine.ts';
import type { Loaded, Shelf } from './stored.ts';

export interface Mended {
  readonly target: Target;
  readonly quarantined: string | null;
}

/**
 * Makes a journal fit for appending (V3), and durable as it was read: after a kill its last lines may
 * be in the system's memory only. Bad bytes at the end are copied to quarantine, then cut off. A
 * bad line with good ones after it stays where it is: the whole file is copied, every good line counts,
 * and new ones follow at the end. File errors are thrown; what was there is then untouched, or cut at
 * its bad tail.
 */
export async function mendJournal<E extends Numbered>(
  shelf: Shelf<E>,
  folder: string,
  { stored, bytes, scan, doubt }: Loaded<E>,
): Promise<Mended> {
  const { files, places } = shelf;
  const whose = { kind: 'session', id: stored.id };
  const path = join(folder, journalName);
  const tail = bytes.subarray(scan.goodEnd);
  let quarantined: string | null = null;
  if (scan.damaged) quarantined = await keepAside(files, places.quarantine, whose, bytes);
  else if (tail.length > 0) quarantined = await keepAside(files, places.quarantine, whose, tail);

  const ending = encodeText(scan.endsOpen ? '\n' : '');
  if (doubt) {
    // A sync failed here: pages may be marked clean that never reached the disk. The same bytes, anew.
    const good = new Uint8Array(scan.goodEnd + ending.length);
    good.set(bytes.subarray(0, scan.goodEnd));
    good.set(ending, scan.goodEnd);
    await writeAside(files, folder, journalName, good);
  }
  const file = await files.open(path, 'change');
  try {
    if (!doubt) {
      if (tail.length > 0) await file.truncate(scan.goodEnd);
      if (ending.length > 0) await file.write(ending, scan.goodEnd);
      await file.sync();
    }
    await files.syncFolder(folder);
    const life = await readAlive(files, folder);
    if (life.sign === null || doubt) {
      await writeAside(files, folder, aliveName, encodeLife(life.sign?.at ?? shelf.now(), 'alive'));
    }
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  return { target: { folder, file, size: scan.goodEnd + ending.length }, quarantined };
}
