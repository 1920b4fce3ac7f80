import type { Random } from './random.ts';
import { never, type Problem } from './search.ts';

/** With so many people every division can be looked at: 2800 at most, and what already costs too much is left early. */
export const mostLookedAt = 10;

/**
 * The cheapest division there is, of groups of these sizes; a small circle meets often, and for it "as few as can be" is
 * meant exactly. Of several equally cheap ones the random order decides.
 *
 * @returns the group of each person; null: none keeps the rules
 */
export function cheapestDivision(
  { count, weights, units }: Problem,
  sizes: readonly number[],
  random: Random,
): Int32Array | null {
  const order = random.shuffled(units);
  const members = sizes.map((): number[] => []);
  const of = new Int32Array(count);
  let best: Int32Array | null = null;
  let least = Infinity;

  const joining = (unit: readonly number[], group: readonly number[]): number => {
    let cost = 0;
    for (const one of unit) for (const other of group) cost += weights[one * count + other] ?? 0;
    return cost;
  };
  /** Empty groups of one size are all the same: only the first of them is tried. */
  const isRepeated = (group: number): boolean =>
    members[group]?.length === 0 &&
    members.some((each, i) => i < group && each.length === 0 && sizes[i] === sizes[group]);

  const place = (next: number, cost: number): void => {
    if (cost >= least - 1e-9) return;
    const unit = order[next];
    if (unit === undefined) {
      least = cost;
      best = of.slice();
      return;
    }
    for (const [i, group] of members.entries()) {
      if (group.length + unit.length > (sizes[i] ?? 0) || isRepeated(i)) continue;
      const rise = joining(unit, group);
      if (rise >= never) continue;
      group.push(...unit);
      for (const person of unit) of[person] = i;
      place(next + 1, cost + rise);
      group.length -= unit.length;
    }
  };
  place(0, 0);
  return best;
}
