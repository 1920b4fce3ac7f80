import { join } from 'node:path';
import { ok } from '../../shared/lib/result.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { LiveSession, LogReport, Numbered, Outcome, SessionHooks, StoredSession } from './api.ts';
import { aliveEveryMs, aliveName, encodeLife, touchAlive } from './alive.ts';
import { encodeDocument } from './document-format.ts';
import { writeDocument } from './document-file.ts';
import { forgetMoved, writeMoved } from './elsewhere.ts';
import { encodeHeader, encodeText } from './journal-format.ts';
import { createJournal, type LogLine } from './journal.ts';
import { mendJournal, type Mended } from './mend.ts';
import { attempt, bestEffort, createQueue, problem } from './outcome.ts';
import { ensureFolder, isThere, journalName, writeAside } from './places.ts';
import { keepAside } from './quarantine.ts';
import { rosterFile, rosterKind } from './roster-file.ts';
import { linesOf, loadSession, type Loaded, type Shelf } from './stored.ts';

/** Whether the log in memory holds every good line of the one that stands on disk. */
const covers = (lines: readonly LogLine[], there: readonly LogLine[]): boolean => {
  const mine = new Map(lines.map((line) => [line.seq, line.text]));
  return there.every((line) => mine.get(line.seq) === line.text);
};

/**
 * Opens what was loaded for appending. Where the disk refuses the mending, the session is given in
 * memory, failing from its first moment (V2), and nothing of it counts as durable.
 */
export async function startLive<E extends Numbered>(
  shelf: Shelf<E>,
  loaded: Loaded<E>,
  hooks: SessionHooks,
  onClosed: () => void,
): Promise<LiveSession<E>> {
  const { files, places, now } = shelf;
  const { id } = loaded.stored;
  const home = join(places.sessions, id);
  let mended: Mended | null = null;
  let failure: unknown = null;
  try {
    mended = await mendJournal(shelf, home, loaded);
  } catch (error) {
    failure = error;
  }
  const report: LogReport = { ...loaded.stored.report, quarantined: mended?.quarantined ?? null };
  const stored: StoredSession<E> = { ...loaded.stored, report };
  let folder = home;
  let roster = stored.roster;
  const inTurn = createQueue();
  const touch = (life: 'alive' | 'ended' | 'doubt') =>
    bestEffort(() => touchAlive(files, folder, now(), life, life !== 'doubt'));
  const journal = createJournal<E>({
    target: mended?.target ?? null,
    folder,
    failure,
    lines: linesOf(loaded),
    lastSeq: stored.events.length,
    hooks,
    onFailing() {
      const where = folder;
      void inTurn(() => bestEffort(() => touchAlive(files, where, now(), 'doubt', false)));
    },
  });
  if (journal.disk.state === 'failing') hooks.onDisk(journal.disk);
  const beat = () => inTurn(() => touch(journal.disk.state === 'ok' ? 'alive' : 'doubt'));
  const stopBeating = shelf.every(aliveEveryMs, () => void beat());

  const saveTo = (base: string): Promise<Outcome<{ readonly folder: string }>> =>
    attempt(base, async () => {
      if (journal.disk.state !== 'failing') return problem('notFailing', folder);
      const to = await ensureFolder(files, base, id);
      if (await isThere(files, join(to, journalName))) {
        const there = await loadSession(shelf, to, id);
        if (!there.ok) return there;
        if (there.value.stored.readOnly !== null || !covers(journal.lines, linesOf(there.value))) {
          return problem('occupied', to);
        }
        if (there.value.scan.damaged) {
          await keepAside(files, places.quarantine, { kind: 'session', id }, there.value.bytes);
        }
      }
      const count = journal.lines.length;
      const text = journal.lines.slice(0, count).map((line) => line.text);
      const bytes = encodeText(encodeHeader(id, loaded.scan.created ?? now()) + text.join(''));
      await writeAside(files, to, journalName, bytes);
      await writeAside(files, to, 'roster.json', encodeDocument(rosterKind, roster));
      await writeAside(files, to, aliveName, encodeLife(now(), 'alive'));
      const file = await files.open(join(to, journalName), 'change');
      if (to === home) await forgetMoved(files, home);
      else await bestEffort(() => writeMoved(files, home, to));
      folder = to;
      journal.goOn({ folder: to, file, size: bytes.length }, count);
      return ok({ folder: to });
    });

  let closing: Promise<void> | null = null;
  const close = async () => {
    stopBeating();
    await journal.settled();
    await inTurn(() => touch(journal.disk.state === 'ok' ? 'ended' : 'doubt'));
    await journal.close();
    onClosed();
  };

  return {
    id,
    stored,
    get folder() {
      return folder;
    },
    get durableSeq() {
      return journal.durableSeq;
    },
    get disk() {
      return journal.disk;
    },
    append: (events) => journal.append(events),
    settled: () => journal.settled(),
    roster: () => roster,
    setRoster(next: Roster) {
      roster = next;
      return inTurn(() => attempt(folder, () => writeDocument(rosterFile(files, places, folder, id), next)));
    },
    saveTo: (base) => inTurn(() => saveTo(base)),
    close: () => (closing ??= close()),
  };
}
