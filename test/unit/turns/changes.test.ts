import { describe, expect, it } from 'vitest';
import { changes, whoFollowsWhom } from '../../../shared/turns/speaking.ts';
import type { Round, SessionFacts } from '../../../shared/session/state.ts';
import { factsWith, live, person, segment, span, START, turn } from './facts.ts';

const people = ['a', 'b', 'c'].map((id) => person(id));
const pairs = (facts: Partial<SessionFacts>, now = 1000): string[] =>
  changes(factsWith({ people, ...facts }), START + now).map((each) => each.from + each.to);

const roundOf = (from: number, to: number): Round => ({
  id: 'r',
  segment: null,
  startedAt: START + from,
  endedAt: START + to,
  order: [],
  done: [],
  passed: [],
  passedTwice: [],
  current: null,
  currentSince: null,
  limitMs: null,
  nextLimitMs: null,
  silence: null,
});

describe('changes of speaker', () => {
  it('M8: a turn that starts when another person was the last to start; the same person again is none', () => {
    expect(
      pairs({ turns: [turn('a', 0, 10), turn('a', 10, 20), turn('b', 20, 30), turn('a', 40, 50)] }),
    ).toEqual(['ab', 'ba']);
  });

  it('M8: overlaps count, in order of starts, ties by seq', () => {
    const [a, b, c] = [turn('a', 0, 100), turn('b', 10, 20), turn('c', 10, 30)];
    expect(pairs({ turns: [c, b, a] })).toEqual(['ab', 'bc']);
  });

  it('M8: a slip of the finger that lasted no time is none', () => {
    expect(pairs({ turns: [turn('a', 0, 10), turn('b', 10, 10), turn('c', 10, 30)] })).toEqual(['ac']);
  });

  it('M8: counts by ordered pair', () => {
    const turns = ['a', 'b', 'a', 'b', 'c'].map((who, i) => turn(who, i * 10, i * 10 + 10));
    const counts = whoFollowsWhom(factsWith({ people, turns }), START + 100);
    expect(counts.get('a')?.get('b')).toBe(2);
    expect(counts.get('b')?.get('a')).toBe(1);
    expect(counts.get('b')?.get('c')).toBe(1);
    expect(counts.has('c')).toBe(false);
  });

  it('U3: across a hold they do not count', () => {
    const holds = [span(10, 20)];
    expect(pairs({ holds, turns: [turn('a', 0, 10), turn('b', 20, 30)] })).toEqual([]);
    expect(pairs({ holds, turns: [turn('a', 0, 5), turn('b', 25, 30)] })).toEqual([]);
    expect(pairs({ holds, turns: [turn('a', 0, 15), turn('b', 15, 30)] })).toEqual([]);
    expect(pairs({ holds, turns: [turn('a', 0, 20), turn('b', 20, 30)] })).toEqual([]);
  });

  it('U3: somebody who speaks on after the hold is followed as ever', () => {
    expect(pairs({ holds: [span(10, 20)], turns: [turn('a', 0, 25), turn('b', 25, 30)] })).toEqual(['ab']);
  });

  it('U3: nor across breakouts and uncounted gaps; across a counted gap they do', () => {
    const turns = [turn('a', 0, 10), turn('b', 20, 30)];
    const gap = { from: START + 12, to: START + 15 };
    expect(pairs({ turns, breakouts: [span(12, 15)] })).toEqual([]);
    expect(pairs({ turns, gaps: [{ ...gap, counted: false }] })).toEqual([]);
    expect(pairs({ turns, gaps: [{ ...gap, counted: true }] })).toEqual(['ab']);
  });

  it('U4: none to or from somebody unattributed, and none over their head', () => {
    expect(
      pairs({ turns: [turn('a', 0, 10), turn(null, 10, 20), turn('b', 20, 30), turn('c', 30, 40)] }),
    ).toEqual(['bc']);
  });

  it('M8: none in a go-round, in a breakout, or across one', () => {
    const turns = [
      turn('a', 0, 10),
      turn('b', 10, 20),
      turn('c', 20, 30),
      turn('a', 30, 40),
      turn('b', 40, 50),
    ];
    const round = roundOf(10, 30);
    expect(pairs({ turns, rounds: [round] })).toEqual(['ab']);
    expect(pairs({ turns, rounds: [{ ...round, endedAt: null }] }, 50)).toEqual([]);
    expect(pairs({ turns, breakouts: [span(10, 30)] })).toEqual(['ab']);
    expect(pairs({ turns, breakouts: [span(10, null)] }, 50)).toEqual([]);
  });

  it.each(['round', 'pairs', 'breakout'] as const)(
    'M8: talk in a segment of format %s counts while no go-round runs and no groups are out',
    (format) => {
      const around = live(segment('s', 1, { format }), [START, null]);
      const turns = [turn('a', 0, 10), turn('b', 10, 20), turn('c', 20, 30)];
      expect(pairs({ turns, segments: [around] })).toEqual(['ab', 'bc']);
    },
  );

  it('M8: harvest after a go-round counts, in the segment of the go-round too', () => {
    const turns = [turn('a', 0, 10), turn('b', 10, 20), turn('c', 20, 30), turn('a', 30, 40)];
    const around = live(segment('s', 1, { format: 'round' }), [START, null]);
    expect(pairs({ turns, segments: [around], rounds: [roundOf(0, 20)] })).toEqual(['ca']);
  });
});
