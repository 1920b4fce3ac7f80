import type { Member } from './circle.ts';

/** Badges as given; whoever has none gets the lowest that is left, in the order of the list. */
export function badgesOf(members: readonly Pick<Member, 'person' | 'badge'>[]): ReadonlyMap<string, number> {
  const taken = new Set(members.flatMap(({ badge }) => (badge === null ? [] : [badge])));
  let next = 1;
  return new Map(
    members.map(({ person, badge }) => {
      if (badge !== null) return [person, badge];
      while (taken.has(next)) next += 1;
      taken.add(next);
      return [person, next];
    }),
  );
}
