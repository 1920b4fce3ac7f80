import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../../shared/plan/check/check.ts';
import { timeIn } from '../../../../shared/plan/check/instants.ts';
import { layPlan } from '../../../../shared/plan/check/lay-plan.ts';
import { peopleOf, takingPart } from '../../../../shared/plan/check/people.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { arbitraryPlan, planOfRows, planRow } from '../../../support/plans.ts';

const minute = 60_000;
const rows = (plan: Plan) =>
  layPlan(plan).rows.map(({ start, slackMs, overlapMs, onClock }) => {
    const { day, time } = timeIn(start);
    const moved =
      slackMs > 0 ? ` slack ${slackMs / minute}` : overlapMs > 0 ? ` over ${overlapMs / minute}` : '';
    return `${onClock ? '' : '+'}${day > 0 ? `${day} ` : ''}${time}${moved}`;
  });
const sums = (plan: Plan) => checkPlan(plan, null).sums;
const clock = (instant: { at: number; onClock: boolean } | null) =>
  instant === null ? null : `${instant.onClock ? '' : '+'}${timeIn(instant.at).time}`;

describe('T1: clock times of a plan without a date', () => {
  test('follow from the start', () => {
    expect(rows(planOfRows([planRow('a', 5), planRow('b', 10), planRow('c', 1)]))).toEqual([
      '19:00',
      '19:05',
      '19:15',
    ]);
  });
  test('a pin that comes later leaves slack, one that comes earlier overlaps', () => {
    const pin = (time: string) => ({ pin: { day: 0, time } });
    expect(rows(planOfRows([planRow('a', 30), planRow('b', 10, pin('19:45'))]))).toEqual([
      '19:00',
      '19:45 slack 15',
    ]);
    expect(rows(planOfRows([planRow('a', 30), planRow('b', 10, pin('19:20'))]))).toEqual([
      '19:00',
      '19:30 over 10',
    ]);
  });
  test('go on over midnight, and over days', () => {
    const pin = { day: 1, time: '09:00' };
    const plan = planOfRows([planRow('a', 330), planRow('b', 10), planRow('c', 10, { pin })]);
    expect(rows(plan)).toEqual(['19:00', '1 00:30', '1 09:00 slack 500']);
    // A night is not time that is taken.
    expect(sums(plan).takenMs).toBe(350 * minute);
  });
  test('count from the beginning where no start is known, until the first pin says', () => {
    const pin = { day: 0, time: '12:00' };
    const plan = planOfRows([planRow('a', 5), planRow('b', 10), planRow('c', 60, { pin }), planRow('d', 5)], {
      start: null,
    });
    expect(rows(plan)).toEqual(['+00:00', '+00:05', '12:00', '13:00']);
  });
});

describe('T3: what it comes to', () => {
  const closing = planRow('z', 6, { kind: 'closing', format: 'round', limitMs: 30_000 });
  const hard = (time: string, day = 0): Partial<Plan> => ({ end: { kind: 'hard', at: { day, time } } });
  test('close by is the hard end, else the planned one, less what the closing needs', () => {
    expect(clock(sums(planOfRows([planRow('a', 60), closing])).closeBy)).toBe('20:00');
    expect(clock(sums(planOfRows([planRow('a', 60), closing], hard('20:30'))).closeBy)).toBe('20:24');
    expect(sums(planOfRows([planRow('a', 60)])).closeBy).toBeNull();
  });
  test('a hard end is known without a start; what is over it is not', () => {
    const found = sums(planOfRows([planRow('a', 60), closing], { ...hard('20:30'), start: null }));
    expect(clock(found.closeBy)).toBe('20:24');
    expect(found.overMs).toBeNull();
  });
  test('over and left are told against a hard end and against a total', () => {
    expect(sums(planOfRows([planRow('a', 100)], hard('20:30'))).overMs).toBe(10 * minute);
    expect(sums(planOfRows([planRow('a', 80)], hard('20:30'))).overMs).toBe(-10 * minute);
    const total = { kind: 'total', ms: 45 * minute } as const;
    const found = sums(planOfRows([planRow('a', 50), closing], { end: total }));
    expect(found.overMs).toBe(11 * minute);
    expect(clock(found.closeBy)).toBe('19:39');
    expect(clock(sums(planOfRows([planRow('a', 50), closing], { end: total, start: null })).closeBy)).toBe(
      '+00:39',
    );
  });
  test('a hard end binds the last day that begins before it', () => {
    const next = planRow('b', 60, { pin: { day: 1, time: '09:00' } });
    expect(sums(planOfRows([planRow('a', 60), next], hard('19:50'))).overMs).toBe(10 * minute);
    expect(sums(planOfRows([planRow('a', 60), next], hard('09:30', 1))).overMs).toBe(30 * minute);
  });
});

test('times are monotone, and every row is as long as it says', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const { rows: laid } = layPlan(plan);
      expect(laid.map(({ id }) => id)).toEqual(plan.segments.map(({ id }) => id));
      for (const [index, row] of laid.entries()) {
        expect(row.end - row.start).toBe(plan.segments[index]?.durationMs);
        const before = laid[index - 1];
        const follows = before?.onClock === row.onClock ? before.end + row.slackMs : row.start;
        expect(row.start).toBe(follows);
        expect(Math.min(row.slackMs, row.overlapMs)).toBe(0);
      }
    }),
  );
});

test('how many come: as somebody said, else those of the circle who have a turn', () => {
  const member = (role: 'member' | 'observer' | 'facilitator') => ({
    person: role,
    role,
    badge: null,
    tracked: true,
    access: '',
  });
  const circle = { members: [member('facilitator'), member('member'), member('observer')] };
  expect(takingPart(circle)).toBe(2);
  expect(peopleOf({}, circle)).toBe(2);
  expect(peopleOf({ people: 9 }, circle)).toBe(9);
  expect(peopleOf({}, { members: [] })).toBeNull();
  expect(peopleOf({}, null)).toBeNull();
});
