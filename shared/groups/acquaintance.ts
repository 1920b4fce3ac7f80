/** Groups that there were before. `ago`: how many sessions back; 0 is this very session, 1 the one before. */
export interface Meeting {
  readonly groups: readonly (readonly string[])[];
  readonly ago: number;
}

/** Who met whom, by places in the list of people: row × people + column, both ways round. */
export interface Acquaintance {
  readonly people: readonly string[];
  /** How often two of them met. */
  readonly times: Float64Array;
  /** What it costs to have two of them in one group (G1). */
  readonly weights: Float64Array;
}

/** Sessions after which having just met counts half as much (G1). */
const halfLife = 3;

/** Pairs of a group, as places in it. */
export function forPairs<T>(group: readonly T[], each: (one: T, other: T) => void): void {
  for (let i = 0; i < group.length; i += 1)
    for (let j = i + 1; j < group.length; j += 1) each(group[i] as T, group[j] as T);
}

/** Folds what was before over the people who are here; who is not here is left out. */
export function acquaintance(people: readonly string[], past: readonly Meeting[]): Acquaintance {
  const count = people.length;
  const place = new Map(people.map((person, i) => [person, i]));
  const times = new Float64Array(count * count);
  const last = new Float64Array(count * count).fill(Infinity);
  for (const { groups, ago } of past)
    for (const group of groups)
      forPairs(
        group.flatMap((person) => place.get(person) ?? []),
        (a, b) => {
          for (const at of [a * count + b, b * count + a]) {
            times[at] = (times[at] ?? 0) + 1;
            last[at] = Math.min(last[at] ?? ago, ago);
          }
        },
      );
  const weights = times.map((met, at) =>
    met === 0 ? 0 : met * met + 2 * 0.5 ** ((last[at] ?? Infinity) / halfLife),
  );
  return { people, times, weights };
}

/** How many pairs of the groups have not met before, of all (G3). */
export interface Newness {
  readonly fresh: number;
  readonly pairs: number;
}

export function newness(groups: readonly (readonly string[])[], { people, times }: Acquaintance): Newness {
  const place = new Map(people.map((person, i) => [person, i]));
  let [fresh, pairs] = [0, 0];
  for (const group of groups)
    forPairs(
      group.map((person) => place.get(person) ?? -1),
      (a, b) => {
        pairs += 1;
        if (a < 0 || b < 0 || times[a * people.length + b] === 0) fresh += 1;
      },
    );
  return { fresh, pairs };
}
