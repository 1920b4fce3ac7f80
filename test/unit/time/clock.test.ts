import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { band } from '../../../shared/time/bands.ts';
import { clockTime, countdown, dateLong } from '../../../shared/time/clock.ts';

describe('what a clock shows', () => {
  it('T5: the time in the zone that is given, 24 hours in every locale', () => {
    const instant = Date.UTC(2026, 7, 3, 18, 24, 59);
    expect(clockTime(instant, 'Europe/Berlin', 'en')).toBe('20:24');
    expect(clockTime(instant, 'Europe/Berlin', 'en-US')).toBe('20:24');
    expect(clockTime(instant, 'America/New_York', 'de')).toBe('14:24');
    expect(clockTime(Date.UTC(2026, 7, 3, 22), 'Europe/Berlin', 'en-US')).toBe('00:00');
  });

  it('T5: the date in the zone that is given', () => {
    const instant = Date.UTC(2026, 7, 3, 23);
    expect(dateLong(instant, 'Europe/Berlin', 'en-GB')).toMatch(/^Tuesday,? 4 August 2026$/);
    expect(dateLong(instant, 'UTC', 'en-GB')).toMatch(/^Monday,? 3 August 2026$/);
  });

  it.each([
    [13 * 60_000 + 42_000, '13:42'],
    [13 * 60_000 + 41_001, '13:42'],
    [3_600_000, '1:00:00'],
    [3_905_000, '1:05:05'],
    [1000, '0:01'],
    [1, '0:01'],
    [0, '0:00'],
    [-1, '0:00'],
    [-999, '0:00'],
    [-1000, '\u22120:01'],
    [-15_400, '\u22120:15'],
    [-3_600_000, '\u22121:00:00'],
  ])('T2: %i ms left is %s', (ms, text) => {
    expect(countdown(ms)).toBe(text);
  });

  it('T2: it goes down by one second every second, through 0', () => {
    const seconds = (text: string): number => {
      const parts = text.replace('\u2212', '').split(':').map(Number);
      const sum = parts.reduce((all, each) => all * 60 + each, 0);
      return text.startsWith('\u2212') ? -sum : sum;
    };
    fc.assert(
      fc.property(fc.integer({ min: -20_000_000, max: 90_000_000 }), (ms) => {
        expect(seconds(countdown(ms)) - seconds(countdown(ms - 1000))).toBe(1);
      }),
      { seed: 20260803 },
    );
  });
});

describe('bands', () => {
  it.each([
    [600_000, 'calm'],
    [120_001, 'calm'],
    [120_000, 'wrapUp'],
    [30_001, 'wrapUp'],
    [30_000, 'lastWords'],
    [1, 'lastWords'],
    [0, 'time'],
    [-15_000, 'time'],
  ])('T2: with %i ms of ten minutes left it is %s', (left, expected) => {
    expect(band(left, 600_000)).toBe(expected);
  });

  it('T2: a timer of no length is over', () => {
    expect(band(0, 0)).toBe('time');
  });
});
