import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, intersect, subtract, total, union } from '../../../shared/turns/intervals.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
  .map(([from, length]) => ({ from, to: from + length }));
const intervals = fc.array(interval, { maxLength: 12 });
const run = { seed: 20260803, numRuns: 500 };

/** The same by counting instants one by one. */
const instants = (list: readonly { from: number; to: number }[]): Set<number> =>
  new Set(list.flatMap((each) => Array.from({ length: each.to - each.from }, (_, i) => each.from + i)));

describe('intervals', () => {
  it('U3: half-open: touching ones join, empty ones vanish', () => {
    expect(
      union([
        { from: 5, to: 9 },
        { from: 1, to: 5 },
        { from: 20, to: 20 },
      ]),
    ).toEqual([{ from: 1, to: 9 }]);
    expect(contains([{ from: 1, to: 5 }], 1)).toBe(true);
    expect(contains([{ from: 1, to: 5 }], 5)).toBe(false);
  });

  it('U3: union, subtract, intersect and total agree with counting instants', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const [inA, inB] = [instants(a), instants(b)];
        expect(instants(union(a))).toEqual(inA);
        expect(total(a)).toBe(inA.size);
        expect(instants(subtract(a, b))).toEqual(new Set([...inA].filter((each) => !inB.has(each))));
        expect(instants(intersect(a, b))).toEqual(new Set([...inA].filter((each) => inB.has(each))));
        for (const result of [union(a), subtract(a, b), intersect(a, b)])
          result.forEach((each, i) => {
            expect(each.to).toBeGreaterThan(each.from);
            expect(each.from).toBeGreaterThan(result[i - 1]?.to ?? -1);
          });
      }),
      run,
    );
  });
});
