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
  };
}

/** Who comes next: the rest of the order, then those who passed once, in order; null: nobody is left. */
export function nextOf(round: Round): string | null {
  const had = new Set([...round.done, ...round.passed, ...round.passedTwice]);
  const rest = round.order.find((person) => person !== round.current && !had.has(person));
  return rest ?? round.passed.find((person) => person !== round.current) ?? null;
}

/** Whether this person is still to be asked, for the first time or again; not the one whose turn it is. */
export function isToGo(round: Round, person: string): boolean {
  const had = [...round.done, ...round.passedTwice, round.current];
  return round.order.includes(person) && !had.includes(person);
}
