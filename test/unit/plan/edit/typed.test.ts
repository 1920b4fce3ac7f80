import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endFor, lengthToType, pinFor, typedLength, typedTime } from '../../../../shared/plan/edit/typed.ts';
import { planOfRows, planRow } from '../../../support/plans.ts';

const minute = 60_000;

test.each([
  ['12', 12],
  ['1h30', 90],
  ['1:30', 90],
  ['90s', 1.5],
  ['1,5 h', 90],
  ['2 min', 2],
  ['2m30s', 2.5],
  ['½ h', 30],
  ['0', 0],
  ['24h', 1440],
])('%s is a length of %d minutes', (text, minutes) => {
  expect(typedLength(text, 'hours')).toBe(minutes * minute);
});

test('of a limit, 1:30 says minutes and seconds', () => {
  expect(typedLength('1:30', 'minutes')).toBe(90_000);
});

test.each(['', 'soon', '10-15', 'ca. 10', '2 min each', '25h', '-5', '1:75', '12 13'])(
  '“%s” is no length',
  (text) => {
    expect(typedLength(text, 'hours')).toBeNull();
  },
);

test('what stands in a field to be changed reads back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
      expect(typedLength(lengthToType(seconds * 1000), 'hours')).toBe(seconds * 1000);
    }),
  );
});

test.each([
  ['19', '19:00'],
  ['19:30', '19:30'],
  ['1930', '19:30'],
  ['7pm', '19:00'],
  ['7.05', '07:05'],
  ['19h30', '19:30'],
])('%s is %s', (text, time) => {
  expect(typedTime(text)).toBe(time);
});

test.each(['', 'noonish', '24:00', '19:75', '+0:30', '19:00-20:00'])('“%s” is no time of day', (text) => {
  expect(typedTime(text)).toBeNull();
});

describe('on which day', () => {
  const night = planOfRows([planRow('a', 300), planRow('b', 10), planRow('c', 10)], { start: '20:00' });
  test('a row is pinned: the first on which the time is not long past', () => {
    expect(pinFor(night, 'b', '00:30')).toEqual({ day: 1, time: '00:30' });
    expect(pinFor(night, 'b', '09:00')).toEqual({ day: 1, time: '09:00' });
    expect(pinFor(night, 'a', '19:00')).toEqual({ day: 0, time: '19:00' });
    const open = planOfRows([planRow('a', 30)], { start: null });
    expect(pinFor(open, 'a', '09:00')).toEqual({ day: 0, time: '09:00' });
  });
  test('a hard end falls: after midnight where it would be before the start, on the last day of several', () => {
    expect(endFor(night, '23:00')).toEqual({ day: 0, time: '23:00' });
    expect(endFor(night, '02:00')).toEqual({ day: 1, time: '02:00' });
    const days = planOfRows([planRow('a', 60), planRow('b', 60, { pin: { day: 1, time: '09:00' } })]);
    expect(endFor(days, '12:00')).toEqual({ day: 1, time: '12:00' });
    expect(endFor(planOfRows([], { start: null }), '12:00')).toEqual({ day: 0, time: '12:00' });
  });
});
