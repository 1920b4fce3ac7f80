import { join } from 'node:path';
import { ok } from '../../shared/lib/result.ts';
import type { LogReport, Numbered, Outcome, SessionEntry, StoredSession, VaultOptions } from './api.ts';
import { readAlive } from './alive.ts';
import { readDocument } from './document-file.ts';
import { osCode, type Files } from './files.ts';
import { decodeHeader, decodeLine, journalVersion, splitLines } from './journal-format.ts';
import type { LogLine } from './journal.ts';
import { decodeText, isRecord } from './checksum.ts';
import { isId, problem } from './outcome.ts';
import { journalName, readIfThere, rosterId, type Places } from './places.ts';
import { rosterFile } from './roster-file.ts';
import { scanJournal, type Scan } from './scan.ts';

export interface Shelf<E extends Numbered> extends VaultOptions<E> {
  readonly places: Places;
}

/** A session as it lies on disk, with what mending it needs. */
export interface Loaded<E extends Numbered> {
  readonly stored: StoredSession<E>;
  readonly bytes: Uint8Array;
  readonly scan: Scan<E>;
}

/** Header and first lines are a few hundred bytes; this is what listing reads of each session. */
const headerBytes = 512;
/** Sessions that are looked at side by side: one after another, each call waits for its turn in a busy main process. */
const atOnce = 32;

/**
 * Reads the session in `folder`; nothing is changed. A bad tail counts as mended in the report, since
 * it takes no part in what is read; `openSession` mends the file itself.
 */
export async function loadSession<E extends Numbered>(
  shelf: Shelf<E>,
  folder: string,
  id: string,
): Promise<Outcome<Loaded<E>>> {
  const { files } = shelf;
  const file = join(folder, journalName);
  const bytes = await readIfThere(files, file);
  if (bytes === null) return problem('missing', file);
  const scan = scanJournal(bytes, id, shelf);
  const roster = await readDocument(rosterFile(files, shelf.places, folder, id));
  const whole = scan.lines.length === 0 && !scan.damaged && !scan.endsOpen;
  const report: LogReport = {
    status: whole ? 'ok' : scan.damaged || scan.readOnly?.code === 'damaged' ? 'damaged' : 'tail-repaired',
    file,
    lines: scan.lines,
    missing: scan.missing,
    quarantined: null,
  };
  const stored: StoredSession<E> = {
    id,
    events: scan.events,
    roster: roster.value ?? {},
    rosterReport: roster.report,
    report: scan.readOnly?.code === 'unknownEvents' && !scan.damaged ? { ...report, status: 'ok' } : report,
    readOnly: scan.readOnly,
    alive: await readAlive(files, folder),
  };
  return ok({ stored, bytes, scan });
}

/** The valid lines as they stand in the file, for `saveTo`. */
export function linesOf<E extends Numbered>(loaded: Loaded<E>): readonly LogLine[] {
  const bad = new Set(loaded.scan.lines.map((report) => report.line));
  return splitLines(loaded.bytes)
    .filter((raw) => raw.line > 0 && !bad.has(raw.line))
    .map((raw) => {
      const decoded = decodeLine(raw.bytes);
      const value = typeof decoded === 'string' ? null : decoded.value;
      const seq = isRecord(value) ? Number(value['seq']) : 0;
      return { seq, text: `${decodeText(raw.bytes) ?? ''}\n` };
    });
}

async function changedAt(files: Files, path: string): Promise<number> {
  try {
    return (await files.stat(path)).mtimeMs;
  } catch (error) {
    if (osCode(error) === 'ENOENT') return 0;
    throw error;
  }
}

/** Cheap: two stats and the first line of each. What is not a session's folder is passed over. */
export async function listSessions<E extends Numbered>(shelf: Shelf<E>): Promise<readonly SessionEntry[]> {
  const { files, places } = shelf;
  const entries = await files.list(places.sessions);
  const ids = entries.filter(({ name, kind }) => kind === 'folder' && isId(name)).map(({ name }) => name);
  const found: SessionEntry[] = [];
  for (let i = 0; i < ids.length; i += atOnce) {
    const some = ids.slice(i, i + atOnce);
    found.push(...(await Promise.all(some.map((id) => entryOf(files, join(places.sessions, id), id)))));
  }
  return found;
}

async function entryOf(files: Files, folder: string, id: string): Promise<SessionEntry> {
  const path = join(folder, journalName);
  try {
    const head = await files.readFile(path, headerBytes);
    const { size, mtimeMs } = await files.stat(path);
    const rosterMtimeMs = await changedAt(files, join(folder, `${rosterId}.json`));
    const entry = { id, mtimeMs, bytes: size, rosterMtimeMs, created: null };
    const header = decodeHeader(splitLines(head)[0]?.bytes ?? head);
    if (header === null) return { ...entry, problem: 'header' };
    if (header.version > journalVersion) return { ...entry, problem: 'newerVersion' };
    return header.session === id
      ? { ...entry, created: header.created, problem: null }
      : { ...entry, problem: 'header' };
  } catch (error) {
    const gone = osCode(error) === 'ENOENT';
    return { id, mtimeMs: 0, bytes: 0, rosterMtimeMs: 0, created: null, problem: gone ? 'missing' : 'io' };
  }
}
