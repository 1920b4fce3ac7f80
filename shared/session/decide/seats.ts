import { findPerson } from '../ask.ts';
import type { Body } from '../events.ts';
import { events, refuse, type Deciders } from './decider.ts';

/** Only the order changes: keys and badges stay with the people. */
export const seats: Deciders<'seatPeople'> = {
  seatPeople: (facts, { order }) => {
    if (order.some((id) => findPerson(facts, id) === undefined)) return refuse('unknownPerson');
    if (new Set(order).size !== order.length) return refuse('duplicate');
    const now = facts.people.map(({ id }) => id);
    const named = new Set(order);
    const wanted = [...order, ...now.filter((id) => !named.has(id))];
    const sitting = stay(now, wanted);
    // From the last seat on, each of the others is put before the one that is to follow.
    const moves = [...wanted.entries()]
      .toReversed()
      .flatMap(([at, person]): Body[] =>
        sitting.has(person) ? [] : [{ type: 'seat.moved', data: { person, before: wanted[at + 1] ?? null } }],
      );
    return moves.length === 0 ? refuse('noChange') : events(...moves);
  },
};

/** The most who can stay where they are: the longest run of `wanted` that is in order now. */
function stay(now: readonly string[], wanted: readonly string[]): ReadonlySet<string> {
  const place = new Map(now.map((person, at) => [person, at]));
  const runs: (readonly string[])[] = [];
  for (const [at, person] of wanted.entries()) {
    const before = runs.filter((_, i) => (place.get(wanted[i] ?? '') ?? 0) < (place.get(person) ?? 0));
    const longest = before.reduce((most, each) => (each.length > most.length ? each : most), []);
    runs[at] = [...longest, person];
  }
  return new Set(runs.reduce((most, each) => (each.length > most.length ? each : most), []));
}
