/** How people are to be divided: into groups of about so many, into so many groups, or into exactly these. */
export type Division =
  | { readonly by: 'size'; readonly size: number }
  | { readonly by: 'number'; readonly number: number }
  | { readonly by: 'sizes'; readonly sizes: readonly number[] };

/** So many groups of sizes that differ by at most one, larger ones first (G1). */
export function evenSizes(people: number, groups: number): number[] {
  const least = Math.floor(people / groups);
  const more = people % groups;
  return Array.from({ length: groups }, (_, i) => (i < more ? least + 1 : least));
}

/** Nobody is left alone in a group, unless that is what was asked for. */
const fewest = (wanted: number): number => (wanted >= 2 ? 2 : 1);

/** The sizes for so many people, larger ones first; null: they cannot be divided so. */
export function sizesFor(people: number, division: Division): number[] | null {
  if (people === 0) return null;
  switch (division.by) {
    case 'sizes': {
      const { sizes } = division;
      const sum = sizes.reduce((all, size) => all + size, 0);
      return sum === people && sizes.every((size) => size > 0) ? [...sizes] : null;
    }
    case 'number':
      return division.number < 1 || division.number > people ? null : evenSizes(people, division.number);
    case 'size': {
      const { size } = division;
      if (size < 1) return null;
      // As near to the size as it goes; of two groups too many and too few, those with fewer people each.
      let groups = Math.max(1, Math.floor(people / size + 0.5));
      while (groups > 1 && Math.floor(people / groups) < fewest(size)) groups -= 1;
      return evenSizes(people, groups);
    }
  }
}

/** So many groups, each with at least and at most so many people. */
export interface Standing {
  readonly groups: number;
  readonly least: number;
  readonly most: number;
}

/**
 * What may stand after somebody left or came (G4): as many groups as were asked for, or any number of them whose size
 * is the one asked for, give or take one; nobody alone.
 *
 * @param groups how many groups there are
 */
export function mayStand(people: number, groups: number, division: Division): readonly Standing[] {
  const of = (count: number): Standing => ({
    groups: count,
    least: Math.floor(people / count),
    most: Math.ceil(people / count),
  });
  if (people < 2) return [of(1)];
  const inPairs = Math.floor(people / 2);
  switch (division.by) {
    case 'sizes':
      return Array.from({ length: Math.min(groups, inPairs) }, (_, i) => ({
        groups: i + 1,
        least: 2,
        most: people,
      }));
    case 'number':
      return [of(Math.min(division.number, inPairs))];
    case 'size': {
      const { size } = division;
      const usual = sizesFor(people, division)?.length ?? 1;
      return Array.from({ length: people }, (_, i) => of(i + 1)).filter(
        ({ groups: count, least, most }) =>
          count === usual || (least >= Math.max(fewest(size), size - 1) && most <= size + 1),
      );
    }
  }
}
