/** Every way to divide people into groups of these sizes, for what is small. */
export function divisions(people: readonly string[], sizes: readonly number[]): string[][][] {
  const [size, ...rest] = sizes;
  if (size === undefined) return people.length === 0 ? [[]] : [];
  return subsets(people, size).flatMap((group) => {
    const others = people.filter((person) => !group.includes(person));
    return divisions(others, rest).map((groups) => [group, ...groups]);
  });
}

function subsets(people: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return people.flatMap((person, i) =>
    subsets(people.slice(i + 1), size - 1).map((rest) => [person, ...rest]),
  );
}
