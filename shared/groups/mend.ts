import { fail, ok, type Result } from '../lib/result.ts';
import { acquaintance, forPairs, type Meeting } from './acquaintance.ts';
import type { GroupsRefusal, Pair } from './form.ts';
import { mayStand, type Division, type Standing } from './sizes.ts';

export interface Broken {
  /** As they were formed, with those who have gone. */
  readonly groups: readonly (readonly string[])[];
  /** Everybody who is to be in a group now. */
  readonly people: readonly string[];
  readonly division: Division;
  readonly apart: readonly Pair[];
  readonly together: readonly Pair[];
  readonly past: readonly Meeting[];
}

export interface Mended {
  /** In the places that they had; one that is dissolved is empty, new ones stand at the end. */
  readonly groups: readonly (readonly string[])[];
  /** Who is in another group than before, apart from those who came. */
  readonly moved: readonly string[];
}

/** Placements tried before it is given up. */
const mostSteps = 400_000;

/** Mends groups by moving the fewest people; of several ways, the one in which the fewest meet again (G4). */
export function mendGroups(broken: Broken): Result<Mended, GroupsRefusal> {
  const { people, groups, division } = broken;
  if (people.length === 0) return fail({ code: 'nobody', people: [] });
  const search = new Mending(broken);
  for (let moves = 0; moves <= people.length && !search.over; moves += 1)
    for (const standing of mayStand(people.length, groups.length, division)) search.look(moves, standing);
  return search.best === null
    ? fail({ code: search.gaveUp ? 'notFound' : 'apartTooMany', people: [] })
    : ok(search.best);
}

class Mending {
  best: Mended | null = null;
  #least = Infinity;
  #steps = 0;
  readonly #people: readonly string[];
  readonly #weights: Float64Array;
  readonly #foes: readonly ReadonlySet<number>[];
  readonly #friends: readonly ReadonlySet<number>[];
  /** The group of each person before; −1: came. */
  readonly #home: readonly number[];
  /** People by group, as it is being tried. */
  readonly #in: Set<number>[];
  readonly #of: number[];

  constructor({ people, groups, division, apart, together, past }: Broken) {
    this.#people = people;
    this.#weights = acquaintance(people, past).weights;
    const place = new Map(people.map((person, i) => [person, i]));
    this.#home = people.map((person) => groups.findIndex((group) => group.includes(person)));
    const linked = (pairs: readonly Pair[], counts: (a: number, b: number) => boolean): Set<number>[] => {
      const links = people.map(() => new Set<number>());
      for (const [one, other] of pairs) {
        const [a, b] = [place.get(one), place.get(other)];
        if (a === undefined || b === undefined || a === b || !counts(a, b)) continue;
        links[a]?.add(b);
        links[b]?.add(a);
      }
      return links;
    };
    this.#foes = linked(apart, () => true);
    // Whom somebody took apart by hand is not brought together again.
    const home = this.#home;
    this.#friends = linked(together, (a, b) => home[a] === home[b] || home[a] === -1 || home[b] === -1);
    const standings = mayStand(people.length, groups.length, division);
    const most = Math.max(groups.length, ...standings.map((standing) => standing.groups));
    this.#in = Array.from({ length: most }, () => new Set<number>());
    this.#of = people.map(() => -1);
    for (const [person, group] of home.entries()) if (group >= 0) this.#put(person, group);
  }

  get gaveUp(): boolean {
    return this.#steps > mostSteps;
  }

  get over(): boolean {
    return this.best !== null || this.gaveUp;
  }

  /** All ways in which so many people move, to groups of these sizes. */
  look(moves: number, standing: Standing): void {
    const came = this.#home.flatMap((group, person) => (group < 0 ? [person] : []));
    this.#choose(0, moves, came, standing);
  }

  #put(person: number, group: number): void {
    this.#in[group]?.add(person);
    this.#of[person] = group;
  }

  #take(person: number): void {
    this.#in[this.#of[person] ?? -1]?.delete(person);
    this.#of[person] = -1;
  }

  #choose(from: number, moves: number, loose: readonly number[], standing: Standing): void {
    if (this.gaveUp) return;
    if (moves === 0) return this.#place(loose, standing, 0);
    for (let person = from; person < this.#people.length; person += 1) {
      const home = this.#home[person] ?? -1;
      if (home < 0) continue;
      this.#take(person);
      this.#choose(person + 1, moves - 1, [...loose, person], standing);
      this.#put(person, home);
    }
  }

  #place(loose: readonly number[], standing: Standing, cost: number): void {
    this.#steps += 1;
    if (this.gaveUp || cost >= this.#least) return;
    const { groups, least, most } = standing;
    let [open, missing] = [0, 0];
    let empty = -1;
    for (const [group, { size }] of this.#in.entries()) {
      if (size > most) return;
      if (size > 0) open += 1;
      else if (empty < 0) empty = group;
      if (size > 0) missing += Math.max(0, least - size);
    }
    if (open > groups || missing + (groups - open) * least > loose.length) return;
    const [person, ...rest] = loose;
    if (person === undefined) return this.#keep();
    for (const [group, members] of this.#in.entries()) {
      if (group === this.#home[person] || members.size >= most) continue;
      // Empty groups are all alike: the first of them will do.
      if (members.size === 0 && (open >= groups || group !== empty)) continue;
      const more = this.#costIn(person, members);
      if (more === null) continue;
      this.#put(person, group);
      this.#place(rest, standing, cost + more);
      this.#take(person);
    }
  }

  /** What all groups cost as they stand. */
  #whole(): number {
    let cost = 0;
    for (const members of this.#in)
      forPairs([...members], (a, b) => (cost += this.#weights[a * this.#people.length + b] ?? 0));
    return cost;
  }

  /** What it costs to put the person there; null: it breaks a rule. */
  #costIn(person: number, members: ReadonlySet<number>): number | null {
    let cost = 0;
    for (const other of members) {
      if (this.#foes[person]?.has(other)) return null;
      cost += this.#weights[person * this.#people.length + other] ?? 0;
    }
    for (const friend of this.#friends[person] ?? [])
      if ((this.#of[friend] ?? -1) >= 0 && !members.has(friend)) return null;
    return cost;
  }

  #keep(): void {
    // Whoever stays apart from a friend who moved, or with a foe who did not, was not looked at yet.
    const of = this.#of;
    const broken = this.#foes.some((foes, person) => [...foes].some((foe) => of[foe] === of[person]));
    const parted = this.#friends.some((all, person) => [...all].some((friend) => of[friend] !== of[person]));
    if (broken || parted) return;
    const cost = this.#whole();
    if (cost >= this.#least) return;
    this.#least = cost;
    const count = this.#in.findLastIndex(({ size }) => size > 0) + 1;
    this.best = {
      groups: this.#in.slice(0, count).map((members) => [...members].map((each) => this.#people[each] ?? '')),
      moved: this.#people.filter((_, person) => {
        const home = this.#home[person] ?? -1;
        return home >= 0 && of[person] !== home;
      }),
    };
  }
}
