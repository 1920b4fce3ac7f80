import { foldLetters } from '../lib/fold-letters.ts';
import type { Poll, Tally } from './poll-state.ts';
import type { SessionFacts } from './state.ts';

export type { Poll, Tally };

/** From so many voters on a count tells nobody's vote: below, the wall shows it only when the group agreed (ROOM). */
export const fewestVotersShown = 12;

/** At most one runs. */
export const runningPoll = (facts: Pick<SessionFacts, 'polls'>): Poll | undefined =>
  facts.polls.findLast(({ closedAt }) => closedAt === null);

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

/** What can be voted for, as it is listed; of words those that were said so far. */
export function choicesOf(poll: Pick<Poll, 'kind' | 'options' | 'top' | 'tallies'>): readonly string[] {
  switch (poll.kind) {
    case 'fist':
      return numbers(0, 5).toReversed();
    case 'yesNo':
      return ['yes', 'no', 'abstain'];
    case 'dots':
      return numbers(1, poll.options.length);
    case 'scale':
      return numbers(1, poll.top ?? 5);
    case 'word':
      return poll.tallies.map(({ choice }) => choice);
  }
}

/** The digit that means this choice while a poll is counted; null: it has none, a tenth word has not. */
export function digitOfChoice(poll: Parameters<typeof choicesOf>[0], choice: string): string | null {
  if (poll.kind === 'fist') return choice;
  const place = choicesOf(poll).indexOf(choice) + 1;
  if (place < 1 || place > 10 || (place === 10 && poll.kind !== 'scale')) return null;
  return String(place % 10);
}

export const choiceOfDigit = (poll: Parameters<typeof choicesOf>[0], digit: string): string | null =>
  choicesOf(poll).find((choice) => digitOfChoice(poll, choice) === digit) ?? null;

/** null: not counted yet, which is not the same as nobody. */
export const countOf = (poll: Pick<Poll, 'tallies'>, choice: string): number | null =>
  poll.tallies.find((each) => each.choice === choice)?.count ?? null;

/** The word as it was said first, where only its case or an accent differs. */
export function sameWord(poll: Pick<Poll, 'tallies'>, word: string): string {
  const folded = foldLetters(word.normalize('NFC'));
  return poll.tallies.find(({ choice }) => foldLetters(choice) === folded)?.choice ?? word;
}

/** Votes counted so far; of a dot vote: dots. */
export const votesOf = ({ tallies }: Pick<Poll, 'tallies'>): number =>
  tallies.reduce((sum, { count }) => sum + count, 0);

/** As many votes, or dots, as there can be. */
export const votesAtMost = ({ voters, dots }: Pick<Poll, 'voters' | 'dots'>): number => voters * (dots ?? 1);

/** Of dots the fewest people who can have put so many. */
const votersHeard = (poll: Pick<Poll, 'tallies' | 'dots'>): number =>
  Math.ceil(votesOf(poll) / (poll.dots ?? 1));

/** Whether everybody may see the counts: enough people voted, or the group agreed. */
export const isShown = (poll: Pick<Poll, 'tallies' | 'dots' | 'agreed'>): boolean =>
  poll.agreed || votersHeard(poll) >= fewestVotersShown;
