import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acquaintance } from '../../../shared/groups/acquaintance.ts';
import { formGroups } from '../../../shared/groups/form.ts';
import { Series, type Planned } from '../../../shared/groups/series.ts';

const everybody = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i}`);

function series(people: readonly string[], size: number, sessions: number, seed: string): Planned[] {
  const planned = new Series({ people, division: { by: 'size', size }, apart: [], together: [], seed });
  return Array.from({ length: sessions }, () => {
    const next = planned.next();
    if (!next.ok) throw new Error(next.error.code);
    return next.value;
  });
}

/** How often two of them met, squared, over all pairs. */
function squares(people: readonly string[], planned: readonly Planned[]): number {
  const { times } = acquaintance(
    people,
    planned.map(({ groups }) => ({ groups, ago: 1 })),
  );
  return times.reduce((all, met) => all + met * met, 0) / 2;
}

describe('G1 groups over many sessions', () => {
  it.each([
    [60, 6, 11_880],
    [60, 4, 4560],
    [12, 3, 1980],
  ])(
    '%i people in groups of %i meet one another about equally often in 30 sessions',
    (count, size, best) => {
      const people = everybody(count);
      for (const seed of ['1', 'spring'])
        expect(squares(people, series(people, size, 30, seed))).toBeLessThanOrEqual(1.01 * best);
    },
    60_000,
  );

  it('are the same for the same seed, and others for another', () => {
    const people = everybody(22);
    const groups = (seed: string) => series(people, 4, 5, seed).map((each) => each.groups);
    expect(groups('7')).toEqual(groups('7'));
    expect(groups('7')).not.toEqual(groups('8'));
  });
});

describe('G2 known constructions', () => {
  const known = [
    { count: 9, size: 3, rounds: 4 },
    { count: 16, size: 4, rounds: 5 },
    { count: 25, size: 5, rounds: 6 },
    { count: 15, size: 3, rounds: 7 },
    { count: 8, size: 2, rounds: 7 },
    { count: 14, size: 2, rounds: 13 },
    { count: 36, size: 2, rounds: 35 },
    { count: 60, size: 2, rounds: 59 },
  ];

  it.each(known)(
    '$count in groups of $size: everybody meets everybody once',
    ({ count, size, rounds }) => {
      for (const seed of ['a', 'b']) {
        const people = everybody(count);
        const planned = series(people, size, rounds, seed);
        expect(planned.every(({ fresh, pairs }) => fresh === pairs)).toBe(true);
        expect(squares(people, planned)).toBe((count * (count - 1)) / 2);
      }
    },
    60_000,
  );

  it('go on from what was, in whatever order people stand, and whatever the seed was', () => {
    const shapes = fc.constantFrom(...known.filter(({ count }) => count <= 25));
    fc.assert(
      fc.property(shapes, fc.infiniteStream(fc.nat()), ({ count, size, rounds }, orders) => {
        const past: string[][][] = [];
        for (let round = 0; round < rounds; round += 1) {
          const people = everybody(count)
            .map((person) => [orders.next().value, person] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, person]) => person);
          const formed = formGroups({
            people,
            division: { by: 'size', size },
            apart: [],
            together: [],
            past: past.map((groups, i) => ({ groups, ago: round - i })),
            seed: String(orders.next().value),
          });
          past.push(formed.ok ? formed.value.map((group) => [...group]) : []);
        }
        const { times } = acquaintance(
          everybody(count),
          past.map((groups) => ({ groups, ago: 0 })),
        );
        expect(Math.max(...times)).toBe(1);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('give way where people are kept apart', () => {
    const people = everybody(9);
    const planned = new Series({
      people,
      division: { by: 'size', size: 3 },
      apart: [['p0', 'p5']],
      together: [],
      seed: 'x',
    });
    for (let session = 0; session < 4; session += 1) {
      const next = planned.next();
      expect(
        next.ok && next.value.groups.every((group) => !(group.includes('p0') && group.includes('p5'))),
      ).toBe(true);
    }
  });
});
