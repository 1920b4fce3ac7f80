import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, nextDate } from '../../../shared/circle/cadence.ts';
import { cadences, type Cadence } from '../../../shared/circle/circle.ts';
import { dateOf } from '../../../shared/time/local.ts';
import { dayWords } from '../../../shared/words/en/circles.ts';

describe('P15: the next date follows from the last one', () => {
  test.each<[Cadence, string, string, string | null]>([
    ['once', '2026-11-19', '2026-11-25', null],
    ['weekly', '2026-11-19', '2026-11-25', '2026-11-26'],
    // Today itself is not next time.
    ['weekly', '2026-11-19', '2026-11-26', '2026-12-03'],
    ['weekly', '2026-11-19', '2026-11-19', '2026-11-26'],
    ['weekly', '2026-12-31', '2027-01-01', '2027-01-07'],
    ['fortnightly', '2026-11-19', '2026-11-25', '2026-12-03'],
    ['fortnightly', '2026-11-19', '2026-12-20', '2026-12-31'],
    // The third Thursday.
    ['monthly', '2026-11-19', '2026-11-25', '2026-12-17'],
    ['monthly', '2026-11-19', '2027-01-30', '2027-02-18'],
    // A fifth Monday in November; in December the last is the fourth.
    ['monthly', '2026-11-30', '2026-12-01', '2026-12-28'],
    // The 31st is a fifth Saturday; February has four.
    ['monthly', '2026-01-31', '2026-02-01', '2026-02-28'],
    // It was a last Saturday only for want of a fifth: May has one again.
    ['monthly', '2026-01-31', '2026-04-30', '2026-05-30'],
    ['quarterly', '2026-11-19', '2026-11-25', '2027-02-18'],
    ['quarterly', '2026-11-30', '2026-12-01', '2027-02-22'],
    // A leap day.
    ['quarterly', '2027-11-30', '2027-12-01', '2028-02-29'],
    // A date that is still to come is counted on from as well.
    ['weekly', '2026-12-03', '2026-11-25', '2026-12-10'],
  ])('%s from %s, seen on %s: %s', (cadence, base, today, next) => {
    expect(nextDate(cadence, base, today)).toBe(next);
  });

  const date = fc
    .integer({ min: Date.UTC(2020, 0) / 86_400_000, max: Date.UTC(2040, 0) / 86_400_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

  test('it is after today, on the same weekday, and no meeting is left out in between', () => {
    const most = { once: 0, weekly: 7, fortnightly: 14, monthly: 35, quarterly: 98 };
    fc.assert(
      fc.property(fc.constantFrom(...cadences), date, date, (cadence, base, today) => {
        const next = nextDate(cadence, base, today);
        expect(next === null).toBe(cadence === 'once');
        if (next === null) return;
        expect(next > today).toBe(true);
        expect(daysBetween(base, next) % 7).toBe(0);
        const from = base > today ? base : today;
        expect(daysBetween(from, next)).toBeLessThanOrEqual(most[cadence]);
      }),
      { seed: 71 },
    );
  });

  test('T5: clocks that change move no date, and no word for it', () => {
    // An hour before midnight on the day the clocks go back in Berlin, and the hour that comes twice.
    const evening = Date.UTC(2026, 9, 24, 22, 30);
    const twice = Date.UTC(2026, 9, 25, 0, 30);
    for (const [instant, today] of [
      [evening, '2026-10-25'],
      [twice, '2026-10-25'],
      [Date.UTC(2026, 2, 29, 1, 30), '2026-03-29'],
    ] as const)
      expect(dateOf(instant, 'Europe/Berlin')).toBe(today);
    expect(nextDate('weekly', '2026-10-22', '2026-10-25')).toBe('2026-10-29');
    expect(nextDate('weekly', '2026-03-26', '2026-03-29')).toBe('2026-04-02');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(dayWords('2026-10-26', '2026-10-25')).toBe('tomorrow');
    expect(dayWords('2026-03-30', '2026-03-28')).toBe('on Monday');
  });

  test.each([
    ['2026-11-25', 'today'],
    ['2026-11-26', 'tomorrow'],
    ['2026-11-28', 'on Saturday'],
    ['2026-12-03', 'on Thursday, 3 December'],
    ['2027-01-07', 'on Thursday, 7 January 2027'],
    ['2026-11-19', 'on Thursday, 19 November'],
  ])('%s is %s', (when, words) => {
    expect(dayWords(when, '2026-11-25')).toBe(words);
  });
});
