import type { SessionEvent } from '../session/events.ts';
import type { Roster } from '../session/roster.ts';
import type { SessionFacts } from '../session/state.ts';
import { digestOf } from './digest.ts';
import type { IndexedSession, NoteRow, SessionRow } from './types.ts';

interface Source {
  readonly session: string;
  readonly events: readonly SessionEvent[];
  /** Folded from these events. */
  readonly facts: SessionFacts;
  readonly roster: Roster;
}

/** What is to be indexed of a session; null where it never opened. */
export function indexedSession({ session, events, facts, roster }: Source): IndexedSession | null {
  const { opened } = facts;
  const first = events[0];
  if (opened === null || first === undefined) return null;
  const segments = new Map(facts.segments.map(({ id, title }) => [id, title]));
  const row: SessionRow = {
    session,
    title: opened.title,
    circle: opened.circle.name,
    openedAt: facts.openedAt ?? first.at,
    zone: opened.zone,
  };
  const notes = facts.notes.map(({ id, kind, visibility, at, text, segment, owner }, place): NoteRow => ({
    session,
    place,
    note: id,
    kind,
    visibility,
    at,
    text,
    segment: segment === null ? null : (segments.get(segment) ?? null),
    owner: owner === null ? null : (roster[owner]?.name ?? null),
  }));
  return {
    head: {
      session,
      epoch: `${first.id} ${first.at}`,
      seq: events.at(-1)?.seq ?? 0,
      notes: notes.length,
      digest: digestOf(row, notes),
    },
    row,
    notes,
  };
}
