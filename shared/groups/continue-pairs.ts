import type { Round } from './designs.ts';
import type { Random } from './random.ts';

/**
 * Fits people to the circle method so that all rounds of pairs they had are rounds of it. Turning and stretching the
 * circle maps any two neighbouring rounds on the first two, so that only who stands in the middle is to be tried.
 *
 * @param past rounds of pairs by place, all different, everybody in each, oldest first
 * @returns the person at each point, who stands in the middle last; null: these rounds are not of this method
 */
export function fitPairs(count: number, past: readonly Round[], random: Random): readonly number[] | null {
  const people = random.shuffled(Array.from({ length: count }, (_, i) => i));
  const [first, second] = past;
  if (first === undefined) return people;
  if (second === undefined) return onePast(count, random.shuffled(first));
  const mates = past.map((round) => matesOf(count, round));
  for (const middle of people) {
    const fitted = around(count, middle, mates[0] ?? [], mates[1] ?? []);
    if (fitted !== null && mates.every((each) => isRound(fitted, each))) return fitted;
  }
  return null;
}

function matesOf(count: number, round: Round): readonly number[] {
  const mates = Array.from({ length: count }, () => -1);
  for (const [one = 0, other = 0] of round) [mates[one], mates[other]] = [other, one];
  return mates;
}

function onePast(count: number, [inner = [], ...pairs]: Round): readonly number[] {
  const at = Array.from({ length: count }, () => -1);
  [at[count - 1], at[0]] = [inner[0] ?? 0, inner[1] ?? 0];
  for (const [i, [one = 0, other = 0]] of pairs.entries()) [at[i + 1], at[count - 2 - i]] = [one, other];
  return at;
}

/** Follows the two rounds in turn: in the first, points add up to 0 on the circle, in the second to 2. */
function around(
  count: number,
  middle: number,
  first: readonly number[],
  second: readonly number[],
): readonly number[] | null {
  const ring = count - 1;
  const at = Array.from({ length: count }, () => -1);
  at[ring] = middle;
  let person = first[middle] ?? -1;
  let point = 0;
  for (let step = 1; person !== middle; step += 1) {
    if (person < 0 || (at[point] ?? 0) >= 0) return null;
    at[point] = person;
    person = (step % 2 === 1 ? second : first)[person] ?? -1;
    point = ((step % 2 === 1 ? 2 : 0) - point + ring) % ring;
  }
  return at.includes(-1) ? null : at;
}

/** Whether all pairs are of one round of the circle method. */
function isRound(at: readonly number[], mates: readonly number[]): boolean {
  const ring = at.length - 1;
  const pointOf = new Map(at.map((person, point) => [person, point]));
  const sum = (2 * (pointOf.get(mates[at[ring] ?? 0] ?? 0) ?? 0)) % ring;
  for (let point = 0; point < ring; point += 1) {
    const other = pointOf.get(mates[at[point] ?? 0] ?? 0) ?? 0;
    if (other !== ring && (point + other) % ring !== sum) return false;
  }
  return true;
}
