import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSheetView, type PlanSheetOptions } from '../../../shared/print/plan-sheet.ts';
import type { PlanSheetView } from '../../../shared/print/view.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { shortPlan } from '../../support/circles.ts';
import { fullCircle, fullRow, peopleNamed, planOfRows } from '../../support/prepared.ts';

const open: PlanSheetOptions = { cues: false, access: false, circle: null, people: [] };
const timesOf = (view: PlanSheetView): (string | null)[] =>
  view.days.flatMap(({ rows }) => rows.map(({ at }) => at));
const minute = 60_000;
const row = (id: string, minutes: number, change: Partial<Plan['segments'][number]> = {}) =>
  fullRow(id, { durationMs: minutes * minute, ...change });

describe('a run of show on paper', () => {
  it('says when each row begins, where its start is known', () => {
    const view = planSheetView(shortPlan(), open);
    expect(timesOf(view)).toEqual(['19:00', '19:10', '19:50']);
    expect(view.days).toMatchObject([{ day: 0, starts: '19:00', ends: '20:00', closeBy: '19:50' }]);
    expect(view.totalMs).toBe(60 * minute);
  });

  it('counts from the beginning where nothing says when that is', () => {
    const view = planSheetView(shortPlan({ start: null }), open);
    expect(timesOf(view)).toEqual(['+0:00', '+0:10', '+0:50']);
    expect(view.days).toMatchObject([{ starts: null, ends: null, closeBy: '+0:50' }]);
  });

  it('knows the time from the first pinned row on, and says none before it', () => {
    const segments = [row('a', 10), row('b', 20, { pin: { day: 0, time: '19:30' } }), row('c', 5)];
    const view = planSheetView(planOfRows(segments, { start: null }), open);
    expect(timesOf(view)).toEqual([null, '19:30', '19:50']);
    expect(view.days[0]?.starts).toBeNull();
  });

  it('tells what is free before a pinned start, and what cannot be kept', () => {
    const pinned = (time: string) =>
      planSheetView(planOfRows([row('a', 30), row('b', 5, { pin: { day: 0, time } })]), open).days[0]
        ?.rows[1];
    expect(pinned('19:40')).toMatchObject({ at: '19:40', freeMs: 10 * minute, lateMs: 0, isPinned: true });
    expect(pinned('19:20')).toMatchObject({ at: '19:30', freeMs: 0, lateMs: 10 * minute });
  });

  it('closes by the booked end less what the closing needs, whatever the rows come to', () => {
    const hard = planSheetView(shortPlan({ end: { kind: 'hard', at: { day: 0, time: '20:30' } } }), open);
    expect(hard.days[0]).toMatchObject({ ends: '20:00', until: '20:30', closeBy: '20:20' });
    const total = planSheetView(shortPlan({ start: null, end: { kind: 'total', ms: 90 * minute } }), open);
    expect(total.days[0]).toMatchObject({ until: '+1:30', closeBy: '+1:20' });
    const booked = shortPlan({ start: null, end: { kind: 'hard', at: { day: 0, time: '20:30' } } });
    expect(planSheetView(booked, open).days[0]).toMatchObject({ until: '20:30', closeBy: '20:20' });
  });

  it('says no close by where no closing is planned', () => {
    expect(planSheetView(planOfRows([row('a', 10)]), open).days[0]?.closeBy).toBeNull();
  });

  it('goes on over midnight as one day, and begins another after a night', () => {
    const late = planSheetView(planOfRows([row('a', 90), row('b', 30)], { start: '23:00' }), open);
    expect(timesOf(late)).toEqual(['23:00', '00:30']);
    expect(late.days).toHaveLength(1);
    const two = planOfRows([
      row('a', 60),
      row('z', 10, { kind: 'closing' }),
      row('b', 60, { pin: { day: 1, time: '09:00' } }),
      row('c', 20, { kind: 'closing' }),
    ]);
    const view = planSheetView({ ...two, end: { kind: 'hard', at: { day: 1, time: '11:00' } } }, open);
    expect(view.days).toMatchObject([
      { day: 0, ends: '20:10', until: null, closeBy: '20:00' },
      { day: 1, starts: '09:00', until: '11:00', closeBy: '10:40' },
    ]);
  });

  it('does the arithmetic of a go-round for the members of its circle, and of nothing else', () => {
    const options = { ...open, circle: fullCircle(12) };
    const rows = [row('a', 10), row('b', 10, { format: 'whole' })];
    const view = planSheetView(planOfRows(rows), options);
    expect(view.people).toBe(12);
    expect(view.days[0]?.rows.map(({ turnsMs }) => turnsMs)).toEqual([12 * minute, null]);
    expect(planSheetView(planOfRows(rows), open).days[0]?.rows[0]?.turnsMs).toBeNull();
  });

  it('holds no cue, no checklist and no need unless it was asked for', () => {
    const circle = fullCircle(3);
    const people = peopleNamed(['Amara', 'Jonas', 'Mei']);
    const plan = planOfRows([fullRow('a')]);
    const bare = planSheetView(plan, { cues: false, access: false, circle, people });
    expect(JSON.stringify(bare)).not.toMatch(/SECRET|seat near/u);
    expect(bare.isPrivate).toBe(false);
    const cues = planSheetView(plan, { cues: true, access: false, circle, people });
    expect(cues).toMatchObject({ isPrivate: true, needs: [] });
    expect(cues.days[0]?.rows[0]).toMatchObject({
      cue: 'SECRET-CUE Wait for the last one.',
      checks: ['SECRET-CHECK Bring the pens'],
    });
    const access = planSheetView(plan, { cues: false, access: true, circle, people });
    expect(access).toMatchObject({
      isPrivate: true,
      needs: [{ name: 'Jonas', text: 'A seat near the door' }],
    });
    expect(JSON.stringify(access)).not.toContain('SECRET');
  });

  it('keeps every row in order, whatever the plan', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    const pin = fc.option(fc.record({ day: fc.integer({ min: 0, max: 3 }), time }), { nil: undefined });
    const rows = fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 600 }), pin }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.option(time, { nil: null }), rows, (start, given) => {
        const segments = given.map(({ minutes, pin: at }, i) =>
          row(`r${i}`, minutes, at === undefined ? {} : { pin: at }),
        );
        const view = planSheetView(planOfRows(segments, { start }), open);
        expect(view.days.flatMap((day) => day.rows.map(({ title }) => title))).toEqual(
          segments.map(({ title }) => title),
        );
        for (const at of timesOf(view))
          expect(at ?? '00:00').toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$|^\+\d+:[0-5]\d$/u);
      }),
    );
  });
});
