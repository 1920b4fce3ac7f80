import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pair } from '../../../shared/groups/form.ts';
import { formGroups } from '../../../shared/groups/form.ts';
import { mendGroups, type Broken } from '../../../shared/groups/mend.ts';
import { mayStand, type Division } from '../../../shared/groups/sizes.ts';

const trios: Division = { by: 'size', size: 3 };
const broken = (part: Partial<Broken>): Broken => ({
  groups: [],
  people: [],
  division: trios,
  apart: [],
  together: [],
  past: [],
  ...part,
});

/** The fewest people that have to move, by trying everything; null: it cannot be mended. */
function fewestMoves({ groups, people, division, apart, together }: Broken): number | null {
  // Seven people make three groups at most.
  const places = Math.max(groups.length, 3);
  const home = people.map((person) => groups.findIndex((group) => group.includes(person)));
  const at = (person: string): number => people.indexOf(person);
  const here = (pairs: readonly Pair[]): Pair[] => pairs.filter(([a, b]) => at(a) >= 0 && at(b) >= 0);
  const parted = (a: string, b: string): boolean => {
    const [one, other] = [home[at(a)] ?? -1, home[at(b)] ?? -1];
    return one >= 0 && other >= 0 && one !== other;
  };
  const keep = here(together).filter(([a, b]) => !parted(a, b));
  const standings = mayStand(people.length, groups.length, division);
  let fewest: number | null = null;
  const of: number[] = [];
  const look = (person: number, moves: number): void => {
    if (fewest !== null && moves >= fewest) return;
    if (person === people.length) {
      const sizes = Array.from({ length: places }, (_, group) => of.filter((each) => each === group).length);
      const open = sizes.filter((size) => size > 0);
      const stands = standings.some(
        ({ groups: count, least, most }) =>
          open.length === count && open.every((size) => size >= least && size <= most),
      );
      const same = ([a, b]: Pair): boolean => of[at(a)] === of[at(b)];
      if (stands && !here(apart).some(same) && keep.every(same)) fewest = moves;
      return;
    }
    for (let group = 0; group < places; group += 1) {
      of[person] = group;
      look(person + 1, moves + (home[person] === -1 || home[person] === group ? 0 : 1));
    }
    of.length = person;
  };
  look(0, 0);
  return fewest;
}

/** Groups that were formed, then some left and some came. */
const changedCircle = fc
  .record({
    before: fc.integer({ min: 2, max: 7 }),
    division: fc.oneof(
      fc.record({ by: fc.constant('size' as const), size: fc.integer({ min: 2, max: 3 }) }),
      fc.record({ by: fc.constant('number' as const), number: fc.integer({ min: 1, max: 3 }) }),
    ),
    gone: fc.uniqueArray(fc.nat(6), { maxLength: 3 }),
    came: fc.nat(2),
    apart: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 3 }),
    together: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 2 }),
    met: fc.shuffledSubarray(['p0', 'p1', 'p2', 'p3', 'p4']),
  })
  .map(({ before, division, gone, came, apart, together, met }) => {
    const all = Array.from({ length: before + came }, (_, i) => `p${i}`);
    const pairs = (list: readonly (readonly [number, number])[]): Pair[] =>
      list.filter(([a, b]) => a !== b).map(([a, b]) => [`p${a}`, `p${b}`]);
    const first = all.slice(0, before);
    const formed = formGroups({
      people: first,
      division,
      apart: pairs(apart),
      together: pairs(together),
      past: [],
      seed: 's',
    });
    return broken({
      groups: formed.ok ? formed.value : [],
      people: all.filter((_, i) => !(i < before && gone.includes(i))),
      division,
      apart: pairs(apart),
      together: pairs(together),
      past: [{ groups: [met], ago: 1 }],
    });
  })
  .filter(({ groups, people }) => groups.length > 0 && people.length > 0 && people.length <= 7);

describe('G4 mending', () => {
  it('moves the fewest people, as trying everything shows, and keeps every rule', () => {
    fc.assert(
      fc.property(changedCircle, (circle) => {
        const mended = mendGroups(circle);
        const fewest = fewestMoves(circle);
        expect(mended.ok).toBe(fewest !== null);
        if (!mended.ok) return;
        const { groups, moved } = mended.value;
        expect(moved).toHaveLength(fewest ?? -1);
        expect(groups.flat().toSorted()).toEqual(circle.people.toSorted());
        for (const [a, b] of circle.apart)
          expect(groups.some((group) => group.includes(a) && group.includes(b))).toBe(false);
        const elsewhere = circle.people.filter(
          (person) =>
            circle.groups.some((group) => group.includes(person)) &&
            circle.groups.findIndex((group) => group.includes(person)) !==
              groups.findIndex((group) => group.includes(person)),
        );
        expect(elsewhere.toSorted()).toEqual(moved.toSorted());
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  const twelve = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h', 'i'],
    ['j', 'k', 'l'],
  ];
  const without = (...gone: readonly string[]): string[] =>
    twelve.flat().filter((each) => !gone.includes(each));

  it('leaves everybody where they are when two groups of three become pairs', () => {
    const mended = mendGroups(broken({ groups: twelve, people: without('a', 'd') }));
    expect(mended).toEqual({
      ok: true,
      value: { groups: [['b', 'c'], ['e', 'f'], twelve[2], twelve[3]], moved: [] },
    });
  });

  it('leaves nobody alone: of two who are gone from one group, one person moves', () => {
    const mended = mendGroups(broken({ groups: twelve, people: without('a', 'b') }));
    expect(mended.ok && mended.value.moved).toHaveLength(1);
    expect(mended.ok && mended.value.groups.filter((group) => group.length === 1)).toEqual([]);
  });

  it('of several ways takes the one in which fewest meet again', () => {
    const met = ['e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].map((other) => ['c', other]);
    const { ok, value } = mendGroups(
      broken({ groups: twelve, people: without('a', 'b'), past: [{ groups: met, ago: 1 }] }),
    ) as { ok: true; value: { groups: string[][]; moved: string[] } };
    expect(ok).toBe(true);
    expect(value.moved).not.toContain('c');
    expect(value.groups[0]).toEqual(expect.arrayContaining(['c', 'd']));
  });

  it('mends ten groups of six in which four left one table, and two came', () => {
    const groups = Array.from({ length: 10 }, (_, g) => Array.from({ length: 6 }, (__, i) => `${g}.${i}`));
    const people = [...groups.flat().filter((each) => !/^3\.[0-3]$/u.test(each)), 'new1', 'new2'];
    const mended = mendGroups(broken({ groups, people, division: { by: 'size', size: 6 } }));
    expect(mended.ok && mended.value.moved).toHaveLength(1);
    expect(mended.ok && Math.max(...mended.value.groups.map(({ length }) => length))).toBe(6);
  });
});
