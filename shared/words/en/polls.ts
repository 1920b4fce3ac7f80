import type { PollKind } from '../../session/poll-events.ts';

const fist: Readonly<Record<string, string>> = {
  '0': 'fist',
  '1': 'one',
  '2': 'two',
  '3': 'three',
  '4': 'four',
  '5': 'five',
};
const yesNo: Readonly<Record<string, string>> = { yes: 'yes', no: 'no', abstain: 'abstain' };

/** Of a poll, wherever it is read: in the room, on the wall, in the summary. */
export const polls = {
  kinds: {
    fist: 'Fist to five',
    yesNo: 'Yes, no, abstain',
    dots: 'Dot vote',
    scale: 'Scale',
    word: 'One word',
  } satisfies Readonly<Record<PollKind, string>>,
  /** What a choice is called: dots by their option, words by themselves. */
  choice: (kind: PollKind, choice: string, options: readonly string[]): string => {
    if (kind === 'fist') return fist[choice] ?? choice;
    if (kind === 'yesNo') return yesNo[choice] ?? choice;
    return kind === 'dots' ? (options[Number(choice) - 1] ?? choice) : choice;
  },
  /** Votes, or dots, out of as many as there could be. More than could be is a slip that shows. */
  voted: (kind: PollKind, votes: number, of: number): string =>
    kind === 'dots'
      ? `${votes} of ${of} dots`
      : kind === 'word'
        ? `${votes} of ${of} words`
        : `${votes} of ${of} voted`,
  notShown: 'The result was not shown to the group.',
  /** While a number is typed: which one is told on no screen that everyone sees. */
  counting: 'counting…',
  /** A row of the result, in the summary. */
  line: (choice: string, count: number | string): string => `${choice}: ${count}`,
} as const;
