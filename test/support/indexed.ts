import type { IndexedSession, NoteRow } from '../../shared/search/types.ts';
import { digestOf } from '../../shared/search/digest.ts';

/** A session as main would hand it to the index: one note a text, the last `privately` of them private. */
export function indexedOf(
  session: string,
  texts: readonly string[],
  change: {
    readonly seq?: number;
    readonly epoch?: string;
    readonly title?: string;
    readonly privately?: number;
  } = {},
): IndexedSession {
  const { seq = texts.length + 1, epoch = session, title = `Evening ${session}`, privately = 0 } = change;
  const row = {
    session,
    title,
    circle: 'Thursday circle',
    openedAt: 1_790_000_000_000,
    zone: 'Europe/Berlin',
  };
  const notes = texts.map((text, place): NoteRow => ({
    session,
    place,
    note: `n${place}`,
    kind: 'insight',
    visibility: place >= texts.length - privately ? 'private' : 'circle',
    at: row.openedAt + place,
    text,
    segment: null,
    owner: null,
  }));
  return { row, notes, head: { session, epoch, seq, notes: notes.length, digest: digestOf(row, notes) } };
}
