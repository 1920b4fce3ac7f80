import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shave } from '../../../../shared/plan/check/shave.ts';
import { arbitraryRow, planRow } from '../../../support/plans.ts';

const minute = 60_000;
const can = (id: string, minutes: number, shortest: number) =>
  planRow(id, minutes, { shortestMs: shortest * minute });
const told = (rows: ReturnType<typeof can>[], minutes: number) => {
  const { lengths, shortMs } = shave(rows, minutes * minute);
  return {
    ...Object.fromEntries([...lengths].map(([id, ms]) => [id, ms / minute])),
    short: shortMs / minute,
  };
};

test('T4: in proportion to what each can give, whole minutes first, the remainder from the longest', () => {
  expect(told([can('a', 30, 10), can('b', 20, 10)], 15)).toEqual({ a: 20, b: 15, short: 0 });
  expect(told([can('a', 30, 10), can('b', 20, 10)], 10)).toEqual({ a: 23, b: 17, short: 0 });
  expect(told([can('a', 30, 10), can('b', 20, 10)], 0.5)).toEqual({ a: 29.5, short: 0 });
});

test('T4: never below the shortest, never the closing; else it says by how much it fails', () => {
  const closing = planRow('z', 10, { kind: 'closing' });
  expect(told([can('a', 12, 10), can('b', 5, 5), closing], 5)).toEqual({ a: 10, short: 3 });
});

test('T4: what is taken is what was asked, or all there is', () => {
  const rows = fc.tuple(...['a', 'b', 'c', 'd'].map(arbitraryRow));
  fc.assert(
    fc.property(rows, fc.nat({ max: 400 * minute }), (list, byMs) => {
      const { lengths, shortMs } = shave(list, byMs);
      let taken = 0;
      for (const { id, kind, durationMs, shortestMs } of list) {
        const left = lengths.get(id) ?? durationMs;
        taken += durationMs - left;
        expect(left).toBeLessThanOrEqual(durationMs);
        expect(left).toBeGreaterThanOrEqual(Math.min(shortestMs, durationMs));
        expect(kind === 'closing' ? left : durationMs).toBe(durationMs);
      }
      expect(taken + shortMs).toBe(byMs);
    }),
  );
});
