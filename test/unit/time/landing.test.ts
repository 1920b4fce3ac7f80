import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../shared/plan/segment.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { forecast } from '../../../shared/time/forecast.ts';
import type { LandingChange } from '../../../shared/time/land/change.ts';
import { changed } from '../../../shared/time/land/changed.ts';
import { landingView } from '../../../shared/time/land/landing-view.ts';
import { landingOffer } from '../../../shared/time/land/offered.ts';
import { neededMs, proposeDrop, proposeShave } from '../../../shared/time/land/propose.ts';
import { restOf } from '../../../shared/time/land/rest.ts';
import { arbitrarySession } from '../../support/arbitrary-session.ts';
import { counting } from '../../support/record.ts';
import { factsWith, live, MINUTE, openedWith, person, segment, span, START } from '../turns/facts.ts';

const at = (minutes: number): number => START + minutes * MINUTE;
const can = (id: string, minutes: number, shortest: number, more: Partial<Segment> = {}): Segment =>
  segment(id, minutes, { shortestMs: shortest * MINUTE, ...more });
const closing = can('closing', 10, 5, { kind: 'closing' });

/** The first of `plan` runs since START; planned for `planned`, where that was another length. */
function running(plan: readonly Segment[], more: Partial<SessionFacts> = {}, planned = plan): SessionFacts {
  return factsWith({
    opened: openedWith(planned),
    segments: plan.map((each, i) => (i === 0 ? live(each, [START, null]) : live(each))),
    running: plan[0]?.id ?? null,
    people: [person('a')],
    ...more,
  });
}
const told = (changes: readonly LandingChange[]) =>
  Object.fromEntries(
    changes.map(({ segment: id, toMs }) => [id, toMs === null ? null : toMs / MINUTE] as const),
  );
const held = (facts: SessionFacts, from: number, to: number | null): SessionFacts => ({
  ...facts,
  holds: [span(from * MINUTE, to === null ? null : to * MINUTE)],
});
const over = (facts: SessionFacts, now: number): number => {
  const { projectedEnd, endBy } = forecast(facts, now);
  return projectedEnd - endBy;
};

describe('T4: shave', () => {
  const plan = [can('a', 20, 10), can('b', 30, 10), can('c', 20, 15), closing];

  it('T4: the flexible rest in proportion to what each can give, whole minutes, never the closing', () => {
    // Held for seven minutes: 10 + 20 + 5 minutes can be given.
    const facts = held(running(plan), 1, 8);
    expect(told(proposeShave(facts, at(8)))).toEqual({ a: 18, b: 26, c: 19 });
    expect(over(changed(facts, proposeShave(facts, at(8))), at(8))).toBe(0);
  });

  it('T4: a started minute too late is a whole one', () => {
    const facts = held(running(plan), 1, 1.5);
    expect(told(proposeShave(facts, at(2)))).toEqual({ b: 29 });
    expect(over(changed(facts, proposeShave(facts, at(2))), at(2))).toBe(-0.5 * MINUTE);
  });

  it('T4: never below the shortest; else it says by how much it fails', () => {
    const facts = held(running([can('a', 10, 9), can('b', 12, 10), closing]), 0, 9);
    expect(told(proposeShave(facts, at(9)))).toEqual({ a: 9, b: 10 });
    const { endAfter, endBy } = landingView(facts, at(9), proposeShave(facts, at(9)));
    expect(endAfter - endBy).toBe(6 * MINUTE);
  });

  it('T4: the running one keeps what has passed of it, and a minute to end well', () => {
    const facts = held(running([can('a', 20, 5), can('b', 10, 10), closing]), 0, 20);
    expect(told(proposeShave(facts, at(33.5)))).toEqual({ a: 15 });
    const late = running([can('a', 20, 5), closing]);
    expect(told(proposeShave(late, at(25)))).toEqual({});
  });

  it('T4: what stands before a pin gives only what makes that pin late; what stands behind it gives the rest', () => {
    const pin = { date: '2026-08-03', time: '18:40' };
    const pinned = [can('a', 35, 10), can('b', 20, 5, { pin }), can('c', 20, 5), closing];
    // Planned: a to 18:35, b from its pin to 19:00, c to 19:20, the closing to 19:30. Held for 12: seven past the pin.
    const facts = held(running(pinned), 0, 12);
    const changes = proposeShave(facts, at(12));
    expect(over(facts, at(12))).toBe(7 * MINUTE);
    expect(over(changed(facts, changes), at(12))).toBe(0);
    // With slack before the pin nothing that is taken before it helps.
    const early = running(pinned, {
      segments: pinned.map((each, i) =>
        i === 0 ? live(each, [START, null]) : live(i === 2 ? { ...each, durationMs: 26 * MINUTE } : each),
      ),
    });
    expect(told(proposeShave(early, at(1)))).toEqual({ b: 18, c: 22 });
  });

  it('T4: growing back works the same way: up to the plan, in proportion to what was taken', () => {
    const short = [can('a', 10, 5), can('b', 20, 10), can('c', 16, 15), closing];
    const planned = [can('a', 10, 5), can('b', 30, 10), can('c', 20, 15), closing];
    const late = running(short, { holds: [span(0, 7 * MINUTE)] }, planned);
    expect(over(late, at(8))).toBe(-7 * MINUTE);
    expect(told(proposeShave(late, at(8)))).toEqual({ b: 25, c: 18 });
    const early = running(short, {}, planned);
    expect(told(proposeShave(early, at(1)))).toEqual({ b: 30, c: 20 });
    expect(told(proposeShave(running(plan), at(1)))).toEqual({});
  });

  it('T4: what has run beyond its plan gets nothing back: it has had it', () => {
    const short = [can('a', 5, 5), can('b', 10, 10), closing];
    const planned = [can('a', 10, 5), can('b', 20, 10), closing];
    expect(told(proposeShave(running(short, {}, planned), at(12)))).toEqual({ b: 18 });
  });
});

describe('T4: drop one', () => {
  it('T4: the shortest of those that suffice, the later of two, never the closing or the running one', () => {
    const plan = [can('a', 20, 10), can('b', 12, 5), can('c', 8, 5), can('d', 8, 5), can('e', 3, 1), closing];
    expect(told(proposeDrop(held(running(plan), 0, 7), at(7)))).toEqual({ d: null });
    expect(told(proposeDrop(held(running(plan), 0, 2), at(2)))).toEqual({ e: null });
    expect(told(proposeDrop(running(plan), at(2)))).toEqual({});
  });

  it('T4: where none suffices, the one that brings most', () => {
    const plan = [can('a', 20, 10), can('b', 12, 5), can('c', 8, 5), closing];
    expect(told(proposeDrop(held(running(plan), 0, 15), at(15)))).toEqual({ b: null });
  });
});

describe('T4: before and after', () => {
  it('T4: shows clock times and lengths of each, and the end', () => {
    const facts = held(running([can('a', 20, 10), can('b', 30, 10), closing]), 0, 10);
    const { rows, ...ends } = landingView(facts, at(10), [
      { segment: 'a', fromMs: 20 * MINUTE, toMs: 15 * MINUTE },
      { segment: 'b', fromMs: 30 * MINUTE, toMs: null },
    ]);
    expect(ends).toEqual({ endBefore: at(70), endAfter: at(35), endBy: at(60) });
    expect(rows.map(({ segment: { id }, before, after }) => [id, before, after])).toEqual([
      [
        'a',
        { start: at(0), end: at(30), durationMs: 20 * MINUTE },
        { start: at(0), end: at(25), durationMs: 15 * MINUTE },
      ],
      ['b', { start: at(30), end: at(60), durationMs: 30 * MINUTE }, null],
      [
        'closing',
        { start: at(60), end: at(70), durationMs: 10 * MINUTE },
        { start: at(25), end: at(35), durationMs: 10 * MINUTE },
      ],
    ]);
  });

  it('T4: close now: what lies between is passed over, what ran ends', () => {
    const facts = running([can('a', 20, 10), can('b', 30, 10), closing]);
    const { rows, endAfter } = landingView(facts, at(8), 'close');
    expect(endAfter).toBe(at(18));
    expect(rows.map(({ after }) => after)).toEqual([
      { start: at(0), end: at(8), durationMs: 8 * MINUTE },
      null,
      { start: at(8), end: at(18), durationMs: 10 * MINUTE },
    ]);
  });
});

describe('T4: offered after a hold', () => {
  const facts = running([can('a', 20, 10), closing]);
  const offer = (of: SessionFacts, now: number) => landingOffer(of, forecast(of, now));

  it('T4: when it moved the end past the latest one, by a minute or more', () => {
    expect(offer(held(facts, 1, 4), at(5))).toEqual({ since: at(4), overMs: 3 * MINUTE });
    expect(offer(held(facts, 1, 1.9), at(5))).toBeNull();
    expect(offer(facts, at(25))).toBeNull();
  });

  it('T4: not while it lasts, nor in the segment after, nor once it was taken', () => {
    expect(offer(held(facts, 1, null), at(5))).toBeNull();
    const later = {
      ...held(facts, 1, 4),
      running: 'closing',
      segments: [live(can('a', 20, 10), [START, at(6)]), live(closing, [at(6), null])],
    };
    expect(offer(later, at(40))).toBeNull();
    const taken = changed(held(facts, 1, 4), proposeShave(held(facts, 1, 4), at(5)));
    expect(offer(taken, at(5))).toBeNull();
  });

  it('R8: a time that was not counted moves the end as a hold does', () => {
    const gap = { from: at(1), to: at(6) };
    expect(offer({ ...facts, gaps: [{ ...gap, counted: false }] }, at(7))?.overMs).toBe(5 * MINUTE);
    expect(offer({ ...facts, gaps: [{ ...gap, counted: true }] }, at(7))).toBeNull();
  });
});

const arbitraryRest = fc
  .tuple(
    fc.array(
      fc.record({ minutes: fc.integer({ min: 1, max: 60 }), shortest: fc.integer({ min: 0, max: 40 }) }),
      { minLength: 1, maxLength: 7 },
    ),
    fc.integer({ min: 0, max: 120 * 60 }),
    fc.integer({ min: 0, max: 30 * 60 }),
  )
  .map(([list, heldSeconds, goneSeconds]) => {
    const plan = [...list.map(({ minutes, shortest }, i) => can(`s${i}`, minutes, shortest)), closing];
    const facts = held(running(plan), 0, heldSeconds / 60);
    return { facts, now: at((heldSeconds + goneSeconds) / 60) };
  });

describe('T4: for random evenings', () => {
  it('T4: what is taken is what is needed or all there is; floors hold; the closing is untouched; whole minutes stay whole', () => {
    fc.assert(
      fc.property(arbitraryRest, ({ facts, now }) => {
        const { rows, ahead } = restOf(facts, now);
        const need = neededMs(ahead.projectedEnd - ahead.endBy);
        const changes = proposeShave(facts, now);
        const taken = changes.reduce((sum, { fromMs, toMs }) => sum + fromMs - (toMs ?? 0), 0);
        const all = rows.reduce((sum, { givesMs }) => sum + givesMs, 0);
        expect(taken).toBe(need > 0 ? Math.min(need, all) : 0);
        for (const { segment: id, toMs } of changes) {
          const row = rows.find((each) => each.row.segment.id === id);
          expect(row?.flexible).toBe(true);
          expect(toMs).toBeGreaterThanOrEqual(row?.row.segment.shortestMs ?? Infinity);
          expect(need > all || (toMs ?? 1) % MINUTE === 0).toBe(true);
        }
        const { endAfter } = landingView(facts, now, changes);
        expect(ahead.projectedEnd - endAfter).toBe(taken);
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  it('T4: drop one: no other that can go costs less and suffices', () => {
    fc.assert(
      fc.property(arbitraryRest, ({ facts, now }) => {
        const { ahead, rows } = restOf(facts, now);
        const need = ahead.projectedEnd - ahead.endBy;
        const [change] = proposeDrop(facts, now);
        const options = rows.filter(({ flexible, row }) => flexible && row.status !== 'now');
        const costs = change?.fromMs ?? 0;
        const better = options.filter(
          ({
            row: {
              segment: { durationMs },
            },
          }) => (costs >= need ? durationMs >= need && durationMs < costs : durationMs > costs),
        );
        expect(need > 0 || change === undefined).toBe(true);
        expect(need > 0 ? better : []).toEqual([]);
      }),
      { seed: 22, numRuns: 300 },
    );
  });

  it('R2: whatever is proposed is accepted at once, and what stands after is what was shown', () => {
    fc.assert(
      fc.property(
        arbitrarySession(),
        fc.integer({ min: 0, max: 40 * MINUTE }),
        fc.boolean(),
        (state, ms, drop) => {
          const now = state.lastAt + ms;
          const { facts } = state;
          const changes = (drop ? proposeDrop : proposeShave)(facts, now);
          if (facts.phase !== 'open' || changes.length === 0) return;
          const command: Command = { type: 'landOnTime', running: facts.running, changes: [...changes] };
          const decision = decide(state, command, { now, newId: counting('x'), zone: 'Europe/Berlin' });
          expect(decision.ok).toBe(true);
          expect(landingView(facts, now, changes).endAfter).toBe(
            forecast(changed(facts, changes), now).projectedEnd,
          );
        },
      ),
      { seed: 23, numRuns: 200 },
    );
  });
});
