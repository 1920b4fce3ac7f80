import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import { fold } from '../../../shared/session/fold.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { coverage, groupMeasures } from '../../../shared/turns/measures.ts';
import { speaking } from '../../../shared/turns/speaking.ts';
import { arbitrarySession } from '../../support/arbitrary-session.ts';
import {
  carryOut,
  counting,
  given,
  minute,
  open,
  pass,
  second,
  T0,
  type Step,
} from '../../support/record.ts';

const s = second;
const at = (seconds: number): number => T0 + seconds * s;
const close: Command = { type: 'closeSession' };
const context = (now: number) => ({ now, newId: counting('y'), zone: 'Europe/Berlin' });
const spoken = (state: SessionState, now: number) =>
  Object.fromEntries(speaking(state.facts, now).map(({ person, speakingMs }) => [person, speakingMs / s]));

/** What a command makes of the state; the state as it is where it is refused. */
function after(state: SessionState, command: Command, now: number): SessionState {
  return decide(state, command, context(now)).ok
    ? fold(state, carryOut(state, command, context(now)))
    : state;
}

describe('corrections of turns, for random sessions', () => {
  const total = (state: SessionState, now: number): number =>
    state.facts.turns.reduce((sum, { start, end }) => sum + ((end ?? now) - start), 0);
  const cutInTwo = fc.tuple(arbitrarySession(40), fc.nat(), fc.double({ min: 0.1, max: 0.9, noNaN: true }));

  it('U2: what is split and merged again is as it was, to the millisecond', () => {
    let split = 0;
    fc.assert(
      fc.property(cutInTwo, ([state, index, part]) => {
        const now = Math.max(state.lastAt, state.facts.closedAt ?? 0) + minute;
        const upTo = state.facts.closedAt ?? now;
        const turn = state.facts.turns[index % Math.max(1, state.facts.turns.length)];
        if (turn === undefined || (turn.end ?? upTo) - turn.start < 10) return;
        const splitAt = Math.round(turn.start + part * ((turn.end ?? upTo) - turn.start));
        const two = after(state, { type: 'splitTurn', turn: turn.id, splitAt, person: turn.person }, now);
        const into = two.facts.turns.find((each) => !state.facts.turns.some(({ id }) => id === each.id));
        if (into === undefined) return;
        split += 1;
        expect(total(two, upTo)).toBe(total(state, upTo));
        const one = after(two, { type: 'mergeTurns', turn: turn.id, with: into.id }, now);
        expect(total(one, upTo)).toBe(total(state, upTo));
        expect(one.facts.turns).toHaveLength(state.facts.turns.length);
        expect(speaking(one.facts, now).map(({ speakingMs }) => speakingMs)).toEqual(
          speaking(state.facts, now).map(({ speakingMs }) => speakingMs),
        );
      }),
      { seed: 21, numRuns: 200 },
    );
    expect(split).toBeGreaterThan(20);
  });

  it('M10: a fill shares what is free to the millisecond, equally, and one undo takes all of it back', () => {
    let filled = 0;
    const fill = fc.tuple(
      arbitrarySession(40),
      fc.nat(600_000),
      fc.nat(600_000),
      fc.integer({ min: 1, max: 4 }),
    );
    fc.assert(
      fc.property(fill, ([state, one, two, count]) => {
        const now = state.lastAt + minute;
        const [from, to] = [now - Math.max(one, two), now - Math.min(one, two)];
        const people = Array.from({ length: count }, () => null);
        const done = after(state, { type: 'fillStretch', from, to, people, instead: null }, now);
        if (done === state) return;
        filled += 1;
        const added = done.facts.turns.filter((each) => !state.facts.turns.some(({ id }) => id === each.id));
        const lengths = added.map(({ start, end }) => (end ?? start) - start);
        expect(added.every(({ estimated }) => estimated)).toBe(true);
        expect(lengths.every((length) => Number.isInteger(length) && length > 0)).toBe(true);
        // With nothing cut in two the parts differ by a millisecond at most.
        const apart = added.length === count ? Math.max(...lengths) - Math.min(...lengths) : 0;
        expect(apart).toBeLessThanOrEqual(1);
        expect((coverage(done.facts, now) ?? 1) >= (coverage(state.facts, now) ?? 0) - 1e-9).toBe(true);
        const undone = fold(done, carryOut(done, { type: 'undo' }, context(now)));
        expect(undone.facts).toEqual(state.facts);
      }),
      { seed: 22, numRuns: 300 },
    );
    expect(filled).toBeGreaterThan(20);
  });
});

describe('corrections after the close', () => {
  const evening: Step[] = [
    open(),
    [1 * s, { type: 'nextSegment' }],
    [10 * s, pass('ann')],
    [40 * s, pass('ben')],
    [60 * s, pass('ben')],
    [300 * s, close],
  ];

  it('M10: filling four minutes nobody pressed changes totals, coverage and measures at once', () => {
    const { state } = given(evening);
    const now = at(900);
    expect(groupMeasures(state.facts, now)).toMatchObject({ balance: null });
    expect(coverage(state.facts, now)).toBeLessThan(0.3);
    const filled = after(
      state,
      { type: 'fillStretch', from: at(60), to: at(300), people: ['ann', 'ben', 'cem'], instead: null },
      now,
    );
    expect(spoken(filled, now)).toEqual({ ann: 110, ben: 100, cem: 80 });
    expect(groupMeasures(filled.facts, now)).toMatchObject({ coverage: 1, heard_from: 2 });
    expect(groupMeasures(filled.facts, now).balance).not.toBeNull();
    const { state: again } = given([...evening, [900 * s, { type: 'undo' }]]);
    expect(again.facts.phase).toBe('open');
  });

  it('R4: reopened, what was corrected since stays, and what the close had ended goes on', () => {
    const turns = (steps: Step[]) =>
      given(steps).state.facts.turns.map(({ person, start, end }) => [
        person,
        (start - T0) / s,
        end === null ? null : (end - T0) / s,
      ]);
    const opened: Step[] = [open(), [10 * s, pass('ann')], [40 * s, pass('ben')], [60 * s, close]];
    const added: Step = [
      90 * s,
      { type: 'addTurn', person: 'cem', start: at(2), end: at(10), estimated: false },
    ];
    const moved: Step = [95 * s, { type: 'moveEdge', turn: 'x2', edge: 'start', to: at(30) }];
    expect(turns([...opened, added, moved, [100 * s, { type: 'reopenSession' }]])).toEqual([
      ['ann', 10, 30],
      ['ben', 30, null],
      ['cem', 2, 10],
    ]);
    const { state } = given([
      ...opened,
      added,
      [100 * s, { type: 'reopenSession' }],
      [110 * s, { type: 'redo' }],
    ]);
    expect(state.facts.phase).toBe('closed');
  });

  it('U4: turns of a room that did not agree, or agreed for the session only, are not corrected after it', () => {
    for (const tracking of ['not', 'session'] as const) {
      const { state } = given([open({ tracking }), [10 * s, pass('ann')], [40 * s, close]]);
      const asked: Command = { type: 'addTurn', person: 'ben', start: at(2), end: at(9), estimated: false };
      const decision = decide(state, asked, context(at(90)));
      expect(decision.ok ? null : decision.error.code).toBe('closed');
    }
  });
});
