import type { Draft } from '../draft.ts';
import type { Poll } from '../poll.ts';
import type { Appliers } from './applier.ts';

const change = (draft: Draft, poll: string, to: (known: Poll) => Poll): void =>
  draft.replace('polls', ({ id }) => id === poll, to);

export const polls: Appliers<
  'poll.opened' | 'poll.tallied' | 'poll.resized' | 'poll.agreed' | 'poll.closed'
> = {
  'poll.opened': (draft, { poll, ...asked }, { at }) => {
    draft.own('polls').push({ id: poll, ...asked, openedAt: at, closedAt: null, agreed: false, tallies: [] });
  },
  'poll.tallied': (draft, { poll, choice, count }) =>
    change(draft, poll, (known) => ({
      ...known,
      tallies: known.tallies.some((each) => each.choice === choice)
        ? known.tallies.map((each) => (each.choice === choice ? { choice, count } : each))
        : [...known.tallies, { choice, count }],
    })),
  'poll.resized': (draft, { poll, voters }) => change(draft, poll, (known) => ({ ...known, voters })),
  'poll.agreed': (draft, { poll, agreed }) => change(draft, poll, (known) => ({ ...known, agreed })),
  'poll.closed': (draft, { poll }, { at }) => change(draft, poll, (known) => ({ ...known, closedAt: at })),
};
