import type { Person, Round, SessionFacts, Turn } from './state.ts';

/** What is so right now, asked of the facts: who is here, who has the floor, what is running. */
export const isPresent = (person: Person): boolean => person.present.at(-1)?.to === null;
export const findPerson = (facts: SessionFacts, id: string): Person | undefined =>
  facts.people.find((person) => person.id === id);
export const presentPeople = (facts: SessionFacts): readonly Person[] => facts.people.filter(isPresent);
/** Who has a turn where everybody has one: an observer only looks on, unless somebody asks by name. */
export const takingTurns = (facts: SessionFacts): readonly Person[] =>
  presentPeople(facts).filter(({ role }) => role !== 'observer');
export const openTurns = (facts: SessionFacts): readonly Turn[] =>
  facts.turns.filter(({ end }) => end === null);
export const isHeld = (facts: SessionFacts): boolean => facts.holds.at(-1)?.to === null;
export const inBreakout = (facts: SessionFacts): boolean => facts.breakouts.at(-1)?.to === null;
export const runningRound = (facts: SessionFacts): Round | undefined =>
  facts.rounds.findLast(({ endedAt }) => endedAt === null);

/** Leads the circle, alone or with others: stands apart in the measures, and is named in the summary's facts. */
export const isFacilitator = ({ role }: Pick<Person, 'role'>): boolean =>
  role === 'facilitator' || role === 'co-facilitator';

/** Badges never change during a session; a latecomer gets an unused one. */
export const nextBadge = ({ people }: SessionFacts): number =>
  Math.max(0, ...people.map(({ badge }) => badge)) + 1;

/** Minors take part: nothing is measured, whatever anybody would say, and names are first names. */
export const isWithMinors = ({ opened }: SessionFacts): boolean => opened?.circle.minors === true;

/** U4: whether this person's turns may carry an id. */
export const isMeasured = (facts: SessionFacts, person: Person): boolean =>
  facts.tracking !== 'not' && person.tracked;
