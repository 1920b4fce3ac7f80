import type { Random } from './random.ts';

/** A weight that no sum of others comes near: two people who are never put in one group. */
export const never = 1e9;

export interface Problem {
  /** How many people there are. */
  readonly count: number;
  /** What two of them in one group cost, row × count + column; `never` where it must not be. */
  readonly weights: Float64Array;
  /** People who move as one, alone where they are kept with nobody; every person is in exactly one. */
  readonly units: readonly (readonly number[])[];
}

/**
 * A search by exchanges: it begins with groups that keep all rules and goes on with two units, or one against
 * several, changing places, a rise in cost being taken while it is under a threshold that falls to nothing. Only so many
 * tries and no clock (G1).
 *
 * @param start the group of each person
 * @returns the cheapest division it came by, as the group of each person
 */
export function exchangeSearch(
  problem: Problem,
  start: Int32Array,
  random: Random,
  tries: number,
): Int32Array {
  const table = new Table(problem, start);
  const { count } = problem;
  const single = singles(problem);
  const several = problem.units.filter((unit) => unit.length > 1);
  let best = table.cost;
  let bestGroups = start.slice();
  if (best === 0 || table.groups < 2) return bestGroups;
  const hottest = startingThreshold(problem, table);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const threshold = hottest * (1 - attempt / tries) ** 2;
    if (several.length > 0 && attempt % 16 === 0) {
      table.tryUnit(several[random.below(several.length)] ?? [], problem, random, threshold);
    } else {
      const a = random.below(count);
      const b = random.below(count);
      if (single[a] === 0 || single[b] === 0) continue;
      table.trySwap(a, b, threshold);
    }
    if (table.cost < best - 1e-9) {
      best = table.cost;
      bestGroups = table.of.slice();
      if (best < 1e-9) break;
    }
  }
  return bestGroups;
}

/** 1 for each person who may change places alone. */
function singles({ count, units }: Problem): Uint8Array {
  const single = new Uint8Array(count);
  for (const unit of units) if (unit.length === 1) single[unit[0] ?? 0] = 1;
  return single;
}

/** Rises that the first exchanges may make: as large as what one usual pair costs. */
function startingThreshold({ count, weights }: Problem, { cost, of }: Table): number {
  let pairs = 0;
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1)
      if (of[a] === of[b] && (weights[a * count + b] ?? 0) < never) pairs += 1;
  return pairs === 0 ? 0 : (1.2 * Math.min(cost, never)) / pairs;
}

/** The division as it stands, with what each person would cost in each group. */
class Table {
  readonly of: Int32Array;
  readonly groups: number;
  cost = 0;
  readonly #count: number;
  readonly #weights: Float64Array;
  /** By group × count + person. */
  readonly #sums: Float64Array;

  constructor({ count, weights }: Problem, start: Int32Array) {
    this.of = start.slice();
    this.groups = Math.max(-1, ...start) + 1;
    this.#count = count;
    this.#weights = weights;
    this.#sums = new Float64Array(count * this.groups);
    for (let p = 0; p < count; p += 1)
      for (let q = 0; q < count; q += 1) this.#sums[this.of[p]! * count + q]! += weights[p * count + q]!;
    for (let p = 0; p < count; p += 1) this.cost += this.#sums[this.of[p]! * count + p]! / 2;
  }

  /** What the cost changes by when two people change places. */
  #rise(a: number, b: number): number {
    const count = this.#count;
    const sums = this.#sums;
    const from = this.of[a]! * count;
    const to = this.of[b]! * count;
    return (
      sums[to + a]! - sums[from + a]! + sums[from + b]! - sums[to + b]! - 2 * this.#weights[a * count + b]!
    );
  }

  #swap(a: number, b: number, rise: number): void {
    const count = this.#count;
    const sums = this.#sums;
    const weights = this.#weights;
    const from = this.of[a]!;
    const to = this.of[b]!;
    const rowA = a * count;
    const rowB = b * count;
    const sumsFrom = from * count;
    const sumsTo = to * count;
    for (let q = 0; q < count; q += 1) {
      const difference = weights[rowB + q]! - weights[rowA + q]!;
      sums[sumsFrom + q]! += difference;
      sums[sumsTo + q]! -= difference;
    }
    this.of[a] = to;
    this.of[b] = from;
    this.cost += rise;
  }

  trySwap(a: number, b: number, threshold: number): void {
    if (this.of[a] === this.of[b]) return;
    const rise = this.#rise(a, b);
    if (rise <= threshold) this.#swap(a, b, rise);
  }

  /** The unit against as many people of another group, whole units of theirs; taken back where it costs too much. */
  tryUnit(unit: readonly number[], { units }: Problem, random: Random, threshold: number): void {
    const to = random.below(this.groups);
    if (this.of[unit[0] ?? 0] === to) return;
    const others: number[] = [];
    for (const other of random.shuffled(units))
      if (this.of[other[0] ?? 0] === to && others.length + other.length <= unit.length) others.push(...other);
    if (others.length < unit.length) return;
    const before = this.cost;
    const swapAll = (): void => {
      for (const [i, person] of unit.entries()) {
        const other = others[i] ?? person;
        this.#swap(person, other, this.#rise(person, other));
      }
    };
    swapAll();
    if (this.cost - before > threshold) swapAll();
  }
}
