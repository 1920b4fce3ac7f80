import { describe, expect, it } from 'vitest';
import { forecast, plan } from '../../../shared/time/forecast.ts';
import type { LiveSegment, SessionFacts } from '../../../shared/session/state.ts';
import { factsWith, live, MINUTE, openedWith, segment, span, START } from '../turns/facts.ts';

const topic = segment('topic', 20, { shortestMs: 10 * MINUTE });
const talk = segment('talk', 30);
const closing = segment('closing', 10, { kind: 'closing', format: 'round' });
const all = [topic, talk, closing];
const m = (minutes: number): number => START + minutes * MINUTE;

/** Rows as `id status start–end` in minutes from the start. */
const rows = (facts: SessionFacts, minutes: number): string[] =>
  forecast(facts, m(minutes)).rows.map((row) => {
    const at = (instant: number): number => (instant - START) / MINUTE;
    return `${row.segment.id} ${row.status} ${at(row.start)}–${at(row.end)}`;
  });
const running = (segments: readonly LiveSegment[], id: string | null, more: Partial<SessionFacts> = {}) =>
  factsWith({ segments, running: id, ...more }, all);

describe('T1: the plan', () => {
  it('T1: follows from the planned start and does not move', () => {
    const planned = plan(openedWith(all)).map((row) => [row.start, row.end]);
    expect(planned).toEqual([
      [m(0), m(20)],
      [m(20), m(50)],
      [m(50), m(60)],
    ]);
    const late = running(
      [live(topic, [m(5), null]), live({ ...talk, durationMs: 1 }), live(closing)],
      'topic',
    );
    const shown = forecast(late, m(45)).rows.map((row) => [row.plannedStart, row.plannedEnd]);
    expect(shown).toEqual(planned);
  });

  it('T1: pinned later: slack is shown; pinned earlier: overlap is shown, and nothing is behind', () => {
    const pinned = [
      topic,
      { ...talk, pin: { date: '2026-08-03', time: '18:30' } },
      { ...closing, pin: { date: '2026-08-03', time: '18:50' } },
    ];
    expect(plan(openedWith(pinned)).map(({ slackMs, overlapMs }) => [slackMs, overlapMs])).toEqual([
      [0, 0],
      [10 * MINUTE, 0],
      [0, 10 * MINUTE],
    ]);
    const facts = factsWith({}, pinned);
    expect(forecast(facts, START)).toMatchObject({ behindMs: 0, plannedEnd: m(70), projectedEnd: m(70) });
    expect(forecast(facts, m(15)).behindMs).toBe(0);
  });
});

describe('T2: segments as they run', () => {
  it('T2: before the start: the first one never before its plan, nor before now', () => {
    const waiting = running(
      all.map((each) => live(each)),
      null,
    );
    expect(rows(waiting, -10)).toEqual(['topic next 0–20', 'talk later 20–50', 'closing later 50–60']);
    expect(rows(waiting, 5)).toEqual(['topic next 5–25', 'talk later 25–55', 'closing later 55–65']);
    expect(forecast(waiting, m(5)).behindMs).toBe(0);
  });

  it('T2: the running one ends at now + what is left, or now when over', () => {
    const facts = running([live(topic, [m(2), null]), live(talk), live(closing)], 'topic');
    expect(rows(facts, 12)).toEqual(['topic now 2–22', 'talk next 22–52', 'closing later 52–62']);
    expect(forecast(facts, m(12))).toMatchObject({ behindMs: 2 * MINUTE, overtime: false });
    expect(rows(facts, 30)).toEqual(['topic now 2–30', 'talk next 30–60', 'closing later 60–70']);
    expect(forecast(facts, m(30))).toMatchObject({ behindMs: 10 * MINUTE, overtime: true });
    expect(forecast(facts, m(30)).rows[0]).toMatchObject({
      elapsedMs: 28 * MINUTE,
      remainingMs: -8 * MINUTE,
    });
  });

  it('T2: left and come back to: it goes on with what is left, so does the one that was left for it', () => {
    const back = [live(topic, [m(0), m(10)], [m(15), null]), live(talk, [m(10), m(15)]), live(closing)];
    expect(rows(running(back, 'topic'), 17)).toEqual([
      'topic now 0–25',
      'talk next 25–50',
      'closing later 50–60',
    ]);
    expect(forecast(running(back, 'topic'), m(17)).rows[0]?.elapsedMs).toBe(12 * MINUTE);
  });

  it('T2: skipped ones take nothing; those jumped over likewise', () => {
    const jumped = [
      live(topic, [m(0), m(10)]),
      { ...live(talk), skipped: true },
      live(closing, [m(10), null]),
    ];
    expect(rows(running(jumped, 'closing'), 12)).toEqual([
      'topic done 0–10',
      'talk skipped 12–12',
      'closing now 10–20',
    ]);
    expect(forecast(running(jumped, 'closing'), m(12)).behindMs).toBe(-40 * MINUTE);
  });

  it('T2: between two segments the next one starts now', () => {
    const between = [live(topic, [m(0), m(10)]), live(talk), live(closing)];
    expect(rows(running(between, null), 14)).toEqual([
      'topic done 0–10',
      'talk next 14–44',
      'closing later 44–54',
    ]);
  });

  it('T2: an inserted segment has no plan, and moves the rest', () => {
    const pause = live(segment('pause', 5, { kind: 'break', format: 'break' }));
    const facts = running([live(topic, [m(0), null]), pause, live(talk), live(closing)], 'topic');
    expect(rows(facts, 1)).toEqual([
      'topic now 0–20',
      'pause next 20–25',
      'talk later 25–55',
      'closing later 55–65',
    ]);
    expect(forecast(facts, m(1)).rows[1]).toMatchObject({ plannedStart: null, plannedEnd: null });
    expect(forecast(facts, m(1)).behindMs).toBe(5 * MINUTE);
  });

  it('T2, R8: a gap that is not counted stops the clock of a segment, one that is counted does not', () => {
    const gaps = [
      { from: m(3), to: m(9), counted: false },
      { from: m(9), to: m(10), counted: true },
    ];
    const facts = running([live(topic, [m(0), null]), live(talk), live(closing)], 'topic', { gaps });
    expect(forecast(facts, m(10)).rows[0]?.remainingMs).toBe(16 * MINUTE);
  });

  it('T2: once closed, all stands still, and what never ran takes nothing', () => {
    const segments = [live(topic, [m(0), m(25)]), live(talk), live(closing)];
    const facts = running(segments, null, { phase: 'closed', closedAt: m(25) });
    expect(rows(facts, 500)).toEqual(['topic done 0–25', 'talk skipped 25–25', 'closing skipped 25–25']);
    expect(forecast(facts, m(500))).toMatchObject({
      projectedEnd: m(25),
      behindMs: -35 * MINUTE,
      closeBy: null,
    });
  });

  it('T2: without a session there is nothing to show', () => {
    expect(forecast(factsWith({ opened: null }), START)).toMatchObject({
      rows: [],
      closeBy: null,
      behindMs: 0,
    });
    expect(forecast(factsWith(), START)).toMatchObject({ rows: [], behindMs: 0 });
  });
});

describe('T3: ahead and behind, close by', () => {
  const begun = [live(topic, [m(0), null]), live(talk), live(closing)];

  it('T3: a hold moves the projection, not the plan', () => {
    const held = running(begun, 'topic', { holds: [span(5 * MINUTE, 8 * MINUTE)] });
    expect(forecast(held, m(10))).toMatchObject({
      behindMs: 3 * MINUTE,
      plannedEnd: m(60),
      projectedEnd: m(63),
    });
    const holding = running(begun, 'topic', { holds: [span(5 * MINUTE, null)] });
    expect(forecast(holding, m(9)).behindMs).toBe(4 * MINUTE);
    expect(forecast(holding, m(9)).rows[0]?.elapsedMs).toBe(5 * MINUTE);
  });

  it('T3: slack before a pin absorbs a delay', () => {
    const pinned = [topic, { ...talk, pin: { date: '2026-08-03', time: '18:30' } }, closing];
    const facts = factsWith(
      {
        segments: pinned.map((each, i) => (i === 0 ? live(each, [m(4), null]) : live(each))),
        running: 'topic',
      },
      pinned,
    );
    expect(forecast(facts, m(10))).toMatchObject({ behindMs: 0 });
    expect(forecast(facts, m(10)).rows[1]).toMatchObject({ slackMs: 6 * MINUTE, overlapMs: 0 });
    expect(forecast(facts, m(33))).toMatchObject({ behindMs: 3 * MINUTE });
    expect(forecast(facts, m(33)).rows[1]).toMatchObject({ slackMs: 0, overlapMs: 3 * MINUTE });
  });

  it('T3: close by is the planned end, or the hard end, less what the closing needs', () => {
    expect(forecast(running(begun, 'topic'), m(1)).closeBy).toBe(m(50));
    const hard = running(begun, 'topic', { opened: openedWith(all, { hardEnd: m(75) }) });
    expect(forecast(hard, m(1))).toMatchObject({ closeBy: m(65), endBy: m(75), plannedEnd: m(60) });
    const longer = [...begun.slice(0, 2), live({ ...closing, durationMs: 15 * MINUTE })];
    expect(forecast(running(longer, 'topic'), m(1)).closeBy).toBe(m(45));
  });

  it('R8: pins and the hard end are wall time: a moved clock moves them on the clock of the session', () => {
    const pinned = [topic, { ...talk, pin: { date: '2026-08-03', time: '18:30' } }, closing];
    const facts = factsWith(
      {
        opened: openedWith(pinned, { hardEnd: m(90) }),
        segments: pinned.map((each, i) => (i === 0 ? live(each, [m(0), null]) : live(each))),
        running: 'topic',
        clockOffset: 5 * MINUTE,
      },
      pinned,
    );
    expect(forecast(facts, m(1)).rows[1]?.start).toBe(m(25));
    expect(forecast(facts, m(1))).toMatchObject({ endBy: m(85), behindMs: 0 });
  });
});
