import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan, PlanSegment } from '../../../../shared/plan/plan.ts';
import {
  advance,
  ask,
  beginRehearsal,
  closeNow,
  goBack,
  goOn,
  hold,
  jump,
  rehearsalZone,
  type Rehearsal,
} from '../../../../shared/plan/rehearse/rehearsal.ts';
import { reportOf } from '../../../../shared/plan/rehearse/report.ts';
import { planOf } from '../../../../shared/plan/templates/plan-of.ts';
import { wallView } from '../../../../shared/wall/project.ts';
import { shippedTemplates } from '../../../support/said-aloud.ts';

const minute = 60_000;
const day = { date: '2026-11-26', time: '18:30' };

function row(id: string, minutes: number, more: Partial<PlanSegment> = {}): PlanSegment {
  const durationMs = minutes * minute;
  return {
    id,
    title: id,
    kind: 'topic',
    format: 'whole',
    durationMs,
    shortestMs: 0,
    prompt: `${id}?`,
    ...more,
  };
}
const planned = (segments: PlanSegment[], more: Partial<Plan> = {}): Plan => ({
  id: 'plan',
  title: 'Evening',
  circle: null,
  start: null,
  end: null,
  segments,
  ...more,
});
function begun(plan: Plan, people = 4): Rehearsal {
  const rehearsal = beginRehearsal(plan, people, day);
  if (rehearsal === null) throw new Error('nothing to play');
  return rehearsal;
}
const running = ({ state }: Rehearsal): string | null => state.facts.running;
const evening = planned([
  row('open', 5, { kind: 'opening' }),
  row('round', 12, { format: 'round', limitMs: 2 * minute }),
  row('talk', 20),
  row('close', 8, { kind: 'closing' }),
]);

test('it begins when the plan does, else at the time given, in its first segment', () => {
  expect(begun(evening).now).toBe(Date.UTC(2026, 10, 26, 18, 30));
  expect(begun({ ...evening, start: '09:15' }).now).toBe(Date.UTC(2026, 10, 26, 9, 15));
  expect(running(begun(evening))).toBe('open');
  expect(beginRehearsal(planned([]), 4, day)).toBeNull();
});

test('the end of the booked room, and a total, are the hard end', () => {
  const hard = { ...evening, end: { kind: 'hard', at: { day: 0, time: '20:00' } } } as const;
  expect(begun(hard).state.facts.opened?.hardEnd).toBe(Date.UTC(2026, 10, 26, 20));
  const total = { ...evening, end: { kind: 'total', ms: 60 * minute } } as const;
  expect(begun(total).state.facts.opened?.hardEnd).toBe(Date.UTC(2026, 10, 26, 19, 30));
});

describe('time passes', () => {
  test('segments follow by themselves, and after the last it is over', () => {
    const later = advance(begun(evening), 6 * minute, true);
    expect(running(later)).toBe('round');
    const end = advance(later, 60 * minute, true);
    expect(end.state.facts.phase).toBe('closed');
    expect(end.now).toBe(begun(evening).now + 45 * minute);
    expect(advance(end, minute, true)).toEqual(end);
  });
  test('or run over, where nobody presses', () => {
    const over = advance(begun(evening), 30 * minute, false);
    expect(running(over)).toBe('open');
    expect(reportOf(over)).toMatchObject({
      behindMs: 25 * minute,
      rows: [{ overMs: 25 * minute }, {}, {}, {}],
    });
  });
  test('in a go-round everybody has their turn and takes the whole of it', () => {
    const round = advance(begun(evening), 5 * minute, true);
    const turn = (after: number): string | null | undefined =>
      advance(round, after, true).state.facts.rounds.at(-1)?.current;
    expect([turn(0), turn(2 * minute), turn(4 * minute), turn(8 * minute)]).toEqual([
      'person 1',
      'person 2',
      'person 3',
      null,
    ]);
  });
  test('before a pin the segment runs on, over a night nobody does', () => {
    const pinned = (pin: PlanSegment['pin'] & object): Plan => planned([row('a', 10), row('b', 10, { pin })]);
    const short = advance(begun(pinned({ day: 0, time: '18:50' })), 15 * minute, true);
    expect(running(short)).toBe('a');
    expect(running(advance(short, 5 * minute, true))).toBe('b');
    const night = advance(begun(pinned({ day: 1, time: '09:00' })), 10 * minute, true);
    expect([running(night), night.now]).toEqual(['b', Date.UTC(2026, 10, 27, 9)]);
    expect(reportOf(advance(night, 60 * minute, true)).rows.map(({ overMs }) => overMs)).toEqual([0, 0]);
  });
});

describe('what a facilitator does', () => {
  test('next goes on at once, and after the last segment ends it', () => {
    const next = goOn(begun(evening)).rehearsal;
    expect(running(next)).toBe('round');
    expect(next.state.facts.rounds).toHaveLength(1);
    const last = goOn(goOn(goOn(next).rehearsal).rehearsal).rehearsal;
    expect(last.state.facts.phase).toBe('closed');
  });
  test('back returns to what was before', () => {
    expect(running(goBack(goOn(begun(evening)).rehearsal).rehearsal)).toBe('open');
    expect(goBack(begun(evening)).refusal?.code).toBe('noPreviousSegment');
  });
  test('a hold stops what follows by itself, and time goes on', () => {
    const held = hold(begun(evening)).rehearsal;
    const later = advance(held, 30 * minute, true);
    expect([running(later), later.now - held.now]).toEqual(['open', 30 * minute]);
    expect(running(advance(hold(later).rehearsal, 5 * minute, true))).toBe('round');
    // The turn that was held has its whole limit.
    const round = advance(begun(evening), 5 * minute, true);
    const resumed = hold(advance(hold(round).rehearsal, 3 * minute, true)).rehearsal;
    expect(advance(resumed, minute, true).state.facts.rounds.at(-1)?.current).toBe('person 1');
  });
  test('jump goes to the end of the segment, in its own time', () => {
    const jumped = jump(advance(begun(evening), minute, false));
    expect([running(jumped), jumped.now - begun(evening).now]).toEqual(['round', 5 * minute]);
    expect(running(jump(jumped))).toBe('talk');
    const held = hold(begun(evening)).rehearsal;
    expect(jump(held)).toBe(held);
  });
  test('close now starts the closing; without one it is refused', () => {
    expect(running(closeNow(begun(evening)).rehearsal)).toBe('close');
    expect(closeNow(begun(planned([row('a', 5)]))).refusal?.code).toBe('noClosing');
  });
});

test('at the end it is known how each row went', () => {
  const early = goOn(advance(begun(evening), 3 * minute, false)).rehearsal;
  const late = goOn(advance(early, 15 * minute, false)).rehearsal;
  const closing = closeNow(late).rehearsal;
  const { rows, plannedMs, tookMs, behindMs } = reportOf(advance(closing, 60 * minute, true));
  expect(rows.map(({ overMs }) => overMs / minute)).toEqual([-2, 3, -20, 0]);
  expect(rows.map(({ isSkipped }) => isSkipped)).toEqual([false, false, false, false]);
  expect([plannedMs, tookMs, behindMs].map((ms) => ms / minute)).toEqual([45, 26, -19]);
});

test.each(shippedTemplates)(
  '$title plays to its end as planned, and each wall is one of the real ones',
  (template) => {
    let n = 0;
    let at = begun(
      planOf(template, () => `t${(n += 1)}`),
      template.people.to,
    );
    const seen = new Set<string>();
    const all = template.segments.reduce((sum, { durationMs }) => sum + durationMs, 0);
    for (let i = 0; i < 2_000 && at.state.facts.phase === 'open'; i += 1) {
      seen.add(wallView(at.state, {}, { now: at.now, zone: rehearsalZone, theme: 'paper' }).view.scene);
      at = advance(at, minute, true);
    }
    expect(at.state.facts.phase).toBe('closed');
    expect(reportOf(at)).toMatchObject({ plannedMs: all, tookMs: all, behindMs: 0 });
    expect([...seen].every((scene) => ['now', 'round', 'break', 'timer'].includes(scene))).toBe(true);
  },
);

test('however time is cut into steps, the same has happened', () => {
  const act = fc.constantFrom('goOn', 'hold', 'jump', 'closeNow', 'wait');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(act, fc.integer({ min: 0, max: 600 })), { maxLength: 12 }),
      fc.integer({ min: 1, max: 60 }),
      (acts, step) => {
        const play = (pass: (at: Rehearsal, seconds: number) => Rehearsal): Rehearsal =>
          acts.reduce((at, [what, seconds]) => {
            const later = pass(at, seconds);
            if (what === 'goOn') return goOn(later).rehearsal;
            if (what === 'hold') return hold(later).rehearsal;
            if (what === 'closeNow') return closeNow(later).rehearsal;
            return what === 'jump' ? jump(later) : later;
          }, begun(evening));
        const whole = play((at, seconds) => advance(at, seconds * 1000, true));
        const cut = play((at, seconds) => {
          let now = at;
          for (let left = seconds; left > 0; left -= step)
            now = advance(now, Math.min(step, left) * 1000, true);
          return now;
        });
        expect(cut.state.facts).toEqual(whole.state.facts);
        expect(cut.now).toBe(whole.now);
      },
    ),
  );
});

test('what is asked of it is decided as in the room', () => {
  const refused = ask(begun(evening), { type: 'resume' });
  expect(refused).toMatchObject({ refusal: { code: 'notOnHold' } });
  expect(refused.rehearsal.state.seq).toBe(begun(evening).state.seq);
});
