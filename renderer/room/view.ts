import { beginnings, type Beginnings, type NamedPerson } from '../../shared/keys/letters.ts';
import { rememberLast } from '../../shared/lib/last.ts';
import { isPresent, runningRound, takingTurns } from '../../shared/session/ask.ts';
import type { Roster } from '../../shared/session/roster.ts';
import { nextOf } from '../../shared/session/round.ts';
import type { Person, SessionFacts } from '../../shared/session/state.ts';
import { floor } from '../../shared/turns/speaking.ts';
import { en } from '../../shared/words/en.ts';

export interface SeatPerson extends NamedPerson {
  readonly role: Person['role'];
  readonly tracked: boolean;
}

const nameOf = (roster: Roster, person: string, badge: number): string =>
  roster[person]?.name ?? en.room.circle.unnamedSeat(badge);

/** Everybody of this session, those who left too, in the order of seats. */
export const everybody = (people: SessionFacts['people'], roster: Roster): SeatPerson[] =>
  people.map((each) => asSeated(each, roster));

/** Who is in the room, in the order of seats. */
export const seated = (facts: SessionFacts, roster: Roster): SeatPerson[] =>
  facts.people.filter(isPresent).map((each) => asSeated(each, roster));

/** Who is asked in a go-round, in the order of seats. */
export const seatedToSpeak = (facts: SessionFacts, roster: Roster): SeatPerson[] =>
  takingTurns(facts).map((each) => asSeated(each, roster));

const asSeated = (each: Person, roster: Roster): SeatPerson => ({
  person: each.id,
  name: nameOf(roster, each.id, each.badge),
  badge: each.badge,
  role: each.role,
  tracked: each.tracked,
});

export function personName(facts: SessionFacts, roster: Roster, person: string | null): string {
  if (person === null) return en.room.circle.someone;
  const known = facts.people.find((each) => each.id === person);
  return known === undefined
    ? (roster[person]?.name ?? en.room.circle.someone)
    : nameOf(roster, person, known.badge);
}

/** Names of those who speak, oldest voice first; in a round whose turn it is. */
export function voicesNow(facts: SessionFacts, roster: Roster): readonly string[] {
  const round = runningRound(facts);
  if (round?.current != null) {
    // An added voice is heard beside the one whose turn it is; the piece itself may carry no id (U4).
    const added = floor(facts).flatMap(({ person }) =>
      person === null || person === round.current ? [] : [person],
    );
    return [round.current, ...new Set(added)].map((person) => personName(facts, roster, person));
  }
  // Whoever is not measured may hold two turns at once: each press is a new one (U4).
  const known = floor(facts).map((turn) => turn.person);
  return known
    .filter((each, index) => each === null || known.indexOf(each) === index)
    .map((each) => personName(facts, roster, each));
}

/** Who is next: in a round by its order; else the first hand. null: nobody is known to be. */
export function nextName(facts: SessionFacts, roster: Roster): string | null {
  const round = runningRound(facts);
  if (round !== undefined) {
    const next = nextOf(round);
    return next === null ? null : personName(facts, roster, next);
  }
  return handsUp(facts, roster)[0] ?? null;
}

/** Names of those whose hand is up and who do not speak already, in the order the hands went up. */
export function handsUp(facts: SessionFacts, roster: Roster): readonly string[] {
  const speaking = new Set(floor(facts).map((turn) => turn.person));
  return facts.hands.filter((each) => !speaking.has(each)).map((each) => personName(facts, roster, each));
}

/**
 * The letters of everybody's name, a function of the record alone, so that they are the same after a
 * restart: first all who were expected at the opening, then who came later, one by one.
 */
export const beginningsOf = (facts: SessionFacts, roster: Roster): Beginnings =>
  beginningsOnce(facts.opened, facts.people, roster);

const beginningsOnce = rememberLast(
  (opened: SessionFacts['opened'], everyone: SessionFacts['people'], roster: Roster): Beginnings => {
    const named = (person: string, badge: number): NamedPerson => ({
      person,
      badge,
      name: nameOf(roster, person, badge),
    });
    const expected = (opened?.members ?? []).map((each) => named(each.person, each.badge));
    const known = new Set(expected.map((each) => each.person));
    const later = everyone
      .filter((each) => !known.has(each.id))
      .toSorted((a, b) => a.badge - b.badge)
      .map((each) => named(each.id, each.badge));
    return later.reduce(
      (found, _, index) => beginnings([...expected, ...later.slice(0, index + 1)], found),
      beginnings(expected),
    );
  },
);
