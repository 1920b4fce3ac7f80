import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acquaintance, forPairs, newness, type Meeting } from '../../../shared/groups/acquaintance.ts';
import { formGroups, type Asked, type Pair } from '../../../shared/groups/form.ts';
import { evenSizes, sizesFor } from '../../../shared/groups/sizes.ts';
import { swapEffect, swapped } from '../../../shared/groups/swap.ts';
import { divisions } from './every-division.ts';

const everybody = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i}`);
const asked = (part: Partial<Asked>): Asked => ({
  people: everybody(12),
  division: { by: 'size', size: 3 },
  apart: [],
  together: [],
  past: [],
  seed: 's',
  ...part,
});
const together = (groups: readonly (readonly string[])[], [a, b]: Pair): boolean =>
  groups.some((group) => group.includes(a) && group.includes(b));
const costOf = (
  groups: readonly (readonly string[])[],
  people: readonly string[],
  past: readonly Meeting[],
) => {
  const { weights } = acquaintance(people, past);
  let cost = 0;
  for (const group of groups)
    forPairs(group, (a, b) => (cost += weights[people.indexOf(a) * people.length + people.indexOf(b)] ?? 0));
  return cost;
};

/** Small circles with a history and rules of their own. */
const smallCircle = fc.integer({ min: 2, max: 7 }).chain((count) => {
  const person = fc.constantFrom(...everybody(count));
  const pairs = fc.array(fc.tuple(person, person), { maxLength: 4 });
  const past = fc.array(
    fc.record({
      groups: fc
        .shuffledSubarray(everybody(count), { minLength: 2 })
        .map((people) => [people.slice(0, 2), people.slice(2)]),
      ago: fc.nat(4),
    }),
    { maxLength: 4 },
  );
  return fc.record({
    people: fc.constant(everybody(count)),
    division: fc.oneof(
      fc.record({ by: fc.constant('size' as const), size: fc.integer({ min: 2, max: 4 }) }),
      fc.record({
        by: fc.constant('number' as const),
        number: fc.integer({ min: 1, max: Math.min(3, count) }),
      }),
    ),
    apart: pairs,
    together: pairs,
    past,
    seed: fc.string({ maxLength: 5 }),
  });
});

describe('G1 forming groups', () => {
  it('finds the best there is in small circles and keeps every rule, or says that it cannot be', () => {
    fc.assert(
      fc.property(smallCircle, (circle) => {
        const apart = circle.apart.filter(([a, b]) => a !== b);
        const keep = circle.together.filter(([a, b]) => a !== b);
        const sizes = sizesFor(circle.people.length, circle.division) ?? [];
        const possible = divisions(circle.people, sizes).filter(
          (groups) =>
            !apart.some((pair) => together(groups, pair)) && keep.every((pair) => together(groups, pair)),
        );
        const formed = formGroups({ ...circle, apart, together: keep });
        expect(formed.ok).toBe(possible.length > 0);
        if (!formed.ok) return;
        const ascending = (list: readonly number[]): number[] => list.toSorted((a, b) => a - b);
        expect(ascending(formed.value.map(({ length }) => length))).toEqual(ascending(sizes));
        expect(formed.value.flat().toSorted()).toEqual(circle.people.toSorted());
        expect(apart.some((pair) => together(formed.value, pair))).toBe(false);
        expect(keep.every((pair) => together(formed.value, pair))).toBe(true);
        const best = Math.min(...possible.map((groups) => costOf(groups, circle.people, circle.past)));
        expect(costOf(formed.value, circle.people, circle.past)).toBeCloseTo(best);
      }),
    );
  }, 60_000);

  it('finds the one way in which nobody meets again, though every exchange on the way there costs more', () => {
    const past: Meeting[] = [
      { ago: 4, groups: [['p3', 'p0'], ['p1']] },
      {
        ago: 2,
        groups: [
          ['p2', 'p4'],
          ['p1', 'p0'],
        ],
      },
      {
        ago: 0,
        groups: [
          ['p2', 'p3'],
          ['p0', 'p4'],
        ],
      },
      { ago: 4, groups: [['p2', 'p4'], ['p3']] },
    ];
    const people = everybody(5);
    for (const seed of ['', 'a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      const formed = formGroups(asked({ people, division: { by: 'number', number: 2 }, past, seed }));
      expect(formed.ok && costOf(formed.value, people, past), seed).toBe(0);
    }
  });

  it('keeps sixty people apart and together, and in sizes that differ by at most one', () => {
    const people = everybody(59);
    const apart = Array.from({ length: 40 }, (_, i): Pair => [`p${i}`, `p${i + 13}`]);
    const keep: Pair[] = [
      ['p1', 'p2'],
      ['p2', 'p3'],
      ['p50', 'p51'],
    ];
    const formed = formGroups(asked({ people, division: { by: 'size', size: 6 }, apart, together: keep }));
    const groups = formed.ok ? formed.value : [];
    expect(groups.filter(({ length }) => length === 6)).toHaveLength(9);
    expect(apart.some((pair) => together(groups, pair))).toBe(false);
    expect(keep.every((pair) => together(groups, pair))).toBe(true);
  });

  it('weighs what was long ago less than the last time', () => {
    const { weights } = acquaintance(
      ['a', 'b', 'c', 'd'],
      [
        { groups: [['a', 'b']], ago: 3 },
        { groups: [['c', 'd']], ago: 0 },
        { groups: [['c', 'd']], ago: 6 },
      ],
    );
    expect([weights[1], weights[4], weights[11]]).toEqual([2, 2, 6]);
    expect(weights[2]).toBe(0);
  });

  it.each<[Partial<Asked>, string, readonly string[]]>([
    [{ people: [] }, 'nobody', []],
    [{ division: { by: 'number', number: 13 } }, 'sizes', []],
    [{ division: { by: 'sizes', sizes: [6, 5] } }, 'sizes', []],
    [
      {
        apart: [['p1', 'p3']],
        together: [
          ['p1', 'p2'],
          ['p2', 'p3'],
        ],
      },
      'apartTogether',
      ['p1', 'p3'],
    ],
    [
      {
        together: [
          ['p0', 'p1'],
          ['p1', 'p2'],
          ['p2', 'p3'],
        ],
      },
      'togetherTooMany',
      ['p0', 'p1', 'p2', 'p3'],
    ],
    [
      {
        people: everybody(4),
        division: { by: 'number', number: 2 },
        apart: [
          ['p0', 'p1'],
          ['p1', 'p2'],
          ['p0', 'p2'],
        ],
      },
      'apartTooMany',
      ['p0', 'p1', 'p2'],
    ],
  ])('says which rule cannot be kept (%#)', (part, code, people) => {
    const formed = formGroups(asked(part));
    expect(formed).toMatchObject({ ok: false, error: { code } });
    expect(formed.ok ? [] : formed.error.people.toSorted()).toEqual(people.toSorted());
  });

  it('forms uneven groups where they are asked for', () => {
    const formed = formGroups(asked({ division: { by: 'sizes', sizes: [6, 4, 2] } }));
    expect(formed.ok && formed.value.map(({ length }) => length)).toEqual([6, 4, 2]);
  });
});

describe('sizes', () => {
  it.each([
    [12, 3, [3, 3, 3, 3]],
    [11, 3, [3, 3, 3, 2]],
    [10, 3, [4, 3, 3]],
    [7, 2, [3, 2, 2]],
    [5, 3, [3, 2]],
    [4, 3, [4]],
    [3, 2, [3]],
    [1, 3, [1]],
    [14, 4, [4, 4, 3, 3]],
  ])('%i people in groups of %i', (people, size, sizes) => {
    expect(sizesFor(people, { by: 'size', size })).toEqual(sizes);
  });

  it('differ by at most one and add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }), (people, groups) => {
        fc.pre(groups <= people);
        const sizes = evenSizes(people, groups);
        expect(sizes.reduce((all, size) => all + size, 0)).toBe(people);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('G3 what a swap costs', () => {
  const groups = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  const known = acquaintance(['a', 'b', 'c', 'd'], [{ groups: [['a', 'd']], ago: 1 }]);

  it('is told in new pairings', () => {
    expect(newness(groups, known)).toEqual({ fresh: 2, pairs: 2 });
    expect(swapEffect(groups, known, [], 'b', 'd')).toEqual({ kind: 'newPairings', change: -1 });
    expect(swapEffect(groups, known, [], 'b', 'c')).toEqual({ kind: 'newPairings', change: 0 });
    expect(swapEffect(groups, known, [], 'a', 'b')).toEqual({ kind: 'same' });
    expect(swapped(groups, 'b', 'd')).toEqual([
      ['a', 'd'],
      ['c', 'b'],
    ]);
  });

  it('never brings people together who are kept apart', () => {
    expect(swapEffect(groups, known, [['a', 'c']], 'b', 'c')).toEqual({ kind: 'apart', pair: ['a', 'c'] });
  });
});
