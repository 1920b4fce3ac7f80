import { join } from 'node:path';
import type { Roster } from '../../shared/session/roster.ts';
import type { Numbered } from './api.ts';
import { aliveName, encodeLife } from './alive.ts';
import { encodeDocument } from './document-format.ts';
import { encodeHeader, encodeText } from './journal-format.ts';
import type { LogLine, Target } from './journal.ts';
import { ensureFolder, isThere, journalName, writeAside } from './places.ts';
import { keepAside } from './quarantine.ts';
import { rosterKind } from './roster-file.ts';
import { linesOf, loadSession, type Shelf } from './stored.ts';

/** How many folders beside each other are tried before giving up. */
const mostNames = 20;

/** Whether the log in memory holds every good line of the one in `folder`, so that it may take its place. */
async function mayReplace<E extends Numbered>(
  shelf: Shelf<E>,
  folder: string,
  id: string,
  lines: readonly LogLine[],
): Promise<boolean> {
  const { files, places } = shelf;
  if (!(await isThere(files, join(folder, journalName)))) return true;
  const there = await loadSession(shelf, folder, id);
  if (!there.ok || there.value.stored.readOnly !== null) return false;
  const mine = new Map(lines.map((line) => [line.seq, line.text]));
  if (!linesOf(there.value).every((line) => mine.get(line.seq) === line.text)) return false;
  if (there.value.scan.damaged) {
    // Elsewhere it is left alone: nothing there may depend on the disk that failed.
    if (!folder.startsWith(places.sessions)) return false;
    await keepAside(files, places.quarantine, { kind: 'session', id }, there.value.bytes);
  }
  return true;
}

/**
 * Writes a whole log with its roster into a folder under `base`, synced, ready to go on there (V2):
 * `base`/`id`, or with a number behind it where another log stands; null where all are taken. In the
 * vault's own `sessions` only its own folder will do. File errors are thrown.
 */
export async function saveLog<E extends Numbered>(
  shelf: Shelf<E>,
  base: string,
  log: {
    readonly id: string;
    readonly created: number;
    readonly lines: readonly LogLine[];
    readonly roster: Roster;
  },
): Promise<Target | null> {
  const { files } = shelf;
  const { id, lines } = log;
  const names = base === shelf.places.sessions ? 1 : mostNames;
  for (let number = 1; number <= names; number++) {
    const folder = await ensureFolder(files, base, number === 1 ? id : `${id}-${number}`);
    if (!(await mayReplace(shelf, folder, id, lines))) continue;
    const bytes = encodeText(encodeHeader(id, log.created) + lines.map((line) => line.text).join(''));
    await writeAside(files, folder, journalName, bytes);
    await writeAside(files, folder, 'roster.json', encodeDocument(rosterKind, log.roster));
    await writeAside(files, folder, aliveName, encodeLife(shelf.now(), 'alive'));
    return { folder, file: await files.open(join(folder, journalName), 'change'), size: bytes.length };
  }
  return null;
}
