import type { Body, Role } from '../events.ts';
import { mostPeople } from '../limits.ts';
import { nextOf } from '../round.ts';
import type { Person, SessionFacts, Turn } from '../state.ts';
import { endTurns, pieceTo } from './floor.ts';
import {
  findPerson,
  isMeasured,
  isPresent,
  isWithMinors,
  nextBadge,
  openTurns,
  presentPeople,
  runningRound,
} from '../ask.ts';
import { events, refuse, type Deciders } from './decider.ts';

export const people: Deciders<
  'agreeTracking' | 'joinPerson' | 'leavePerson' | 'optOut' | 'changeRole' | 'moveSeat'
> = {
  agreeTracking: (facts, { tracking }) => {
    if (facts.tracking === tracking) return refuse('noChange');
    if (tracking !== 'not' && isWithMinors(facts)) return refuse('withMinors');
    return events({ type: 'tracking.agreed', data: { tracking } });
  },
  joinPerson: (facts, { person, role, tracked }) => {
    const known = findPerson(facts, person);
    if (known !== undefined && isPresent(known)) return refuse('alreadyPresent');
    if (facts.people.length >= mostPeople && known === undefined)
      return refuse('tooManyPeople', { most: mostPeople });
    const badge = known?.badge ?? nextBadge(facts);
    // A no given before still stands, and a no given now removes what was recorded (U4).
    const no: Body[] =
      known?.tracked === true && !tracked ? [{ type: 'person.opted-out', data: { person } }] : [];
    const consent = tracked && known?.tracked !== false;
    return events(
      { type: 'person.joined', data: { person, role, badge, tracked: consent } },
      ...no,
      ...intoRound(facts, person, role),
    );
  },
  leavePerson: (facts, { person }, context) => {
    const known = findPerson(facts, person);
    if (known === undefined) return refuse('unknownPerson');
    if (!isPresent(known)) return refuse('notPresent', { person });
    const round = runningRound(facts);
    const holds = round?.current === person;
    // In a round the open turn belongs to the one who holds the piece, whether or not it carries an id.
    const turns = openTurns(facts).filter(
      (turn) => turn.person === person || (holds && !isMeasured(facts, known)),
    );
    if (!holds) turns.push(...ownerless(facts, known));
    const left: Body[] = [...endTurns(turns), { type: 'person.left', data: { person } }];
    if (round === undefined || !holds) return events(...left);
    const rest = { ...facts, turns: facts.turns.filter((turn) => !turns.includes(turn)) };
    return events(...left, ...pieceTo(rest, nextOf(round), context));
  },
  optOut: (facts, { person }) => {
    const known = findPerson(facts, person);
    if (known === undefined) return refuse('unknownPerson');
    return known.tracked ? events({ type: 'person.opted-out', data: { person } }) : refuse('noChange');
  },
  changeRole: (facts, { person, role }) => {
    const known = findPerson(facts, person);
    if (known === undefined) return refuse('unknownPerson');
    return known.role === role
      ? refuse('noChange')
      : events({ type: 'role.changed', data: { person, role } });
  },
  moveSeat: (facts, { person, before }) => {
    const from = facts.people.findIndex(({ id }) => id === person);
    if (from < 0 || (before !== null && findPerson(facts, before) === undefined))
      return refuse('unknownPerson');
    if (before === person || before === (facts.people[from + 1]?.id ?? null)) return refuse('noChange');
    return events({ type: 'seat.moved', data: { person, before } });
  },
};

/** Whoever comes while a round runs is asked last; not who had the turn before, nor who only looks on. */
function intoRound(facts: SessionFacts, person: string, role: Role): Body[] {
  const round = runningRound(facts);
  if (round === undefined || role === 'observer') return [];
  const had = round.done.includes(person) || round.passedTwice.includes(person);
  return had ? [] : [{ type: 'round.joined', data: { person } }];
}

/**
 * The unmeasured turns that nobody would be left for once this person has gone, the longest open first (U1).
 * Whose an unmeasured turn is, the record does not say (U4); so it stays open as long as somebody else
 * who is not measured is in the room and could have it.
 */
function ownerless(facts: SessionFacts, leaving: Person): readonly Turn[] {
  if (isMeasured(facts, leaving)) return [];
  const open = openTurns(facts).filter(({ measured }) => !measured);
  const others = presentPeople(facts).filter(
    (person) => person.id !== leaving.id && !isMeasured(facts, person),
  );
  return open.slice(0, Math.max(0, open.length - others.length));
}
