import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../../../shared/time/clock.ts';
import { dateOf, instantOf } from '../../../shared/time/local.ts';

const berlin = (date: string, time: string): string =>
  new Date(instantOf({ date, time }, 'Europe/Berlin')).toISOString();

describe('T5: pins in a zone', () => {
  it('T5: summer and winter', () => {
    expect(berlin('2026-08-03', '18:00')).toBe('2026-08-03T16:00:00.000Z');
    expect(berlin('2026-12-01', '18:00')).toBe('2026-12-01T17:00:00.000Z');
  });

  it('T5: spring: an hour that is left out is an hour later', () => {
    expect(berlin('2026-03-29', '01:59')).toBe('2026-03-29T00:59:00.000Z');
    expect(berlin('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(berlin('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z');
  });

  it('T5: autumn: an hour that comes twice is the first of the two', () => {
    expect(berlin('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(berlin('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('T5: half-hour offsets, the date line, an unknown zone', () => {
    expect(instantOf({ date: '2026-01-01', time: '05:30' }, 'Asia/Kolkata')).toBe(Date.UTC(2026, 0, 1));
    expect(instantOf({ date: '2026-01-01', time: '14:00' }, 'Pacific/Kiritimati')).toBe(Date.UTC(2026, 0, 1));
    expect(instantOf({ date: '2026-01-01', time: '08:00' }, 'Nowhere/Land')).toBe(Date.UTC(2026, 0, 1, 8));
  });

  it('T5: every instant of a year is found again, but for the hour that comes twice', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Tokyo',
      'UTC',
    );
    const minute = fc.integer({ min: 0, max: 366 * 24 * 60 });
    fc.assert(
      fc.property(zone, minute, (zone, minutes) => {
        const instant = Date.UTC(2026, 0, 1) + minutes * 60_000;
        const pin = { date: dateOf(instant, zone), time: clockTime(instant, zone, 'en') };
        const back = instantOf(pin, zone);
        expect(clockTime(back, zone, 'en')).toBe(pin.time);
        expect(dateOf(back, zone)).toBe(pin.date);
        expect([0, 30 * 60_000, 60 * 60_000]).toContain(instant - back);
      }),
      { seed: 20260803, numRuns: 1000 },
    );
  });
});
