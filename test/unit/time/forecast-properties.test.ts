import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast, plan } from '../../../shared/time/forecast.ts';
import type { LiveSegment, SessionFacts } from '../../../shared/session/state.ts';
import { factsWith, HOUR, MINUTE, openedWith, segment, START } from '../turns/facts.ts';

interface Made {
  readonly segments: readonly { minutes: number; pin: number | null; skipped: boolean; took: number }[];
  /** How many have ended; the next one that is not skipped runs. */
  readonly done: number;
  readonly into: number;
  readonly holds: readonly (readonly [number, number])[];
}

const clock = (minutes: number): { date: string; time: string } => {
  const local = new Date(START + 2 * HOUR + minutes * MINUTE).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
};

const made: fc.Arbitrary<Made> = fc.record({
  segments: fc.array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 90 }),
      pin: fc.option(fc.integer({ min: -60, max: 600 }), { freq: 3 }),
      skipped: fc.boolean(),
      took: fc.integer({ min: 0, max: 120 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  done: fc.integer({ min: 0, max: 12 }),
  into: fc.integer({ min: 0, max: 120 }),
  holds: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 30 })), {
    maxLength: 3,
  }),
});

function factsOf({ segments, done, into, holds }: Made): { facts: SessionFacts; now: number } {
  const list = segments.map((each, i) =>
    segment(`s${i}`, each.minutes, each.pin === null ? {} : { pin: clock(each.pin) }),
  );
  let free = START;
  let running: string | null = null;
  const ran = list.map((each, i): LiveSegment => {
    const of = segments[i];
    if (of === undefined || of.skipped || running !== null)
      return { ...each, spans: [], skipped: of?.skipped ?? false };
    const from = free;
    if (i >= done) {
      running = each.id;
      return { ...each, spans: [{ from, to: null }], skipped: false };
    }
    free += of.took * MINUTE;
    return { ...each, spans: [{ from, to: free }], skipped: false };
  });
  const now = free + into * MINUTE;
  const spans = holds
    .map(([from, length]) => ({ from: START + from * MINUTE, to: START + (from + length) * MINUTE }))
    .filter((each) => each.to <= now);
  return { facts: factsWith({ segments: ran, running, holds: spans }, list), now };
}

const run = { seed: 20260803, numRuns: 500 };

describe('as properties', () => {
  it('T2: nothing to come starts before the end of the one before, before now, or before its pin', () => {
    fc.assert(
      fc.property(made, (of) => {
        const { facts, now } = factsOf(of);
        const { rows } = forecast(facts, now);
        const ahead = rows.filter((row) => row.status === 'next' || row.status === 'later');
        let free = Math.max(now, ...rows.filter((row) => row.status === 'now').map((row) => row.end));
        for (const row of ahead) {
          expect(row.start).toBe(free + row.slackMs);
          expect(row.end - row.start).toBe(Math.max(0, row.remainingMs));
          expect(Math.min(row.slackMs, row.overlapMs)).toBe(0);
          free = row.end;
        }
        expect(ahead.filter((row) => row.status === 'next')).toHaveLength(Math.min(1, ahead.length));
      }),
      run,
    );
  });

  it('T2: skipped ones take nothing: without them the rest stands where it stood', () => {
    fc.assert(
      fc.property(made, (of) => {
        // A night is told by a pin, which holds for its day even when its segment is skipped.
        const near = { ...of, segments: of.segments.map((each) => ({ ...each, pin: null })) };
        const { facts, now } = factsOf(near);
        const without = { ...facts, segments: facts.segments.filter((each) => !each.skipped) };
        const places = (of: SessionFacts) =>
          forecast(of, now)
            .rows.filter((row) => row.status !== 'skipped')
            .map((row) => [row.segment.id, row.start, row.end, row.status]);
        expect(places(facts)).toEqual(places(without));
        for (const row of forecast(facts, now).rows)
          expect(row.status === 'skipped' ? row.end - row.start : 0).toBe(0);
      }),
      run,
    );
  });

  it('T2: elapsed is the spans less the holds; elapsed and remaining make the duration', () => {
    fc.assert(
      fc.property(made, (of) => {
        const { facts, now } = factsOf(of);
        for (const row of forecast(facts, now).rows) {
          const minutes = row.segment.spans.flatMap((each) => {
            const list: number[] = [];
            for (let at = each.from; at < (each.to ?? now); at += MINUTE) list.push(at);
            return list;
          });
          const free = minutes.filter(
            (at) => !facts.holds.some((each) => each.from <= at && at < (each.to ?? now)),
          );
          expect(row.elapsedMs).toBe(free.length * MINUTE);
          expect(row.elapsedMs + row.remainingMs).toBe(row.segment.durationMs);
        }
      }),
      run,
    );
  });

  it('T1: whatever happens, the plan does not move', () => {
    fc.assert(
      fc.property(made, (of) => {
        const { facts, now } = factsOf(of);
        const planned = plan(openedWith(facts.opened?.plan ?? []));
        expect(forecast(facts, now).rows.map((row) => [row.plannedStart, row.plannedEnd])).toEqual(
          planned.map((row) => [row.start, row.end]),
        );
      }),
      run,
    );
  });

  it('T3: a hold that goes on makes it later by as much as no slack absorbs, and moves no plan', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 0, max: 60 }), (of, minutes) => {
        const { facts, now } = factsOf(of);
        const held = { ...facts, holds: [...facts.holds, { from: now, to: null }] };
        const [before, after] = [forecast(facts, now), forecast(held, now + minutes * MINUTE)];
        fc.pre(before.day === after.day);
        expect(after.plannedEnd).toBe(before.plannedEnd);
        const today = before.rows.filter((row) => row.day === before.day);
        const slack = today.reduce((sum, row) => sum + row.slackMs, 0);
        const isOver = today.every((row) => row.status === 'done' || row.status === 'skipped');
        const moved = after.projectedEnd - before.projectedEnd;
        expect(moved).toBeLessThanOrEqual(minutes * MINUTE);
        expect(moved).toBeGreaterThanOrEqual(isOver ? 0 : minutes * MINUTE - slack);
      }),
      run,
    );
  });

  it('T3: behind is projected end − planned end, once begun', () => {
    fc.assert(
      fc.property(made, (of) => {
        const { facts, now } = factsOf(of);
        const { behindMs, projectedEnd, plannedEnd } = forecast(facts, now);
        const begun = facts.segments.some((each) => each.spans.length > 0);
        expect(behindMs).toBe(begun ? projectedEnd - plannedEnd : 0);
      }),
      run,
    );
  });
});
