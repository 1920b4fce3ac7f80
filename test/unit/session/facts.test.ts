import { describe, expect, it } from 'vitest';
import { decide } from '../../../shared/session/decide.ts';
import { stamp } from '../../../shared/session/stamp.ts';
import { emptySession, evolve, fold } from '../../../shared/session/fold.ts';
import { isToGo, nextOf } from '../../../shared/session/round.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { counting, given, minute, open, pass, second, T0, type Step } from '../../support/record.ts';

const s = second;
const at = (seconds: number): number => T0 + seconds * s;
const undo = { type: 'undo' } as const;
const redo = { type: 'redo' } as const;
const facts = (...steps: readonly Step[]): SessionState['facts'] => given([open(), ...steps]).state.facts;
const turns = (...steps: readonly Step[]) =>
  facts(...steps).turns.map(({ person, measured, start, end }) => [
    measured ? person : 'unmeasured',
    (start - T0) / s,
    end === null ? null : (end - T0) / s,
  ]);

describe('R1: the place of an event', () => {
  it('at never runs backwards, even where the clock does', () => {
    const { state } = given([open(), [60 * s, { type: 'hold' }]]);
    const place = { now: T0, newId: counting('e'), commandId: 'late' };
    const events = stamp(state, [{ type: 'hold.ended', data: {} }], place);
    expect(events).toEqual([{ type: 'hold.ended', data: {}, seq: 4, id: 'e1', at: at(60), command: 'late' }]);
  });
});

describe('R4: undo', () => {
  it('gives an undone start its time back: who spoke before still speaks', () => {
    expect(turns([10 * s, pass('ann')], [30 * s, pass('ben')], [40 * s, undo])).toEqual([['ann', 10, null]]);
  });

  it('redo restores the original instants, in their original place', () => {
    const steps: Step[] = [
      [10 * s, pass('ann')],
      [30 * s, pass('ben')],
      [40 * s, undo],
      [50 * s, redo],
    ];
    expect(turns(...steps)).toEqual([
      ['ann', 10, 30],
      ['ben', 30, null],
    ]);
  });

  it('an undone hold counts as never held', () => {
    expect(facts([60 * s, { type: 'hold' }], [90 * s, undo]).holds).toEqual([]);
    const resumed = facts([60 * s, { type: 'hold' }], [90 * s, { type: 'resume' }], [95 * s, undo]);
    expect(resumed.holds).toEqual([{ from: at(60), to: null }]);
  });

  it('closing can be undone, and the session goes on', () => {
    const after = facts([10 * s, pass('ann')], [20 * s, { type: 'closeSession' }], [30 * s, undo]);
    expect([after.phase, after.closedAt, after.running]).toEqual(['open', null, 'opening']);
    expect(after.turns[0]?.end).toBeNull();
  });

  it('goes back through the users commands one by one, and forward again', () => {
    const { state } = given([open(), pass('ann'), pass('ben'), pass('cem'), undo, undo, redo]);
    expect([state.undoStack, state.redoStack, [...state.undone]]).toEqual([['c3', 'c4'], ['c6'], ['c6']]);
  });

  it('keeps app events that came after the undone command', () => {
    const wall = { scene: 'clock', calm: true, screen: 'me', covered: false, timer: null } as const;
    const after = facts([10 * s, pass('ann')], [20 * s, { type: 'setWall', wall }], [30 * s, undo]);
    expect([after.turns, after.wall]).toEqual([[], wall]);
  });

  it('an undone go-round step brings everything back', () => {
    const round: Step[] = [[10 * s, { type: 'startRound', order: ['ann', 'ben', 'cem'], limitMs: null }]];
    const before = facts(...round, [20 * s, { type: 'passInRound' }]);
    const after = facts(
      ...round,
      [20 * s, { type: 'passInRound' }],
      [30 * s, { type: 'nextInRound' }],
      [40 * s, undo],
    );
    expect(after).toEqual(before);
  });
});

describe('U1, U2: turns', () => {
  it('a shifted floor change can be moved back', () => {
    const steps: Step[] = [
      [10 * s, pass('ann')],
      [30 * s, pass('ben')],
      [40 * s, { type: 'shiftFloor', deltaMs: -60 * s }],
    ];
    expect(turns(...steps)).toEqual([
      ['ann', 10, 10],
      ['ben', 10, null],
    ]);
    expect(turns(...steps, [41 * s, { type: 'shiftFloor', deltaMs: 20 * s }])).toEqual([
      ['ann', 10, 30],
      ['ben', 30, null],
    ]);
  });

  it('after a split the end of the second part is what moves', () => {
    const after = turns(
      [10 * s, pass('ann')],
      [30 * s, pass('ann')],
      [35 * s, { type: 'splitTurn', turn: 'x1', splitAt: at(20), person: 'ben' }],
      [40 * s, { type: 'shiftFloor', deltaMs: 5 * s }],
    );
    expect(after).toEqual([
      ['ann', 10, 20],
      ['ben', 20, 35],
    ]);
  });

  it('leaving ends the turn, lowers the hand and frees the place in the round', () => {
    const after = facts(
      { type: 'raiseHand', person: 'cem' },
      { type: 'startRound', order: ['ann', 'ben', 'cem'], limitMs: null },
      { type: 'passInRound' },
      { type: 'leavePerson', person: 'cem' },
      { type: 'leavePerson', person: 'ben' },
    );
    expect(after.hands).toEqual([]);
    expect(after.rounds[0]).toMatchObject({
      order: ['ann', 'ben'],
      done: ['ben'],
      passed: ['ann'],
      current: 'ann',
    });
    expect(after.turns.filter(({ end }) => end === null).map(({ person }) => person)).toEqual(['ann']);
  });
});

describe('U4: consent', () => {
  const talk: Step[] = [
    [10 * s, pass('ann')],
    [20 * s, pass('ben')],
    [25 * s, { type: 'buildOn' }],
    [30 * s, pass('cem')],
    [35 * s, { type: 'buildOn' }],
    [36 * s, { type: 'raiseHand', person: 'ben' }],
    [37 * s, { type: 'raiseHand', person: 'ann' }],
  ];

  it('opting out removes past turns, links and hands of this person only', () => {
    const steps: Step[] = [...talk, [40 * s, { type: 'optOut', person: 'ben' }], [50 * s, pass('ben')]];
    expect(turns(...steps)).toEqual([
      ['ann', 10, 20],
      ['unmeasured', 20, 30],
      ['cem', 30, 50],
      ['unmeasured', 50, null],
    ]);
    expect([facts(...steps).links, facts(...steps).hands]).toEqual([[], ['ann']]);
    expect(JSON.stringify(facts(...steps).turns)).not.toContain('ben');
  });

  it('an opting out that was a slip can be undone', () => {
    expect(facts(...talk, [40 * s, { type: 'optOut', person: 'ben' }], [50 * s, undo])).toEqual(
      facts(...talk),
    );
  });

  it('agreed not to be measured: nobody is', () => {
    const after = facts(...talk, [40 * s, { type: 'agreeTracking', tracking: 'not' }]);
    expect(after.turns.every(({ person, measured }) => person === null && !measured)).toBe(true);
    expect([after.links, after.hands]).toEqual([[], []]);
  });

  it('for the session: closing freezes the group measures', () => {
    const { state, context } = given([open({ tracking: 'session' }), pass('ben')]);
    const measures = { gini: null, balance: 0.5 };
    const closed = decide(state, { type: 'closeSession' }, { ...context, measures: () => measures });
    expect(closed).toMatchObject({ ok: true });
    expect(closed.ok && closed.value.at(-1)).toEqual({ type: 'session.closed', data: { measures } });
  });
});

describe('rounds', () => {
  const order = ['ann', 'ben', 'cem'];
  const play = (...steps: readonly Step[]) =>
    facts({ type: 'startRound', order, limitMs: null }, ...steps).rounds[0]!;

  it('P5: who passed is asked again after the rest, once', () => {
    const next = { type: 'nextInRound' } as const;
    const no = { type: 'passInRound' } as const;
    expect(play(no)).toMatchObject({ passed: ['ann'], done: [], current: 'ben' });
    expect(order.filter((person) => isToGo(play(no), person))).toEqual(['ann', 'cem']);
    expect(nextOf(play(no, next))).toBe('ann');
    expect(play(no, next, next)).toMatchObject({ passed: ['ann'], done: ['ben', 'cem'], current: 'ann' });
    expect(play(no, next, next, next)).toMatchObject({
      passed: [],
      done: ['ben', 'cem', 'ann'],
      current: null,
    });
    expect(play(no, next, next, no)).toMatchObject({ passed: [], passedTwice: ['ann'], current: null });
    expect(order.filter((person) => isToGo(play(no, next, next, no), person))).toEqual([]);
    expect(play(no, next, next, no, next).endedAt).not.toBeNull();
  });

  it('a limit that is changed holds from the next one on: who speaks keeps theirs', () => {
    const shorter = { type: 'limitRound', limitMs: 40 * s } as const;
    const { limitMs: first } = play();
    expect(first).not.toBe(40 * s);
    expect(play(shorter).limitMs).toBe(first);
    expect(play(shorter, { type: 'nextInRound' }).limitMs).toBe(40 * s);
    expect(play(shorter, { type: 'nextInRound' }, { type: 'nextInRound' }).limitMs).toBe(40 * s);
  });
});

describe('T2: segments', () => {
  it('can be left and come back to', () => {
    const after = facts(
      [5 * minute, { type: 'nextSegment' }],
      [7 * minute, { type: 'previousSegment' }],
      [8 * minute, { type: 'nextSegment' }],
    );
    expect(after.segments.map(({ id, spans }) => [id, spans.length])).toEqual([
      ['opening', 2],
      ['topic', 2],
      ['break', 0],
      ['closing', 0],
    ]);
    expect(after.segments[0]?.spans[1]).toEqual({ from: T0 + 7 * minute, to: T0 + 8 * minute });
  });

  it('a jump back un-skips what it starts', () => {
    const after = facts(
      { type: 'startSegment', segment: 'closing' },
      { type: 'startSegment', segment: 'topic' },
    );
    expect(after.segments.map(({ skipped }) => skipped)).toEqual([false, false, true, false]);
  });
});

describe('R3: folding', () => {
  it('nothing more is the same state', () => {
    expect(fold(emptySession, [])).toBe(emptySession);
  });

  it('one by one equals all at once', () => {
    const { state } = given([open(), pass('ann'), pass('ben'), undo, undo, redo, pass('cem')]);
    expect(state.log.reduce(evolve, emptySession)).toEqual(fold(emptySession, state.log));
  });
});
