import { fail, ok, type Result } from '../lib/result.ts';
import type { Body, SessionEvent } from '../session/events.ts';
import { mostPeople } from '../session/limits.ts';
import type { Roster } from '../session/roster.ts';
import { importError, type ImportError } from './errors.ts';

/** A stretch in which somebody spoke, in milliseconds from the beginning of the file. */
export interface SpokenTurn {
  readonly person: string;
  readonly start: number;
  readonly end: number;
}

export interface Imported {
  readonly events: readonly SessionEvent[];
  readonly roster: Roster;
}

const LONGEST_NAME = 500;

/** Cut where it is too long, not within a character, and not so that it ends in a space. */
const shortened = (name: string): string =>
  name.length <= LONGEST_NAME
    ? name
    : name
        .slice(0, LONGEST_NAME)
        .replace(/\p{Surrogate}$/u, '')
        .trimEnd();

/**
 * A closed session that runs from 0 to the last end: all present throughout, no facilitator, talk time kept,
 * nothing missing (M10: coverage 1). A person's own overlapping turns become their union (U2).
 *
 * @param name title of the session
 */
export function turnsToEvents(
  spoken: readonly SpokenTurn[],
  { newId, name }: { readonly newId: () => string; readonly name: string },
): Result<Imported, ImportError> {
  const turns = unionByPerson(spoken);
  // In order of first turn; one without duration is none, and such a speaker comes last.
  const names = [
    ...new Set([...turns.filter(({ start, end }) => end > start), ...turns].map(({ person }) => person)),
  ];
  if (names.length > mostPeople)
    return fail(importError('tooManyPeople', null, { found: names.length, most: mostPeople }));
  const ids = new Map(names.map((each) => [each, newId()]));
  const idOf = (person: string): string => ids.get(person) ?? '';
  const end = turns.reduce((latest, turn) => Math.max(latest, turn.end), 0);

  const events: SessionEvent[] = [];
  const append = (at: number, body: Body): void => {
    events.push({ seq: events.length + 1, id: newId(), at, ...body, command: newId() });
  };
  append(0, {
    type: 'session.opened',
    data: {
      session: newId(),
      title: shortened(name),
      circle: { id: null, name: '', purpose: '', agreements: [], namesOnWall: false, referrals: [] },
      tracking: 'kept',
      members: names.map((each, index) => ({
        person: idOf(each),
        role: 'member',
        badge: index + 1,
        tracked: true,
        present: true,
      })),
      plan: [],
      plannedStart: 0,
      hardEnd: null,
      zone: 'UTC',
      source: 'turns',
    },
  });
  for (const turn of turns) {
    // Entered afterwards, as a whole: the file is of a conversation that is over.
    append(end, {
      type: 'turn.added',
      data: { turn: newId(), person: idOf(turn.person), start: turn.start, end: turn.end, estimated: false },
    });
  }
  append(end, { type: 'session.closed', data: { measures: null } });
  const roster = Object.fromEntries(names.map((each) => [idOf(each), { name: shortened(each) }]));
  return ok({ events, roster });
}

/** In order of start, ties as in the file. Turns that only touch stay two. */
function unionByPerson(spoken: readonly SpokenTurn[]): SpokenTurn[] {
  const merged: { person: string; start: number; end: number }[] = [];
  const last = new Map<string, { end: number }>();
  for (const turn of spoken.toSorted((a, b) => a.start - b.start)) {
    const before = last.get(turn.person);
    if (before !== undefined && turn.start < before.end) {
      before.end = Math.max(before.end, turn.end);
      continue;
    }
    const own = { ...turn };
    merged.push(own);
    last.set(turn.person, own);
  }
  return merged;
}
