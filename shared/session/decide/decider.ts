import { fail, ok, type Result } from '../../lib/result.ts';
import type { Command, CommandType, DecideContext, Refusal } from '../commands.ts';
import type { Body } from '../events.ts';
import type { Person, SessionFacts, Turn } from '../state.ts';

export type Decision = Result<readonly Body[], Refusal>;
/** Pure (R2). It is only asked while the session is open, unless it says otherwise. */
export type Decider<T extends CommandType> = (
  facts: SessionFacts,
  command: Command<T>,
  context: DecideContext,
) => Decision;
export type Deciders<T extends CommandType> = { readonly [K in T]: Decider<K> };

export const events = (...bodies: readonly Body[]): Decision => ok(bodies);
export const refuse = (code: Refusal['code'], params?: Refusal['params']): Decision =>
  fail(params === undefined ? { code } : { code, params });

export const isPresent = (person: Person): boolean => person.present.at(-1)?.to === null;
export const findPerson = (facts: SessionFacts, id: string): Person | undefined =>
  facts.people.find((person) => person.id === id);
export const presentPeople = (facts: SessionFacts): readonly Person[] => facts.people.filter(isPresent);
export const openTurns = (facts: SessionFacts): readonly Turn[] =>
  facts.turns.filter(({ end }) => end === null);
export const isHeld = (facts: SessionFacts): boolean => facts.holds.at(-1)?.to === null;
export const inBreakout = (facts: SessionFacts): boolean => facts.breakouts.at(-1)?.to === null;
export const runningRound = (facts: SessionFacts) => facts.rounds.findLast(({ endedAt }) => endedAt === null);

/** U4: whether this person's turns may carry an id. */
export const isMeasured = (facts: SessionFacts, person: Person): boolean =>
  facts.tracking !== 'not' && person.tracked;
