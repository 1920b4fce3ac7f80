import { describe, expect, it } from 'vitest';
import { clockTime } from '../../../shared/time/clock.ts';
import { forecast, plan } from '../../../shared/time/forecast.ts';
import type { Pin, Segment } from '../../../shared/plan/segment.ts';
import type { LiveSegment, SessionFacts } from '../../../shared/session/state.ts';
import { factsWith, HOUR, live, MINUTE, openedWith, segment } from '../turns/facts.ts';

const zone = 'Europe/Berlin';
const pin = (date: string, time: string): { pin: Pin } => ({ pin: { date, time } });
const shown = (rows: readonly { start: number; end: number }[]): string[] =>
  rows.map((row) => `${clockTime(row.start, zone, 'en')}–${clockTime(row.end, zone, 'en')}`);
const agendaPlan = (segments: readonly Segment[], plannedStart: number) =>
  plan(openedWith(segments, { plannedStart, zone }));

describe('T5: daylight saving and midnight', () => {
  it('T5: the night in March is an hour shorter on the clock, durations are not', () => {
    const start = Date.UTC(2026, 2, 29, 0, 30);
    expect(shown(agendaPlan([segment('a', 60), segment('b', 60)], start))).toEqual([
      '01:30–03:30',
      '03:30–04:30',
    ]);
  });

  it('T5: the night in October is an hour longer on the clock, durations are not', () => {
    const start = Date.UTC(2026, 9, 24, 23, 30);
    const rows = agendaPlan([segment('a', 60), segment('b', 60), segment('c', 60)], start);
    expect(shown(rows)).toEqual(['01:30–02:30', '02:30–02:30', '02:30–03:30']);
    expect(rows.at(-1)?.end).toBe(start + 3 * HOUR);
  });

  it('T5: a pin after the change is kept, the slack before it is real time', () => {
    const start = Date.UTC(2026, 2, 29, 0);
    const spring = agendaPlan([segment('a', 30), segment('b', 30, pin('2026-03-29', '04:00'))], start);
    expect(shown(spring)).toEqual(['01:00–01:30', '04:00–04:30']);
    expect(spring[1]?.slackMs).toBe(90 * MINUTE);
    const autumn = agendaPlan(
      [segment('a', 30), segment('b', 30, pin('2026-10-25', '04:00'))],
      Date.UTC(2026, 9, 24, 23),
    );
    expect(shown(autumn)).toEqual(['01:00–01:30', '04:00–04:30']);
    expect(autumn[1]?.slackMs).toBe(210 * MINUTE);
  });

  it('T5: a session over midnight is one day, with its pin on the next date', () => {
    const start = Date.UTC(2026, 7, 3, 20, 30);
    const segments = [segment('a', 60), segment('b', 30, pin('2026-08-04', '00:15')), segment('c', 20)];
    const rows = agendaPlan(segments, start);
    expect(shown(rows)).toEqual(['22:30–23:30', '00:15–00:45', '00:45–01:05']);
    expect(rows.map((row) => row.day)).toEqual([0, 0, 0]);
    const facts = factsWith(
      {
        opened: openedWith(segments, { plannedStart: start, hardEnd: start + 3 * HOUR }),
        segments: segments.map((each, i) => (i === 0 ? live(each, [start, null]) : live(each))),
        running: 'a',
      },
      segments,
    );
    const late = forecast(facts, start + 2 * HOUR);
    expect(late).toMatchObject({ behindMs: 15 * MINUTE, endBy: start + 3 * HOUR });
  });
});

describe('T2: several days', () => {
  // Friday to Sunday; on Sunday the clock has jumped.
  const friday = Date.UTC(2026, 2, 27, 8);
  const segments = [
    segment('fri', 180),
    segment('fri close', 20, { kind: 'closing' }),
    segment('sat', 240, pin('2026-03-28', '09:00')),
    segment('sat close', 20, { kind: 'closing' }),
    segment('sun', 120, pin('2026-03-29', '09:00')),
    segment('sun close', 30, { kind: 'closing' }),
  ];
  const saturday = Date.UTC(2026, 2, 28, 8);
  const sunday = Date.UTC(2026, 2, 29, 7);
  const opened = openedWith(segments, { plannedStart: friday, hardEnd: sunday + 3 * HOUR });
  const at = (spans: Record<string, readonly [number, number | null]>, more: Partial<SessionFacts> = {}) => {
    const done: LiveSegment[] = segments.map((each) => {
      const ran = spans[each.id];
      return ran === undefined ? live(each) : live(each, ran);
    });
    const running = done.find((each) => each.spans.at(-1)?.to === null)?.id ?? null;
    return factsWith({ opened, segments: done, running, ...more }, segments);
  };
  const ran = (start: number, minutes: number): readonly [number, number] => [
    start,
    start + minutes * MINUTE,
  ];

  it('T2 T5: each day begins with its pin, in local time', () => {
    const rows = agendaPlan(segments, friday);
    expect(rows.map((row) => row.day)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(shown(rows)[2]).toBe('09:00–13:00');
    expect(shown(rows)[4]).toBe('09:00–11:00');
    expect(rows[4]?.start).toBe(sunday);
  });

  it('T2 T3: each day closes by itself: its end, behind, close by', () => {
    const first = forecast(at({ fri: [friday + 10 * MINUTE, null] }), friday + HOUR);
    expect(first).toMatchObject({
      day: 0,
      plannedEnd: friday + 200 * MINUTE,
      behindMs: 10 * MINUTE,
      closeBy: friday + 180 * MINUTE,
    });
    const last = forecast(
      at({
        fri: ran(friday, 180),
        'fri close': ran(friday + 180 * MINUTE, 90),
        sat: ran(saturday, 240),
        'sat close': ran(saturday + 4 * HOUR, 20),
        sun: [sunday, null],
      }),
      sunday + HOUR,
    );
    expect(last).toMatchObject({
      day: 2,
      behindMs: 0,
      endBy: sunday + 3 * HOUR,
      closeBy: sunday + 150 * MINUTE,
    });
  });

  it('T2: the night is not overtime, however late the evening was', () => {
    const night = at({ fri: ran(friday, 180), 'fri close': ran(friday + 180 * MINUTE, 90) });
    for (const hours of [5, 12, 23]) {
      const later = forecast(night, friday + hours * HOUR);
      expect(later).toMatchObject({ day: 1, behindMs: 0, overtime: false });
      expect(later.rows[2]).toMatchObject({ status: 'next', start: saturday });
    }
    expect(forecast(night, saturday + 7 * MINUTE).behindMs).toBe(7 * MINUTE);
  });

  it('T2: a day whose last segment was left running ends where the night began', () => {
    const close = friday + 180 * MINUTE;
    const lid = { from: close + 25 * MINUTE, to: saturday - 5 * MINUTE, counted: false };
    const facts = at({ fri: ran(friday, 180), 'fri close': [close, null] }, { gaps: [lid] });
    const morning = forecast(facts, saturday - MINUTE);
    expect(morning).toMatchObject({ day: 1, behindMs: 0, overtime: false });
    expect(morning.rows[1]).toMatchObject({ status: 'done', end: lid.from, elapsedMs: 25 * MINUTE });
    expect(morning.rows[2]).toMatchObject({ status: 'next', start: saturday });
  });

  it('T2: or after its full time, when it is over by as much as a night', () => {
    const close = friday + 180 * MINUTE;
    const facts = at({ fri: ran(friday, 180), 'fri close': [close, null] });
    expect(forecast(facts, close + 50 * MINUTE)).toMatchObject({
      day: 0,
      overtime: true,
      behindMs: 30 * MINUTE,
    });
    const late = forecast(facts, close + 6 * HOUR);
    expect(late).toMatchObject({ day: 1, overtime: false, behindMs: 0 });
    expect(late.rows[1]).toMatchObject({ status: 'done', end: close + 20 * MINUTE });
  });

  it('T2: a day keeps its beginning when its first segment is skipped', () => {
    const facts = at({ fri: ran(friday, 180), 'fri close': ran(friday + 180 * MINUTE, 20) });
    const without = {
      ...facts,
      segments: facts.segments.map((each) => ({ ...each, skipped: each.id === 'sat' })),
    };
    expect(forecast(without, friday + 10 * HOUR).rows[3]).toMatchObject({ status: 'next', start: saturday });
  });
});
