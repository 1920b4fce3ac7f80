import { join } from 'node:path';
import type { Numbered } from './api.ts';
import { aliveName, encodeLife } from './alive.ts';
import { encodeText, splitLines } from './journal-format.ts';
import type { Target } from './journal.ts';
import { journalName, writeAside } from './places.ts';
import { keepAside } from './quarantine.ts';
import type { Scan } from './scan.ts';
import type { Loaded, Shelf } from './stored.ts';

export interface Mended {
  readonly target: Target;
  readonly quarantined: string | null;
}

/** The file up to its last bad line: the same at every opening, since what follows is only added to. */
function throughLastBadLine<E extends Numbered>(bytes: Uint8Array, scan: Scan<E>): Uint8Array {
  const last = scan.lines.at(-1)?.line ?? 0;
  return last === 0 ? new Uint8Array() : bytes.subarray(0, splitLines(bytes)[last]?.end);
}

/**
 * Makes a journal fit for appending (V3), and durable as it was read. Bad bytes at the end are copied
 * to quarantine, then cut off. A bad line with good ones after it stays where it is: the file up to it is
 * copied, every good line counts, and new ones follow at the end.
 *
 * After anything but an orderly end the same bytes are written anew, aside, and renamed: the app may
 * have died after a failed sync, and then the system shows from its memory, as if all were well, what
 * never reached the disk; syncing that once more would not write it.
 *
 * File errors are thrown; what was there is then untouched, or without its bad tail.
 */
export async function mendJournal<E extends Numbered>(
  shelf: Shelf<E>,
  folder: string,
  { stored, bytes, scan }: Loaded<E>,
): Promise<Mended> {
  const { files, places } = shelf;
  const whose = { kind: 'session', id: stored.id };
  const path = join(folder, journalName);
  const tail = bytes.subarray(scan.goodEnd);
  let quarantined: string | null = null;
  const bad = scan.damaged ? throughLastBadLine(bytes, scan) : tail;
  const line = scan.damaged ? null : splitLines(bytes.subarray(0, scan.goodEnd)).length;
  if (bad.length > 0) quarantined = await keepAside(files, places.quarantine, whose, bad, line);

  const ending = encodeText(scan.endsOpen ? '\n' : '');
  const size = scan.goodEnd + ending.length;
  const inOrder = stored.alive?.ended === true;
  if (!inOrder) {
    const good = new Uint8Array(size);
    good.set(bytes.subarray(0, scan.goodEnd));
    good.set(ending, scan.goodEnd);
    await writeAside(files, folder, journalName, good);
  }
  const file = await files.open(path, 'change');
  try {
    if (inOrder) {
      if (tail.length > 0) await file.truncate(scan.goodEnd);
      if (ending.length > 0) await file.write(ending, scan.goodEnd);
      await file.sync();
      await files.syncFolder(folder);
    }
    // From here on an end is not orderly, until `close` says so.
    await writeAside(files, folder, aliveName, encodeLife(stored.alive?.at ?? shelf.now(), 'alive'));
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  return { target: { folder, file, size }, quarantined };
}
