import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import { comingUp, isOver } from '../../../shared/session/round.ts';
import { shorterRound } from '../../../shared/time/round-time.ts';
import { given, minute, open, opened, second, segment, T0, type Step } from '../../support/record.ts';

const plan = [segment('round', 10, { format: 'round', limitMs: 2 * minute }), segment('closing', 5)];
const members = opened.members.map((each) => ({ ...each, present: true }));
const start: Command = { type: 'startRound', order: null, limitMs: null };
const at = (minutes: number, ...steps: readonly Step[]) =>
  shorterRound(given([open({ plan, members }), ...steps]).state.facts, T0 + minutes * minute);

describe('a go-round whose segment runs short', () => {
  it('five people, two minutes each, ten minutes: nothing is planned anew while it works out', () => {
    expect(at(1, [0, start])).toBeNull();
    expect(at(2, [0, start])).toBeNull();
  });

  it('what is left, once the one who speaks has had theirs, is shared by all who are still to come', () => {
    expect(at(4, [2 * minute, start])).toEqual({ limitMs: 90 * second, people: 4 });
    // The first is over their time: nothing is set aside for them any more.
    expect(at(5, [0, start])).toEqual({ limitMs: 75 * second, people: 4 });
  });

  it('who passed is asked again, and counts', () => {
    expect(at(3, [2 * minute, start], { type: 'passInRound' })?.people).toBe(4);
  });

  it('never below a quarter of a minute; then there is nothing more to offer', () => {
    expect(at(20, [0, start])).toEqual({ limitMs: 15 * second, people: 4 });
    expect(at(21, [0, start], { type: 'limitRound', limitMs: 15 * second })).toBeNull();
  });

  it('taken: the one who speaks keeps theirs, all others have the new one', () => {
    const limit: Command = { type: 'limitRound', limitMs: 75 * second };
    const round = (...steps: readonly Step[]) =>
      given([open({ plan, members }), [0, start], [5 * minute, limit], ...steps]).state.facts.rounds[0];
    expect(round()?.limitMs).toBe(2 * minute);
    expect(round({ type: 'nextInRound' })?.limitMs).toBe(75 * second);
    expect(at(5, [0, start], [5 * minute, limit])).toBeNull();
  });

  it('the quiet before is time of its own', () => {
    // 10 minutes, 5 × 2, and a quiet minute before: 9 minutes for five.
    expect(at(0, [0, { ...start, silentMs: minute }])).toEqual({ limitMs: 105 * second, people: 5 });
  });

  it('held time takes nobody’s', () => {
    expect(at(9, [0, start], [second, { type: 'hold' }], [8 * minute, { type: 'resume' }])).toBeNull();
  });
});

describe('latecomers and leavers', () => {
  const round = (...steps: readonly Step[]) => {
    const { rounds } = given([open({ plan }), [0, start], ...steps]).state.facts;
    return rounds[0]!;
  };
  const eve: Command = { type: 'joinPerson', person: 'eve', role: 'member', tracked: true };

  it('P5: who comes late is asked last, before those who passed are asked again', () => {
    expect(comingUp(round({ type: 'passInRound' }, eve))).toEqual(['cem', 'dot', 'eve', 'ann']);
  });

  it('P5: who leaves is taken out, and is asked when they are back', () => {
    const gone: Command = { type: 'leavePerson', person: 'cem' };
    expect(comingUp(round(gone))).toEqual(['ben', 'dot']);
    const back: Command = { type: 'joinPerson', person: 'cem', role: 'member', tracked: true };
    expect(comingUp(round(gone, back))).toEqual(['ben', 'dot', 'cem']);
  });

  it('P5: who comes when everyone has had a turn opens the round again', () => {
    const next: Command = { type: 'nextInRound' };
    expect(isOver(round(next, next, next, next))).toBe(true);
    expect(isOver(round(next, next, next, next, eve))).toBe(false);
    expect(round(next, next, next, next, eve, next).current).toBe('eve');
  });
});
