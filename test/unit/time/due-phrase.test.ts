import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAtEnd } from '../../../shared/time/due-phrase.ts';
import { en } from '../../../shared/words/en.ts';

/** A Thursday. */
const today = '2026-08-06';
const due = (text: string, from = today, nextSession: string | null = null) =>
  dueAtEnd(text, { today: from, nextSession }, en.due)?.due;
const day = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

describe('a date in words at the end of an action', () => {
  it.each([
    ['today', '2026-08-06'],
    ['tonight', '2026-08-06'],
    ['tomorrow', '2026-08-07'],
    ['the day after tomorrow', '2026-08-08'],
    ['fri', '2026-08-07'],
    ['Wednesday', '2026-08-12'],
    ['thu', '2026-08-13'],
    ['next fri', '2026-08-14'],
    ['next sun', '2026-08-16'],
    ['next week', '2026-08-13'],
    ['in 2 weeks', '2026-08-20'],
    ['in two weeks.', '2026-08-20'],
    ['in a month', '2026-09-06'],
    ['in 10 days', '2026-08-16'],
    ['in 1 year', '2027-08-06'],
    ['end of the month', '2026-08-31'],
    ['1 dec', '2026-12-01'],
    ['Dec 1st', '2026-12-01'],
    ['the list, 3rd of September', '2026-09-03'],
    ['6 aug', '2026-08-06'],
    ['5 aug', '2027-08-05'],
    ['1 dec 2030', '2030-12-01'],
    ['29 feb', '2028-02-29'],
    ['2026-12-01', '2026-12-01'],
  ])('%s', (words, date) => {
    expect(due(words)).toBe(date);
    expect(due(`Call them by ${words}`)).toBe(date);
  });

  it.each([
    'fridge',
    'in some weeks',
    'in 2 lights',
    '31 june',
    '2026-02-30',
    '30 feb 2027',
    '0 dec',
    'dec',
    'week',
  ])('no date: %s', (words) => {
    expect(due(words)).toBeUndefined();
  });

  it('says where its words begin, with what stands before them', () => {
    const text = 'Send it round by the day after tomorrow';
    const found = dueAtEnd(text, { today, nextSession: null }, en.due);
    expect(text.slice(0, found?.from)).toBe('Send it round ');
    const plain = dueAtEnd('Send it until fri', { today, nextSession: null }, en.due);
    expect('Send it until fri'.slice(0, plain?.from)).toBe('Send it ');
  });

  it('the next session, where it has a date; else it is known to be meant', () => {
    expect(due('bring it next session', today, '2026-09-03')).toBe('2026-09-03');
    expect(due('bring it next time')).toBeNull();
  });

  it.each([
    ['2026-12-31', 'tomorrow', '2027-01-01'],
    ['2026-12-31', 'in 2 weeks', '2027-01-14'],
    ['2026-12-30', 'fri', '2027-01-01'],
    ['2026-12-31', '1 jan', '2027-01-01'],
    ['2026-01-31', 'in a month', '2026-02-28'],
    ['2028-02-28', 'tomorrow', '2028-02-29'],
    ['2026-02-10', 'end of month', '2026-02-28'],
  ])('T5: over the end of a month or a year: %s, %s', (from, words, date) => {
    expect(due(words, from)).toBe(date);
  });

  const days = fc
    .integer({ min: Date.UTC(2020, 0, 1) / day, max: Date.UTC(2040, 0, 1) / day })
    .map((n) => n * day);

  it('T5: for any day: so many days and weeks are exactly so many, whatever clocks do', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 999 }), (at, n) => {
        expect(due(`in ${n} days`, iso(at))).toBe(iso(at + n * day));
        const weeks = n % 100;
        expect(due(`in ${weeks} weeks`, iso(at))).toBe(iso(at + 7 * weeks * day));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('for any day: a weekday is that weekday, one to seven days on; the next one is in the week after this', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 6 }), (at, weekday) => {
        const name = en.due.weekdays[weekday] ?? '';
        const coming = Date.parse(due(name, iso(at)) ?? '');
        expect(new Date(coming).getUTCDay()).toBe(weekday);
        expect(coming - at).toBeGreaterThanOrEqual(day);
        expect(coming - at).toBeLessThanOrEqual(7 * day);
        const next = Date.parse(due(`next ${name.slice(0, 3)}`, iso(at)) ?? '');
        const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * day;
        expect(new Date(next).getUTCDay()).toBe(weekday);
        expect(Math.floor((next - monday) / (7 * day))).toBe(1);
      }),
      { seed: 2, numRuns: 400 },
    );
  });

  it('for any day of the year: it is found again from any other, within a year, today included', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 365 }), (at, ahead) => {
        const wanted = new Date(at + ahead * day);
        const isLeapDay = wanted.getUTCMonth() === 1 && wanted.getUTCDate() === 29;
        const words = `${wanted.getUTCDate()} ${en.due.months[wanted.getUTCMonth()] ?? ''}`;
        const found = due(words, iso(at)) ?? '';
        expect(found.slice(5)).toBe(iso(wanted.getTime()).slice(5));
        expect(found >= iso(at)).toBe(true);
        expect(isLeapDay || found <= iso(wanted.getTime())).toBe(true);
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});
