import { describe, expect, it } from 'vitest';
import { instantNear } from '../../../shared/time/typed-time.ts';

const at = (iso: string): number => Date.parse(iso);

describe('a time corrected by hand', () => {
  it.each([
    ['the same evening', '2026-08-06T19:07:12+02:00', '19:04', '2026-08-06T19:04:00+02:00'],
    ['past midnight, forward', '2026-08-06T23:50:00+02:00', '00:10', '2026-08-07T00:10:00+02:00'],
    ['past midnight, back', '2026-08-07T00:10:00+02:00', '23:50', '2026-08-06T23:50:00+02:00'],
    [
      'T5: in the night of the clock change',
      '2026-10-25T03:30:00+01:00',
      '01:30',
      '2026-10-25T01:30:00+02:00',
    ],
  ])('%s', (_when, near, time, meant) => {
    expect(new Date(instantNear(at(near), time, 'Europe/Berlin'))).toEqual(new Date(at(meant)));
  });
});
