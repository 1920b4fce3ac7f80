import { describe, expect, it } from 'vitest';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { coverage } from '../../../shared/turns/measures.ts';
import { missed } from '../../../shared/turns/missed.ts';
import { factsWith, live, MINUTE, person, segment, span, START, turn } from './facts.ts';

const people = [person('a'), person('b')];
const talk = (more = {}) => live(segment('talk', 60, more), [START, null]);
const after = { unpressedMs: 2 * MINUTE, longTurnMs: 15 * MINUTE };
const at = (more: Partial<SessionFacts>, now: number, limits: Parameters<typeof missed>[2] = after) =>
  missed(factsWith({ people, segments: [talk()], ...more }), START + now * MINUTE, limits);
const one = [turn('a', 0, MINUTE)];

describe('M10: nobody pressed', () => {
  it('is noticed after two minutes, not before', () => {
    expect(at({ turns: one }, 2.9)).toBeNull();
    expect(at({ turns: one }, 3.1)).toEqual({ ...span(MINUTE, 3.1 * MINUTE), turn: null });
  });

  it('stays offered once somebody presses again, until it is filled or too long ago', () => {
    const turns = [...one, turn('b', 5 * MINUTE, null)];
    expect(at({ turns }, 6)).toEqual({ ...span(MINUTE, 5 * MINUTE), turn: null });
    expect(at({ turns: [...turns, turn('a', MINUTE, 5 * MINUTE, { estimated: true })] }, 6)).toBeNull();
    const since = [...one, turn('b', 5 * MINUTE, 13 * MINUTE), turn('a', 13 * MINUTE, null)];
    expect([at({ turns: since }, 19.9)?.to, at({ turns: since }, 20.1)]).toEqual([START + 5 * MINUTE, null]);
  });

  it('begins where the turn before ended, however long ago that was', () => {
    expect(at({ turns: one }, 30)).toMatchObject(span(MINUTE, 30 * MINUTE));
    const turns = [...one, turn('b', 22 * MINUTE, null)];
    expect(at({ turns }, 23)).toMatchObject(span(MINUTE, 22 * MINUTE));
  });

  it('is not said in go-rounds, holds and breakouts, nor where nothing is measured or the session is over', () => {
    const round = {
      id: 'r',
      segment: null,
      startedAt: START,
      endedAt: null,
      order: [],
      done: [],
      passed: [],
      passedTwice: [],
      current: null,
      currentSince: null,
      limitMs: null,
      nextLimitMs: null,
      silence: null,
    };
    const silent: Partial<SessionFacts>[] = [
      { rounds: [round] },
      { holds: [span(9 * MINUTE, null)] },
      { breakouts: [span(9 * MINUTE, null)] },
      { tracking: 'not' },
      { phase: 'closed', closedAt: START + 10 * MINUTE },
      { segments: [live(segment('quiet', 60, { format: 'writing' }), [START, null])] },
    ];
    expect(at({ turns: one }, 10)).not.toBeNull();
    expect(silent.map((more) => at({ turns: one, ...more }, 10))).toEqual(silent.map(() => null));
  });

  it('waits as long as the settings say, and for ever', () => {
    const longer = { unpressedMs: 5 * MINUTE, longTurnMs: null };
    expect([at({ turns: one }, 5.9, longer), at({ turns: one }, 6.1, longer)]).toEqual([
      null,
      { ...span(MINUTE, 6.1 * MINUTE), turn: null },
    ]);
    expect(at({ turns: one }, 60, { unpressedMs: null, longTurnMs: null })).toBeNull();
  });
});

describe('M10: a turn that stayed open implausibly long', () => {
  const open = turn('a', 0, null);
  const of = (more: Partial<SessionFacts>, now: number) =>
    coverage(factsWith({ people, segments: [talk()], ...more }), START + now * MINUTE);

  it('is noticed after a quarter of an hour, the whole of it being in question', () => {
    expect(at({ turns: [open] }, 14.9)).toBeNull();
    expect(at({ turns: [open] }, 16)).toEqual({ ...span(0, 16 * MINUTE), turn: open.id });
    expect(at({ turns: [open] }, 16, { ...after, longTurnMs: null })).toBeNull();
  });

  it('with a limit for each: after three times that, never below five minutes', () => {
    const limited = (minutes: number) => ({ turns: [open], segments: [talk({ limitMs: minutes * MINUTE })] });
    expect([at(limited(2), 5.9), at(limited(2), 6.1)?.turn]).toEqual([null, open.id]);
    expect([at(limited(1), 4.9), at(limited(1), 5.1)?.turn]).toEqual([null, open.id]);
  });

  it('lowers coverage by what lies beyond, until it was said who spoke', () => {
    expect(of({ turns: [open] }, 15)).toBe(1);
    expect(of({ turns: [open] }, 20)).toBe(0.75);
    expect(of({ turns: [{ ...open, estimated: true }] }, 20)).toBe(1);
  });

  it('is plausible in a presentation and in a go-round, and a hold within it takes nothing', () => {
    expect(of({ turns: [open], segments: [talk({ format: 'presentation' })] }, 40)).toBe(1);
    expect(of({ turns: [open], holds: [span(5 * MINUTE, 20 * MINUTE)] }, 30)).toBe(1);
  });
});
