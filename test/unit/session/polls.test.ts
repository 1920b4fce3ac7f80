import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import { choiceOfDigit, choicesOf, digitOfChoice, isShown, votesOf } from '../../../shared/session/poll.ts';
import type { PollKind } from '../../../shared/session/poll-events.ts';
import { arbitrarySession } from '../../support/arbitrary-session.ts';
import { given, open } from '../../support/record.ts';

const ask = (kind: PollKind, more: Partial<Command<'openPoll'>> = {}): Command => ({
  type: 'openPoll',
  kind,
  question: 'Which?',
  options: [],
  top: null,
  dots: null,
  voters: 46,
  ...more,
});
const tally = (choice: string, count: number): Command => ({ type: 'tallyPoll', choice, count });
const poll = (...steps: readonly Command[]) => {
  const found = given([open(), ...steps]).state.facts.polls.at(-1);
  if (found === undefined) throw new Error('no poll');
  return found;
};

describe('polls', () => {
  it.each([
    [ask('fist'), ['5', '4', '3', '2', '1', '0'], ['5', '4', '3', '2', '1', '0']],
    [ask('yesNo'), ['yes', 'no', 'abstain'], ['1', '2', '3']],
    [ask('dots', { options: ['tea', 'coffee'] }), ['1', '2'], ['1', '2']],
    [ask('scale', { top: 10 }), '1 2 3 4 5 6 7 8 9 10'.split(' '), '1 2 3 4 5 6 7 8 9 0'.split(' ')],
    [ask('scale'), ['1', '2', '3', '4', '5'], ['1', '2', '3', '4', '5']],
  ])('Keys: every choice has a digit of its own', (command, choices, digits) => {
    const asked = poll(command);
    expect(choicesOf(asked)).toEqual(choices);
    expect(choices.map((each) => digitOfChoice(asked, each))).toEqual(digits);
    expect(digits.map((each) => choiceOfDigit(asked, each))).toEqual(choices);
  });

  it('Keys: nine words have a digit, the tenth is counted in its field', () => {
    const words = Array.from({ length: 11 }, (_, i) => `word ${i}`);
    const asked = poll(ask('word'), ...words.map((each) => tally(each, 1)));
    expect(words.map((each) => digitOfChoice(asked, each))).toEqual([...'123456789', null, null]);
    expect(choiceOfDigit(asked, '0')).toBeNull();
  });

  it('ROOM: the result is shown from twelve votes, or when the group agreed', () => {
    expect(isShown(poll(ask('fist'), tally('5', 11)))).toBe(false);
    expect(isShown(poll(ask('fist'), tally('5', 11), tally('0', 1)))).toBe(true);
    expect(isShown(poll(ask('fist'), { type: 'agreePoll', agreed: true }))).toBe(true);
  });

  it('ROOM: of dots it counts as few people as can have put them', () => {
    const dots = ask('dots', { options: ['tea', 'coffee'], dots: 3 });
    expect(isShown(poll(dots, tally('1', 33)))).toBe(false);
    expect(isShown(poll(dots, tally('1', 33), tally('2', 1)))).toBe(true);
  });

  it('a session that ends takes a running poll along; reopened, it runs on', () => {
    const { state } = given([open(), ask('fist'), { type: 'closeSession' }]);
    expect(state.facts.polls.at(-1)?.closedAt).toBe(state.facts.closedAt);
    const again = given([open(), ask('fist'), { type: 'closeSession' }, { type: 'undo' }]);
    expect(again.state.facts.polls.at(-1)?.closedAt).toBeNull();
  });

  it('for random sessions: at most one runs, counts are what was said last, and no event of a poll holds a person', () => {
    fc.assert(
      fc.property(arbitrarySession(), ({ facts, log, undone }) => {
        expect(facts.polls.filter(({ closedAt }) => closedAt === null).length).toBeLessThanOrEqual(1);
        for (const { id, tallies } of facts.polls) {
          const counts = new Map<string, number>();
          for (const event of log)
            if (event.type === 'poll.tallied' && event.data.poll === id && !undone.has(event.command))
              counts.set(event.data.choice, event.data.count);
          expect(tallies).toEqual([...counts].map(([choice, count]) => ({ choice, count })));
          expect(votesOf({ tallies })).toBe([...counts.values()].reduce((sum, each) => sum + each, 0));
        }
        const people = new Set(facts.people.map((each) => each.id));
        const said = log.filter(({ type }) => type.startsWith('poll.'));
        for (const { data } of said)
          for (const value of Object.values(data)) expect(people.has(value as string)).toBe(false);
      }),
      { seed: 5, numRuns: 150 },
    );
  });
});
