import { fail, ok, type Result } from '../lib/result.ts';
import { acquaintance, forPairs, type Acquaintance, type Meeting } from './acquaintance.ts';
import { constructedRounds } from './constructed.ts';
import type { Round } from './designs.ts';
import { cheapestDivision, mostLookedAt } from './every.ts';
import { seeded, type Random } from './random.ts';
import { someDivision, unitsOf, type Rules } from './rules.ts';
import { exchangeSearch, never } from './search.ts';
import { sizesFor, type Division } from './sizes.ts';

export type Pair = readonly [string, string];

/** What groups are formed from (G1). */
export interface Asked {
  /** Everybody who is to be in a group, each once. */
  readonly people: readonly string[];
  readonly division: Division;
  readonly apart: readonly Pair[];
  readonly together: readonly Pair[];
  readonly past: readonly Meeting[];
  /** The same seed, the same groups. */
  readonly seed: string;
}

/** Why no groups can be formed. `people`: whom it is about, where it is about somebody. */
export interface GroupsRefusal {
  readonly code: 'nobody' | 'sizes' | 'apartTogether' | 'togetherTooMany' | 'apartTooMany' | 'notFound';
  readonly people: readonly string[];
}

/** Exchanges tried: with sixty people this stays far below the 50 ms that there are. */
const tries = 150_000;
/** Beginnings tried where rules keep exchanges from reaching every division. */
const beginnings = 5;

/** Groups in which as few as can be meet again (G1). Pairs that name somebody who is not here count for nothing. */
export function formGroups(asked: Asked): Result<readonly (readonly string[])[], GroupsRefusal> {
  const { people, division, past, seed } = asked;
  if (people.length === 0) return fail({ code: 'nobody', people: [] });
  const sizes = sizesFor(people.length, division);
  if (sizes === null) return fail({ code: 'sizes', people: [] });
  const random = seeded(seed);
  const rules = rulesOf(asked);
  const some = someDivision(people.length, sizes, rules, random);
  if (typeof some === 'string') return fail(why(asked, rules, sizes, some));
  const known = acquaintance(people, past);
  const built = constructed(asked, sizes, known, rules, random);
  if (built !== null && costOf(built, known) === 0) return ok(named(built, people));
  const problem = {
    count: people.length,
    weights: withApart(known, rules),
    units: unitsOf(people.length, rules.together),
  };
  if (people.length <= mostLookedAt) {
    const cheapest = cheapestDivision(problem, sizes, random);
    if (cheapest !== null) return ok(named(roundOf(cheapest, sizes.length), people));
  }
  const times = rules.apart.length + rules.together.length > 0 ? beginnings : 1;
  let best = built;
  for (let time = 0; time < times; time += 1) {
    const start = time === 0 ? some : someDivision(people.length, sizes, rules, random);
    if (typeof start === 'string') break;
    const found = roundOf(exchangeSearch(problem, start, random, tries / times), sizes.length);
    if (best === null || costOf(found, known) < costOf(best, known)) best = found;
  }
  return ok(named(best ?? [], people));
}

const named = (round: Round, people: readonly string[]): string[][] =>
  round.map((group) => group.map((place) => people[place] ?? ''));

function rulesOf({ people, apart, together }: Asked): Rules {
  const place = new Map(people.map((person, i) => [person, i]));
  const placed = (pairs: readonly Pair[]): (readonly [number, number])[] =>
    pairs.flatMap(([one, other]) => {
      const [a, b] = [place.get(one), place.get(other)];
      return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
    });
  return { apart: placed(apart), together: placed(together) };
}

function withApart({ people, weights }: Acquaintance, { apart }: Rules): Float64Array {
  const all = weights.slice();
  for (const [a, b] of apart) {
    all[a * people.length + b] = never;
    all[b * people.length + a] = never;
  }
  return all;
}

const roundOf = (of: Int32Array, groups: number): number[][] => {
  const round = Array.from({ length: groups }, (): number[] => []);
  for (const [person, group] of of.entries()) round[group]?.push(person);
  return round;
};

function costOf(round: Round, { people, weights }: Acquaintance): number {
  let cost = 0;
  for (const group of round) forPairs(group, (a, b) => (cost += weights[a * people.length + b] ?? 0));
  return cost;
}

/** The cheapest round of a known construction that keeps the rules; null: there is none. */
function constructed(
  { people, past }: Asked,
  sizes: readonly number[],
  known: Acquaintance,
  { apart, together }: Rules,
  random: Random,
): Round | null {
  const place = new Map(people.map((person, i) => [person, i]));
  const placed = past
    .toSorted((a, b) => b.ago - a.ago)
    .map(({ groups }) => groups.map((group) => group.flatMap((person) => place.get(person) ?? [])));
  const rounds = constructedRounds({ count: people.length, sizes, past: placed }, random).filter((round) => {
    const of = new Map(round.flatMap((group, i) => group.map((person) => [person, i] as const)));
    const same = ([a, b]: readonly [number, number]): boolean => of.get(a) === of.get(b);
    return !apart.some(same) && together.every(same);
  });
  let [best, least]: [Round | null, number] = [null, Infinity];
  for (const round of rounds) {
    const cost = costOf(round, known);
    if (cost < least) [best, least] = [round, cost];
  }
  return best;
}

/** Which rule it is that cannot be kept, so that somebody can change it. */
function why(
  { people }: Asked,
  { apart, together }: Rules,
  sizes: readonly number[],
  found: 'impossible' | 'notFound',
): GroupsRefusal {
  const names = (places: readonly number[]): string[] => places.map((place) => people[place] ?? '');
  const units = unitsOf(people.length, together);
  const both = apart.find(([a, b]) => units.some((unit) => unit.includes(a) && unit.includes(b)));
  if (both !== undefined) return { code: 'apartTogether', people: names(both) };
  const large = units.find((unit) => unit.length > Math.max(...sizes));
  if (large !== undefined) return { code: 'togetherTooMany', people: names(large) };
  if (found === 'notFound') return { code: 'notFound', people: [] };
  return { code: 'apartTooMany', people: [...new Set(names(apart.flat()))] };
}
