import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeDocument } from '../../electron/vault/document-format.ts';
import { encodeHeader, encodeLine } from '../../electron/vault/journal-format.ts';
import { rosterKind } from '../../electron/vault/roster-file.ts';
import { openingOf } from '../../electron/session/open-session.ts';
import { noteKinds, type Body, type SessionEvent } from '../../shared/session/events.ts';
import { noteText, random } from './made-up-words.ts';
import { sampleStart } from './start.ts';

const day = 86_400_000;

interface Many {
  readonly sessions: number;
  /** In each. */
  readonly notes: number;
  /** Epoch milliseconds of the first; one a day follows. */
  readonly firstAt?: number;
}

/** Puts closed sessions full of notes into a vault that nobody has open, file by file, as the vault would have. */
export async function plantManySessions(vault: string, many: Many): Promise<void> {
  const { sessions, notes, firstAt = Date.UTC(2025, 0, 1, 18) } = many;
  for (let i = 0; i < sessions; i += 1) {
    const session = `many-${String(i).padStart(4, '0')}`;
    const folder = join(vault, 'sessions', session);
    const { events, roster } = closedSession(session, { notes, at: firstAt + i * day, seed: i + 1 });
    await mkdir(folder, { recursive: true });
    const lines = events.map(encodeLine).join('');
    await writeFile(join(folder, 'journal.log'), encodeHeader(session, firstAt + i * day) + lines);
    await writeFile(join(folder, 'roster.json'), encodeDocument(rosterKind, roster));
  }
}

function closedSession(session: string, what: { notes: number; at: number; seed: number }) {
  const { notes, at, seed } = what;
  let ids = 0;
  const newId = (): string => `${session}-${(ids += 1)}`;
  const title = `Evening ${seed}`;
  const start = sampleStart({ title, circle: { ...sampleStart().circle, name: `Circle ${seed % 12}` } });
  const { events: first, roster } = openingOf(start, {
    session,
    now: at,
    zone: 'Europe/Berlin',
    newId,
    ownScreen: true,
  });
  const events: SessionEvent[] = [...first];
  const append = (body: Body): void => {
    const seq = events.length + 1;
    events.push({ ...body, seq, id: newId(), at: at + seq * 1000, command: `${session}-c${seq}` });
  };
  const next = random(seed);
  for (let n = 0; n < notes; n += 1) {
    const kind = noteKinds[Math.floor(next() * noteKinds.length)] ?? 'insight';
    const visibility = next() < 0.2 ? 'private' : 'circle';
    const owner = kind === 'action' ? 'p1' : null;
    const text = noteText(next);
    append({
      type: 'note.taken',
      data: { note: `n${n}`, kind, visibility, text, segment: null, owner, due: null },
    });
  }
  append({ type: 'session.closed', data: { measures: null } });
  return { events, roster };
}
