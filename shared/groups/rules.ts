import type { Random } from './random.ts';

/** What is asked of the groups beside their sizes. People by place in the list. */
export interface Rules {
  readonly apart: readonly (readonly [number, number])[];
  readonly together: readonly (readonly [number, number])[];
}

/** Steps of looking for a way to keep all rules, before it is given up. */
const mostSteps = 200_000;

/** People who are kept together, directly or through others, as one; everybody else alone. */
export function unitsOf(count: number, together: Rules['together']): number[][] {
  const head = Array.from({ length: count }, (_, i) => i);
  const find = (person: number): number => {
    const above = head[person] ?? person;
    return above === person ? person : (head[person] = find(above));
  };
  for (const [a, b] of together) head[find(a)] = find(b);
  const units = new Map<number, number[]>();
  for (let person = 0; person < count; person += 1) {
    const unit = units.get(find(person));
    if (unit === undefined) units.set(find(person), [person]);
    else unit.push(person);
  }
  return [...units.values()];
}

/** By person: everybody this one is kept apart from. */
export function foesOf(count: number, apart: Rules['apart']): ReadonlySet<number>[] {
  const foes = Array.from({ length: count }, () => new Set<number>());
  for (const [a, b] of apart) {
    foes[a]?.add(b);
    foes[b]?.add(a);
  }
  return foes;
}

/**
 * Some division that keeps all rules, as the group of each person; the hardest to place first, the rest by chance.
 * 'impossible': there is none. 'notFound': given up after so many steps.
 */
export function someDivision(
  count: number,
  sizes: readonly number[],
  { apart, together }: Rules,
  random: Random,
): Int32Array | 'impossible' | 'notFound' {
  const foes = foesOf(count, apart);
  const hard = (unit: readonly number[]): number =>
    unit.reduce((all, person) => all + (foes[person]?.size ?? 0), 0) + unit.length * 4;
  const units = random
    .shuffled(unitsOf(count, together))
    .toSorted((a, b) => (a.length + b.length > 2 || apart.length > 0 ? hard(b) - hard(a) : 0));
  if (units.some((unit) => unit.some((person) => unit.some((other) => foes[person]?.has(other)))))
    return 'impossible';
  const of = new Int32Array(count).fill(-1);
  const room = [...sizes];
  const order = random.shuffled(sizes.map((_, i) => i));
  let steps = 0;
  const clashes = (unit: readonly number[], group: number): boolean =>
    unit.some((person) => [...(foes[person] ?? [])].some((foe) => of[foe] === group));
  const place = (at: number): boolean => {
    const unit = units[at];
    if (unit === undefined) return true;
    const tried = new Set<number>();
    for (const group of order) {
      const left = room[group] ?? 0;
      // Of empty groups of one size it is the same which one is tried.
      const empty = left === sizes[group];
      if (left < unit.length || (empty && tried.has(left)) || clashes(unit, group)) continue;
      if (empty) tried.add(left);
      if ((steps += 1) > mostSteps) return false;
      for (const person of unit) of[person] = group;
      room[group] = left - unit.length;
      if (place(at + 1)) return true;
      for (const person of unit) of[person] = -1;
      room[group] = left;
    }
    return false;
  };
  if (place(0)) return of;
  return steps > mostSteps ? 'notFound' : 'impossible';
}
