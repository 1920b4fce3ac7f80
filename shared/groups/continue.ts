import { forPairs } from './acquaintance.ts';
import type { Design, Round } from './designs.ts';

/** Pairs tried while people are fitted to the points of a design. */
const mostSteps = 300_000;

/** The round in which two points meet, row × points + column. */
function roundsOf(rounds: readonly Round[], points: number): Int16Array {
  const met = new Int16Array(points * points).fill(-1);
  for (const [round, groups] of rounds.entries())
    for (const group of groups)
      forPairs(group, (a, b) => {
        met[a * points + b] = round;
        met[b * points + a] = round;
      });
  return met;
}

/**
 * Fits people to the points of a design so that all rounds they had are rounds of it: then it can be gone on with.
 *
 * @param past rounds as groups of people by place, all different, each with everybody in it once
 * @param order in which people, and points, are tried
 * @returns the person at each point; null: these rounds are not of this design, or it was not found in time
 */
export function fitDesign(
  design: Design,
  past: readonly Round[],
  order: { readonly people: readonly number[]; readonly points: readonly number[] },
): readonly number[] | null {
  const count = order.points.length;
  if (past.length > design.rounds.length) return null;
  const wanted = roundsOf(past, count);
  const given = roundsOf(design.rounds, count);
  const people = connected(order.people, past.slice(0, 2));
  /** The round of the design that each past round is; and back. */
  const as = new Int16Array(past.length).fill(-1);
  const isPast = new Int16Array(design.rounds.length).fill(-1);
  const pointOf = new Int16Array(count).fill(-1);
  const personAt = new Int16Array(count).fill(-1);
  let steps = 0;

  /** Whether nobody of those placed before meets another in that round of the design, though they had not. */
  const agrees = (past_: number, round: number, placed: number): boolean => {
    for (let i = 0; i < placed; i += 1)
      for (let j = i + 1; j < placed; j += 1) {
        const [a, b] = [people[i]!, people[j]!];
        if (given[pointOf[a]! * count + pointOf[b]!] === round && wanted[a * count + b] !== past_)
          return false;
      }
    return true;
  };
  const place = (at: number): boolean => {
    const person = people[at];
    if (person === undefined) return true;
    for (const point of at === 0 ? design.starts : order.points) {
      if (personAt[point]! >= 0) continue;
      const named: number[] = [];
      let fits = true;
      // Whoever was placed last is nearest, and soonest tells that a point does not fit.
      for (let i = at - 1; i >= 0 && fits; i -= 1) {
        if ((steps += 1) > mostSteps) return false;
        const other = people[i]!;
        const met = wanted[person * count + other]!;
        const meet = given[point * count + pointOf[other]!]!;
        if (met < 0) fits = isPast[meet]! < 0;
        else if (as[met]! >= 0) fits = as[met] === meet;
        else if ((fits = isPast[meet]! < 0 && agrees(met, meet, at))) {
          as[met] = meet;
          isPast[meet] = met;
          named.push(met);
          // Pairs with this person that were looked at before the round had a name.
          for (let j = at - 1; j > i && fits; j -= 1)
            fits =
              given[point * count + pointOf[people[j]!]!] !== meet ||
              wanted[person * count + people[j]!] === met;
        }
      }
      if (fits) {
        pointOf[person] = point;
        personAt[point] = person;
        if (place(at + 1)) return true;
        pointOf[person] = -1;
        personAt[point] = -1;
      }
      for (const met of named) {
        isPast[as[met]!] = -1;
        as[met] = -1;
      }
    }
    return false;
  };
  return place(0) ? [...personAt] : null;
}

/** Everybody so that each stands soon after somebody they met: their points then follow from one another. */
function connected(people: readonly number[], past: readonly Round[]): readonly number[] {
  const first = people[0];
  if (past.length === 0 || first === undefined) return people;
  const groupsOf = new Map<number, (readonly number[])[]>();
  for (const groups of past)
    for (const group of groups)
      for (const person of group) groupsOf.set(person, [...(groupsOf.get(person) ?? []), group]);
  const found = new Set<number>();
  for (const begin of people) {
    found.add(begin);
    for (const person of found)
      for (const group of groupsOf.get(person) ?? []) for (const other of group) found.add(other);
  }
  return [...found];
}
