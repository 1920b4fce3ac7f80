import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import type { PollKind } from '../../../shared/session/poll-events.ts';
import type { PollScene } from '../../../shared/wall/scenes/poll.ts';
import { wallView } from '../../../shared/wall/project.ts';
import { openedWith, play, roster, startAt } from '../../support/wall-session.ts';

const plain = { namesOnWall: true, tracking: 'kept', untracked: [], cues: true } as const;
const ask = (kind: PollKind, options: string[] = []): Command => ({
  type: 'openPoll',
  kind,
  question: 'Which?',
  options,
  top: null,
  dots: null,
  voters: 46,
});
const tally = (choice: string, count: number): Command => ({ type: 'tallyPoll', choice, count });
const agree: Command = { type: 'agreePoll', agreed: true };
const seen = (...commands: readonly Command[]) =>
  wallView(
    play(
      openedWith(plain),
      commands.map((command) => ({ command, afterMs: 0, private: false })),
    ),
    roster,
    { now: startAt, zone: 'UTC', theme: 'paper' },
  ).view;
const poll = (...commands: readonly Command[]): PollScene => {
  const view = seen(...commands);
  if (view.scene !== 'poll') throw new Error(view.scene);
  return view;
};
const fist: Command[] = [tally('5', 18), tally('4', 12), tally('3', 6), tally('2', 3), tally('0', 2)];

describe('the scene of a poll', () => {
  test('while a poll runs it is what happens now; a hold and calm go before it', () => {
    expect(seen(ask('yesNo')).scene).toBe('poll');
    expect(seen(ask('yesNo'), { type: 'hold' }).scene).toBe('held');
    expect(seen(ask('yesNo'), { type: 'undo' }).scene).toBe('now');
    expect(seen(ask('yesNo'), { type: 'closePoll' }).scene).toBe('now');
  });

  test('chosen as a scene it stays after its end; without any poll it is what happens now', () => {
    const scene: Command = {
      type: 'setWall',
      wall: { scene: 'poll', calm: false, screen: 'me', covered: false, timer: null },
    };
    expect(seen(scene).scene).toBe('now');
    expect(seen(scene, ask('yesNo'), { type: 'closePoll' }).scene).toBe('poll');
  });

  test('from twelve votes on: each choice with its count, five first', () => {
    expect(poll(ask('fist'), ...fist)).toMatchObject({
      title: 'Which?',
      shown: true,
      voted: 41,
      of: 46,
      rows: [
        { choice: '5', count: 18 },
        { choice: '4', count: 12 },
        { choice: '3', count: 6 },
        { choice: '2', count: 3 },
        { choice: '1', count: null },
        { choice: '0', count: 2 },
      ],
    });
  });

  test('below twelve only how many voted, until the group agrees', () => {
    const few = [ask('yesNo'), tally('yes', 10), tally('no', 1)];
    expect(poll(...few)).toMatchObject({ shown: false, voted: 11, of: 46 });
    expect(poll(...few).rows.map(({ count }) => count)).toEqual([null, null, null]);
    expect(poll(...few, agree).rows.map(({ count }) => count)).toEqual([10, 1, null]);
  });

  test('what can be voted for is seen from the start, words only with their counts', () => {
    expect(poll(ask('dots', ['tea', 'coffee'])).rows.map(({ label }) => label)).toEqual(['tea', 'coffee']);
    const words = [ask('word'), tally('calm', 1), tally('tired', 2)];
    expect(poll(...words).rows).toEqual([]);
    expect(poll(...words, agree).rows.map(({ label }) => label)).toEqual(['tired', 'calm']);
  });

  test('of many words the most frequent, and how many more', () => {
    const words = Array.from({ length: 9 }, (_, i) => tally(`word ${i}`, i + 1));
    const { rows, more } = poll(ask('word'), ...words);
    expect(rows.map(({ label }) => label)).toEqual([8, 7, 6, 5, 4, 3].map((i) => `word ${i}`));
    expect(more).toBe(3);
  });

  test('for random counts: two polls that differ in what was voted alone look the same below twelve', () => {
    const counts = fc.tuple(fc.nat(5), fc.nat(5));
    fc.assert(
      fc.property(fc.constantFrom('fist', 'yesNo', 'scale', 'word'), counts, (kind, [a, b]) => {
        const [one, other] = kind === 'yesNo' ? ['yes', 'no'] : ['1', '2'];
        const first = [ask(kind), tally(one ?? '', a + 1), tally(other ?? '', b)];
        const second = [ask(kind), tally(one ?? '', b), tally(other ?? '', a + 1)];
        expect(poll(...first)).toEqual(poll(...second));
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
