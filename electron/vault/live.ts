import { join } from 'node:path';
import { ok } from '../../shared/lib/result.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { LiveSession, LogReport, Numbered, Outcome, SessionHooks, StoredSession } from './api.ts';
import { aliveEveryMs, touchAlive, type Life } from './alive.ts';
import { mendDocument, writeDocument } from './document-file.ts';
import { keepDraft } from './draft.ts';
import { forgetMoved, reserveMoved, writeMoved } from './moved.ts';
import { createJournal } from './journal.ts';
import { mendJournal, type Mended } from './mend.ts';
import { attempt, bestEffort, createQueue, problem } from './outcome.ts';
import { rosterFile } from './roster-file.ts';
import { saveLog } from './save-elsewhere.ts';
import { linesOf, type Loaded, type Shelf } from './stored.ts';

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
  if (failure === null) {
    await bestEffort(() => reserveMoved(files, home));
    await bestEffort(() => mendDocument(rosterFile(files, places, home, id)));
  }
  const report: LogReport = { ...loaded.stored.report, quarantined: mended?.quarantined ?? null };
  const stored: StoredSession<E> = { ...loaded.stored, report };
  let folder = home;
  let roster = stored.roster;
  const inTurn = createQueue();
  const touch = (life: Life) => bestEffort(() => touchAlive(files, folder, now(), life));
  const journal = createJournal<E>({
    target: mended?.target ?? null,
    folder,
    failure,
    lines: linesOf(loaded),
    lastSeq: stored.events.length,
    hooks,
  });
  if (journal.disk.state === 'failing') hooks.onDisk(journal.disk);
  const draft = keepDraft({ files, places, folder: home, session: id, settled: () => journal.settled() });
  const beat = () => inTurn(() => touch('alive'));
  const stopBeating = shelf.every(aliveEveryMs, () => void beat());

  const saveTo = (base: string): Promise<Outcome<{ readonly folder: string }>> =>
    attempt(base, async () => {
      if (journal.disk.state !== 'failing') return problem('notFailing', folder);
      const lines = [...journal.lines];
      const created = loaded.scan.created ?? now();
      const target = await saveLog(shelf, base, { id, created, lines, roster });
      if (target === null) return problem('occupied', base);
      if (target.folder === home) await forgetMoved(files, home);
      else await bestEffort(() => writeMoved(files, home, target.folder));
      folder = target.folder;
      journal.goOn(target, lines.length);
      return ok({ folder });
    });

  let closing: Promise<void> | null = null;
  const close = async () => {
    stopBeating();
    await draft.close();
    await journal.settled();
    await inTurn(() => touch(journal.disk.state === 'ok' ? 'ended' : 'alive'));
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
    draft: () => draft.get(),
    setDraft: (next) => draft.set(next),
    saveTo: (base) => inTurn(() => saveTo(base)),
    close: () => (closing ??= close()),
  };
}
