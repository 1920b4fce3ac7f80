import type { Round } from './state.ts';

/** The one whose turn it is has passed (P5): asked again after the rest, but only once. */
export function pass(round: Round, person: string): Round {
  const again = round.passed.includes(person);
  return {
    ...round,
    passed: again ? round.passed.filter((id) => id !== person) : [...round.passed, person],
    passedTwice: again ? [...round.passedTwice, person] : round.passedTwice,
    current: null,
    currentSince: null,
  };
}

/** The turn goes to `person`, or to nobody where the round is over; who had it until now is done. */
export function advance(round: Round, person: string | null, at: number): Round {
  const { current } = round;
  return {
    ...round,
    done: current === null ? round.done : [...round.done, current],
    passed: current === null ? round.passed : round.passed.filter((id) => id !== current),
    current: person,
    currentSince: person === null ? null : at,
    limitMs: round.nextLimitMs ?? round.limitMs,
    nextLimitMs: null,
    silence: null,
  };
}

/** Who comes after the current one: the rest of the order, then those who passed once, in order. */
export function comingUp(round: Round): readonly string[] {
  const had = new Set([...round.done, ...round.passedTwice, round.current]);
  const again = round.passed.filter((person) => !had.has(person));
  return [...round.order.filter((person) => !had.has(person) && !again.includes(person)), ...again];
}

/** null: nobody is left. */
export const nextOf = (round: Round): string | null => comingUp(round)[0] ?? null;

/** Everyone has had a turn, and nobody came since; or it was ended. */
export const isOver = (round: Round): boolean =>
  round.endedAt !== null || (round.current === null && nextOf(round) === null);

/**
 * How many are still to have their turn: a pass counts as one (P5) until all others have spoken; then those who
 * passed are counted again. None where the round has ended.
 */
export function stillToGo(round: Round): number {
  if (round.endedAt !== null) return 0;
  const coming = comingUp(round);
  const fresh = coming.filter((person) => !round.passed.includes(person)).length;
  return fresh > 0 ? fresh : coming.length;
}

/** Whether this person is still to be asked, for the first time or again; not the one whose turn it is. */
export function isToGo(round: Round, person: string): boolean {
  const had = [...round.done, ...round.passedTwice, round.current];
  return round.order.includes(person) && !had.includes(person);
}
