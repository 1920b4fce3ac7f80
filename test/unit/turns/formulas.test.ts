import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balance,
  evenness,
  gini,
  participationEquality,
  peerToPeerShare,
  turnTakingFreedom,
} from '../../../shared/turns/measures.ts';

const equal = (n: number): number[] => Array.from({ length: n }, () => 1);

const group = fc
  .integer({ min: 2, max: 60 })
  .chain((n) =>
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 7_200_000 }), { minLength: n, maxLength: n }),
      fc.array(fc.integer({ min: 1, max: 7_200_000 }), { minLength: n, maxLength: n }),
    ),
  );
const run = { seed: 20260803, numRuns: 400 };

describe('the fixture of DOMAIN', () => {
  const x = [40, 20, 20, 10, 10];
  const two = [30, 30, 0, 0, 0, 0, 0, 0];

  it('M2 M3 M4 M5: five people, 40 20 20 10 10', () => {
    expect(gini(x, equal(5))).toBeCloseTo(0.28, 12);
    expect(balance(x, equal(5))).toBeCloseTo(0.65, 12);
    expect(evenness(x, equal(5))).toBeCloseTo(0.9139, 4);
    expect(participationEquality(x, equal(5))).toBeCloseTo(0.925, 12);
  });

  it('M3 M4 M5: eight people, two of whom speak equally', () => {
    expect(balance(two, equal(8))).toBeCloseTo(0.143, 3);
    expect(evenness(two, equal(8))).toBeCloseTo(0.333, 3);
    expect(participationEquality(two, equal(8))).toBeCloseTo(0.571, 3);
  });

  it.each([2, 3, 5, 12, 60])('M3 M4 M5: one speaker of %i: balance 0, evenness 0', (n) => {
    const one = equal(n).map((_, i) => (i === 0 ? 7 : 0));
    expect(balance(one, equal(n))).toBeCloseTo(0, 12);
    expect(evenness(one, equal(n))).toBeCloseTo(0, 12);
    expect(participationEquality(one, equal(n))).toBeCloseTo(0, 12);
  });

  it.each([2, 3, 12])('M2 M3 M4 M5: %i who speak alike', (n) => {
    expect(gini(equal(n), equal(n))).toBeCloseTo(0, 12);
    expect(balance(equal(n), equal(n))).toBeCloseTo(1, 12);
    expect(evenness(equal(n), equal(n))).toBeCloseTo(1, 12);
    expect(participationEquality(equal(n), equal(n))).toBeCloseTo(1, 12);
  });
});

describe('where a measure is undefined', () => {
  it('M2 M3 M4 M5: nobody spoke, or fewer than two were present', () => {
    for (const measure of [gini, balance, evenness, participationEquality]) {
      expect(measure([0, 0, 0], equal(3))).toBeNull();
      expect(measure([5], equal(1))).toBeNull();
      expect(measure([], [])).toBeNull();
      expect(measure([5, 3], [1, 0])).toBeNull();
    }
  });

  it('M6: no facilitator, or no change', () => {
    expect(peerToPeerShare([{ from: 'a', to: 'b' }], new Set())).toBeNull();
    expect(peerToPeerShare([], new Set(['f']))).toBeNull();
  });

  it('M7: fewer than three, or fewer than 5n changes', () => {
    const steps = cycle(['a', 'b', 'c'], 14);
    expect(turnTakingFreedom(steps, 3)).toBeNull();
    expect(turnTakingFreedom(cycle(['a', 'b'], 40), 2)).toBeNull();
    expect(turnTakingFreedom(cycle(['a', 'b', 'c'], 15), 3)).toBe(0);
  });
});

describe('presence', () => {
  it('M2: who speaks in proportion to presence is even', () => {
    expect(gini([10, 20, 30], [1, 2, 3])).toBeCloseTo(0, 12);
    expect(balance([10, 20, 30], [1, 2, 3])).toBeCloseTo(1, 12);
    expect(evenness([10, 20, 30], [1, 2, 3])).toBeCloseTo(1, 12);
    expect(participationEquality([10, 20, 30], [1, 2, 3])).toBeCloseTo(1, 12);
  });

  it('M3 M4 M5: 0 when the one who was there least has it all', () => {
    expect(balance([9, 0, 0], [1, 2, 3])).toBeCloseTo(0, 12);
    expect(evenness([9, 0, 0], [1, 2, 3])).toBeCloseTo(0, 12);
    expect(participationEquality([9, 0, 0], [1, 2, 3])).toBeCloseTo(0, 12);
  });

  it('M2–M5: who was never present is nobody', () => {
    for (const measure of [gini, balance, evenness, participationEquality])
      expect(measure([4, 0, 1], [1, 0, 1])).toBe(measure([4, 1], [1, 1]));
  });
});

describe('as properties', () => {
  it('M2–M5 lie within 0 and 1, or are null exactly when nobody spoke', () => {
    fc.assert(
      fc.property(group, ([x, w]) => {
        for (const measure of [gini, balance, evenness, participationEquality]) {
          const value = measure(x, w);
          expect(value === null).toBe(x.every((each) => each === 0));
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(value ?? 0).toBeLessThanOrEqual(1);
        }
      }),
      run,
    );
  });

  it('M2–M5: the presence-weighted formula is the closed form when all are present throughout', () => {
    fc.assert(
      fc.property(group, fc.integer({ min: 1, max: 9_000_000 }), ([x], presence) => {
        const n = x.length;
        const sum = x.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const w = x.map(() => presence);
        const p = x.map((each) => each / sum);
        const ranked = x.toSorted((a, b) => a - b);
        const g = ranked.reduce((all, each, i) => all + (2 * (i + 1) - n - 1) * each, 0) / (n * sum);
        const entropy = p.reduce((all, each) => (each > 0 ? all - each * Math.log(each) : all), 0);
        const squares = p.reduce((all, each) => all + each * each, 0);
        expect(gini(x, w)).toBeCloseTo(g, 9);
        expect(balance(x, w)).toBeCloseTo(1 - (g * n) / (n - 1), 9);
        expect(evenness(x, w)).toBeCloseTo(entropy / Math.log(n), 9);
        expect(participationEquality(x, w)).toBeCloseTo(1 - (n * squares - 1) / (n - 1), 9);
      }),
      run,
    );
  });

  it('M2–M5 do not change with the unit of time, nor with the order of people', () => {
    fc.assert(
      fc.property(group, fc.integer({ min: 2, max: 3_600_000 }), ([x, w], unit) => {
        fc.pre(x.some((each) => each > 0));
        for (const measure of [gini, balance, evenness, participationEquality]) {
          const value = measure(x, w) ?? NaN;
          const scaled = measure(
            x.map((each) => each * unit),
            w.map((each) => each / unit),
          );
          expect(scaled).toBeCloseTo(value, 9);
          expect(measure(x.toReversed(), w.toReversed())).toBeCloseTo(value, 9);
        }
      }),
      run,
    );
  });

  it('M6 M7 lie within 0 and 1, or are null', () => {
    const step = fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .map(([from, by]) => ({ from: String(from), to: String((from + by) % 5) }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const share = peerToPeerShare(steps, new Set(['0']));
        const freedom = turnTakingFreedom(steps, 5);
        expect(share === null).toBe(steps.length === 0);
        expect(freedom === null).toBe(steps.length < 25);
        for (const value of [share ?? 0, freedom ?? 0]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
      run,
    );
  });
});

describe('changes of speaker', () => {
  it('M6: with everybody following everybody once it is the chance level', () => {
    const [n, f] = [6, 2];
    const all = Array.from({ length: n + f }, (_, i) => String(i));
    const steps = all.flatMap((from) => all.filter((to) => to !== from).map((to) => ({ from, to })));
    const chance = (n * (n - 1)) / ((n + f) * (n + f - 1));
    expect(peerToPeerShare(steps, new Set(['0', '1']))).toBeCloseTo(chance, 12);
  });

  it('M7: 1 when everybody follows everybody alike, 0 in a fixed order', () => {
    const all = ['a', 'b', 'c', 'd'];
    const steps = all.flatMap((from) => all.filter((to) => to !== from).map((to) => ({ from, to })));
    expect(turnTakingFreedom([...steps, ...steps], 4)).toBeCloseTo(1, 12);
    expect(turnTakingFreedom(cycle(all, 40), 4)).toBe(0);
  });
});

function cycle(people: readonly string[], steps: number): { from: string; to: string }[] {
  const who = (i: number): string => people[i % people.length] ?? '';
  return Array.from({ length: steps }, (_, i) => ({ from: who(i), to: who(i + 1) }));
}
