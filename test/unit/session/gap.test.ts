import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import { askedGap } from '../../../shared/session/gap.ts';
import { elapsedMs } from '../../../shared/time/elapsed.ts';
import { coverage, unpressed } from '../../../shared/turns/coverage.ts';
import { speaking } from '../../../shared/turns/speaking.ts';
import { offsetTold } from '../../../renderer/session/offset-told.ts';
import { carryOut, given, minute, open, opened, pass, segment, T0, type Step } from '../../support/record.ts';

const from = T0 + 5 * minute;
const to = T0 + 15 * minute;
const steps: readonly Step[] = [
  open({ ...opened, plan: [segment('topic', 60)] }),
  [0, pass('ben')],
  [15 * minute, { type: 'recordGap', from, to, counted: false }],
];
const answer = (counted: boolean): Step => [16 * minute, { type: 'answerGap', from, counted }];
const at = (...more: readonly Step[]) => {
  const { facts } = given([...steps, ...more]).state;
  const now = T0 + 20 * minute;
  const topic = facts.segments[0]!;
  const ben = speaking(facts, now).find(({ person }) => person === 'ben');
  return {
    asked: askedGap(facts),
    elapsed: elapsedMs(topic, facts, now) / minute,
    ben: (ben?.speakingMs ?? 0) / minute,
    facts,
    now,
  };
};

describe('R8: did the group go on meanwhile?', () => {
  it('R8: until it is answered it does not count, and is asked', () => {
    expect(at()).toMatchObject({ asked: { from, to }, elapsed: 10, ben: 10 });
  });

  it('R8: it paused: nothing changes but the question', () => {
    expect(at(answer(false))).toMatchObject({ asked: null, elapsed: 10, ben: 10 });
  });

  it('R8: it went on: the segment has had that time, and nobody is said to have spoken through it', () => {
    const { asked, elapsed, ben, facts, now } = at(answer(true));
    expect({ asked, elapsed, ben }).toEqual({ asked: null, elapsed: 20, ben: 10 });
    // M10: it shows as a stretch in which nobody pressed, to be filled.
    expect(unpressed(facts, now)).toContainEqual({ from, to });
    expect(coverage(facts, now)).toBeCloseTo(0.5, 2);
  });

  it('R4: one undo asks again', () => {
    const { state, context } = given([...steps, answer(true)]);
    const undone = fold(state, carryOut(state, { type: 'undo' }, context));
    expect(askedGap(undone.facts)).toMatchObject({ from, to });
  });

  it('one after the other, the oldest first; not of a session that is over', () => {
    const second: Command = { type: 'recordGap', from: to + minute, to: to + 4 * minute, counted: false };
    expect(at([19 * minute, second]).asked?.from).toBe(from);
    expect(at([19 * minute, second], { type: 'answerGap', from, counted: true }).asked?.from).toBe(
      to + minute,
    );
    expect(at({ type: 'closeSession' }).asked).toBeNull();
  });
});

describe('R8: what the clock was off by when it was told last', () => {
  const log = (...more: readonly Step[]) => given([open(), pass('ben'), ...more]).state.log;
  const adjust = (offset: number): Command => ({ type: 'adjustClock', offset });
  const recovered = { crashed: false, gapMs: 1, counted: true, tailRepaired: false, damagedLines: [] };

  it('within one run what is loaded is nothing new', () => {
    expect(offsetTold({ events: log(adjust(7)), recovered: null })).toBe(7);
    expect(offsetTold({ events: emptySession.log, recovered: null })).toBe(0);
  });

  it('moved while the app was gone, it is', () => {
    const gap: Command = { type: 'recordGap', from: T0, to: T0 + 1, counted: true };
    expect(offsetTold({ events: log(adjust(7), pass('cem'), gap, adjust(9)), recovered })).toBe(7);
  });
});
