import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesTyped, minutesWritten } from '../../../shared/lib/minutes-typed.ts';

test.each([
  ['7', 420_000],
  [' 1:30 ', 90_000],
  ['0:45', 45_000],
  ['1,5', 90_000],
  ['.5', 30_000],
  ['0', null],
  ['', null],
  ['1:75', null],
  ['seven', null],
  ['600', null],
])('%j is %j ms', (text, ms) => {
  expect(minutesTyped(text)).toBe(ms);
});

test('whatever is written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 35_999 }), (seconds) => {
      expect(minutesTyped(minutesWritten(seconds * 1000))).toBe(seconds * 1000);
    }),
    { seed: 1, numRuns: 300 },
  );
});
